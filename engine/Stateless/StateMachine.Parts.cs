namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>One move of the machine, as its actions see it.</summary>
    public sealed class Transition(TState source, TState destination, TTrigger trigger, object[]? parameters = null)
    {
        /// <summary>The state that is left.</summary>
        public TState Source { get; } = source;
        /// <summary>The state that is entered.</summary>
        public TState Destination { get; } = destination;
        /// <summary>What caused the move.</summary>
        public TTrigger Trigger { get; } = trigger;
        /// <summary>Whether the state that is left is entered again.</summary>
        public bool IsReentry => Same(Source, Destination);
        /// <summary>The arguments that the trigger was fired with.</summary>
        public object[] Parameters { get; } = parameters ?? [];
    }

    /// <summary>A trigger whose arguments have types.</summary>
    public abstract class TriggerWithParameters(TTrigger underlyingTrigger)
    {
        /// <summary>The trigger itself.</summary>
        public TTrigger Trigger { get; } = underlyingTrigger;
    }

    /// <summary>A trigger with one argument.</summary>
    public sealed class TriggerWithParameters<TArg0>(TTrigger underlyingTrigger) : TriggerWithParameters(underlyingTrigger);
    /// <summary>A trigger with two arguments.</summary>
    public sealed class TriggerWithParameters<TArg0, TArg1>(TTrigger underlyingTrigger) : TriggerWithParameters(underlyingTrigger);

    // A move as the machine itself sees it: what actions see is made where there are any.
    internal readonly record struct Firing(TState Source, TState Destination, TTrigger Trigger, object[] Arguments)
    {
        public bool IsReentry => Same(Source, Destination);
        public Transition ToTransition() => new(Source, Destination, Trigger, Arguments.Length == 0 ? Arguments : [.. Arguments]);
    }

    internal sealed record Effect(Action<Transition> Run, string Name, object? OnlyAfter);
    internal sealed record Guard(Func<object[], bool> Holds, string Name);
    internal sealed record Rule(TTrigger Trigger, Guard? Guard, Action<Firing> Follow, Func<object[], TState>? To = null,
        bool Chooses = false)
    {
        public bool IsOpen(object[] arguments) => Guard is null || Guard.Holds(arguments);
    }

    private static TTrigger Bare(TriggerWithParameters trigger) => (trigger ?? throw new ArgumentNullException(nameof(trigger))).Trigger;
    private static T First<T>(object[] arguments) => arguments.Length == 0 ? default! : arguments[0] is T or null ? (T)arguments[0]
        : throw new ArgumentException($"The first argument has to be of the type {typeof(T)}.");
}
