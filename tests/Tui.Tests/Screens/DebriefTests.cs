using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

/// <summary>What the debrief says, and in which order.</summary>
public sealed class DebriefTests : IDisposable
{
    private static readonly Supervisor Manager = new("Ms Okoro", "line manager");

    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void A_result_says_which_rule_decided()
    {
        Played(Some.Corridor, 4, 1).Shown.ShouldContain("Your share of the points is 100%, and competent begins at 60%. There was no serious breach.");
        Played(Some.Corridor, 2, 1).Shown.ShouldContain("A serious breach decides it, whatever the points: CF-01, promising secrecy to a child about possible harm.");
        var stopped = new Walk(Some.AtBriefing(Some.Corridor, PlayMode.Assess)).Take().Number(2).Take();
        stopped.Shown.ShouldContain("In an assessment that ends the play.");
    }

    [Fact]
    public void The_footer_says_where_leaving_leads()
    {
        WayOut(new Walk(Some.AtPractise(Some.Corridor)).Take().Take().Number(4).Take().Number(1).Take().Take()).ShouldBe("to the list");
        WayOut(Played(Some.Corridor, 4, 1)).ShouldBe("finish");

        // The stack knows the way, the screen alone does not.
        static string WayOut(Walk walk)
        {
            walk.Is<DebriefScreen>();
            return walk.Page.Hints.Single(hint => hint.Act == Act.Back).What;
        }
    }

