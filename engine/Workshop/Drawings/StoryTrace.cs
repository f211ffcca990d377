using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Drawings;

/// <summary>Finds for each thing that an author wrote whether a play comes to it, by going over all states once.</summary>
internal sealed class StoryTrace
{
    private readonly StateGraph _graph;
    private readonly Scenario _scenario;
    private readonly int[] _slots;
    private readonly int[] _numbers;
    private readonly bool[] _entered;
    private readonly bool[] _deadEnd;
    private readonly HashSet<Way> _taken = [];
    private readonly HashSet<Way> _interrupted = [];
    private readonly Dictionary<Way, SortedSet<int>> _events = [];
    private readonly HashSet<int> _fired = [];
    private readonly Dictionary<Way, List<DrawnStep>> _best = [];

    private StoryTrace(StateGraph graph)
    {
        (_graph, _scenario) = (graph, graph.Story.Scenario);
        _slots = new int[_scenario.Layout.Slots.Length];
        _numbers = new int[_scenario.AllOffers.Count()];
        foreach (var scene in _scenario.Scenes)
        {
            for (var number = 0; number < scene.Offers.Length; number++) _numbers[scene.Offers[number].Index] = number;
        }

        (_entered, _deadEnd) = (new bool[_scenario.Scenes.Length], new bool[_scenario.Scenes.Length]);
    }

    /// <summary>Goes over all states of a graph.</summary>
    public static StoryTrace Of(StateGraph graph)
    {
        var trace = new StoryTrace(graph);
        for (var state = 0; state < graph.StateCount; state++)
        {
            var scene = graph.SceneOf(state);
            trace._entered[scene] = true;
            var edges = graph.EdgesOf(state);
            if (edges.IsEmpty && graph.IsSearched(state) && trace._scenario.Scenes[scene].WayOn is Decision) trace._deadEnd[scene] = true;
            foreach (var edge in edges) trace.Note(state, edge);
        }

        return trace;
    }

    /// <summary>Whether an event interrupts a play.</summary>
    public bool Fires(StoryEvent happening) => _fired.Contains(happening.Index);

    /// <summary>Marks the best play from the start.</summary>
    public void FollowBest(PlayOrder order, Pack pack)
    {
        var number = 1;
        foreach (var (state, edge) in BestPlay.Of(_graph, Values.Of(_graph, order, pack, stopsAtIncidents: false)).Steps)
        {
            var way = WaysOf(state, edge)[0];
            var isNamed = edge.Answer < 0 || (way.Event < 0 && _graph.Groups[edge.Answer].First is ChoiceAnswer);
            if (!_best.TryGetValue(way, out var steps)) _best[way] = steps = [];
            steps.Add(new DrawnStep(number++, isNamed ? null : _graph.Groups[edge.Answer].First.Id));
        }
    }

    /// <summary>A scene as it is drawn.</summary>
    public DrawnScene SceneFor(Scene scene) => new(scene, MetIf(_entered[scene.Index]), scene.Index == _scenario.Start, _deadEnd[scene.Index]);

    /// <summary>The ways out of a scene.</summary>
    public IEnumerable<DrawnWay> WaysFrom(Scene scene) => OwnWays(scene).Concat(EventsFrom(scene));

    private IEnumerable<DrawnWay> OwnWays(Scene scene) => scene.WayOn switch
    {
        ChoiceDecision decision => decision.Choices.Select((choice, number) => Finished(scene, number, choice.To, choice.Id, [choice]) with
        {
            When = choice.When?.Text,
            Once = choice.Once,
            IsTimeout = ReferenceEquals(decision.Limit?.Timeout, choice),
        }),
        PickDecision pick => [Finished(scene, 0, pick.To, string.Create(CultureInfo.InvariantCulture, $"tick {Count(pick.Min, pick.Max)} of {pick.Options.Length}"), pick.Offers)],
        OrderDecision order => [Finished(scene, 0, order.To, string.Create(CultureInfo.InvariantCulture, $"put {order.Options.Length} in order"), order.Offers)],
        WriteDecision write => [Finished(scene, 0, write.To, "write", [])],
        Fork fork => fork.Branches.Select((branch, number) => Finished(scene, number, branch.To, NameOf(fork, branch), []) with { When = branch.When?.Text }),
        Ending => [],
        _ => throw new UnreachableException(),
    };

