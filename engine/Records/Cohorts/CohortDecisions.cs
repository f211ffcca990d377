using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>What people answered at the decisions of a scenario.</summary>
/// <param name="fold">What was gathered of the scenario.</param>
/// <param name="scenario">The scenario, where a version that was played is at hand; else null.</param>
/// <param name="places">The place of each person in the report.</param>
internal sealed class CohortDecisions(ScenarioFold fold, Scenario? scenario, int[] places)
{
    private static readonly Figure NotKnown = Figure.None("It is not known how many points were lost.");

    private readonly int[] _people = [.. fold.People.Keys];

    /// <summary>All that somebody met.</summary>
    public ImmutableArray<CohortDecision> All()
    {
        var met = new Dictionary<string, List<(int Row, CohortStep Step)>>(StringComparer.Ordinal);
        foreach (var (row, who) in _people.Index())
        {
            foreach (var step in fold.People[who].FirstPlay.Steps)
            {
                if (!met.TryGetValue(step.Scene, out var steps)) met[step.Scene] = steps = [];
                steps.Add((row, step));
            }
        }

        var order = scenario?.Scenes.ToDictionary(scene => scene.Id, scene => scene.Index, StringComparer.Ordinal) ?? [];
        var scenes = met.Keys.OrderBy(scene => order.GetValueOrDefault(scene, int.MaxValue)).ThenBy(scene => scene, StringComparer.Ordinal).ToList();
        var items = ItemsOf(scenes, met);
        return [.. scenes.Select(scene => DecisionOf(scene, met[scene], items.GetValueOrDefault(scene)))];
    }

    private CohortDecision DecisionOf(string id, List<(int Row, CohortStep Step)> steps, ItemStatistic? item)
    {
        var scene = scenario?.Scenes.FirstOrDefault(one => one.Id == id);
        var kind = KindOf(scene?.WayOn, steps);
        return new CohortDecision
        {
            Scene = id,
            Text = scene is null ? null : CohortTexts.Of(scene, scenario!),
            Kind = kind,
            People = CellOf(steps),
            Answers = kind switch
            {
                CohortDecisionKind.Pick => Ticks(id, scene, steps),
                CohortDecisionKind.Order => Orders(steps),
                CohortDecisionKind.Choice or CohortDecisionKind.Write => Choices(id, scene, steps),
            },
            MeanLost = MeanLost(steps),
            Item = item,
        };
    }

    private static CohortDecisionKind KindOf(WayOn? wayOn, List<(int Row, CohortStep Step)> steps) => wayOn switch
    {
        ChoiceDecision => CohortDecisionKind.Choice,
        PickDecision => CohortDecisionKind.Pick,
        OrderDecision => CohortDecisionKind.Order,
        WriteDecision => CohortDecisionKind.Write,
        // By the answers alone: an order always names the same things, ticks do not, and 'write' and 'skip' are the answers of a text.
        _ when steps.TrueForAll(one => one.Step.Choice is TextWritten or WriteAnswer.Skip) => CohortDecisionKind.Write,
        _ when !steps.Exists(one => one.Step.Choice.Contains('+', StringComparison.Ordinal) || one.Step.Choice == PickAnswer.None) => CohortDecisionKind.Choice,
        _ when steps.Select(one => string.Join('+', one.Step.Choice.Split('+').Order(StringComparer.Ordinal))).Distinct().Count() == 1
            && steps.Select(one => one.Step.Choice).Distinct().Count() > 1 => CohortDecisionKind.Order,
        _ => CohortDecisionKind.Pick,
    };

    private const string TextWritten = "write";

    private ImmutableArray<CohortAnswer> Choices(string id, Scene? scene, List<(int Row, CohortStep Step)> steps)
    {
        var given = steps.ToLookup(one => one.Step.Choice);
        return InOrder(scene, given.Select(group => group.Key), choice => AnswerOf(choice, scene, [.. given[choice]], MeanLost(given[choice]), fold.BreachPlaces.Contains((id, choice)), fold.OverstepPlaces.Contains((id, choice))));
    }

    private ImmutableArray<CohortAnswer> Ticks(string id, Scene? scene, List<(int Row, CohortStep Step)> steps)
    {
        var ticked = steps.Where(one => one.Step.Choice != PickAnswer.None).SelectMany(one => one.Step.Choice.Split('+').Select(tick => (Tick: tick, one.Row, one.Step))).ToLookup(one => one.Tick, one => (one.Row, one.Step));
        // Which tick of several was the breach, only the scenario says; where one stood alone, the record does.
        return InOrder(scene, ticked.Select(group => group.Key), option => AnswerOf(option, scene, [.. ticked[option]], Figure.None("Points are lost by all the ticks together."), fold.BreachPlaces.Contains((id, option)), fold.OverstepPlaces.Contains((id, option))));
    }

    private ImmutableArray<CohortAnswer> Orders(List<(int Row, CohortStep Step)> steps) => steps.Exists(one => one.Step.Lost is null)
        ? []
        : [.. new[] { (CohortAnswer.Best, steps.Where(one => one.Step.Lost == 0)), (CohortAnswer.Lost, steps.Where(one => one.Step.Lost > 0)) }
            .Select(pair => new CohortAnswer(pair.Item1, null, CellOf(pair.Item2), MeanLost(pair.Item2), false, false))];

    private static ImmutableArray<CohortAnswer> InOrder(Scene? scene, IEnumerable<string> seen, Func<string, CohortAnswer> answer)
    {
        var known = scene?.Offers.Select(offer => offer.Id).ToList() ?? [];
        return [.. known.Select(answer), .. seen.Except(known).Select(answer).OrderByDescending(one => one.People.Number).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    private CohortAnswer AnswerOf(string id, Scene? scene, List<(int Row, CohortStep Step)> steps, Figure lost, bool wasBreach, bool wasOverstep)
    {
        var offer = scene?.Offers.FirstOrDefault(one => one.Id == id);
        return new CohortAnswer(
            id, offer is null ? null : CohortTexts.Of(offer, scenario!), CellOf(steps), lost, offer is null ? wasBreach : offer.Critical is not null, offer is null ? wasOverstep : !offer.Oversteps.IsEmpty);
    }

    private Cell CellOf(IEnumerable<(int Row, CohortStep Step)> steps) => Cell.Of(steps.Select(one => places[_people[one.Row]]));

    private static Figure MeanLost(IEnumerable<(int Row, CohortStep Step)> steps)
    {
        var lost = steps.Select(one => one.Step.Lost).ToList();
        return lost.Count == 0 ? Figure.None("Nobody took it.") : lost.Contains(null) ? NotKnown : SampleMean.Of([.. lost.Select(one => (double)one!.Value)]).Mean;
    }

    /// <summary>Each decision at which points were lost, as an item of a test.</summary>
    private Dictionary<string, ItemStatistic> ItemsOf(List<string> scenes, Dictionary<string, List<(int Row, CohortStep Step)>> met)
    {
        var items = scenes.Where(scene => met[scene].TrueForAll(one => one.Step.Lost is not null) && met[scene].Exists(one => one.Step.Lost > 0)).ToList();
        var ranges = items.Select(scene => met[scene].Max(one => one.Step.Lost!.Value)).ToList();
        var marks = new double?[_people.Length, items.Count];
        foreach (var (column, scene) in items.Index())
        {
            foreach (var (row, step) in met[scene]) marks[row, column] = ranges[column] - step.Lost!.Value;
        }

        var analysis = ItemAnalysis.Of(marks, [.. ranges.Select(most => MarkRange.UpTo(most))]);
        return items.Zip(analysis.Items).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }
}
