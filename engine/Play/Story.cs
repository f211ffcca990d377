using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

/// <summary>
/// How the story of a scenario moves from state to state. Pure: the same state and answer always lead to the same state. Play and
/// exploration both go by this, so what is proved is what is played.
/// </summary>
public sealed class Story(Scenario scenario)
{
    // For as long as the scenario itself: what is the same in all its sessions is then made once, and not at every answer.
    private static readonly ConditionalWeakTable<Scenario, Story> Known = [];

    private readonly ChoiceAnswer?[] _answers = new ChoiceAnswer?[scenario.Layout.Taken.Length];
    private readonly ImmutableArray<StoryText>[] _texts = new ImmutableArray<StoryText>[scenario.Scenes.Length];

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; } = scenario;

    /// <summary>The story of a scenario, the same one for all who ask.</summary>
    public static Story Of(Scenario scenario) => Known.GetValue(scenario, static known => new Story(known));

    /// <summary>The state with which every play begins: the first scene entered.</summary>
    public StoryState Begin() => BeginAt(Scenario.Start, []);

    /// <summary>
    /// A state to look at a scene by: the scene entered first of all, with vars, and what else is remembered, that have other values than
    /// they would have so. What is said of visits counts this one.
    /// </summary>
    public StoryState BeginAt(int scene, IEnumerable<ExpectedVar> vars)
    {
        var slots = new int[Scenario.Layout.Slots.Length];
        for (var slot = 0; slot < slots.Length; slot++) slots[slot] = Scenario.Layout.Slots[slot].Start;
        Enter(slots, scene);
        foreach (var (slot, value) in vars) slots[slot] = value;
        return new StoryState(scene, ImmutableCollectionsMarshal.AsImmutableArray(slots));
    }

    /// <summary>The scene of a state.</summary>
    public Scene SceneOf(StoryState state) => Scenario.Scenes[state.Scene];

    /// <summary>
    /// What is on offer, in the order of the file: choices whose condition holds, or all options of a pick or an order; nothing where a
    /// text is asked for, where the scene has no decision, or where no choice is left.
    /// </summary>
    public ImmutableArray<Offer> OnOffer(StoryState state)
    {
        var offers = SceneOf(state).Offers;
        foreach (var offer in offers)
        {
            if (!IsOnOffer(offer, state.Slots.AsSpan())) return Filtered(offers, state);
        }

        return offers;
    }

    /// <summary>Whether something is to be decided in a state, and can be.</summary>
    public bool AsksIn(StoryState state)
    {
        if (SceneOf(state).WayOn is not ChoiceDecision decision) return SceneOf(state).WayOn is Decision;
        foreach (var choice in decision.Choices)
        {
            if (IsOnOffer(choice, state.Slots.AsSpan())) return true;
        }

        return false;
    }

    /// <summary>The answer that takes a choice on offer in a state, by the choice's id; null where no such choice is.</summary>
    internal ChoiceAnswer? Choosing(StoryState state, string id)
    {
        if (SceneOf(state).WayOn is not ChoiceDecision decision) return null;
        foreach (var choice in decision.Choices)
        {
            if (choice.Id == id) return IsOnOffer(choice, state.Slots.AsSpan()) ? _answers[choice.Index] ??= new ChoiceAnswer(choice) : null;
        }

        return null;
    }

    /// <summary>Every answer that can be given in a state, in the order of <see cref="Answers.To"/>.</summary>
    public IEnumerable<Answer> AnswersIn(StoryState state) => SceneOf(state).WayOn is Decision decision
        ? Answers.To(decision).Where(answer => answer is not ChoiceAnswer taken || IsOnOffer(taken.Choice, state.Slots.AsSpan()))
        : [];

    /// <summary>The texts that a scene shows in a state, in order.</summary>
    public ImmutableArray<StoryText> TextsOf(StoryState state)
    {
        var parts = SceneOf(state).Text;
        foreach (var part in parts)
        {
            if (part.When is not null) return Filtered(parts, state);
        }

        ref var known = ref _texts[state.Scene];
        if (known.IsDefault) known = [.. parts.Select(part => part.Text)];
        return known;
    }

    /// <summary>The state after an answer: its effects done, events looked at, the next scene entered.</summary>
    public StoryState Take(StoryState state, Answer answer)
    {
        var slots = state.Slots.ToArray();
        var next = Take(slots, answer);
        return new StoryState(next, ImmutableCollectionsMarshal.AsImmutableArray(slots));
    }

    /// <summary>Where a fork may lead from a state: one way where a condition decides, else each way that has a chance.</summary>
    public ImmutableArray<Fall> FallsFrom(StoryState state) => SceneOf(state).WayOn is Fork fork ? FallsOf(fork, state.Slots.AsSpan()) : [];

    /// <summary>The state after going on to a scene without an answer.</summary>
    public StoryState GoTo(StoryState state, int scene)
    {
        var slots = state.Slots.ToArray();
        Enter(slots, scene);
        return new StoryState(scene, ImmutableCollectionsMarshal.AsImmutableArray(slots));
    }

    private ImmutableArray<Offer> Filtered(ImmutableArray<Offer> offers, StoryState state)
    {
        var slots = state.Slots.AsSpan();
        var count = 0;
        foreach (var offer in offers) count += IsOnOffer(offer, slots) ? 1 : 0;
        var filtered = ImmutableArray.CreateBuilder<Offer>(count);
        foreach (var offer in offers)
        {
            if (IsOnOffer(offer, slots)) filtered.Add(offer);
        }

        return filtered.MoveToImmutable();
    }

    private static ImmutableArray<StoryText> Filtered(ImmutableArray<TextPart> parts, StoryState state) =>
        [.. parts.Where(part => part.When?.HoldsIn(state.Slots.AsSpan()) ?? true).Select(part => part.Text)];

    private bool IsOnOffer(Offer offer, ReadOnlySpan<int> slots) => offer is not Choice choice || IsOnOffer(choice, slots);

    internal bool IsOnOffer(Choice choice, ReadOnlySpan<int> slots) =>
        (!choice.Once || slots[Scenario.Layout.Taken[choice.Index]!.Value] == 0) && (choice.When?.HoldsIn(slots) ?? true);

    /// <summary>The slots after the effects of an answer, before events are looked at and another scene is entered.</summary>
    internal void Affect(Span<int> slots, Answer answer)
    {
        foreach (var offer in answer.Taken)
        {
            foreach (var effect in offer.Effects)
            {
                var range = Scenario.Layout.Slots[effect.Slot];
                var value = effect.Adds ? slots[effect.Slot] + effect.Value : effect.Value;
                slots[effect.Slot] = Math.Clamp(value, range.Min, range.Max);
            }

            if (Scenario.Layout.Taken[offer.Index] is { } taken) slots[taken] = 1;
        }

        if (Scenario.Layout.TimeSlot is { } time)
            slots[time] = Math.Min(slots[time] + answer.Takes, Scenario.Layout.Slots[time].Max);
    }

    /// <summary>Takes an answer in place; gives the scene that was entered.</summary>
    internal int Take(Span<int> slots, Answer answer)
    {
        Affect(slots, answer);
        var next = answer.To;
        foreach (var happening in Scenario.Events)
        {
            if (slots[happening.FiredSlot] != 0 || !happening.When.HoldsIn(slots)) continue;
            slots[happening.FiredSlot] = 1;
            next = happening.To;
            break;
        }

        Enter(slots, next);
        return next;
    }

    internal void Enter(Span<int> slots, int scene)
    {
        if (Scenario.Layout.Visits[scene] is { } visits) slots[visits] = Math.Min(slots[visits] + 1, StateLayout.MostVisits);
        if (Scenario.Layout.Seen[scene] is { } seen) slots[seen] = 1;
    }

    internal static ImmutableArray<Fall> FallsOf(Fork fork, ReadOnlySpan<int> slots)
    {
        var left = 100;
        var falls = ImmutableArray.CreateBuilder<Fall>();
        foreach (var branch in fork.Branches)
        {
            if (branch.When is { } when)
            {
                if (when.HoldsIn(slots)) return [new Fall(branch.To, 100)];
            }
            else if (branch.Chance is { } chance)
            {
                Add(branch.To, chance);
                left -= chance;
            }
            else
            {
                Add(branch.To, left);
            }
        }

        return falls.ToImmutable();

        // Two entries that lead to one scene are one fall: nobody could tell them apart.
        void Add(int to, int share)
        {
            for (var i = 0; i < falls.Count; i++)
            {
                if (falls[i].To != to) continue;
                falls[i] = falls[i] with { Share = falls[i].Share + share };
                return;
            }

            falls.Add(new Fall(to, share));
        }
    }
}

/// <summary>One way that a fork may lead.</summary>
/// <param name="To">Index of the scene.</param>
/// <param name="Share">Its chance as a share of 100; 100 where nothing is left to chance.</param>
public readonly record struct Fall(int To, int Share)
{
    /// <summary>Whether chance has a say.</summary>
    public bool IsChance => Share < 100;
}
