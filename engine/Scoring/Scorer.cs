using System.Collections.Concurrent;
using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Scoring;

/// <summary>
/// Scores sessions of one scenario. Exploration tells what could be had, so that a share of it means the same in every session: luck
/// is nobody's fault, and perfect play has all of it. Several threads may use one: screens score while something else is worked out behind them.
/// </summary>
public sealed class Scorer
{
    private readonly StateGraph _graph;
    private readonly PlayOrder _order;
    private readonly ConcurrentDictionary<(Pack, bool, bool), Values> _values = [];

    /// <param name="graph">Everything that can happen in the scenario.</param>
    public Scorer(StateGraph graph) => (_graph, _order) = (graph, PlayOrder.Of(graph));

    /// <summary>Whether every way to play the scenario comes to an end; if not, its sessions cannot be scored.</summary>
    public bool EveryPlayEnds => _order.EveryPlayEnds;

    /// <summary>
    /// The scorecard of a session as it stands, against a pack: the scenario's own unless another is given. One that the scenario does
    /// not name reads the evidence through its cross-walks.
    /// </summary>
    /// <exception cref="ArgumentException">The pack cannot read the scenario: see <see cref="Reading.Of(Pack, Scenario)"/>.</exception>
    public Scorecard Score(Session session, Pack? pack = null)
    {
        var scenario = session.Scenario;
        var reading = ReadingOf(scenario, pack);
        pack = reading?.Pack;
        var passage = session.Passage;
        var values = ValuesFor(reading, session.Mode);
        ImmutableArray<Decided> taken = [.. passage.Decisions];
        var incidents = Ledger<Incident>(scenario, taken, offer => offer.Critical is { } incident ? [incident] : []);
        var earned = EarnedIn(reading, passage);
        var total = new Score(Sum(earned.Values).Points, reading is null ? null : CeilingsOf(values, passage)?[0]);
        var outlook = values is null ? null : new Outlook(passage.Story, values);
        var result = ResultOf(passage, session.Mode, incidents.Length > 0, total, pack);
        return new Scorecard
        {
            Scenario = scenario,
            Pack = pack,
            IsWalked = reading is { IsWalked: true },
            Seed = session.Seed,
            Mode = session.Mode,
            EndingScene = passage.Ending is null ? null : passage.Scene,
            Ending = passage.Ending?.Kind,
            Result = result,
            Grade = incidents.Length > 0 || result == Result.Unfinished ? null : pack?.Grades.FirstOrDefault(grade => total.Reaches(grade.From))?.Name,
            Total = total,
            Units = UnitsOf(reading, earned, values, passage, incidents),
            Elements = ElementsOf(reading, earned, ValuesFor(reading, session.Mode, ofElements: true), passage),
            Shown = RoleScores(scenario, passage.Story, taken),
            Oversteps = Ledger(scenario, taken, offer => offer.Oversteps),
            Incidents = incidents,
            TakenBack = [.. session.TakenBack.Select(undone => new TakenBack(scenario.Scenes[undone.Before.Scene], undone))],
            Decisions = [.. taken.Select(decision => DecisionScoreOf(decision, passage.Story, outlook))],
        };
    }

    /// <summary>The two futures of the decisions of a session that cost most, costliest first; null where they are not known.</summary>
    /// <param name="session">The session.</param>
    /// <param name="card">Its scorecard as it stands.</param>
    public ImmutableArray<TwoFutures>? FuturesOf(Session session, Scorecard card)
    {
        if (card.Pack is not { } pack || ValuesFor(ReadingOf(session.Scenario, pack), session.Mode) is not { } values) return null;
        var writer = new FutureWriter(session, new Outlook(session.Passage.Story, values));
        return [.. card.Costliest.Select(index => writer.Of(index, card.Decisions[index]))];
    }

    /// <summary>
    /// The units of the scenario's own pack alone. What may be asked of a session of a story that differs a little from the one that was
    /// searched: falls of chance in states that were never met leave the ceilings as they are.
    /// </summary>
    public ImmutableArray<UnitScore> UnitsOf(Session session)
    {
        var reading = ReadingOf(session.Scenario, null);
        var incidents = Ledger<Incident>(session.Scenario, [.. session.Passage.Decisions], offer => offer.Critical is { } incident ? [incident] : []);
        return UnitsOf(reading, EarnedIn(reading, session.Passage), ValuesFor(reading, session.Mode), session.Passage, incidents);
    }

    private static Reading? ReadingOf(Scenario scenario, Pack? pack)
    {
        if ((pack ?? scenario.ScoringPack) is not { } read) return null;
        return Reading.Of(read, scenario) ?? throw new ArgumentException($"Nothing in '{scenario.Id}' counts for the pack '{read.Id}'.", nameof(pack));
    }

