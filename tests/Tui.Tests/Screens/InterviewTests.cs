using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

public sealed class InterviewTests : IDisposable
{
    // Whatever a debrief, a feedback page, a list of results or the role card would say of it.
    private static readonly string[] Telling =
        ["breach", "point", "competent", "not yet", "Nobody can promise that.", "They came to you.", "counsellor", "debrief", "role card", "Your receipt", "better"];

    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void From_the_briefing_to_the_end_and_afterwards_nothing_is_told_to_the_candidate()
    {
        var walk = Briefed();
        List<string> shown = [Told(walk), Told(walk.Take()), Told(walk.Number(2)), Told(walk.Ask(Act.SoFar)), Told(walk.Ask(Act.Help).Take().Take()), Told(walk.Number(2))];
        walk.Is<OverScreen>();
        // What stands at the side of Home is the same for everybody.
        shown.Add(walk.Take().Shown);
        walk.Is<PractiseScreen>();
        shown.Add(Told(walk.Ask(Act.Progress)));
        walk.Is<ProgressScreen>();
        walk.Shown.ShouldContain("over: the panel has your answers");
        shown.Add(Told(walk.Number(walk.NumberOf("A word in the corridor", "interview"))));
        walk.Is<OverScreen>();
        walk.Take().Is<ProgressScreen>();

        foreach (var page in shown) Telling.ShouldAllBe(word => !page.Contains(word, StringComparison.OrdinalIgnoreCase), page);
        Told(new Walk(_records.AtHome(_records.Archive(), null, Some.Corridor))).ShouldNotContain("last result");
    }

    [Fact]
    public void Its_end_is_stored_closed_with_its_scorecard_for_the_panel()
    {
        var walk = Briefed().Take().Number(2).Number(2);
        walk.Is<OverScreen>();

        var stored = Stored();
        walk.Shown.ShouldContain($"this is session {stored.Id[..8]}.");
        (stored.State, stored.Mode).ShouldBe(("closed", "interview"));
        var archive = _records.Archive();
        archive.Store.Results.Of(stored.Id)!.Json.ShouldContain("CF-01");
        new Verification(archive.Store, _records.Clock).Of(stored).ShouldBeOfType<Fits>();
    }

    [Fact]
    public void A_key_that_belongs_to_the_debrief_or_the_role_card_does_nothing()
    {
        var walk = Briefed();
        walk.Ask(Act.RoleCard).Is<BriefingScreen>();
        walk.Take().Ask(Act.RoleCard).Is<PlayScreen>();
        walk.Page.Side.ShouldBeEmpty();
        walk.Number(2).Number(2).Ask(Act.Write, Act.SoFar, Act.RoleCard).Is<OverScreen>();
    }

