using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

/// <summary>The coach's page: what it names, in which order, and for whom.</summary>
public sealed class CoachTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void A_bad_play_names_its_breach_first_its_costliest_decisions_and_what_was_done_well()
    {
        var debrief = ToDebrief(new Walk(Some.AtBriefing(Some.Breakfast)), 1);
        var costliest = debrief.Is<DebriefScreen>().Card.Costliest.Select(index => index + 1).ToList();

        var coach = debrief.Ask(Act.Coach).Is<CoachScreen>();

        coach.Coach.Moments.Select(moment => moment.Decision.Number).ShouldBe(costliest);
        string[] order =
        [
            "There was a serious breach", "First, a worked example (1 minute)", "React (1 minute)", "Describe (1 minute)", "Analyse (1 minute)",
            "Decision 12, 15:55: 6 points lost here", "Serious breach CF-06", "They chose:", "Better:", "Done well:", "Apply (1 minute)",
        ];
        order.Select(words => debrief.Shown.IndexOf(words, StringComparison.Ordinal)).ShouldBeInOrder();
        order.ShouldAllBe(words => debrief.Shown.Contains(words));
    }

    [Fact]
    public void Somebody_experienced_is_asked_before_the_better_answer_is_told()
    {
        var walk = ToDebrief(new Walk(Some.AtBriefing(Some.Breakfast)), 1).Ask(Act.Coach, Act.Experience);

        walk.Shown.ShouldNotContain("worked example (1 minute)");
        walk.Shown.ShouldContain("Analyse (2 minutes)");
        walk.Shown.IndexOf("What did you want to reach here?", StringComparison.Ordinal).ShouldBeLessThan(walk.Shown.IndexOf("Better:", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_written_stands_on_it_and_prompts_where_nothing_was()
    {
        var walk = ToDebrief(new Walk(Some.AtBriefing(Some.Corridor)), 2, 1);
        walk.Ask(Act.Coach).Shown.ShouldContain("They wrote no reflection, so ask for one:");
        walk.Ask(Act.Back, Act.Write).Send(new Wrote("I *promised* too much.")).Ask(Act.Back, Act.Coach);

        walk.Shown.ShouldContain("What they wrote: I *promised* too much.");
        walk.Shown.ShouldNotContain("They wrote no reflection");
    }

    [Fact]
    public void A_perfect_play_asks_what_made_it_work_and_goes_further()
    {
        var walk = ToDebrief(new Walk(Some.AtBriefing(Some.Corridor)), 4, 1).Ask(Act.Coach);

        walk.Shown.ShouldContain("No points were lost, so look for what made it work.");
        walk.Shown.ShouldContain("A question that goes further.");
        walk.Shown.ShouldNotContain("lost here");
    }

    [Fact]
    public void What_somebody_said_of_their_experience_is_kept_and_held_to_at_the_next_play()
    {
        var walk = ToDebrief(_records.Start("Sam", Some.Corridor).Take(), 4, 1).Ask(Act.Coach);
        walk.HintOf(Act.Experience).What.ShouldBe("for somebody experienced");
        walk.Ask(Act.Experience).HintOf(Act.Experience).What.ShouldBe("for a beginner");

        var archive = _records.Archive();
        new Notebook(archive, archive.Store.People.Find("", "sam")!).Read().Experience.ShouldBe(Experience.Experienced);
        walk = _records.Start(null, Some.Corridor).Take().Ask(Act.Coach);
        walk.Is<CoachScreen>().Page.Hints.ShouldContain(hint => hint.What == "for a beginner");
    }

    [Fact]
    public void Whoever_only_looks_at_somebodys_play_says_nothing_of_their_experience()
    {
        ToDebrief(_records.Start("Sam", Some.Corridor).Take(), 4, 1).Take().Is<PractiseScreen>();
        var archive = _records.Archive();
        var sam = archive.Store.People.Find("", "sam")!;
        var desk = new Desk(archive, null, _records.Clock, () => []);

        new Walk(new ScreenStack([MomentScreen.Waited(desk.Review(archive.Store.Sessions.Of(sam.Id).Single()))])).Ask(Act.Coach, Act.Experience).Is<CoachScreen>();

        new Notebook(archive, sam).Read().Experience.ShouldBeNull();
    }

    [Fact]
    public void An_interview_has_none()
    {
        var archive = _records.Archive();
        ToEnd(_records.Start("Kim", Some.Corridor).Take().Ask(Act.Mode, Act.Mode), 4, 1).Is<OverScreen>();
        var desk = new Desk(archive, null, _records.Clock, () => []);
        var session = archive.Store.Sessions.Of(archive.Store.People.Find("", "kim")!.Id).Single();

        var walk = new Walk(new ScreenStack([MomentScreen.Waited(desk.Review(session))]));

        walk.Is<DebriefScreen>().Page.Hints.ShouldNotContain(hint => hint.Act == Act.Coach);
        walk.Ask(Act.Coach).Is<DebriefScreen>();
    }

    /// <summary>Plays from the briefing to the debrief; the last number is taken again wherever it is on offer, else the first.</summary>
    internal static Walk ToDebrief(Walk walk, params int[] numbers)
    {
        ToEnd(walk, numbers).Is<DebriefScreen>();
        return walk;
    }

    private static Walk ToEnd(Walk walk, params int[] numbers)
    {
        walk.Take();
        var decision = 0;
        for (var i = 0; i < 100 && walk.Top is not (DebriefScreen or OverScreen); i++)
        {
            if (walk.Top is PlayScreen play) walk.Number(Math.Min(numbers[Math.Min(decision++, numbers.Length - 1)], play.Page.Blocks.OfType<Item>().Count()));
            else walk.Take();
        }

        return walk;
    }
}
