using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

public sealed class FuturesScreenTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void The_debrief_leads_there_by_a_key_that_it_shows_and_the_same_key_leads_back()
    {
        var walk = Played(Some.Corridor, 2, 1);
        walk.HintOf(Act.Futures).OffBecause.ShouldBeNull();
        var debrief = walk.Top;

        walk.Ask(Act.Futures).Is<FuturesScreen>();
        walk.Ask(Act.Futures).Top.ShouldBeSameAs(debrief);
        walk.Ask(Act.Futures).Take().Top.ShouldBeSameAs(debrief);
        walk.Ask(Act.Futures, Act.Back).Top.ShouldBeSameAs(debrief);
    }

    [Fact]
    public void What_happened_and_what_could_have_been_stand_in_two_columns_with_their_sum()
    {
        var walk = Played(Some.Corridor, 2, 2).Ask(Act.Futures);

        walk.Page.Blocks.OfType<Columns>().Count().ShouldBe(2);
        string[] said =
        [
            "Decision 1, 09:00: 4 points lost here", "What happened", "What could have been", "Serious breach CF-01", "In all from here on: -3 points",
            "In all from here on: 3 points", "- 4 points lost here", "- 2 points lost at later decisions", "What could have been has 6 points more. This is how they come about:",
        ];
        foreach (var words in said) walk.Shown.ShouldContain(words);
        walk.Shown.ShouldNotContain("regret", Case.Insensitive);
    }

    [Fact]
    public void What_was_read_once_is_named_and_not_read_again()
    {
        var walk = new Walk(Some.AtBriefing(Some.Breakfast)).Take();
        for (var decisions = 0; walk.Top is not DebriefScreen;) walk = walk.Top is PlayScreen ? walk.Number(decisions++ < 6 ? 3 : 1) : walk.Take();

        walk.Ask(Act.Futures);

        walk.Shown.ShouldContain("As in what happened: Go in now.");
        walk.Shown.ShouldContain("As above, and the next 2 decisions too: \"All right. Thank you for being honest with me.\" …");
        walk.Shown.Split("Serious breach CF-06").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Every_kind_of_answer_is_told_and_no_word_of_the_trainee()
    {
        var (session, survey) = (Some.Session(Some.Note), await Some.SurveyOf(Some.Note));
        AnswerList.Of(["nod", "day+guess", "back+hand+tell", "Words of my own"]).PlayIn(session);
        var card = survey.Score(session);
        var walk = new Walk(new ScreenStack([new FuturesScreen(new Playing(session, Some.SurveyOf(Some.Note), Pace.AsWritten), card, survey.FuturesOf(session, card))]));

        string[] said =
        [
            "09:00  Nod, and say nothing.", "You ticked: Date, time and place; What you think is behind it", "Outside your role: ", "You put in this order: 1. Go back to Sam Stone.;",
            "You wrote a text.", "Tick: The words, as they were said; Date, time and place", "Put in this order: 1. Tell the lead, in person.;", "Here you write a text, which gives no points.",
            "A poor ending.", "A good ending.",
        ];
        foreach (var words in said) walk.Shown.ShouldContain(words);
        walk.Shown.ShouldNotContain("Words of my own");
    }

    [Theory]
    [InlineData("good", "poor", 1, null)]
    [InlineData("mixed", "poor", 1, "Even so the ending is not a good one: points do not say everything.")]
    [InlineData("good", "poor", 2, "Even so the ending is not a good one: what went before weighs on it too.")]
    [InlineData("poor", "mixed", 1, "Yet it does not end as well as what happened: points do not say everything.")]
    public void A_best_that_does_not_end_well_says_so(string heard, string unheard, int decision, string? said)
    {
        var file = Some.File("endings.yaml", Texts.Corridor
            .Replace("heard: { ending: good", $"heard: {{ ending: {heard}", StringComparison.Ordinal)
            .Replace("unheard: { ending: poor", $"unheard: {{ ending: {unheard}", StringComparison.Ordinal));
        var walk = decision == 1 ? Played(file, 2, 1) : Played(file, 2, 2);
        string[] sentences = ["Even so the ending", "Yet it does not end"];

        var shown = walk.Ask(Act.Futures).Shown;

        if (said is null) sentences.ShouldAllBe(sentence => !shown.Contains(sentence, StringComparison.Ordinal));
        else shown.ShouldContain(said);
    }

    [Fact]
    public void Who_lost_nothing_is_praised_and_sees_no_table()
    {
        var walk = Played(Some.Corridor, 4, 1).Ask(Act.Futures);

        walk.Shown.ShouldContain("You lost no points.");
        walk.Shown.ShouldContain("Well done.");
        walk.Page.Blocks.OfType<Columns>().ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_is_praised_for_a_breach_that_cost_no_points()
    {
        var file = Some.File("breach.yaml", Texts.Corridor.Replace("shows: [active-listener]", "critical: CF-02", StringComparison.Ordinal));
        var walk = Played(file, 4, 1).Ask(Act.Futures);

        walk.Shown.ShouldContain("You lost no points.");
        walk.Shown.ShouldContain("But points are not all: the debrief names a serious breach.");
        walk.Shown.ShouldNotContain("Well done");
    }

    [Fact]
    public void Where_it_is_not_known_that_is_said_and_nothing_is_shown()
    {
        var debrief = Played(Some.Corridor, 2, 1).Is<DebriefScreen>();

        var cut = new Walk(new ScreenStack([new FuturesScreen(debrief.Playing, debrief.Card, null)]));
        cut.Shown.ShouldContain("What could have been is not known.");
        cut.Shown.ShouldContain("Not everything that can happen in this scenario could be searched");
        cut.Page.Blocks.OfType<Columns>().ShouldBeEmpty();
        var unscored = new Walk(new ScreenStack([new FuturesScreen(debrief.Playing, debrief.Card with { Pack = null }, null)]));
        unscored.Shown.ShouldContain("This scenario names no standards");
    }

    [Fact]
    public void After_a_stop_in_an_assessment_it_is_there_as_well()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor, PlayMode.Assess)).Take().Number(2).Take().Ask(Act.Futures);

        walk.Is<FuturesScreen>();
        walk.Shown.ShouldContain("Stopped: a serious breach ends an assessment.");
        var rows = walk.Page.Blocks.OfType<Columns>().Single().Rows;
        rows.Single(row => row.Left.OfType<Paragraph>().Any(words => words.Markdown.Contains("Stopped", StringComparison.Ordinal))).ShouldBeSameAs(rows[2]);
        rows[3].Left.ShouldBeEmpty();
        walk.Shown.ShouldContain("A good ending.");
    }

    [Fact]
    public void A_play_that_was_kept_shows_it_again()
    {
        _records.Start("Sam", Some.Corridor).Take().Take().Number(2).Take().Number(1).Take().Take().Take();

        var walk = _records.Start(null, Some.Corridor).Ask(Act.Progress);
        walk.Number(walk.NumberOf("A word in the corridor", "practice"));

        walk.Is<DebriefScreen>();
        walk.Ask(Act.Futures).Shown.ShouldContain("What could have been");
        walk.Ask(Act.Back).Is<DebriefScreen>();
    }

    [Fact]
    public void A_candidate_never_sees_it_and_the_panel_does()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor, PlayMode.Interview)).Take();
        walk.Ask(Act.Futures).Is<PlayScreen>();
        walk.Number(2).Ask(Act.Futures).Is<PlayScreen>();
        walk.Number(1).Is<OverScreen>();
        var playing = walk.Is<OverScreen>().Playing;
        walk.Ask(Act.Futures).Is<OverScreen>();
        walk.Page.Hints.ShouldAllBe(hint => hint.Act != Act.Futures);

        new Walk(new ScreenStack([playing.Review])).Ask(Act.Futures).Shown.ShouldContain("What could have been");
    }

    [Theory]
    [InlineData("One two three.", 20, "One two three.")]
    [InlineData("One two. Three four five six.", 12, "One two. …")]
    [InlineData("One two three four five.", 14, "One two three …")]
    [InlineData("One two three four five.", 15, "One two three …")]
    [InlineData("*One* 3.5 two\n\nthree.", 11, "One 3.5 two …")]
    [InlineData("She nods. \"One. Two three.\" Four.", 18, "She nods. …")]
    [InlineData("She nods. \"One.\" Two three four.", 18, "She nods. \"One.\" …")]
    [InlineData("\"One two. Three four,\" she says.", 14, "\"One two. …\"")]
    [InlineData("“One two three four,” she says.", 12, "“One two …”")]
    [InlineData("漢字漢字漢字", 7, "漢字漢 …")]
    [InlineData(".", 1, ".")]
    [InlineData("..", 1, ". …")]
    [InlineData("", 5, "")]
    public void The_start_of_a_text_ends_with_a_sentence_or_a_word(string text, int most, string start) => Prose.Plain(Text.Start(text, most)).ShouldBe(start);

    private static Walk Played(ScenarioFile file, int first, int second)
    {
        var walk = new Walk(Some.AtBriefing(file)).Take().Number(first).Take().Number(second).Take().Take();
        walk.Is<DebriefScreen>();
        return walk;
    }
}
