using System.Collections.Immutable;
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

    private readonly LiveSlots _live;
    private readonly StateTable _table;
    private readonly List<Edge> _edges = [];
    private readonly List<int> _firstEdge = [];
    private readonly List<(int State, int Answer)> _parents = [(-1, -1)];
    private readonly ImmutableArray<ImmutableArray<AnswerGroup>> _groupsOfScene;
    private readonly ImmutableArray<AnswerGroup> _groups;
    private readonly Dictionary<Effect, (int State, AnswerGroup By)> _clamped = [];

    private StateGraph(Scenario scenario, bool addsAreReads)
    {
        Story = new Story(scenario);
        _live = new LiveSlots(scenario, addsAreReads);
        _table = new StateTable(_live.Words);
        _groupsOfScene = AnswerGroup.Of(scenario);
        _groups = [.. _groupsOfScene.SelectMany(groups => groups)];
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

    /// <summary>The sums that pass a bound, each with the nearest state in which it does and the answers that bring it there.</summary>
    public IReadOnlyDictionary<Effect, (int State, AnswerGroup By)> Clamped => _clamped;

    /// <summary>Searches all states, or as many as <paramref name="limit"/> allows.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="limit">The most states.</param>
    /// <param name="addsAreReads">Whether vars count as live where they are only added to: then every sum that passes a bound is found.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static StateGraph Explore(
        Scenario scenario, int limit = UsualLimit, bool addsAreReads = false, CancellationToken cancellation = default)
    {
        var graph = new StateGraph(scenario, addsAreReads);
        graph.Search(limit, cancellation);
        return graph;
    }

    /// <summary>The groups of answers, each at its number.</summary>
    public ImmutableArray<AnswerGroup> Groups => _groups;

    /// <summary>The ways out of a state, in the order of the file.</summary>
    public ReadOnlySpan<Edge> EdgesOf(int state)
    {
        if (state + 1 >= _firstEdge.Count) return [];
        var first = _firstEdge[state];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_edges)[first.._firstEdge[state + 1]];
    }

    /// <summary>Index of the scene of a state.</summary>
    public int SceneOf(int state) => _live.SceneOf(_table[state]);

    /// <summary>Fills in the slots of a state, as far as anything ahead reads them, and gives the index of its scene.</summary>
    internal int Unpack(int state, Span<int> slots) => _live.Unpack(_table[state], slots);

    /// <summary>Whether the search looked at what follows a state.</summary>
    public bool IsSearched(int state) => state + 1 < _firstEdge.Count;

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
        for (var at = state; _parents[at].State >= 0; at = _parents[at].State)
        {
            if (AnswerOf(_parents[at].State, at, _parents[at].Answer) is { } answer) answers.Add(answer);
        }

        answers.Reverse();
        return answers;
    }

    /// <summary>A step as an answer list writes it; null where neither the trainee nor chance decides.</summary>
    internal string? AnswerOf(int from, int to, int answer)
    {
        if (answer >= 0) return _groups[answer].First.Written;
        var isChance = EdgesOf(from) is [{ Share: < 100 }, ..];
        return isChance ? $"~{Story.Scenario.Scenes[SceneOf(to)].Id}" : null;
    }

    private int SlotCount => Story.Scenario.Layout.Slots.Length;

    private void Search(int limit, CancellationToken cancellation)
    {
        var start = Story.Begin();
        var (slots, next, words) = (new int[SlotCount], new int[SlotCount], new ulong[_live.Words]);
        _live.Pack(start.Scene, start.Slots.AsSpan(), words);
        _table.Add(words);
        var state = 0;
        for (; state < _table.Count; state++)
        {
            if ((state & 4095) == 0) cancellation.ThrowIfCancellationRequested();
            if (_table.Count > limit)
            {
                IsComplete = false;
                break;
            }

            _firstEdge.Add(_edges.Count);
            Follow(state, slots, next, words);
        }

        _firstEdge.Add(_edges.Count);
    }

    private void Follow(int state, int[] slots, int[] next, ulong[] words)
    {
        var scene = Story.Scenario.Scenes[_live.Unpack(_table[state], slots)];
        switch (scene.WayOn)
        {
            case Decision:
                foreach (var group in _groupsOfScene[scene.Index])
                {
                    if (group.First is ChoiceAnswer { Choice: var choice } && !Story.IsOnOffer(choice, slots)) continue;
                    NoteClamped(state, group, slots);
                    slots.CopyTo(next.AsSpan());
                    var to = Story.Take(next, group.First);
                    TransitionCount += group.Count;
                    Add(state, to, group.Index, 100);
                }

                break;
            case Fork fork:
                foreach (var fall in Story.FallsOf(fork, slots))
                {
                    slots.CopyTo(next.AsSpan());
                    Story.Enter(next, fall.To);
                    if (fall.IsChance) TransitionCount++;
                    Add(state, fall.To, -1, fall.Share);
                }

                break;
        }

        void Add(int from, int to, int answer, int share)
        {
            _live.Pack(to, next, words);
            var known = _table.Count;
            var number = _table.Add(words);
            if (number == known) _parents.Add((from, answer));
            _edges.Add(new Edge(number, answer, share));
        }
    }

    private void NoteClamped(int state, AnswerGroup group, int[] slots)
    {
        Dictionary<int, int>? values = null;
        foreach (var offer in group.First.Taken)
        {
            foreach (var effect in offer.Effects)
            {
                var range = Story.Scenario.Layout.Slots[effect.Slot];
                var before = values is not null && values.TryGetValue(effect.Slot, out var changed) ? changed : slots[effect.Slot];
                var sum = effect.Adds ? before + effect.Value : effect.Value;
                if (sum < range.Min || sum > range.Max) _clamped.TryAdd(effect, (state, group));
                // Only a pick can come to one var twice.
                if (group.First.Taken.Length > 1) (values ??= [])[effect.Slot] = Math.Clamp(sum, range.Min, range.Max);
            }
        }
    }
}
