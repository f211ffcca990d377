using System.Collections.Immutable;
using System.Diagnostics;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>A way out of a state.</summary>
/// <param name="To">Number of the state to which it leads.</param>
/// <param name="Answer">Number of the group of answers among all of the scenario, or -1 where the story goes on by itself.</param>
/// <param name="Share">The chance as a share of 100; 100 for answers and for what a condition decides.</param>
public readonly record struct Edge(int To, int Answer, int Share);

/// <summary>
/// Every state that a scenario can come to, and every way between them. State 0 is the start; states are numbered by their distance
/// from it. Cost grows with the number of states, not of plays.
/// </summary>
public sealed class StateGraph
{
    /// <summary>The most states that are searched unless another limit is given.</summary>
    public const int UsualLimit = 2_000_000;

    private const int StatesBetweenReports = 4096;

    // A state of a pick can have hundreds of ways out, and each takes room as soon as values are worked out.
    private const long WaysOfState = 20;
    private const long FewestWays = 1_000_000;

    private readonly LiveSlots _live;
    private readonly StateTable _table;
    private readonly ImmutableArray<ImmutableArray<AnswerGroup>> _groupsOfScene;
    private readonly ImmutableArray<AnswerGroup> _groups;
    private readonly Lazy<(int[] First, Edge[] Edges)> _edges;
    private int _searched;
    private long _edgeCount;

    private StateGraph(Scenario scenario, bool addsAreReads)
    {
        Story = new Story(scenario);
        _live = new LiveSlots(scenario, addsAreReads);
        _table = new StateTable(_live.Words);
        _groupsOfScene = AnswerGroup.Of(scenario);
        _groups = [.. _groupsOfScene.SelectMany(groups => groups)];
        _edges = new Lazy<(int[], Edge[])>(FindEdges);
    }

    /// <summary>The rules by which states follow each other.</summary>
    public Story Story { get; }

    /// <summary>How many states there are; those at which the search stopped are among them.</summary>
    public int StateCount => _table.Count;

    /// <summary>How many answers and falls of chance there are, over all states.</summary>
    public long TransitionCount { get; private set; }

    /// <summary>Whether all states were searched; false where the limit was met.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether every sum that passes a bound was seen; else a search in which adds count as reads can see more.</summary>
    public bool SeesAllSums => !_live.MissesSums;

    /// <summary>The bytes that the states take, with the links by which the way to each is walked back.</summary>
    public long Bytes => _table.Bytes;

