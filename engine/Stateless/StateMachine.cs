using Stateless.Reflection;

namespace Stateless;

/// <summary>Moves between states when triggers are fired, by the rules configured for each state. Not thread-safe.</summary>
public sealed partial class StateMachine<TState, TTrigger> where TState : notnull where TTrigger : notnull
{
    private readonly Func<TState> _read;
    private readonly Action<TState> _write;
    private readonly TState _initial;
    private readonly FiringMode _mode;
    private readonly HashSet<TTrigger> _declared = [];
    private Action<Transition>? _transitioned, _completed;
    private Action<TState, TTrigger, ICollection<string>?> _unhandled = Refuse;

    /// <summary>A machine that keeps its state itself and queues nested triggers.</summary>
    public StateMachine(TState initialState) : this(initialState, FiringMode.Queued) { }
    /// <summary>A machine that keeps its state itself.</summary>
    public StateMachine(TState initialState, FiringMode firingMode) : this(() => initialState, state => initialState = state, firingMode) { }
    /// <summary>A machine whose state is kept elsewhere and that queues nested triggers.</summary>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator) : this(stateAccessor, stateMutator, FiringMode.Queued) { }
    /// <summary>A machine whose state is kept elsewhere.</summary>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator, FiringMode firingMode) =>
        (_read, _write, _mode, _initial) = (stateAccessor ?? throw new ArgumentNullException(nameof(stateAccessor)),
            stateMutator ?? throw new ArgumentNullException(nameof(stateMutator)), firingMode, stateAccessor());

    /// <summary>Where the machine is now.</summary>
    public TState State { get => _read(); private set => _write(value); }
    /// <summary>Opens a state for configuration; may be called for the same state again.</summary>
    public StateConfiguration Configure(TState state) =>
        _states.TryGetValue(state, out var known) ? known : _states[state] = new StateConfiguration(this, state);

    /// <summary>Fires a trigger; it is an <see cref="InvalidOperationException"/> if not exactly one rule for it is open now.</summary>
    public void Fire(TTrigger trigger) => Accept(trigger);
    /// <summary>Fires a trigger with its argument.</summary>
    public void Fire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0) => AcceptOne(Bare(trigger), arg0!);
    /// <summary>Fires a trigger with its two arguments.</summary>
    public void Fire<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1) => Accept(Bare(trigger), arg0!, arg1!);

    /// <summary>Whether the trigger would be accepted now; guards with a parameter see its default value.</summary>
    public bool CanFire(TTrigger trigger) => Find(trigger, []) is not null;
    /// <summary>Whether the trigger would be accepted now with this argument.</summary>
    public bool CanFire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0) => Find(Bare(trigger), [arg0!]) is not null;
    /// <summary>Whether the machine is in the state or in a substate of it.</summary>
    public bool IsInState(TState state) => Lineage(State).Any(holder => holder.State.Equals(state));
    /// <summary>The triggers that would be accepted now, those of the state itself before those of its superstates.</summary>
    [Obsolete("The published package marks this obsolete, too.")]
    public IEnumerable<TTrigger> GetPermittedTriggers(params object[] args) => [.. Lineage(State)
        .SelectMany(holder => holder.Rules.GroupBy(rule => rule.Trigger).Where(group => group.Any(rule => rule.IsOpen(args))))
        .Select(group => group.Key).Distinct()];

    /// <summary>Adds an action to run between leaving one state and entering the next.</summary>
    public void OnTransitioned(Action<Transition> onTransitionAction) =>
        _transitioned += onTransitionAction ?? throw new ArgumentNullException(nameof(onTransitionAction));
    /// <summary>Adds an action to run when a transition and its entry actions are over.</summary>
    public void OnTransitionCompleted(Action<Transition> onTransitionAction) =>
        _completed += onTransitionAction ?? throw new ArgumentNullException(nameof(onTransitionAction));
    /// <summary>Replaces the exception that a trigger without an open rule causes.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction) => _unhandled = unhandledTriggerAction is null
        ? throw new ArgumentNullException(nameof(unhandledTriggerAction)) : (state, trigger, _) => unhandledTriggerAction(state, trigger);
    /// <summary>Replaces that exception; the action also gets the names of the guards that failed, or null if there is no rule.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger, ICollection<string>?> unhandledTriggerAction) =>
        _unhandled = unhandledTriggerAction ?? throw new ArgumentNullException(nameof(unhandledTriggerAction));
    /// <summary>Declares, once, that a trigger carries an argument.</summary>
    public TriggerWithParameters<TArg0> SetTriggerParameters<TArg0>(TTrigger trigger) => Declare(new TriggerWithParameters<TArg0>(trigger));
    /// <summary>Declares, once, that a trigger carries two arguments.</summary>
    public TriggerWithParameters<TArg0, TArg1> SetTriggerParameters<TArg0, TArg1>(TTrigger trigger) =>
        Declare(new TriggerWithParameters<TArg0, TArg1>(trigger));

    /// <summary>The configuration as it is now, to draw it from.</summary>
    public StateMachineInfo GetInfo()
    {
        var info = new StateMachineInfo($"{_initial}");
        foreach (var (holder, rule) in _states.Values.SelectMany(holder => holder.Rules.Select(rule => (holder, rule))).ToList())
        {
            if (rule.Chooses)
                info.Choices.Add($"Decision{info.Choices.Count + 1}");
            var to = rule.To is null || rule.Chooses ? null : Configure(rule.To([]));
            var runs = to?.Entries.Where(effect => effect.OnlyAfter?.Equals(rule.Trigger) ?? to == holder).Select(effect => effect.Name) ?? [];
            var label = $"{rule.Trigger}{(runs.Any() ? " / " : "")}{string.Join(", ", runs)}{(rule.Guard is { } guard ? $" [{guard.Name}]" : "")}";
            info.Arrows.Add(($"{holder.State}", rule.Chooses ? info.Choices[^1] : $"{(to ?? holder).State}", label));
        }
        info.States.AddRange(_states.Values.Select(holder => ($"{holder.State}", holder.Parent?.State.ToString())));
        return info;
    }

    private T Declare<T>(T trigger) where T : TriggerWithParameters => _declared.Add(trigger.Trigger) ? trigger
        : throw new InvalidOperationException($"The parameters of trigger '{trigger.Trigger}' have been declared before.");
}
