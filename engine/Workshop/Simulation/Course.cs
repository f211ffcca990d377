using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>A way out of a state.</summary>
/// <param name="To">The state to which it leads.</param>
/// <param name="Group">The group of answers; -1 at a fork.</param>
/// <param name="Loss">Of answers the points lost by them, of forks the share of 100.</param>
internal readonly record struct CourseWay(int To, int Group, int Loss);

/// <summary>
/// A scenario made ready to be played very often: every state and every way between states, with what each answer loses against the best
/// outlook there. Nothing is logged and no text is shown. It never changes, so that many can play it at once.
/// </summary>
internal sealed class Course
{
    private readonly int[] _first;
    private readonly CourseWay[] _ways;
    private readonly int[] _scenes;

    private Course(StateGraph graph, PlayOrder order, Values? values)
    {
        (Graph, Values, Scenario) = (graph, values, graph.Story.Scenario);
        _first = new int[graph.StateCount + 1];
        _scenes = new int[graph.StateCount];
        var ways = new List<CourseWay>();
        for (var state = 0; state < graph.StateCount; state++)
        {
            _scenes[state] = graph.SceneOf(state);
            foreach (var edge in graph.EdgesOf(state))
                ways.Add(new CourseWay(edge.To, edge.Answer, edge.Answer < 0 ? edge.Share : values is null ? 0 : values.TotalAt(state) - values.TotalBy(edge)));
            _first[state + 1] = ways.Count;
        }

        _ways = [.. ways];
        var habits = Habits.In(Scenario);
        Answers = [.. Scenario.Scenes.Where(scene => scene.WayOn is Decision)
            .SelectMany(scene => graph.GroupsIn(scene).Select(group => CourseAnswers.Of(group, (Decision)scene.WayOn, habits, values)))];
        Incidents = [.. Scenario.AllOffers.Select(offer => offer.Critical).OfType<Incident>().Distinct()];
        Boundaries = [.. Scenario.AllOffers.SelectMany(offer => offer.Oversteps).Distinct()];
        foreach (var answers in Answers) answers.Ledger = LedgerOf(answers.Group.First);
        MostLossAt = new int[Scenario.Scenes.Length];
        Measure(order);
        Naive = [.. NaiveWays.Of(this)];
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>All that can happen in it.</summary>
    public StateGraph Graph { get; }

    /// <summary>What is still to be had in each state; null without a pack that has units.</summary>
    public Values? Values { get; }

    /// <summary>The groups of answers, by their numbers.</summary>
    public ImmutableArray<CourseAnswers> Answers { get; }

    /// <summary>The serious breaches that can be made; their numbers are the first of the ledger.</summary>
    public ImmutableArray<Incident> Incidents { get; }

    /// <summary>The role boundaries that can be overstepped; their numbers follow.</summary>
    public ImmutableArray<Boundary> Boundaries { get; }

    /// <summary>What the naive players take.</summary>
    public ImmutableArray<NaiveWays> Naive { get; }

    /// <summary>The most points that one answer loses in a scene, by its index.</summary>
    public int[] MostLossAt { get; }

    /// <summary>The most points that one play loses.</summary>
    public int MostLoss { get; private set; }

    /// <summary>The most decisions of a play.</summary>
    public int MostDecisions { get; private set; }

    /// <summary>The most minutes of school time of a play; 0 where the story has no clock.</summary>
    public int MostMinutes { get; private set; }

    /// <summary>Whether chance decides anywhere.</summary>
    public bool HasChance { get; private set; }

    /// <summary>The ways out of a state.</summary>
    public ReadOnlySpan<CourseWay> WaysOf(int state) => _ways.AsSpan(_first[state].._first[state + 1]);

    /// <summary>Index of the scene of a state.</summary>
    public int SceneOf(int state) => _scenes[state];

    /// <summary>Minutes of school time, which stops at the end of the school day; 0 where the story has no clock.</summary>
    public int WithinDay(int minutes) =>
        Scenario.Layout.TimeSlot is { } slot ? Math.Min(minutes, Scenario.Layout.Slots[slot].Max - Scenario.Layout.Slots[slot].Start) : 0;

    /// <summary>The course of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="pack">The pack by which plays are scored; null for the scenario's own.</param>
    /// <param name="mostStates">The most states that are searched.</param>
    /// <param name="whyNot">Why there is none, as a sentence; empty where there is.</param>
    /// <param name="progress">Hears how many states were searched.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static Course? Of(Scenario scenario, Pack? pack, int mostStates, out string whyNot, IProgress<int>? progress, CancellationToken cancellation)
    {
        var graph = StateGraph.Explore(scenario, mostStates, progress: progress, cancellation: cancellation);
        return Of(graph, PlayOrder.Of(graph), pack, mostStates, out whyNot, cancellation);
    }

    /// <summary>The course of a scenario that was searched.</summary>
    /// <param name="graph">All that can happen in it, as far as it was searched.</param>
    /// <param name="order">The order of its states.</param>
    /// <param name="pack">The pack by which plays are scored; null for the scenario's own.</param>
    /// <param name="mostStates">The most states that were searched.</param>
    /// <param name="whyNot">Why there is none, as a sentence; empty where there is.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Course? Of(StateGraph graph, PlayOrder order, Pack? pack, int mostStates, out string whyNot, CancellationToken cancellation)
    {
        whyNot = !graph.IsComplete
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The story has more than the {mostStates:N0} states that were searched, so nobody knows what is best in it. --max-states raises the limit.")
            : !order.EveryPlayEnds ? "A play of it may never end. 'mentorsim check' shows how, and what to mend."
            : "";
        if (whyNot.Length > 0) return null;
        cancellation.ThrowIfCancellationRequested();
        var scenario = graph.Story.Scenario;
        return new Course(graph, order, (pack ?? scenario.ScoringPack) is { } scoring && Reading.Of(scoring, scenario) is { } reading ? Values.Of(graph, order, reading, stopsAtIncidents: false) : null);
    }

    private int[] LedgerOf(Answer answer) =>
    [
        .. answer.Taken.SelectMany(offer => (offer.Critical is { } incident ? new[] { Incidents.IndexOf(incident) } : [])
            .Concat(offer.Oversteps.Select(boundary => Incidents.Length + Boundaries.IndexOf(boundary)))).Distinct(),
    ];

    /// <summary>One pass from the ends: how much can be lost, how long it can take.</summary>
    private void Measure(PlayOrder order)
    {
        var (loss, decisions, minutes) = (new int[Graph.StateCount], new int[Graph.StateCount], new int[Graph.StateCount]);
        foreach (var state in order.States)
        {
            foreach (var way in WaysOf(state))
            {
                var isAnswer = way.Group >= 0;
                HasChance |= !isAnswer && way.Loss < 100;
                loss[state] = Math.Max(loss[state], loss[way.To] + (isAnswer ? way.Loss : 0));
                decisions[state] = Math.Max(decisions[state], decisions[way.To] + (isAnswer ? 1 : 0));
                minutes[state] = Math.Max(minutes[state], minutes[way.To] + (isAnswer ? Answers[way.Group].Takes : 0));
                if (isAnswer) MostLossAt[SceneOf(state)] = Math.Max(MostLossAt[SceneOf(state)], way.Loss);
            }
        }

        (MostLoss, MostDecisions, MostMinutes) = (loss[0], decisions[0], WithinDay(minutes[0]));
    }
}