    /// <summary>Searches all states, or as many as <paramref name="limit"/> allows.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="limit">The most states.</param>
    /// <param name="addsAreReads">Whether vars count as live where they are only added to: then every sum that passes a bound is found.</param>
    /// <param name="progress">Hears now and then how many states were searched.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static StateGraph Explore(
        Scenario scenario, int limit = UsualLimit, bool addsAreReads = false, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var graph = new StateGraph(scenario, addsAreReads);
        graph.Search(limit, progress, cancellation);
        return graph;
    }

    /// <summary>The groups of answers, each at its number.</summary>
    public ImmutableArray<AnswerGroup> Groups => _groups;

    /// <summary>The ways out of a state, in the order of the file. They are all worked out when the first is asked for: the search keeps none.</summary>
    public ReadOnlySpan<Edge> EdgesOf(int state)
    {
        if (!IsSearched(state)) return [];
        var (first, edges) = _edges.Value;
        return edges.AsSpan(first[state]..first[state + 1]);
    }

    /// <summary>Index of the scene of a state.</summary>
    public int SceneOf(int state) => _live.SceneOf(_table[state]);

    /// <summary>Slots to unpack states into, with a place more for how a play has ended.</summary>
    internal int[] NewSlots() => [.. _live.NewSlots(), 0];

    /// <summary>Fills in the slots of a state that anything ahead reads, and gives the index of its scene.</summary>
    internal int Unpack(int state, Span<int> slots) => _live.Unpack(_table[state], slots);

    /// <summary>The same, and marks which slots these are.</summary>
    internal void Unpack(int state, Span<int> slots, Span<bool> live)
    {
        Unpack(state, slots);
        _live.MarkLive(_table[state], slots, live);
    }

    /// <summary>Whether the search looked at what follows a state.</summary>
    public bool IsSearched(int state) => state < _searched;

    /// <summary>The number of a state of play, or -1 where the search did not come to it.</summary>
    public int Find(StoryState state)
    {
        Span<ulong> words = stackalloc ulong[_live.Words];
        _live.Pack(state.Scene, state.Slots.AsSpan(), words);
        return _table.Find(words);
    }

    /// <summary>A shortest way to a state, as an answer list; scenes to which chance led stand with a tilde.</summary>
    public IReadOnlyList<string> WayTo(int state)
    {
        var answers = new List<string>();
        for (var (at, from) = (state, _table.ParentOf(state)); from >= 0; (at, from) = (from, _table.ParentOf(from)))
        {
            if (AnswerOf(from, at, FirstWay(from, at).Answer) is { } answer) answers.Add(answer);
        }

        answers.Reverse();
        return answers;
    }

    /// <summary>The shortest way to a state, and an answer that is given there if any, in words.</summary>
    internal string Witness(int state, AnswerGroup? then = null) => Shown([.. WayTo(state), .. then is null ? [] : new[] { then.First.Written }]);

    /// <summary>A way as findings show it.</summary>
    internal static string Shown(IReadOnlyList<string> way) => way.Count > 0 ? $"reached by {string.Join(",", way)}" : "at the very start";

    /// <summary>A step as an answer list writes it; null where neither the trainee nor chance decides.</summary>
    internal string? AnswerOf(int from, int to, int answer)
    {
        if (answer >= 0) return _groups[answer].First.Written;
        var isChance = EdgesOf(from) is [{ Share: < 100 }, ..];
        return isChance ? $"~{Story.Scenario.Scenes[SceneOf(to)].Id}" : null;
    }

    /// <summary>The groups of answers to the decision of a scene.</summary>
    internal ImmutableArray<AnswerGroup> GroupsIn(Scene scene) => _groupsOfScene[scene.Index];

    private Edge FirstWay(int from, int to)
    {
        foreach (var edge in EdgesOf(from))
        {
            if (edge.To == to) return edge;
        }

        throw new UnreachableException($"State {from} does not lead to {to}.");
    }

    private void Search(int limit, IProgress<int>? progress, CancellationToken cancellation)
    {
        var (start, walk) = (Story.Begin(), new Walk(_live));
        _live.Pack(start.Scene, start.Slots.AsSpan(), walk.Words);
        _table.Add(walk.Words, parent: -1);
        for (; _searched < _table.Count; _searched++)
        {
            if (_searched % StatesBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(_searched);
            }

            if (_table.Count > limit || _edgeCount > Math.Max(FewestWays, WaysOfState * limit))
            {
                IsComplete = false;
                return;
            }

            TransitionCount += Follow(_searched, walk);
            _edgeCount += walk.Ways.Count;
        }
    }

    private (int[] First, Edge[] Edges) FindEdges()
    {
        var (first, edges, count, walk) = (new int[_searched + 1], new Edge[_edgeCount], 0, new Walk(_live));
        for (var state = 0; state < _searched; state++)
        {
            Follow(state, walk);
            first[state] = count;
            walk.Ways.CopyTo(edges, count);
            count += walk.Ways.Count;
        }

        first[_searched] = count;
        return (first, edges);
    }

    /// <summary>Finds the ways out of a state, with states that were not met before added; gives the number of answers and falls of chance.</summary>
    private int Follow(int state, Walk walk)
    {
        walk.Ways.Clear();
        var packed = _table[state];
        var scene = Story.Scenario.Scenes[_live.Unpack(packed, walk.Slots)];
        var transitions = 0;
        switch (scene.WayOn)
        {
            case Decision:
                foreach (var group in _groupsOfScene[scene.Index])
                {
                    if (group.First is ChoiceAnswer { Choice: var choice } && !Story.IsOnOffer(choice, walk.Slots)) continue;
                    _live.Unpack(packed, walk.Next);
                    var to = Story.Take(walk.Next, group.First);
                    transitions += group.Count;
                    Add(to, group.Index, 100);
                }

                break;
            case Fork fork:
                foreach (var fall in Story.FallsOf(fork, walk.Slots))
                {
                    _live.Unpack(packed, walk.Next);
                    Story.Enter(walk.Next, fall.To);
                    if (fall.IsChance) transitions++;
                    Add(fall.To, -1, fall.Share);
                }

                break;
        }

        return transitions;

        void Add(int to, int answer, int share)
        {
            _live.Pack(to, walk.Next, walk.Words);
            walk.Ways.Add(new Edge(_table.Add(walk.Words, state), answer, share));
        }
    }

    /// <summary>Where a state is unpacked, what follows from it is worked out, and that is packed again.</summary>
    private sealed class Walk(LiveSlots live)
    {
        public int[] Slots { get; } = live.NewSlots();

        public int[] Next { get; } = live.NewSlots();

        public ulong[] Words { get; } = new ulong[live.Words];

        public List<Edge> Ways { get; } = [];
    }
}
