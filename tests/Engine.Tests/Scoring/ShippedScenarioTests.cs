using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
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
    private const int Seeds = 12;

    private static readonly Dictionary<string, Lazy<Shipped>> Scenarios =
        Some.ShippedPaths().ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => new Lazy<Shipped>(() => Shipped.Of(path)));

    public static TheoryData<string> All => [.. Scenarios.Keys];

    [Fact]
    public void There_is_one_for_each_of_the_four_topics() =>
        Scenarios.Values.Select(shipped => shipped.Value.Scenario.Topic).Distinct()
            .ShouldBe(["safeguarding", "bullying", "bereavement", "attendance"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_is_found_in_it(string name) =>
        Some.Report(Scenarios[name].Value.Checked.Findings.Where(finding => finding.Rule.Severity != Severity.Note)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_large_enough_to_learn_from_and_small_enough_to_explore(string name)
    {
        var (shipped, map) = (Scenarios[name].Value, Scenarios[name].Value.Map);

        shipped.Scenario.Scenes.Length.ShouldBeGreaterThanOrEqualTo(12);
        map.MostDecisions.ShouldBeGreaterThanOrEqualTo(8);
        map.Endings.Count.ShouldBeGreaterThanOrEqualTo(3);
        map.Incidents.Count.ShouldBeGreaterThanOrEqualTo(2);
        shipped.Checked.Figures!.IsComplete.ShouldBeTrue();
        shipped.Checked.Figures.States.ShouldBeLessThan(MostStates);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_choice_says_why_and_on_what_that_rests(string name) =>
        Scenarios[name].Value.Scenario.AllOffers.Where(choice => choice.Feedback is null || choice.Sources.IsEmpty)
            .Select(choice => choice.Id).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(All))]
    public void All_its_points_can_be_had_without_a_breach_and_inside_the_role(string name)
    {
        var (shipped, map) = (Scenarios[name].Value, Scenarios[name].Value.Map);

        map.HasSoundPlay.ShouldBeTrue();
        map.Ceiling.ShouldBe(shipped.Checked.Figures!.Total!.Value);
        map.Ceiling.ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nobody_passes_by_place_or_length_alone(string name)
    {
        var players = new Dictionary<string, Func<Cast, IReadOnlyList<Offer>, Offer>>
        {
            ["always the first"] = (_, choices) => choices[0],
            ["always the last"] = (_, choices) => choices[^1],
            ["always the longest"] = (cast, choices) => choices.MaxBy(choice => choice.Text.With(cast).Length)!,
            ["always the shortest"] = (cast, choices) => choices.MinBy(choice => choice.Text.With(cast).Length)!,
        };

        foreach (var (player, choose) in players)
        {
            for (var seed = 1; seed <= Seeds; seed++)
            {
                var card = Scenarios[name].Value.Play(PlayMode.Practice, seed, session => choose(session.Cast, session.OnOffer));
                card.Total.Reaches(card.Pack!.Levels.Competent).ShouldBeFalse($"{player} with seed {seed}: {card.Total}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Perfect_play_passes_with_all_the_points(string name)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var shipped = Scenarios[name].Value;

            var card = shipped.Play(PlayMode.Practice, seed, shipped.Soundest);

            (card.Result, card.Total.Attainment).ShouldBe((Result.Competent, 1m));
            card.Incidents.ShouldBeEmpty();
            card.Oversteps.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_promise_of_secrecy_costs_the_unit_whatever_comes_after_it()
    {
        var shipped = Scenarios["breakfast-club-disclosure"].Value;

        var card = shipped.Play(PlayMode.Practice, 1, session => session.Passage.Decisions.Any() ? shipped.Soundest(session) : session.OnOffer.Single(choice => choice.Id == "promise"));

        card.Incidents.ShouldHaveSingleItem().What.Id.ShouldBe("CF-01");
        card.Units.Single(unit => unit.Unit.Id == "LM3").Level.ShouldBe(Level.NotYet);
        (card.Result, card.Ending is null).ShouldBe((Result.NotYet, false));
    }

    [Fact]
    public void A_promise_of_secrecy_stops_an_assessment_there()
    {
        var shipped = Scenarios["breakfast-club-disclosure"].Value;

        var session = Played.Of(shipped.Scenario, "promise", PlayMode.Assess);
        var card = shipped.Scorer.Score(session);

        session.State.ShouldBe(SessionState.Stopped);
        (card.Result, card.Ending, card.Decisions.Length).ShouldBe((Result.Referred, null, 1));
        card.Incidents.ShouldHaveSingleItem().What.Id.ShouldBe("CF-01");
        card.Units.Single(unit => unit.Unit.Id == "LM3").Level.ShouldBe(Level.NotYet);
    }

    private sealed record Shipped(CheckedScenario Checked, Scorer Scorer, StoryMap Map)
    {
        public Scenario Scenario => Checked.File.Scenario!;

        public static Shipped Of(string path)
        {
            var found = CheckedScenario.Of(Some.ShippedBank().Read(path, Path.GetFileName(path)));
            var graph = StateGraph.Explore(found.File.Scenario!);
            return new Shipped(found, new Scorer(graph), new StoryMap(graph));
        }

        public Scorecard Play(PlayMode mode, long seed, Func<Session, Offer> choose)
        {
            var session = Some.Session(Scenario, mode, seed);
            session.Begin();
            while (session.State is SessionState.Deciding or SessionState.Feedback)
            {
                if (session.State == SessionState.Feedback) session.GoOn();
                else session.Answer(choose(session).Id);
            }

            return Scorer.Score(session);
        }

        /// <summary>An answer that costs nothing, and where there is one, neither a breach nor an overstep.</summary>
        public Offer Soundest(Session session) =>
            session.OnOffer.Where(choice => Costs(session, choice) == 0).OrderBy(choice => choice.Critical is not null || !choice.Oversteps.IsEmpty).First();

        private int? Costs(Session session, Offer choice)
        {
            var trial = Session.Replay(Scenario, session.Events, new StoppedClock());
            trial.Answer(choice.Id);
            return Scorer.Score(trial).Decisions[^1].Regret;
        }
    }
}
