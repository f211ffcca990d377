using System.Globalization;
using System.Text;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Locking;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Screens.Panel.Invigilating;

namespace MentorSim.Tui.Tests.Screens;

public sealed class BoardTests : IDisposable
{
    private readonly SomeBoard _some = new();

    public void Dispose() => _some.Dispose();

    [Fact]
    public void It_stands_in_step_3_until_the_collection_is_closed()
    {
        var walk = new Walk(new ScreenStack([new SitScreen(_some.Table)])).Number(1);
        walk.Is<BoardScreen>();
        walk.Shown.ShouldContain("3 not seen here");
        foreach (var number in SomeExercises.Numbers) _some.Panel.File.Append(new CandidateAbsent(_some.Panel.File.Now, number, "Ill."));
        _some.Panel.File.Append(new CollectionClosed(_some.Panel.File.Now, "A. Arden"));
        _some.Clock.Pass(TimeSpan.FromSeconds(10));
        walk.Send(new Renewed()).Shown.ShouldContain("The collection is closed");
        walk.Page.Renews.ShouldBeFalse();
        walk.Take().Is<SitScreen>();
    }

    [Fact]
    public void It_tells_who_sits_since_when_and_for_how_long_still_and_goes_with_the_clock()
    {
        var walk = new Walk(new ScreenStack([_some.Screen]));
        var (three, seven) = (_some.Sit("3"), _some.Sit("7"));
        _some.Pass(TimeSpan.FromMinutes(2), three, seven);
        seven.Pause("Felt unwell");
        walk.Send(new Renewed());
        Of(walk, "3").ShouldBe("Sitting. 10 minutes left, since 08:00.");
        Of(walk, "7").ShouldBe("Paused. 13 minutes left, since 08:00. 25% extra time, which is counted in.");
        Of(walk, "12").ShouldStartWith("Not seen here.");
        walk.Shown.ShouldNotContain("unwell");
        // Between two looks at the records the time goes on by itself.
        _some.Pass(TimeSpan.FromSeconds(3), three);
        Of(walk.Send(new Renewed()), "3").ShouldStartWith("Sitting. 9 minutes 57 seconds left");
        Of(walk, "7").ShouldStartWith("Paused. 13 minutes left");
        _some.Pass(TimeSpan.FromSeconds(60), three);
        seven.Resume();
        _some.Pass(TimeSpan.FromSeconds(6), three, seven);
        Of(walk.Send(new Renewed()), "7").ShouldStartWith("Sitting. 12 minutes 5");
        seven.Submit();
        _some.Pass(TimeSpan.FromSeconds(6), three);
        Of(walk.Send(new Renewed()), "7").ShouldStartWith("Handed in. From 08:00 to 08:03.");
    }

    [Fact]
    public void It_warns_when_little_time_is_left_and_when_a_record_does_not_grow()
    {
        var three = _some.Sit("3");
        _some.Pass(TimeSpan.FromMinutes(7), three);
        var walk = new Walk(new ScreenStack([_some.Screen]));
        walk.Shown.ShouldNotContain("Look to");
        _some.Pass(TimeSpan.FromSeconds(6), three);
        walk.Send(new Renewed()).Shown.ShouldContain("Look to candidate 3.");
        walk.Shown.ShouldContain("Less than 5 minutes are left.");
        // Their machine is off: its clock rests, and the board does not count on.
        _some.Pass(TimeSpan.FromSeconds(59));
        walk.Send(new Renewed()).Shown.ShouldNotContain("Nothing was written down");
        _some.Pass(TimeSpan.FromSeconds(90));
        walk.Send(new Renewed()).Shown.ShouldContain("Nothing was written down for 2 minutes");
        Of(walk, "3").ShouldStartWith("Sitting. 4 minutes 4");
    }

    [Fact]
    public void A_time_that_is_up_is_told()
    {
        var three = _some.Sit("3");
        _some.Pass(TimeSpan.FromMinutes(12), three);
        three.IsOver.ShouldBeTrue();
        Of(new Walk(new ScreenStack([_some.Screen])), "3").ShouldBe("Time was up. From 08:00 to 08:12.");
    }