    private Values? ValuesFor(Reading? reading, PlayMode mode, bool ofElements = false)
    {
        if (reading is null || !_order.EveryPlayEnds || !_graph.IsComplete) return null;
        var key = (reading.Pack, mode == PlayMode.Assess, ofElements);
        return _values.GetOrAdd(key, _ => ofElements ? Values.OfElements(_graph, _order, reading, key.Item2) : Values.Of(_graph, _order, reading, key.Item2));
    }

    private static Dictionary<Element, Earned> EarnedIn(Reading? reading, Passage passage)
    {
        var earned = new Dictionary<Element, Earned>();
        if (reading is null) return earned;
        foreach (var evidence in reading.Read(passage.Decisions.SelectMany(taken => taken.Answer.Evidence)))
            earned[evidence.Element] = earned.GetValueOrDefault(evidence.Element).With(evidence.Points);
        return earned;
    }

    private static Earned Sum(IEnumerable<Earned> earned) => earned.Aggregate(default(Earned), (sum, one) => sum + one);

    /// <summary>The ceilings at the start, of the total and then of each part, moved by what chance gave and took; null where they are not known.</summary>
    private static int[]? CeilingsOf(Values? values, Passage passage)
    {
        if (values is null) return null;
        var ceilings = values.AtStart;
        foreach (var fall in passage.Moments.OfType<WentOnByItself>().Where(fall => fall.ByChance))
        {
            if (values.At(fall.Before) is not { } before || values.At(fall.After) is not { } after) continue;
            for (var column = 0; column < ceilings.Length; column++) ceilings[column] += after[column] - before[column];
        }

        return ceilings;
    }

    private static ImmutableArray<UnitScore> UnitsOf(
        Reading? reading, Dictionary<Element, Earned> earned, Values? values, Passage passage, ImmutableArray<LedgerEntry<Incident>> incidents)
    {
        if (reading is null) return [];
        var ceilings = CeilingsOf(values, passage);
        return
        [
            .. reading.Pack.Units.Select((unit, index) => UnitScore.Of(
                unit,
                Sum(unit.Elements.Select(element => earned.GetValueOrDefault(element))),
                ceilings?[index + 1],
                reading.Pack.Levels,
                incidents.Any(entry => reading.Breaks(entry.What, unit)))),
        ];
    }

    private static ImmutableArray<ElementScore> ElementsOf(Reading? reading, Dictionary<Element, Earned> earned, Values? values, Passage passage)
    {
        if (reading is null) return [];
        var ceilings = CeilingsOf(values, passage);
        return
        [
            .. reading.Pack.Elements.Select((element, index) =>
                ElementScore.Of(element, earned.GetValueOrDefault(element), ceilings?[index + 1], reading.Pack.Levels)),
        ];
    }

    private static Result ResultOf(Passage passage, PlayMode mode, bool hasIncident, Score total, Pack? pack)
    {
        if (hasIncident && mode == PlayMode.Assess) return Result.Referred;
        if (passage.Ending is null) return Result.Unfinished;
        return !hasIncident && pack is not null && total.Reaches(pack.Levels.Competent) ? Result.Competent : Result.NotYet;
    }

    private static ImmutableArray<RoleScore> RoleScores(Scenario scenario, Story story, ImmutableArray<Decided> taken) =>
    [
        .. scenario.Packs.SelectMany(pack => pack.Boundaries).Where(boundary => boundary.Is).Select(boundary => new RoleScore(
            boundary,
            taken.Count(decision => decision.Answer.Taken.Any(offer => offer.Shows.Contains(boundary))),
            taken.Count(decision => story.OnOffer(decision.Before).Any(offer => offer.Shows.Contains(boundary))))),
    ];

    private static ImmutableArray<LedgerEntry<T>> Ledger<T>(Scenario scenario, ImmutableArray<Decided> taken, Func<Offer, ImmutableArray<T>> items) =>
    [
        .. from decision in taken
           from offer in decision.Answer.Taken
           from item in items(offer)
           select new LedgerEntry<T>(item, scenario.Scenes[decision.Before.Scene], decision.Answer, offer),
    ];

    private static DecisionScore DecisionScoreOf(Decided decision, Story story, Outlook? outlook)
    {
        var scene = story.SceneOf(decision.Before);
        return outlook?.ValueOf(decision.Before) is { } before
            ? new DecisionScore(scene, decision, before - outlook.Worth(decision.Before, decision.Answer), [.. outlook.BestIn(decision.Before)])
            : new DecisionScore(scene, decision, null, []);
    }
}
