using System.Text.RegularExpressions;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Exploration;

/// <summary>Exploration held against playing every play of many small stories.</summary>
[Trait("Long", "RandomStories")]
public sealed partial class RandomStoryTests
{
    [Fact]
    public void Merging_states_changes_neither_plays_nor_values_nor_what_is_found()
    {
        var (rounds, whole, tried) = (0, 0, Scale.Count(4_000));
        var stories = new RandomStories(Seeded.Random(1));
        for (var i = 0; i < tried; i++)
        {
            var text = stories.Next();
            var (file, graph, order) = Explore(text);
            var plain = PlainSearch.Of(file.Scenario!);
            if (plain.GaveUp) continue;
            order.EveryPlayEnds.ShouldBe(!plain.HasRound, text);
            if (plain.HasRound)
            {
                rounds++;
                continue;
            }

            whole++;
            PlayCount.Of(graph, order).ShouldBe(plain.Plays, text);
            foreach (var stops in new[] { false, true })
            {
                Values.Of(graph, order, file.Scenario!.ScoringPack!, stops).AtStart
                    .ShouldBe(PlainSearch.Of(file.Scenario, stops).Value, $"stops at incidents: {stops}\n{text}");
            }

            SameFindings(CheckedScenario.Of(file), plain, text);
        }

        // What was given up, or has a round, must stay the exception: else little was compared.
        whole.ShouldBeGreaterThan(tried / 2);
        rounds.ShouldBeGreaterThan(0);
    }

    private static void SameFindings(CheckedScenario found, PlainSearch plain, string text)
    {
        var scenario = found.File.Scenario!;
        var offers = scenario.Scenes.SelectMany(scene => scene.Offers.Select(offer => (Scene: scene, Offer: offer))).ToList();
        Spans(Rules.UnreachableScene).ShouldBe(scenario.Scenes.Where(scene => !plain.Entered.Contains(scene.Id)).Select(scene => scene.Place.Span.Start), text);
        Spans(Rules.UnreachableChoice).ShouldBe(
            offers.Where(pair => plain.Entered.Contains(pair.Scene.Id) && !plain.Offered.Contains(pair.Offer)).Select(pair => pair.Offer.Place.Span.Start), text);
        Spans(Rules.DeadEnd).ShouldBe(scenario.Scenes.Where(scene => plain.DeadEnds.Contains(scene.Id)).Select(scene => scene.Place.Span.Start), text);
        int[] twice =
        [
            .. offers.Where(pair => plain.HadTwice.Contains(pair.Offer)).Select(pair => pair.Offer.Place.Span.Start),
            .. scenario.Scenes.Where(scene => plain.HadTwice.Contains(scene.WayOn)).Select(scene => scene.Place.Span.Start),
        ];
        Spans(Rules.EvidenceTwice).ShouldBe(twice.Order(), text);
        Spans(Rules.Clamped).Distinct().ShouldBe(
            offers.SelectMany(pair => pair.Offer.Effects.Where(effect => plain.Clamped.Contains((pair.Offer, NameOf(effect))))).Select(effect => effect.Place.Span.Start), text);
        Spans(Rules.Round).ShouldBeEmpty(text);

        IEnumerable<int> Spans(Rule rule) => found.Findings.Where(finding => finding.Rule == rule).Select(finding => finding.Span.Start);

        string NameOf(Effect effect) => effect.Adds ? scenario.Layout.Vars[effect.Slot].Name : "";
    }

    [Fact]
    public void Every_way_that_a_finding_shows_can_be_played()
    {
        var (stories, shown) = (new RandomStories(Seeded.Random(6)), new HashSet<string>());
        for (var i = 0; i < Scale.Count(4_000); i++)
        {
            var text = stories.Next();
            var found = CheckedScenario.Of(Some.File(text));
            foreach (var finding in found.Findings.Where(finding => finding.Message.Contains("by ", StringComparison.Ordinal)))
            {
                shown.Add(finding.Rule.Code);
                Play(found.File.Scenario!, finding, $"{finding.Message}\n{text}");
            }
        }

        shown.ShouldBe(["MS5001", "MS5002", "MS5003", "MS5006", "MS5010", "MS5012", "MS5013"], ignoreOrder: true);
    }

    private static void Play(Scenario scenario, Finding finding, string text)
    {
        var (way, round) = (Way().Match(finding.Message).Groups[1].Value, Round().Match(finding.Message).Groups[1].Value);
        var session = Scoring.Played.Of(scenario, string.Join(',', new[] { way, round, round }.Where(answers => answers.Length > 0)));
        var ids = session.Passage.Moments.OfType<SceneEntered>().Select(entered => scenario.Scenes[entered.State.Scene]).ToList();
        if (finding.Rule == Rules.DeadEnd) (session.Passage.IsOver, session.Passage.Ending, session.Passage.Scene.Place.Span.Start).ShouldBe((true, null, finding.Span.Start), text);
        if (finding.Rule == Rules.EvidenceTwice) session.Passage.Decisions.Count(taken => GivesAt(taken, finding.Span.Start)).ShouldBeGreaterThanOrEqualTo(2, text);
        if (finding.Rule == Rules.Clamped) session.Passage.Scene.Offers.SelectMany(offer => offer.Effects).ShouldContain(effect => effect.Place.Span == finding.Span, text);
        if (finding.Rule == Rules.ForcedBreach) new Story(scenario).OnOffer(session.Passage.State).ShouldAllBe(offer => offer.Critical != null || offer is Option, text);
        if (finding.Rule == Rules.UncleanCeiling) session.Passage.Decisions.ShouldContain(taken => taken.Answer.Taken.Any(offer => offer.Critical != null || offer.Oversteps.Length > 0), text);
        if (finding.Rule == Rules.Round) ids.Count(scene => scene.Place.Span == finding.Span).ShouldBeGreaterThanOrEqualTo(2, text);
    }

