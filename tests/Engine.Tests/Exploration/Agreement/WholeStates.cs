using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>
/// Every whole state of a story - all slots, whether or not anything reads them - met breadth first, with what is true of each. It also has
/// an end where a play has none.
/// </summary>
internal sealed class WholeStates
{
    private readonly Story _story;

    private WholeStates(Scenario scenario) => _story = new Story(scenario);

    /// <summary>The states, each with the fewest steps that lead to it: answers, falls, and what conditions decide.</summary>
    public Dictionary<StoryState, int> Steps { get; } = [];

    /// <summary>Whether there were more states than were wanted.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Scenes that can be entered.</summary>
    public HashSet<Scene> Entered { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Choices and options that can be taken.</summary>
    public HashSet<Offer> Taken { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Scenes in which nothing may be on offer, with the fewest steps to there.</summary>
    public Dictionary<Scene, int> DeadEnds { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Scenes in which nothing may be on offer but serious breaches, with the fewest steps to there.</summary>
    public Dictionary<Scene, int> Forced { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Effects that pass a bound, with the fewest steps to where they do.</summary>
    public Dictionary<Effect, int> Clamped { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Claims that were refuted, or that were shown to be possible, with the fewest steps to where.</summary>
    public Dictionary<Claim, int> Settled { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// What came of asking each condition: whether it held and failed somewhere, and whether it held where none above it in its list did; with
    /// the fewest steps to where it was asked first.
    /// </summary>
    public Dictionary<Condition, (bool Held, bool Failed, bool HadItsWay, int Steps)> Asked { get; } = new(ReferenceEqualityComparer.Instance);

    public static WholeStates Of(Scenario scenario, int most)
    {
        var states = new WholeStates(scenario);
        states.Search(most);
        return states;
    }

    private void Search(int most)
    {
        var open = new Queue<StoryState>();
        Meet(_story.Begin(), 0);
        while (open.TryDequeue(out var state) && !GaveUp)
        {
            var steps = Steps[state];
            Look(state, steps);
            foreach (var answer in _story.AnswersIn(state)) Meet(_story.Take(state, answer), steps + 1);
            foreach (var fall in _story.FallsFrom(state)) Meet(_story.GoTo(state, fall.To), steps + 1);
            GaveUp = Steps.Count > most;
        }

        void Meet(StoryState state, int steps)
        {
            if (Steps.TryAdd(state, steps)) open.Enqueue(state);
        }
    }

    private void Look(StoryState state, int steps)
    {
        var scene = _story.SceneOf(state);
        int[] slots = [.. state.Slots];
        Entered.Add(scene);
        foreach (var claim in _story.Scenario.Claims) LookAtClaim(claim, scene, slots, steps);
        foreach (var part in scene.Text) Ask(part.When, slots, steps);
        if (scene.WayOn is Fork fork) AskList(fork.Branches.Select(branch => branch.When), slots, steps);
        if (scene.WayOn is not Decision) return;
        foreach (var choice in scene.Offers.OfType<Choice>()) Ask(choice.When, slots, steps);
        var answers = _story.AnswersIn(state).ToList();
        if (answers.Count == 0) DeadEnds.TryAdd(scene, steps);
        else if (answers.TrueForAll(answer => answer.Taken.Any(offer => offer.Critical is not null))) Forced.TryAdd(scene, steps);
        foreach (var answer in answers)
        {
            Taken.UnionWith(answer.Taken);
            var after = After(slots, answer, steps);
            AskList(_story.Scenario.Events.Where(happening => after[happening.FiredSlot] == 0).Select(happening => happening.When), after, steps + 1);
        }
    }

    private void LookAtClaim(Claim claim, Scene scene, int[] slots, int steps)
    {
        var ending = scene.WayOn as Ending;
        var holds = claim.Condition.HoldsIn([.. slots, ending is null ? 0 : 1 + (int)ending.Kind]);
        if (claim.Kind == ClaimKind.Always ? ending is not null && !holds : holds) Settled.TryAdd(claim, steps);
    }

    /// <summary>Effects done as the format says them, before any event or scene.</summary>
    private int[] After(int[] slots, Answer answer, int steps)
    {
        int[] after = [.. slots];
        var layout = _story.Scenario.Layout;
        foreach (var offer in answer.Taken)
        {
            foreach (var effect in offer.Effects)
            {
                var (value, range) = (effect.Adds ? after[effect.Slot] + effect.Value : effect.Value, layout.Slots[effect.Slot]);
                if (value < range.Min || value > range.Max) Clamped.TryAdd(effect, steps);
                after[effect.Slot] = Math.Clamp(value, range.Min, range.Max);
            }

            if (layout.Taken[offer.Index] is { } taken) after[taken] = 1;
        }

        if (layout.TimeSlot is { } time) after[time] = Math.Min(after[time] + answer.Takes, layout.Slots[time].Max);
        return after;
    }

    private void AskList(IEnumerable<Condition?> conditions, int[] slots, int steps)
    {
        var isDecided = false;
        foreach (var condition in conditions) isDecided |= Ask(condition, slots, steps, isDecided);
    }

    private bool Ask(Condition? condition, int[] slots, int steps, bool isDecided = false)
    {
        if (condition is null) return false;
        var holds = condition.HoldsIn(slots);
        var known = Asked.GetValueOrDefault(condition, (Held: false, Failed: false, HadItsWay: false, Steps: steps));
        Asked[condition] = (known.Held || holds, known.Failed || !holds, known.HadItsWay || (holds && !isDecided), known.Steps);
        return holds;
    }
}