    [Fact]
    public void That_a_scenario_is_a_draft_is_said_once() =>
        Played(Some.Corridor, 4, 1).Page.Blocks.OfType<Paragraph>().Count(paragraph => paragraph.Markdown.Contains("draft", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);

    [Fact]
    public void What_was_not_assessed_what_was_not_shown_and_what_spoke_against_somebody_are_said_in_other_words()
    {
        var shown = Played(Some.Breakfast, 4).Shown;

        shown.ShouldContain("not yet evidenced");
        shown.ShouldContain("evidenced badly");
        shown.ShouldContain("Not assessed in this scenario: LM1, LM2");
    }

    [Fact]
    public void Elements_stand_under_their_unit_and_only_those_that_could_be_shown()
    {
        var bars = Played(Some.Breakfast, 1).Page.Blocks.OfType<Bar>().Select(bar => bar.Label.TrimStart()[..5].TrimEnd()).ToList();

        bars.ShouldBe(["LM3", "LM3.1", "LM3.2", "LM3.3", "LM3.4", "LM4", "LM4.2", "LM5", "LM5.1", "LM5.2", "LM7", "LM7.2"]);
    }

    [Fact]
    public void A_breach_names_the_rule_with_the_texts_behind_it_their_edition_and_how_well_they_were_checked()
    {
        var shown = Played(Some.Breakfast, 1).Shown;

        shown.ShouldContain("It rests on: KCSIE 2026 ¶14 (source: read as quoted elsewhere)");
        shown.ShouldContain("SG-D3  (CF-01) Be honest about sharing.");
        shown.ShouldContain("From: Keeping children safe in education 2026 (KCSIE) (DfE, 2026, statutory, in force since 1 September 2026; read as quoted elsewhere)");
    }

    [Fact]
    public void What_matters_most_comes_first()
    {
        var shown = Played(Some.Breakfast, 1).Shown;
        string[] order = ["Serious breaches decide it", "The serious breaches", "Where you lost most", "The rules behind", "The units and their elements", "The role ledger", "Your decisions, one by one"];

        order.Select(words => shown.IndexOf(words, StringComparison.Ordinal)).ShouldBeInOrder();
        order.ShouldAllBe(words => shown.Contains(words));
    }

    [Fact]
    public void Sure_and_wrong_is_told_first_and_the_marks_stand_beside_the_points()
    {
        var shown = Note(new Walk(Some.AtBriefing(Some.Note)), doorChoice: 3, doorCertainty: 3).Shown;

        shown.ShouldContain("Sure and wrong, 2: decision 1 (quite sure), decision 3 (fairly sure).");
        shown.ShouldContain("Sure and right, 0: none.");
        shown.ShouldContain("Certainty-based marks: -8 of at most 6.");
        shown.IndexOf("Sure and wrong", StringComparison.Ordinal).ShouldBeLessThan(shown.IndexOf("Sure and right", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nobody_was_asked_how_sure_they_were_nothing_is_said_of_it() => Played(Some.Corridor, 4, 1).Shown.ShouldNotContain("Certainty-based");

    [Fact]
    public void A_text_of_a_play_that_is_not_kept_is_read_by_nobody()
    {
        var shown = Note(new Walk(Some.AtBriefing(Some.Note))).Shown;

        shown.ShouldContain("One text that you wrote nobody will read, because this play is not kept");
        shown.ShouldContain(": not kept, so nobody will read it");
        shown.ShouldNotContain("Waiting to be read");
    }

    [Fact]
    public void A_text_waits_to_be_read_till_somebody_marked_it_and_then_says_by_whom_and_how()
    {
        var shown = Note(_records.Start("Sam", Some.Note).Take()).Shown;
        shown.ShouldContain("One text that you wrote is waiting to be read by a person, and no part of this result");
        shown.ShouldContain("Decision 4, 09:30: waiting to be read");
        shown.ShouldContain("Till then it counts neither for you nor against you.");

        var archive = _records.Archive();
        var sam = archive.Store.People.Find("", "sam")!;
        var session = archive.Store.Sessions.Of(sam.Id).Single();
        new Notebook(archive, sam).Add(at => new WritingRead(
            at, Manager, new WrittenAnswerId(session.Id, 4, "letter"), [new CriterionMark("plain", Met.Fully), new CriterionMark("honest", Met.Not)], "Say *who* comes."));

        var after = _records.Start(null, Some.Note).Take().Shown;
        after.ShouldContain("Decision 4, 09:30: read");
        after.ShouldContain("Read by Ms Okoro, line manager, today 10:42.");
        after.ShouldContain("- Met: Plain words for a pupil of nine.");
        after.ShouldContain("- Not met: Nothing promised that you cannot keep.");
        after.ShouldContain("To you: Say *who* comes.");
        after.ShouldNotContain("aiting to be read");
        foreach (var line in new[] { "Your choices add up to", "Your share of the points" }) LineOf(after, line).ShouldBe(LineOf(shown, line), "points do not hang on what a person reads");
    }

    [Fact]
    public void Where_nothing_was_written_nothing_waits()
    {
        var shown = Note(_records.Start("Sam", Some.Note).Take(), text: "").Shown;

        shown.ShouldContain("There is nothing to read, so nobody is asked to.");
        shown.ShouldNotContain("aiting to be read");
    }

    [Fact]
    public void A_finished_play_of_the_same_scenario_can_be_looked_back_at_from_the_start()
    {
        var walk = _records.Start("Sam", Some.Corridor).Take();
        walk.Ask(Act.Mode, Act.Mode, Act.Mode).HintOf(Act.Mode).What.ShouldBe("mode: practice", "nothing is finished yet");
        walk.Take().Number(4).Take().Number(1).Take().Take().Take().Is<PractiseScreen>();

        walk = _records.Start(null, Some.Corridor).Take().Ask(Act.Mode, Act.Mode, Act.Mode);
        walk.HintOf(Act.Mode).What.ShouldBe("mode: review");
        walk.Shown.ShouldContain("How it is played: review");
        walk.Shown.ShouldContain("your finished play of it (practice, today 10:42)");
        walk.Take().Is<DebriefScreen>();
        walk.Shown.ShouldContain("Your share of the points is 100%");
        walk.Ask(Act.Back).Is<BriefingScreen>();
        walk.Ask(Act.Mode).HintOf(Act.Mode).What.ShouldBe("mode: practice");
        walk.Take().Is<PlayScreen>();
    }

    [Fact]
    public void Nobody_looks_back_at_somebody_elses_play_or_at_an_interview()
    {
        _records.Start("Sam", Some.Corridor).Take().Take().Number(4).Take().Number(1).Take().Take().Take().Is<PractiseScreen>();
        _records.Start("Kim", Some.Corridor).Take().Ask(Act.Mode, Act.Mode).Take().Number(4).Number(1).Is<OverScreen>();

        _records.Start("Kim", Some.Corridor).Take().Ask(Act.Mode, Act.Mode, Act.Mode).HintOf(Act.Mode).What.ShouldBe("mode: practice");
    }

    private static string LineOf(string shown, string start) => shown.Split('\n').First(line => line.Contains(start, StringComparison.Ordinal));

    /// <summary>A play to its debrief; the last number is taken again wherever it is on offer.</summary>
    private static Walk Played(ScenarioFile file, params int[] numbers) => CoachTests.ToDebrief(new Walk(Some.AtBriefing(file)), numbers);

    private static Walk Note(Walk walk, int doorChoice = 1, int doorCertainty = 2, string text = "We go to her now.")
    {
        walk.Take().Number(doorChoice).Number(doorCertainty).Take();
        walk.Number(1).Number(2).Ask(Act.Done).Take();
        walk.Number(1).Number(2).Number(3).Ask(Act.Done).Number(2).Take();
        walk.Ask(Act.Write).Send(new Wrote(text)).Ask(Act.Back).Number(2);
        for (var i = 0; i < 4 && walk.Top is not DebriefScreen; i++) walk.Take();
        walk.Is<DebriefScreen>();
        return walk;
    }
}