    private DrawnWay Finished(Scene scene, int number, int to, string name, ImmutableArray<Offer> offers)
    {
        var way = new Way(scene.Index, number, -1);
        return new DrawnWay(scene.Index, to, name, MetIf(_taken.Contains(way)))
        {
            IsAlwaysInterrupted = _interrupted.Contains(way) && !_taken.Contains(way),
            Breaches = [.. offers.Select(offer => offer.Critical?.Id).OfType<string>().Distinct()],
            Oversteps = [.. offers.SelectMany(offer => offer.Oversteps).Select(boundary => boundary.Id).Distinct()],
            Best = BestOf(way),
        };
    }

    private IEnumerable<DrawnWay> EventsFrom(Scene scene) => _scenario.Events
        .Select(happening => (Happening: happening, Way: new Way(scene.Index, 0, happening.Index)))
        .Where(pair => _events.ContainsKey(pair.Way))
        .Select(pair => new DrawnWay(scene.Index, pair.Happening.To, string.Create(CultureInfo.InvariantCulture, $"event {pair.Happening.Index + 1}"), Met.InSomePlay)
        {
            IsEvent = true,
            When = pair.Happening.When.Text,
            After = scene.WayOn is ChoiceDecision decision ? [.. _events[pair.Way].Select(number => decision.Choices[number].Id)] : [],
            Best = BestOf(pair.Way),
        });

    private ImmutableArray<DrawnStep> BestOf(Way way) => _best.TryGetValue(way, out var steps) ? [.. steps] : [];

    private Met MetIf(bool isMet) => isMet ? Met.InSomePlay : _graph.IsComplete ? Met.InNoPlay : Met.NotYet;

    private static string Count(int min, int max) => min == max ? min.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{min} to {max}");

    private static string NameOf(Fork fork, Branch branch)
    {
        if (branch.When is not null) return "";
        if (branch.Chance is { } chance) return string.Create(CultureInfo.InvariantCulture, $"chance {chance}%");
        var rest = 100 - fork.Branches.Sum(other => other.Chance ?? 0);
        return rest < 100 ? string.Create(CultureInfo.InvariantCulture, $"chance {rest}%") : fork.Branches.Length > 1 ? "otherwise" : "goes on";
    }

    private void Note(int state, Edge edge)
    {
        foreach (var way in WaysOf(state, edge))
        {
            if (way.Event < 0)
            {
                _taken.Add(way);
                continue;
            }

            var number = NumberOf(edge.Answer);
            _interrupted.Add(way with { Number = number, Event = -1 });
            if (!_events.TryGetValue(way, out var after)) _events[way] = after = [];
            after.Add(number);
        }
    }

    /// <summary>What an author wrote that leads along an edge; where chance has a say, several entries can.</summary>
    private ImmutableArray<Way> WaysOf(int state, Edge edge)
    {
        var scene = _graph.Unpack(state, _slots);
        if (edge.Answer < 0) return [.. BranchesOf((Fork)_scenario.Scenes[scene].WayOn, edge.To).Select(number => new Way(scene, number, -1))];
        var answer = _graph.Groups[edge.Answer].First;
        // An event that leads where the answer leads anyway changes nothing that could be drawn.
        return InterruptedBy(answer) is { } happening && happening.To != answer.To
            ? [new Way(scene, 0, happening.Index)]
            : [new Way(scene, NumberOf(edge.Answer), -1)];
    }

    private StoryEvent? InterruptedBy(Answer answer)
    {
        if (_scenario.Events.IsEmpty) return null;
        _graph.Story.Affect(_slots, answer);
        var happening = _scenario.Events.FirstOrDefault(happening => _slots[happening.FiredSlot] == 0 && happening.When.HoldsIn(_slots));
        if (happening is not null) _fired.Add(happening.Index);
        return happening;
    }

    private IEnumerable<int> BranchesOf(Fork fork, int toState)
    {
        var to = _graph.SceneOf(toState);
        for (var number = 0; number < fork.Branches.Length; number++)
        {
            var branch = fork.Branches[number];
            if (branch.When is null)
            {
                if (branch.To == to) yield return number;
            }
            else if (branch.When.HoldsIn(_slots))
            {
                yield return number;
                yield break;
            }
        }
    }

    /// <summary>The number of a choice in its scene; 0 for any answer to something else.</summary>
    private int NumberOf(int answer) => _graph.Groups[answer].First is ChoiceAnswer { Choice: var choice } ? _numbers[choice.Index] : 0;

    /// <summary>Something that an author wrote: an entry of a scene, or an event (then without a number) that takes over there.</summary>
    private readonly record struct Way(int Scene, int Number, int Event);
}
