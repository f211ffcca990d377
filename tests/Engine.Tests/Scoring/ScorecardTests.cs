using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Scoring;

/// <summary>
/// Plays whose scorecards were computed by hand. What the stories of Cases/Plays hold is worked out in the tests of their states.
/// </summary>
public sealed class ScorecardTests
{
    private static readonly string Folder = Path.Combine(Golden.Cases, "Plays");

    private static readonly Lazy<Bank> Plays = new(() => Bank.Open(Folder));

    internal static Scenario Story(string name) => File(name).Scenario!;

    internal static ScenarioFile File(string name) => Plays.Value.Read(Path.Combine(Folder, $"{name}.yaml"), $"{name}.yaml");

    [Theory]
    [InlineData("window-seat", "good", PlayMode.Practice, "listen,tell,~more,ask")]
    [InlineData("window-seat", "bad", PlayMode.Practice, "joke,promise")]
    [InlineData("window-seat", "luck-not-used", PlayMode.Practice, "listen,tell,~more,leave")]
    [InlineData("window-seat", "no-luck", PlayMode.Practice, "listen,tell,~heard")]
    [InlineData("window-seat", "assess", PlayMode.Assess, "promise,tell")]
    [InlineData("window-seat", "unfinished", PlayMode.Practice, "listen")]
    [InlineData("window-seat", "not-begun", PlayMode.Practice, "")]
    [InlineData("window-seat", "interview", PlayMode.Interview, "promise,tell,~heard")]
    [InlineData("wet-break", "good", PlayMode.Practice, "~hall,make-room,ask")]
    [InlineData("wet-break", "bad", PlayMode.Practice, "~hall,send-out,shout")]
    [InlineData("wet-break", "so-so", PlayMode.Practice, "~yard,watch,nod")]
    [InlineData("wet-break", "assess", PlayMode.Assess, "~hall,send-out")]
    public void A_play_has_the_scorecard_that_was_computed_by_hand(string story, string play, PlayMode mode, string answers) =>
        Golden.Match(Played.Json(Played.Card(Story(story), answers, mode)), $"Plays/{story}.{play}.json");

    [Fact]
    public void A_play_can_be_read_against_another_pack()
    {
        var story = Story("window-seat");
        var other = story.Packs.Single(pack => pack.Id == "other");

        Golden.Match(Played.Json(Played.Card(story, "joke,listen,keep", pack: other)), "Plays/window-seat.other-pack.json");
    }

    [Fact]
    public void Chance_moves_the_ceiling_of_each_unit_by_what_it_gave_and_took()
    {
        var story = Story("wet-break");

        var rain = Played.Card(story, "~hall").Units.ToDictionary(unit => unit.Unit.Id, unit => unit.Score.Ceiling);
        var dry = Played.Card(story, "~yard").Units.ToDictionary(unit => unit.Unit.Id, unit => unit.Score.Ceiling);

        (rain["L"], rain["S"]).ShouldBe((2, 1));
        (dry["L"], dry["S"]).ShouldBe((3, 0));
    }

    [Fact]
    public void The_ceiling_of_the_total_is_the_best_of_one_play_and_not_the_sum_over_units()
    {
        var story = Some.Story(
            """
            start: one
            scenes:
              one:
                choices:
                  - { id: hear, text: Hear., to: end, evidence: { T1.1: 2 }, feedback: Yes. }
                  - { id: pass, text: Pass on., to: end, evidence: { T2.1: 1 }, feedback: Yes. }
              end: { ending: good, text: Done. }
            """);

        var card = Played.Card(story, "pass");

        card.Total.Ceiling.ShouldBe(2);
        card.Units.Select(unit => unit.Score.Ceiling).ShouldBe([2, 1]);
        card.Decisions.Single().Regret.ShouldBe(1);
    }

    [Fact]
    public void What_a_stop_spares_counts_for_nothing_and_against_nothing()
    {
        var story = Some.Story(
            """
            start: one
            scenes:
              one:
                choices:
                  - { id: promise, text: Promise., to: trap, critical: X-01, evidence: { T1.1: 1 }, feedback: No. }
                  - { id: leave, text: Leave., to: end, evidence: { T1.1: -1 }, feedback: No. }
              trap:
                choices:
                  - { id: fall, text: Fall., to: end, evidence: { T1.2: -2 }, feedback: No. }
              end: { ending: poor, text: Done. }
            """);

        Played.Card(story, "promise,fall").Total.ShouldBe(new(-1, -1));
        Played.Card(story, "promise", PlayMode.Assess).Total.ShouldBe(new(1, 1));
        Played.Card(story, "leave", PlayMode.Assess).Decisions.Single().Regret.ShouldBe(2);
    }

    [Fact]
    public void After_an_incident_in_an_assessment_the_result_is_referred_and_there_is_no_ending()
    {
        var card = Played.Card(Story("window-seat"), "promise", PlayMode.Assess);

        (card.Result, card.Ending, card.EndingScene).ShouldBe((Engine.Scoring.Result.Referred, null, null));
    }

    [Fact]
    public void Points_never_average_an_incident_away()
    {
        var story = Some.Story(
            """
            start: one
            scenes:
              one:
                choices:
                  - { id: promise, text: Promise., to: two, critical: X-01, evidence: { T1.1: 2 }, feedback: No. }
                  - { id: hear, text: Hear., to: two, evidence: { T1.1: 2 }, feedback: Yes. }
              two:
                choices:
                  - { id: pass, text: Pass on., to: end, evidence: { T2.1: 2 }, feedback: Yes. }
              end: { ending: good, text: Done. }
            """);

        var card = Played.Card(story, "promise,pass");

        card.Total.Attainment.ShouldBe(1m);
        card.Result.ShouldBe(Engine.Scoring.Result.NotYet);
        card.Units.Select(unit => unit.Level).ShouldBe([Engine.Standards.Level.NotYet, Engine.Standards.Level.Strong]);
    }

    [Fact]
    public void A_story_whose_packs_have_no_units_is_played_without_points()
    {
        var story = Some.Scenario(Some.Head.Replace("[tiny]", "[plain]", StringComparison.Ordinal) +
            """
            start: one
            scenes:
              one:
                choices:
                  - { id: go, text: Go., to: end, feedback: Yes. }
              end: { ending: good, text: Done. }
            """);

        var card = Played.Card(story, "go");

        (card.Total.Points, card.Total.Ceiling, card.Grade, card.Units.Length).ShouldBe((0, null, null, 0));
        card.Result.ShouldBe(Engine.Scoring.Result.NotYet);
    }

    [Fact]
    public void Where_not_all_was_searched_ceilings_and_regrets_are_not_known()
    {
        var story = Story("window-seat");
        var scorer = new Engine.Scoring.Scorer(Engine.Exploration.StateGraph.Explore(story, limit: 3));

        var card = scorer.Score(Played.Of(story, "listen,tell,~heard"));

        card.Total.ShouldBe(new(4, null));
        card.Decisions.ShouldAllBe(decision => decision.Regret == null);
        Played.Json(card).ShouldContain("\"ceiling\": null");
    }
}