    private static bool GivesAt(Decided taken, int place) =>
        taken.Answer.Taken.Any(offer => offer.Place.Span.Start == place && !offer.Evidence.IsEmpty) || (taken.Answer is OrderAnswer { Evidence.IsEmpty: false });

    [GeneratedRegex("(?:reached by|in one play, by|outside the role, by) ([a-z0-9,~+-]+)")]
    private static partial Regex Way();

    [GeneratedRegex("-> [a-z0-9-]+, by ([a-z0-9,~+-]+), ")]
    private static partial Regex Round();

    [Fact]
    public void Every_edge_leads_where_the_story_leads()
    {
        var stories = new RandomStories(Seeded.Random(2));
        for (var i = 0; i < Scale.Count(2_000); i++)
        {
            var text = stories.Next();
            var (_, graph, _) = Explore(text);
            var (state, at, random) = (graph.Story.Begin(), 0, Seeded.Random(i));
            for (var step = 0; step < 30; step++)
            {
                graph.Find(state).ShouldBe(at, text);
                var next = Next(graph, state);
                graph.EdgesOf(at).ToArray().SelectMany(edge => edge.Answer < 0 ? [("", edge.To)] : graph.Groups[edge.Answer].Members.Select(member => (member.Written, edge.To)))
                    .ShouldBe(next.Select(way => (way.Answer, graph.Find(way.State))), ignoreOrder: true, text);
                if (next.Count == 0) break;
                state = random.Of(next).State;
                at = graph.Find(state);
            }
        }
    }

    private static List<(string Answer, StoryState State)> Next(StateGraph graph, StoryState state) =>
    [
        .. graph.Story.AnswersIn(state).Select(answer => (answer.Written, graph.Story.Take(state, answer))),
        .. graph.Story.FallsFrom(state).Select(fall => ("", graph.Story.GoTo(state, fall.To))),
    ];

    [Fact]
    public void The_way_to_a_state_can_be_played_and_leads_to_it()
    {
        var stories = new RandomStories(Seeded.Random(3));
        for (var i = 0; i < Scale.Count(2_000); i++)
        {
            var text = stories.Next();
            var (_, graph, order) = Explore(text);
            if (!order.EveryPlayEnds) continue;
            for (var state = 0; state < graph.StateCount; state++)
            {
                var way = graph.WayTo(state);
                var passed = Scoring.Played.Of(graph.Story.Scenario, way).Passage.Moments.OfType<SceneEntered>().Select(entered => graph.Find(entered.State));
                passed.ShouldContain(state, $"{string.Join(",", way)}\n{text}");
            }
        }
    }

    [Fact]
    public void A_finer_merging_gives_the_same_plays_and_values()
    {
        var (stories, finer) = (new RandomStories(Seeded.Random(4)), 0);
        for (var i = 0; i < Scale.Count(2_000); i++)
        {
            var text = stories.Next();
            var (file, graph, order) = Explore(text);
            if (!order.EveryPlayEnds) continue;
            var fine = StateGraph.Explore(file.Scenario!, addsAreReads: true);
            var fineOrder = PlayOrder.Of(fine);
            PlayCount.Of(fine, fineOrder).ShouldBe(PlayCount.Of(graph, order), text);
            Values.Of(fine, fineOrder, file.Scenario!.ScoringPack!, true).AtStart
                .ShouldBe(Values.Of(graph, order, file.Scenario.ScoringPack!, true).AtStart, text);
            if (graph.SeesAllSums) ClampedSums.In(fine).Keys.ShouldBe(ClampedSums.In(graph).Keys, ignoreOrder: true, text);
            if (fine.StateCount > graph.StateCount) finer++;
        }

        finer.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_search_with_a_limit_says_that_it_is_not_complete_exactly_where_there_was_more()
    {
        var stories = new RandomStories(Seeded.Random(5));
        for (var i = 0; i < Scale.Count(1_000); i++)
        {
            var text = stories.Next();
            var (file, graph, _) = Explore(text);
            foreach (var limit in new[] { 1, graph.StateCount - 1, graph.StateCount, graph.StateCount + 1 })
            {
                var limited = StateGraph.Explore(file.Scenario!, limit);
                limited.IsComplete.ShouldBe(limit >= graph.StateCount, $"limit {limit}\n{text}");
                limited.StateCount.ShouldBeLessThanOrEqualTo(graph.StateCount, text);
            }
        }
    }

    private static (ScenarioFile File, StateGraph Graph, PlayOrder Order) Explore(string text)
    {
        var file = Some.File(text);
        file.Scenario.ShouldNotBeNull($"{Some.Report(file.Findings)}\n{text}");
        var graph = StateGraph.Explore(file.Scenario);
        return (file, graph, PlayOrder.Of(graph));
    }
}