    [Fact]
    public void A_sitting_of_the_same_number_for_an_earlier_post_is_none()
    {
        using var older = new SomeBoard();
        older.Sit("3").Submit();
        older.Clock.Pass(TimeSpan.FromHours(1));
        // Another exercise, which began afterwards.
        using var panel = new SomePanelFile();
        panel.Clock.Pass(TimeSpan.FromHours(1));
        var (file, _) = SomeExercises.Begin(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(panel.File.Path)!, "next")).FullName, panel.Clock);
        SomeExercises.SetUp(file, SomePapers.Small);
        var board = new BoardScreen("next", new Board(new PanelTable(older.Table.Desk, file), older.Archive));
        Of(new Walk(new ScreenStack([board])), "3").ShouldStartWith("Not seen here.");
    }

    [Fact]
    public void Those_at_a_station_on_this_machine_are_told_by_their_files_and_others_by_what_is_planned()
    {
        var path = StationFileScreen.WriteBeside(_some.Table);
        var folder = new AnswerFolder(StationFile.Open(path), Path.GetDirectoryName(path)!);
        _some.Panel.File.Append(new SittingPlanned(_some.Panel.File.Now, "12", "10:30, room 4"));
        File.WriteAllText(folder.PathOf("3"), "not an answer file");
        var walk = new Walk(new ScreenStack([_some.Screen]));
        Of(walk, "3").ShouldStartWith("File cannot be used. At a station whose file lies here, last written at ");
        walk.Shown.ShouldContain("Look to candidate 3.");
        Of(walk, "7").ShouldBe("Not seen here. 25% extra time.");
        Of(walk, "12").ShouldEndWith("Planned: 10:30, room 4.");
        walk.Shown.ShouldContain("Not seen here: they have not begun, or sit at a station on another machine.");
    }

    [Fact]
    public void Records_that_cannot_be_read_are_told_and_what_was_seen_stays()
    {
        using var elsewhere = new SomeRecords();
        var walk = new Walk(new ScreenStack([new BoardScreen("spring", new Board(_some.Table, elsewhere.Archive(SomeRecords.Shared)))]));
        walk.Shown.ShouldContain("The records cannot be read now, so this is how it was");
        Of(walk, "3").ShouldStartWith("Not seen here.");
    }

    [Fact]
    public void It_does_not_lock_by_itself()
    {
        var stack = new ScreenStack([StepsScreen.Of(_some.Table), new SitScreen(_some.Table), _some.Screen]) { LockRule = new LockRule(_some.Clock, TimeSpan.FromMinutes(5)) };
        stack.LocksAfter.ShouldBeNull();
        stack.After(new Unattended(TimeSpan.FromDays(1))).Top.ShouldBeOfType<BoardScreen>();
    }

    [Fact]
    [Trait("Long", "RandomBoard")]
    public void Nothing_of_any_paper_or_of_any_answer_can_stand_on_it()
    {
        var random = Scale.Random();
        for (var i = 0; i < Scale.Count(200); i++)
        {
            var (text, content) = SomePaper(random);
            using var some = new SomeBoard(SomePapers.File("random.yaml", text));
            var sitting = some.Sit(random.Of(SomeExercises.Numbers));
            var paper = sitting.Paper;
            for (var step = 0; step < 12 && !sitting.IsOver; step++)
            {
                some.Pass(TimeSpan.FromSeconds(random.Next(40)), sitting);
                if (sitting.IsOver) break;
                var item = random.Of(paper.Items);
                if (random.Next(6) == 0)
                {
                    sitting.Pause(Word(random, content));
                }
                else if (sitting.Tray.Items[item.Index].ArrivedAt is not null)
                {
                    sitting.Read(item.Id);
                    sitting.Answer(item.Id, new ItemAnswer { Priority = random.Of(paper.Priorities), Actions = [random.Of(paper.Actions).Id], Reason = Word(random, content), Number = random.Next(1, 9) });
                }

                Look(some, content);
                if (sitting.State == SittingState.Paused) sitting.Resume();
            }

            if (!sitting.IsOver && random.Next(2) == 0) sitting.Submit();
            some.Pass(TimeSpan.FromSeconds(random.Next(200)));
            Look(some, content);
        }
    }

    private static void Look(SomeBoard some, List<string> content)
    {
        var walk = new Walk(new ScreenStack([some.Screen]));
        walk.Shown.ShouldContain("Candidate 7");
        var said = $"{walk.Shown} {string.Join(' ', walk.Page.Hints.Select(hint => hint.What))}";
        content.Count.ShouldBeGreaterThan(25);
        content.Where(word => said.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    /// <summary>A paper of which every text is made of words that no other text has.</summary>
    private static (string Yaml, List<string> Content) SomePaper(Random random)
    {
        var content = new List<string>();
        string Next() => Word(random, content);
        var (first, second) = (Next(), Next());
        var yaml = new StringBuilder($"kind: paper\nid: p-{Next()}\ntitle: {Next()}\nminutes: {random.Next(2, 9)}\nstandings\n".Replace("standings\n", "standards: [nos-2005, role-2005, critical-2026]\n", StringComparison.Ordinal));
        yaml.Append(CultureInfo.InvariantCulture, $"brief: {Next()} {Next()}\nactions:\n  {first}: {Next()}\n  {second}: {Next()}\npriorities: [{Next()}, {Next()}]\npeople: {{ {Next()}: {Next()} }}\nitems:\n");
        var priority = content[^4];
        for (var item = 0; item < random.Next(2, 5); item++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: {Next()}\n    medium: note\n    from: {Next()}\n    subject: {Next()}\n    arrives: {random.Next(2)}m\n    text: {Next()} {Next()}\n    attachments: [{{ title: {Next()}, text: {Next()} }}]\n");
            yaml.Append(CultureInfo.InvariantCulture, $"    key:\n      priority: {priority}\n      actions: {{ {first}: {random.Next(1, 4)}, {second}: -1 }}\n      why: {Next()}\n    rubric:\n      - {{ id: {Next()}, text: {Next()}, anchors: {{ 0: {Next()}, 4: {Next()} }} }}\n");
        }

        return (yaml.ToString(), content);
    }

    private static string Word(Random random, List<string> content)
    {
        var word = $"zq{string.Concat(Enumerable.Range(0, 8).Select(_ => random.Of("bcdfghjklmnpqrstvwxz".ToCharArray())))}";
        content.Add(word);
        return word;
    }

    /// <summary>What is said of a candidate.</summary>
    private static string Of(Walk walk, string number) =>
        Prose.Plain(walk.Page.Blocks.OfType<Paragraph>().Single(paragraph => paragraph.Lead.StartsWith($"Candidate {number}:", StringComparison.Ordinal)).Markdown);
}
