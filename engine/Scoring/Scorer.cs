using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Scoring;

/// <summary>
/// Scores sessions of one scenario. Exploration tells what could be had, so that a share of it means the same in every session: luck
/// is nobody's fault, and perfect play has all of it.
/// </summary>
public sealed class Scorer
{
    private readonly StateGraph _graph;
    private readonly PlayOrder _order;
    private readonly Dictionary<(Pack, bool), Values> _values = [];

    /// <param name="graph">Everything that can happen in the scenario.</param>
    public Scorer(StateGraph graph) => (_graph, _order) = (graph, PlayOrder.Of(graph));

    /// <summary>Whether every way to play the scenario comes to an end; if not, its sessions cannot be scored.</summary>
    public bool EveryPlayEnds => _order.EveryPlayEnds;

    /// <summary>The scorecard of a session as it stands, against a pack: the scenario's own unless another is given.</summary>
    public Scorecard Score(Session session, Pack? pack = null)
    {
        var scenario = session.Scenario;
        pack ??= scenario.ScoringPack;
        var passage = session.Passage;
        var values = pack is null ? null : ValuesFor(pack, session.Mode);
        ImmutableArray<Decided> taken = [.. passage.Decisions];
        var incidents = Ledger<Incident>(scenario, taken, offer => offer.Critical is { } incident ? [incident] : []);
        var scores = Scores(pack, values, passage);
        var outlook = values is null ? null : new Outlook(passage.Story, values);
        var result = ResultOf(passage, session.Mode, incidents.Length > 0, scores[0], pack);
        return new Scorecard
        {
            Scenario = scenario,
            Pack = pack,
            Seed = session.Seed,
            Mode = session.Mode,
            EndingScene = passage.Ending is null ? null : passage.Scene,
            Ending = passage.Ending?.Kind,
            Result = result,
            Grade = incidents.Length > 0 || result == Result.Unfinished ? null : pack?.Grades.FirstOrDefault(grade => scores[0].Reaches(grade.From))?.Name,
            Total = scores[0],
            Units = pack is null ? [] : [.. pack.Units.Select((unit, index) => UnitScoreOf(unit, scores[index + 1], pack.Levels, incidents))],
            Shown = RoleScores(scenario, passage.Story, taken),
            Oversteps = Ledger(scenario, taken, offer => offer.Oversteps),
            Incidents = incidents,
            Decisions = [.. taken.Select(decision => DecisionScoreOf(decision, passage.Story, outlook))],
        };
    }

    /// <summary>The two futures of the decisions of a session that cost most, costliest first; null where they are not known.</summary>
    /// <param name="session">The session.</param>
    /// <param name="card">Its scorecard as it stands.</param>
    public ImmutableArray<TwoFutures>? FuturesOf(Session session, Scorecard card)
    {
        if (card.Pack is not { } pack || ValuesFor(pack, session.Mode) is not { } values) return null;
        var writer = new FutureWriter(session, new Outlook(session.Passage.Story, values));
        return [.. card.Costliest.Select(index => writer.Of(index, card.Decisions[index]))];
    }

    /// <summary>
    /// The units of the scenario's own pack alone. What may be asked of a session of a story that differs a little from the one that was
    /// searched: falls of chance in states that were never met leave the ceilings as they are.
    /// </summary>
    public ImmutableArray<UnitScore> UnitsOf(Session session)
    {
        if (session.Scenario.ScoringPack is not { } pack) return [];
        var scores = Scores(pack, ValuesFor(pack, session.Mode), session.Passage);
        var incidents = Ledger<Incident>(session.Scenario, [.. session.Passage.Decisions], offer => offer.Critical is { } incident ? [incident] : []);
        return [.. pack.Units.Select((unit, index) => UnitScoreOf(unit, scores[index + 1], pack.Levels, incidents))];
    }

    private Values? ValuesFor(Pack pack, PlayMode mode)
    {
        if (!_order.EveryPlayEnds || !_graph.IsComplete) return null;
        var stops = mode == PlayMode.Assess;
        if (!_values.TryGetValue((pack, stops), out var values))
            _values[(pack, stops)] = values = Values.Of(_graph, _order, pack, stops);
        return values;
    }

    /// <summary>The total, then each unit: points earned, and the ceiling at the start moved by what chance gave and took.</summary>
    private static ImmutableArray<Score> Scores(Pack? pack, Values? values, Passage passage)
    {
        if (pack is null) return [new Score(0, null)];
        var width = 1 + pack.Units.Length;
        var points = new int[width];
        foreach (var evidence in passage.Decisions.SelectMany(taken => taken.Answer.Evidence).Where(evidence => evidence.Pack == pack))
        {
            points[0] += evidence.Points;
            points[1 + pack.Units.IndexOf(pack.Units.First(unit => unit.Id == evidence.Element.UnitId))] += evidence.Points;
        }

        var ceilings = values?.AtStart;
        foreach (var fall in passage.Moments.OfType<WentOnByItself>().Where(fall => fall.ByChance))
        {
            if (ceilings is null || values!.At(fall.Before) is not { } before || values.At(fall.After) is not { } after) continue;
            for (var column = 0; column < width; column++) ceilings[column] += after[column] - before[column];
        }

        return [.. points.Select((earned, column) => new Score(earned, ceilings?[column]))];
    }

    private static Result ResultOf(Passage passage, PlayMode mode, bool hasIncident, Score total, Pack? pack)
    {
        if (hasIncident && mode == PlayMode.Assess) return Result.Referred;
        if (passage.Ending is null) return Result.Unfinished;
        return !hasIncident && pack is not null && total.Reaches(pack.Levels.Competent) ? Result.Competent : Result.NotYet;
    }

    private static UnitScore UnitScoreOf(Unit unit, Score score, Levels levels, ImmutableArray<LedgerEntry<Incident>> incidents) =>
        UnitScore.Of(unit, score, levels, incidents.Any(entry => entry.What.UnitId == unit.Id));

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
