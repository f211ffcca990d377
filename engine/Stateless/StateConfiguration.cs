namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>What one state accepts and does. Every method returns this object again.</summary>
    public sealed class StateConfiguration
    {
        private readonly StateMachine<TState, TTrigger> _machine;
        internal StateConfiguration(StateMachine<TState, TTrigger> machine, TState state) => (_machine, State) = (machine, state);

        internal TState State { get; }
        internal StateConfiguration? Parent { get; private set; }
        internal List<Rule> Rules { get; } = [];
        internal List<Effect> Entries { get; } = [];
        internal List<Effect> Exits { get; } = [];

        /// <summary>The trigger leads to another state.</summary>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) => Move(trigger, destinationState, null);
        /// <summary>The trigger leads to another state where the guard holds.</summary>
        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, Func<bool> guard, string? guardDescription = null) =>
            Move(trigger, destinationState, Plain(guard, guardDescription));
        /// <summary>The trigger leads to another state where the guard accepts its argument.</summary>
        public StateConfiguration PermitIf<TArg0>(TriggerWithParameters<TArg0> trigger, TState destinationState, Func<TArg0, bool> guard,
            string? guardDescription = null) => Move(Bare(trigger), destinationState, OfArgument(guard, guardDescription));
        /// <summary>The trigger leaves the state and enters it again.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) => Add(trigger, null, _machine.Reenter, _ => State);
        /// <summary>The trigger leaves the state and enters it again where the guard holds.</summary>
        public StateConfiguration PermitReentryIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(trigger, Plain(guard, guardDescription), _machine.Reenter, _ => State);
        /// <summary>The trigger leaves the state and enters it again where the guard accepts its argument.</summary>
        public StateConfiguration PermitReentryIf<TArg0>(TriggerWithParameters<TArg0> trigger, Func<TArg0, bool> guard,
            string? guardDescription = null) =>
            Add(Bare(trigger), OfArgument(guard, guardDescription), _machine.Reenter, _ => State);
        /// <summary>The trigger leads to the state that the selector makes of its argument, which may be this one.</summary>
        public StateConfiguration PermitDynamic<TArg0>(TriggerWithParameters<TArg0> trigger, Func<TArg0, TState> destinationStateSelector) =>
            Add(Bare(trigger), null, _machine.Move, arguments => destinationStateSelector(First<TArg0>(arguments)), true);

        /// <summary>The trigger is accepted and changes nothing.</summary>
        public StateConfiguration Ignore(TTrigger trigger) => Add(trigger, null, static _ => { });
        /// <summary>The trigger is accepted and changes nothing where the guard holds.</summary>
        public StateConfiguration IgnoreIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(trigger, Plain(guard, guardDescription), _ => { });
        /// <summary>The trigger is accepted and changes nothing where the guard accepts its argument.</summary>
        public StateConfiguration IgnoreIf<TArg0>(TriggerWithParameters<TArg0> trigger, Func<TArg0, bool> guard, string? guardDescription = null) =>
            Add(Bare(trigger), OfArgument(guard, guardDescription), _ => { });
        /// <summary>The trigger runs an action and the state is not left.</summary>
        public StateConfiguration InternalTransition(TTrigger trigger, Action<Transition> entryAction) =>
            Add(trigger, null, firing => entryAction(firing.ToTransition()));
        /// <inheritdoc cref="InternalTransition(TTrigger, Action{Transition})"/>
        public StateConfiguration InternalTransition(TTrigger trigger, Action internalAction) => Add(trigger, null, _ => internalAction());
        /// <summary>The trigger runs an action with its argument and the state is not left.</summary>
        public StateConfiguration InternalTransition<TArg0>(TriggerWithParameters<TArg0> trigger, Action<TArg0, Transition> internalAction) =>
            Add(Bare(trigger), null, firing => internalAction(First<TArg0>(firing.Arguments), firing.ToTransition()));

        /// <summary>Adds an action to run whenever the state is entered.</summary>
        public StateConfiguration OnEntry(Action entryAction, string? entryActionDescription = null) =>
            Do(Entries, _ => entryAction(), entryAction, entryActionDescription);
        /// <inheritdoc cref="OnEntry(Action, string)"/>
        public StateConfiguration OnEntry(Action<Transition> entryAction, string? entryActionDescription = null) =>
            Do(Entries, entryAction, entryAction, entryActionDescription);
        /// <summary>Adds an action to run when the trigger leads into the state.</summary>
        public StateConfiguration OnEntryFrom(TTrigger trigger, Action entryAction, string? entryActionDescription = null) =>
            Do(Entries, _ => entryAction(), entryAction, entryActionDescription, trigger);
        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom(TTrigger trigger, Action<Transition> entryAction, string? entryActionDescription = null) =>
            Do(Entries, entryAction, entryAction, entryActionDescription, trigger);
        /// <summary>Adds an action to run with the argument of the trigger that leads into the state.</summary>
        public StateConfiguration OnEntryFrom<TArg0>(TriggerWithParameters<TArg0> trigger, Action<TArg0> entryAction, string? entryActionDescription = null) =>
            Do(Entries, transition => entryAction(First<TArg0>(transition.Parameters)), entryAction, entryActionDescription, Bare(trigger));
        /// <inheritdoc cref="OnEntryFrom{TArg0}(TriggerWithParameters{TArg0}, Action{TArg0}, string)"/>
        public StateConfiguration OnEntryFrom<TArg0>(TriggerWithParameters<TArg0> trigger, Action<TArg0, Transition> entryAction,
            string? entryActionDescription = null) => Do(Entries, transition => entryAction(First<TArg0>(transition.Parameters), transition),
                entryAction, entryActionDescription, Bare(trigger));
        /// <summary>Adds an action to run whenever the state is left.</summary>
        public StateConfiguration OnExit(Action exitAction, string? exitActionDescription = null) =>
            Do(Exits, _ => exitAction(), exitAction, exitActionDescription);
        /// <inheritdoc cref="OnExit(Action, string)"/>
        public StateConfiguration OnExit(Action<Transition> exitAction, string? exitActionDescription = null) =>
            Do(Exits, exitAction, exitAction, exitActionDescription);

        /// <summary>Puts the state inside another one, on whose rules it falls back.</summary>
        public StateConfiguration SubstateOf(TState superstate)
        {
            if (_machine.Lineage(superstate).Contains(this))
                throw new ArgumentException($"State '{State}' would come to lie inside itself as a substate of '{superstate}'.");
            Parent = _machine.Configure(superstate);
            return this;
        }

        // A substate may be at the destination already: then nothing happens.
        private StateConfiguration Move(TTrigger trigger, TState to, Guard? guard) => to.Equals(State)
            ? throw new ArgumentException($"Trigger '{trigger}' leads from state '{to}' to itself: permit reentry, or ignore it.")
            : Add(trigger, guard, move => { if (!move.IsReentry) _machine.Move(move); }, _ => to);
        private StateConfiguration Add(TTrigger trigger, Guard? guard, Action<Firing> follow, Func<object[], TState>? to = null,
            bool chooses = false) => With(Rules, new Rule(trigger, guard, follow, to, chooses));
        private StateConfiguration Do(List<Effect> effects, Action<Transition> run, Delegate written, string? description, object? trigger = null) =>
            With(effects, new Effect(run, NameOf(written, description), trigger));
        private StateConfiguration With<T>(List<T> parts, T part)
        {
            parts.Add(part);
            return this;
        }

        private static Guard Plain(Func<bool> guard, string? description) => new(_ => guard(), NameOf(guard, description));
        private static Guard OfArgument<TArg0>(Func<TArg0, bool> guard, string? description) =>
            new(arguments => guard(First<TArg0>(arguments)), description ?? "Function");
        private static string NameOf(Delegate written, string? description) => written is null ? throw new ArgumentNullException(nameof(written))
            : description ?? (written.Method.Name.AsSpan().ContainsAny("<>`") ? "Function" : written.Method.Name);
    }
}
