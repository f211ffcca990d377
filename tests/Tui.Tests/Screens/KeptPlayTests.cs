using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

public sealed class KeptPlayTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void A_play_that_was_cut_off_at_a_decision_is_on_top_of_home_and_goes_on_at_that_decision()
    {
        // Nobody leaves: the program ends as by a power cut.
        var before = _records.Start("Sam", Some.Corridor).Take().Take().Number(4).Take();
        before.Is<PlayScreen>();

        var after = _records.Start(null, Some.Corridor);

        after.Shown.ShouldContain("You are Sam.");
        after.Page.Blocks.OfType<Item>().First().Right.ShouldBe("practice, decision 2, today 10:42");
        after.Take().Is<PlayScreen>();
        after.Shown.ShouldBe(before.Shown);
    }

    [Fact]
    public void It_goes_on_at_the_feedback_at_which_it_was_left()
    {
        var before = _records.Start("Sam", Some.Corridor).Take().Take().Number(4);
        var shown = before.Is<FeedbackScreen>().Page;
        before.Ask(Act.Back).Number(2).Is<PractiseScreen>();
        before.Page.Blocks.OfType<Item>().First().Right.ShouldBe("practice, after decision 1, today 10:42");

        var after = _records.Start(null, Some.Corridor).Take();

        after.Is<FeedbackScreen>().Page.Blocks.ShouldBe(shown.Blocks);
    }

    [Fact]
    public void A_debrief_that_was_left_open_is_found_again_with_its_reflection_and_its_result_is_kept_once()
    {
        var before = ToDebrief(_records.Start("Sam", Some.Corridor)).Ask(Act.Write).Send(new Wrote("Next time slower.")).Ask(Act.Back, Act.Back);
        before.Is<PractiseScreen>();
        before.Shown.ShouldContain("last result: competent");

        var after = _records.Start(null, Some.Corridor);
        after.Page.Blocks.OfType<Item>().First().Right.ShouldBe("practice, debrief, today 10:42");
        after.Take().Is<DebriefScreen>();
        after.Shown.ShouldContain("Next time slower.");
        after.Take().Is<PractiseScreen>();

        var archive = _records.Archive();
        var session = archive.Store.Sessions.Of(archive.Store.People.Find("", "sam")!.Id).ShouldHaveSingleItem();
        session.State.ShouldBe("closed");
        archive.Store.Results.Of(session.Id)!.Result.ShouldBe("competent");
        _records.Start(null, Some.Corridor).Page.Blocks.OfType<Heading>().ShouldNotContain(heading => heading.Text == "Go on");
    }

    [Fact]
    public void The_scorecard_of_a_play_that_was_cut_off_before_its_debrief_is_kept_when_it_is_opened_again()
    {
        var archive = _records.Archive();
        var recording = Recording.Prepare(archive, archive.Store.People.FindOrAdd("", "Sam", Guid.NewGuid(), _records.Clock.GetUtcNow()), Guid.NewGuid(), Some.Corridor, 1, PlayMode.Practice, Engine.Play.Pace.AsWritten);
        Engine.Play.AnswerList.Parse("listen,tell").PlayIn(recording.Session);
        archive.Store.Results.Of(recording.Stored.Id).ShouldBeNull();

        _records.Start(null, Some.Corridor).Take().Is<DebriefScreen>();

        archive.Store.Results.Of(recording.Stored.Id)!.Result.ShouldBe("competent");
    }

    [Fact]
    public void Leaving_says_that_it_can_be_gone_on_with_and_the_end_of_everything_is_written_down()
    {
        var walk = _records.Start("Sam", Some.Corridor).Take().Take().Ask(Act.Back);
        walk.Shown.ShouldContain("You can go on later from Home");
        walk.Ask(Act.Back);

        walk.Stack.LeavePlay();

        Only().State.ShouldBe("suspended");
        _records.Start(null, Some.Corridor).Take().Is<PlayScreen>();
        Only().State.ShouldBe("deciding");
    }

    [Fact]
    public void Who_plays_is_asked_once_and_without_a_name_nothing_is_kept()
    {
        var walk = _records.Start(null, Some.Corridor).Take();
        walk.Is<NameScreen>();
        walk.Send(new Wrote("  ")).Take().Is<BriefingScreen>();
        walk.Take().Ask(Act.Back).Shown.ShouldContain("This play is not kept");
        walk.Number(2).Take().Is<BriefingScreen>();
        File.Exists(_records.Path).ShouldBeFalse();
    }

    [Fact]
    public void A_name_of_sixty_letters_is_taken_and_one_more_is_not()
    {
        var walk = _records.Start(null, Some.Corridor).Take().Send(new Wrote(new string('x', 61))).Take();
        walk.Shown.ShouldContain("at most 60 letters");
        walk.Take().Send(new Wrote("\u001b[31m" + new string('x', 56))).Take().Is<BriefingScreen>();
        walk.Take();
        _records.Start(null, Some.Corridor).Shown.ShouldContain("You are [31m" + new string('x', 56));
    }

    [Fact]
    public void Whoever_played_last_is_assumed_and_another_can_be_taken_from_the_list()
    {
        _records.Start("Sam", Some.Corridor).Take().Take();
        _records.Clock.Pass(TimeSpan.FromMinutes(1));
        _records.Start("Ada", Some.Corridor).Take().Take();

        var walk = _records.Start(null, Some.Corridor);
        walk.Shown.ShouldContain("You are Ada.");
        walk.Ask(Act.Player).Is<PeopleScreen>();
        walk.Number(2).Is<PractiseScreen>();
        walk.Shown.ShouldContain("You are Sam.");
        walk.Ask(Act.Player).Number(3).Send(new Wrote("New one")).Take().Shown.ShouldContain("You are New one.");
    }

    [Fact]
    public void Where_two_go_on_with_one_session_the_second_to_answer_is_sent_home()
    {
        _records.Start("Sam", Some.Corridor).Take().Take();
        var (one, other) = (_records.Start(null, Some.Corridor).Take(), _records.Start(null, Some.Corridor).Take());

        other.Number(4).Is<FeedbackScreen>();
        one.Number(4).Is<KeepingScreen>();

        one.Shown.ShouldContain("was taken up somewhere else meanwhile");
        one.Take().Is<PractiseScreen>();
        other.Take().Is<PlayScreen>();
    }

    [Fact]
    public void Where_the_store_cannot_be_written_play_goes_on_and_what_is_done_waits_in_a_file()
    {
        File.WriteAllText(Path.Combine(_records.Folder, "file"), "");
        var walk = _records.Start(_records.Archive(Path.Combine(_records.Folder, "file", "records.db")), "Sam", Some.Corridor).Take().Take();

        walk.Is<KeepingScreen>();
        walk.Shown.ShouldContain("Not in the records yet");
        walk.Take().Is<PlayScreen>();
        walk.Page.Aside.ShouldBe("not in the records yet, School clock 09:00");
        walk.Number(4).Is<FeedbackScreen>();
        RescueLines().Count(line => line.Contains("\"kind\":\"event\"", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void What_waits_in_a_file_is_brought_in_and_can_be_gone_on_with()
    {
        File.WriteAllText(Path.Combine(_records.Folder, "file"), "");
        _records.Start(_records.Archive(Path.Combine(_records.Folder, "file", "records.db")), "Sam", Some.Corridor).Take().Take().Take().Number(4);
        var archive = _records.Archive();
        var path = Rescue.Files(archive).ShouldHaveSingleItem();

        Rescue.BringIn(archive, path).ShouldBe("'A word in the corridor' is in the records now.");

        File.Exists(path).ShouldBeFalse();
        _records.Start(null, Some.Corridor).Take().Is<FeedbackScreen>();
    }

    [Fact]
    public void A_file_that_is_damaged_stays_and_that_is_said()
    {
        Directory.CreateDirectory(_records.RescueFolders[0]);
        var path = Path.Combine(_records.RescueFolders[0], "a.rescue.jsonl");
        File.WriteAllText(path, "nonsense\n");

        Rescue.BringIn(_records.Archive(), path).ShouldStartWith($"{path} could not be brought in, and stays there: ");

        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public void Where_nothing_can_be_written_that_is_said_plainly()
    {
        var file = Path.Combine(_records.Folder, "file");
        File.WriteAllText(file, "");
        _records.RescueFolders = [Path.Combine(file, "rescue")];

        var walk = _records.Start(_records.Archive(Path.Combine(file, "records.db")), "Sam", Some.Corridor).Take().Take();

        walk.Is<KeepingScreen>();
        walk.Shown.ShouldContain("is not kept anywhere");
        walk.Take().Page.Aside.ShouldBe("not kept, School clock 09:00");
        walk.Ask(Act.Back).Shown.ShouldContain("This play is not kept");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Sam")]
    public void Where_the_store_is_damaged_home_says_so_from_the_beginning(string? name)
    {
        File.WriteAllText(_records.Path, new string('x', 5000));
        _records.Start(name, Some.Corridor).Shown.ShouldContain("Nothing can be kept in the records now.");
    }

    [Fact]
    public void When_the_store_takes_it_again_all_that_waited_is_in_it_and_that_is_said()
    {
        var walk = _records.Start("Sam", Some.Corridor).Take();
        var wall = Path.Combine(_records.Folder, "away");
        Directory.Move(_records.Path, wall + ".db");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.CreateDirectory(_records.Path);
        walk.Take().Is<KeepingScreen>();
        walk.Take().Is<PlayScreen>();
        Directory.Delete(_records.Path);
        File.Move(wall + ".db", _records.Path);
        _records.Clock.Pass(TimeSpan.FromMinutes(1));

        walk.Number(4).Is<KeepingScreen>();

        walk.Shown.ShouldContain("In the records again");
        walk.Take().Is<FeedbackScreen>();
        Only().Events.ShouldBe(2);
        Directory.EnumerateFiles(_records.RescueFolders[0]).ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_place_for_records_home_says_so_once_and_play_goes_on()
    {
        var walk = _records.Start((Archive?)null, null, Some.Corridor);
        walk.Shown.ShouldContain("There is no home folder");
        walk.Take().Is<BriefingScreen>();
        walk.Take().Is<PlayScreen>();
    }

    [Fact]
    public void A_clock_that_goes_back_changes_neither_play_nor_what_can_be_gone_on_with()
    {
        var walk = _records.Start("Sam", Some.Corridor).Take().Take();
        _records.Clock.Set(_records.Clock.GetUtcNow() - TimeSpan.FromDays(400));
        walk.Number(4).Is<FeedbackScreen>();

        var after = _records.Start(null, Some.Corridor);
        after.Page.Blocks.OfType<Item>().First().Right.ShouldBe("practice, after decision 1, today 10:42");
        after.Take().Is<FeedbackScreen>();
        _records.Clock.Set(_records.Clock.GetUtcNow() - TimeSpan.FromDays(2));
        _records.Start(null, Some.Corridor).Page.Blocks.OfType<Item>().First().Right.ShouldBe("practice, after decision 1, 19 October");
    }

    [Fact]
    public void A_scenario_that_has_changed_says_what_did_and_goes_on()
    {
        _records.Start("Sam", Some.Corridor).Take().Take().Number(4).Take();
        var edited = Some.File("corridor.yaml", Texts.Corridor.Replace("id: listen", "id: hear", StringComparison.Ordinal));

        var walk = _records.Start(null, Some.Playable(edited)).Take();

        walk.Is<ChangedScreen>();
        walk.Take().Is<PlayScreen>();
        walk.Page.Blocks.OfType<Heading>().ShouldContain(heading => heading.Text.StartsWith("Decision 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scenario_that_is_gone_goes_on_as_it_was()
    {
        var before = _records.Start("Sam", Some.Corridor).Take().Take().Number(4).Take();

        var walk = _records.Start(null, Some.Breakfast).Take();

        walk.Shown.ShouldBe(before.Shown);
    }

    private static Walk ToDebrief(Walk walk)
    {
        walk.Take().Take().Number(4).Take().Number(1).Take().Take().Is<DebriefScreen>();
        return walk;
    }

    private StoredSession Only()
    {
        var store = _records.Archive().Store;
        return store.Sessions.Get(store.Sessions.Ids().ShouldHaveSingleItem())!;
    }

    private IEnumerable<string> RescueLines() => File.ReadLines(Directory.EnumerateFiles(_records.RescueFolders[0]).ShouldHaveSingleItem());
}