    [Fact]
    public void Time_left_stands_on_every_page_and_goes_on_under_all_of_them()
    {
        var walk = Briefed().Take();
        walk.Page.Aside.ShouldEndWith("5:00 left");
        Act[] opening = [Act.Help, Act.Back];
        foreach (var act in opening)
        {
            _records.Clock.Pass(TimeSpan.FromSeconds(10));
            walk.Ask(act).Page.TimeLeft.ShouldNotBeNull();
            walk.Page.Aside.ShouldContain("left");
            walk.Ask(Act.Back);
        }

        walk.Page.Aside.ShouldEndWith("4:40 left");
        walk.Is<PlayScreen>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void When_the_time_is_up_it_is_over_whatever_lies_on_it(bool byKey)
    {
        var walk = Briefed().Take().Number(1);
        walk.Ask(Act.Help);
        _records.Clock.Pass(TimeSpan.FromMinutes(5));

        if (byKey) walk.Number(2);
        else walk.Send(new TimeRan());

        walk.Is<OverScreen>();
        walk.Shown.ShouldContain("The time is up.");
        walk.Page.TimeLeft.ShouldBeNull();
        walk.Take().Is<PractiseScreen>();
        var stored = Stored();
        stored.State.ShouldBe("closed");
        var archive = _records.Archive();
        archive.Store.Results.Of(stored.Id)!.Result.ShouldBe("unfinished");
        Recording.Open(archive, stored).Session.Passage.Decisions.Select(decided => decided.Answer.Written).ShouldBe(["wait"]);
        new Verification(archive.Store, _records.Clock).Of(stored).ShouldBeOfType<Fits>();
    }

    [Fact]
    public void What_is_being_written_when_the_time_is_up_is_kept_as_the_answer()
    {
        var walk = Briefed(Some.Note).Take().Number(1).Number(1).Send(new NumberedAll([1])).Send(new NumberedAll([1, 2, 3])).Number(1);
        walk.Is<WriteScreen>();
        walk.Number(1).Send(new Wrote("She said that"));
        _records.Clock.Pass(TimeSpan.FromMinutes(6));

        walk.Send(new TimeRan()).Is<OverScreen>();

        Recording.Open(_records.Archive(), Stored()).Session.Passage.Decisions.Last().Answer.Written.ShouldBe("She said that");
    }

    [Fact]
    public void The_last_minutes_are_announced()
    {
        var walk = Briefed(Some.Note).Take();
        var warnings = new List<string?>();
        foreach (var seconds in (int[])[59, 1, 239, 1, 59])
        {
            _records.Clock.Pass(TimeSpan.FromSeconds(seconds));
            warnings.Add(walk.Send(new TimeRan()).Page.Warning);
        }

        warnings.ShouldBe([null, "The last 5 minutes have begun.", "The last 5 minutes have begun.", "The last minute has begun.", "The last minute has begun."]);
    }

    [Fact]
    public void A_program_that_dies_and_somebody_who_leaves_win_no_time()
    {
        var walk = Briefed().Take();
        for (var second = 0; second < 62; second++)
        {
            _records.Clock.Pass(TimeSpan.FromSeconds(1));
            walk.Send(new TimeRan());
        }

        _records.Clock.Pass(TimeSpan.FromHours(1));
        var again = _records.Start(null, Some.Corridor).Take();
        again.Page.Aside.ShouldEndWith("4:00 left");
        _records.Clock.Pass(TimeSpan.FromSeconds(30));
        again.Ask(Act.Back);
        again.Shown.ShouldContain("The time rests while you are away");
        again.Number(2).Is<PractiseScreen>();
        _records.Clock.Pass(TimeSpan.FromHours(1));

        _records.Start(null, Some.Corridor).Take().Page.Aside.ShouldEndWith("3:30 left");
    }

    [Fact]
    public void Extra_time_is_set_before_and_multiplies_the_whole()
    {
        var walk = Briefed();
        walk.Page.Aside.ShouldEndWith(", 5 minutes");
        walk.Ask(Act.Time).Page.Aside.ShouldEndWith(", 7 minutes 30 seconds");
        walk.Shown.ShouldContain("half as much again");
        walk.Take().Page.Aside.ShouldEndWith("7:30 left");
    }

    [Fact]
    public void An_interview_that_was_set_up_on_the_command_line_cannot_be_made_another_by_the_candidate()
    {
        var walk = new Walk(new ScreenStack([Some.Briefing(Some.Note, PlayMode.Interview, pace: new Pace(150)) with { IsFixed = true }]));
        walk.Page.Hints.Select(hint => hint.Act).ShouldBe([Act.Take, Act.Help, Act.Back]);
        walk.Ask(Act.Mode, Act.Time).Shown.ShouldContain("How it is played: interview");
        walk.Page.Aside.ShouldEndWith("9 minutes");
        walk.Shown.ShouldContain("seed 1");
    }

    [Fact]
    public void No_hurry_in_practice_is_none_in_an_interview_unless_it_was_asked_for()
    {
        var walk = new Walk(new ScreenStack([Some.Briefing(Some.Note, pace: Pace.Unhurried)])).Ask(Act.Mode, Act.Mode);
        walk.Page.Aside.ShouldEndWith(", 6 minutes");
        walk.Ask(Act.Mode).Shown.ShouldContain("Time: no time limits.");
    }

    [Fact]
    public void An_interview_goes_on_in_the_version_in_which_it_began_without_a_word()
    {
        Briefed().Take().Number(1).Ask(Act.Back).Number(2).Is<PractiseScreen>();
        var changed = Some.File("corridor.yaml", Texts.Corridor.Replace("id: wait", "id: linger", StringComparison.Ordinal).Replace("Look at your watch and wait.", "Linger.", StringComparison.Ordinal));

        _records.Start(null, changed).Take().Is<PlayScreen>();

        Recording.Open(_records.Archive(), Stored()).Session.Passage.Decisions.Single().Answer.Written.ShouldBe("wait");
    }

    [Fact]
    public void Where_nothing_is_kept_it_is_not_said_that_the_panel_has_the_answers()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor, PlayMode.Interview)).Take().Number(2).Number(2);
        walk.Is<OverScreen>();
        walk.Shown.ShouldContain("the panel does not have them");
    }

    [Fact]
    public void A_review_shows_every_reason_and_nothing_happens_to_the_session_by_it()
    {
        Briefed().Take().Number(2).Ask(Act.Back).Number(2);
        var before = Stored();
        var archive = _records.Archive();
        var desk = new Desk(archive, null, _records.Clock, () => [Some.Corridor]);

        var walk = new Walk(new ScreenStack([desk.Review(before)]));
        walk.Is<DebriefScreen>();
        walk.Shown.ShouldContain("Review: A word in the corridor");
        walk.Shown.ShouldContain("Nobody can promise that.");
        walk.Shown.ShouldContain("Unfinished");
        walk.Ask(Act.Write).Is<DebriefScreen>();
        walk.Take().Stack.IsDone.ShouldBeTrue();
        walk.Stack.LeavePlay();

        Stored().ShouldBe(before);
        archive.Store.Results.Of(before.Id).ShouldBeNull();
    }

    [Fact]
    [Trait("Long", "RandomInterviews")]
    public void Whatever_is_asked_while_time_runs_it_ends_in_time_and_nothing_throws()
    {
        var random = Scale.Random(88);
        var acts = Enum.GetValues<Act>();
        for (var round = 0; round < Scale.Count(5_000); round++)
        {
            var clock = new SetClock();
            var briefing = Some.Briefing(random.Of([Some.Note, Some.Corridor]), PlayMode.Interview, clock: clock) with { IsFixed = true };
            var walk = new Walk(new ScreenStack([briefing])).Take();
            for (var step = 0; step < 200 && !walk.Stack.IsDone && walk.Top is not OverScreen; step++)
            {
                clock.Pass(TimeSpan.FromMilliseconds(random.Next(9_000)));
                walk.Send(random.Next(6) switch
                {
                    0 => new TimeRan(),
                    1 => new Wrote("So it was."),
                    2 => new Numbered(random.Next(-1, 6)),
                    _ => new Asked(random.Of(acts)),
                });
                if (!walk.Stack.IsDone) walk.Page.Blocks.ShouldNotBeEmpty();
            }

            (walk.Stack.IsDone || walk.Top is OverScreen).ShouldBeTrue();
            briefing.Playing.Session.Passage.Decisions.Count().ShouldBe(briefing.Playing.Session.Events.OfType<Answered>().Count());
        }
    }

    private Walk Briefed(ScenarioFile? file = null) => _records.Start("C-07", Some.Playable(file ?? Some.Corridor)).Take().Ask(Act.Mode, Act.Mode);

    private StoredSession Stored()
    {
        var store = _records.Archive().Store;
        return store.Sessions.Of(store.People.Find("", "C-07")!.Id).ShouldHaveSingleItem();
    }

    /// <summary>All that a page says, with its keys and what stands at its side.</summary>
    private static string Told(Walk walk)
    {
        var side = new StringWriter();
        PageText.Write(walk.Page.Side, side);
        // What is said of the scenario, or of any play, is not said of the candidate.
        var shown = walk.Shown.Replace("Draft, not yet reviewed", "", StringComparison.Ordinal).Replace("play a scenario to its debrief", "", StringComparison.Ordinal);
        return $"{shown}\n{side}\n{string.Join('\n', walk.Page.Hints.Select(hint => hint.What))}";
    }
}
