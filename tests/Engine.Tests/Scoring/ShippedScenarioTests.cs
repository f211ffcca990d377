using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Tests.Exploration;

namespace MentorSim.Engine.Tests.Scoring;

/// <summary>What the scenarios that come with the program promise: whole, safe to explore, and not to be passed by a trick.</summary>
public sealed class ShippedScenarioTests
{
    private const int MostStates = 500_000;

    private static readonly Lazy<(Scenario Scenario, ScoredPlays Plays)> Searched = new(() =>
    {
        var scenario = Some.ShippedBank().Read(Some.SmallPaths().Single(path => path.EndsWith("breakfast-club-disclosure.yaml", StringComparison.Ordinal))).Scenario!;
        return (scenario, new ScoredPlays(scenario, StateGraph.Explore(scenario)));
    });

    public static TheoryData<string> All => [.. ShippedSearch.Paths];

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_large_enough_to_learn_from_and_small_enough_to_explore(string path)
    {
        var search = ShippedSearch.Of(path);

        // A story of ten minutes has fewer.
        search.Scenario.Scenes.Length.ShouldBeGreaterThanOrEqualTo(12);
        search.Map.MostDecisions.ShouldBeGreaterThanOrEqualTo(search.Scenario.Minutes <= 10 ? 6 : 8);
        search.Map.Endings.ShouldBeGreaterThanOrEqualTo(3);
        search.Map.Incidents.ShouldBeGreaterThanOrEqualTo(2);
        search.Figures.IsComplete.ShouldBeTrue();
        search.Figures.States.ShouldBeLessThan(MostStates);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_choice_says_why_and_on_what_that_rests(string path) =>
        ShippedSearch.Of(path).Scenario.AllOffers.Where(choice => choice.Feedback is null || choice.Sources.IsEmpty)
            .Select(choice => choice.Id).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(All))]
    public void All_its_points_can_be_had_without_a_breach_and_inside_the_role(string path)
    {
        var search = ShippedSearch.Of(path);

        search.Map.HasSoundPlay.ShouldBeTrue();
        search.Map.Ceiling.ShouldBe(search.Figures.Total!.Value);
        search.Map.Ceiling.ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nobody_passes_by_place_or_length_alone(string path) => ShippedSearch.Of(path).PassedByATrick.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(All))]
    public void Perfect_play_passes_with_all_the_points(string path)
    {
        foreach (var card in ShippedSearch.Of(path).Perfect)
        {
            (card.Result, card.Total.Attainment).ShouldBe((Result.Competent, 1m));
            card.Incidents.ShouldBeEmpty();
            card.Oversteps.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_promise_of_secrecy_costs_the_unit_whatever_comes_after_it()
    {
        var plays = Searched.Value.Plays;

        var card = plays.Play(1, session => session.Passage.Decisions.Any() ? plays.Soundest(session) : "promise");

        card.Incidents.ShouldHaveSingleItem().What.Id.ShouldBe("CF-01");
        card.Units.Single(unit => unit.Unit.Id == "LM3").Level.ShouldBe(Level.NotYet);
        (card.Result, card.Ending is null).ShouldBe((Result.NotYet, false));
    }

    [Fact]
    public void A_promise_of_secrecy_stops_an_assessment_there()
    {
        var session = Played.Of(Searched.Value.Scenario, "promise", PlayMode.Assess);
        var card = Searched.Value.Plays.Scorer.Score(session);

        session.State.ShouldBe(SessionState.Stopped);
        (card.Result, card.Ending, card.Decisions.Length).ShouldBe((Result.Referred, null, 1));
        card.Incidents.ShouldHaveSingleItem().What.Id.ShouldBe("CF-01");
        card.Units.Single(unit => unit.Unit.Id == "LM3").Level.ShouldBe(Level.NotYet);
    }
}
