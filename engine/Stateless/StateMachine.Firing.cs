namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    private readonly Queue<(TTrigger Trigger, object[] Arguments)> _waiting = new();
    private readonly Dictionary<TState, StateConfiguration> _states = [];
    private object[]? _spare = new object[1];
    private bool _busy;

    // A trigger that is fired from outside while nothing waits is done with when this returns, so the array for its argument serves again.
    private void AcceptOne(TTrigger trigger, object argument)
    {
        if (_busy || _waiting.Count > 0 || _spare is not { } arguments)
        {
            Accept(trigger, argument);
            return;
        }
        (_spare, arguments[0]) = (null, argument);
        try
        {
            Accept(trigger, arguments);
        }
        finally
        {
            (_spare, arguments[0]) = (arguments, null!);
        }
    }

    private void Accept(TTrigger firedTrigger, params object[] firedWith)
    {
        _waiting.Enqueue((firedTrigger, firedWith));
        if (_busy)
            return;
        _busy = _mode == FiringMode.Queued;
        try
        {
            while (_waiting.TryDequeue(out var next))
            {
                var ((trigger, arguments), source) = (next, State);
                var rule = Find(trigger, arguments);
                if (rule is null)
                    _unhandled(source, trigger, Unmet(trigger));
                else
                    rule.Follow(new Firing(source, rule.To is null ? source : rule.To(arguments), trigger, arguments));
            }
        }
        finally { _busy = false; }
    }

    // The only open rule of the innermost state that has one; all guards of that state are asked.
    private Rule? Find(TTrigger trigger, object[] arguments)
    {
        for (var holder = Configure(State); holder is not null; holder = holder.Parent)
        {
            var (open, count) = ((Rule?)null, 0);
            foreach (var rule in holder.Rules)
            {
                if (Same(rule.Trigger, trigger) && rule.IsOpen(arguments))
                    (open, count) = (rule, count + 1);
            }
            if (count > 1)
                throw new InvalidOperationException($"State '{holder.State}' has several open rules for trigger '{trigger}'.");
            if (count == 1)
                return open;
        }
        return null;
    }

    // The guards that failed of the outermost state with rules for a trigger, or null where no state has one.
    private string[]? Unmet(TTrigger trigger) => Lineage(State).LastOrDefault(holder => holder.Rules.Exists(rule => Same(rule.Trigger, trigger))) is { } last
        ? [.. last.Rules.Where(rule => Same(rule.Trigger, trigger)).Select(rule => rule.Guard!.Name).Distinct()]
        : null;

    private void Move(Firing firing)
    {
        Leave(firing);
        State = firing.Destination;
        _transitioned?.Invoke(firing.ToTransition());
        Enter(firing);
        _completed?.Invoke((firing with { Destination = State }).ToTransition());
    }

    // From a substate: that is left first, and what is told of is only the reentry of the state that has the rule.
    private void Reenter(Firing firing)
    {
        Leave(firing);
        var again = firing with { Source = firing.Destination };
        if (!firing.IsReentry)
            Leave(again);
        _transitioned?.Invoke(again.ToTransition());
        Enter(again);
        var settled = _mode == FiringMode.Immediate ? State : again.Destination;
        _completed?.Invoke(again.ToTransition());
        State = settled;
    }

    // What is crossed holds one end of a transition and not the other; in a reentry it is the state alone. Left innermost first.
    private void Leave(Firing firing)
    {
        for (var holder = Configure(firing.Source); IsCrossed(holder, firing.Source, firing.Destination); holder = holder!.Parent)
            Run(holder!.Exits, firing);
    }

    private void Enter(Firing firing) => Enter(Configure(firing.Destination), firing);
    private void Enter(StateConfiguration? holder, Firing firing)
    {
        if (!IsCrossed(holder, firing.Destination, firing.Source))
            return;
        Enter(holder!.Parent, firing);
        Run(holder.Entries, firing);
    }

    private bool IsCrossed(StateConfiguration? holder, TState end, TState other)
    {
        if (holder is null || Same(end, other))
            return holder is not null && Same(holder.State, end);
        for (var outer = Configure(other); outer is not null; outer = outer.Parent)
        {
            if (outer == holder)
                return false;
        }
        return true;
    }

    private static void Run(List<Effect> effects, Firing firing)
    {
        if (effects.Count == 0)
            return;
        var transition = firing.ToTransition();
        foreach (var effect in effects.ToArray())
        {
            if (effect.OnlyAfter?.Equals(firing.Trigger) ?? true)
                effect.Run(transition);
        }
    }

    private IEnumerable<StateConfiguration> Lineage(TState state)
    {
        for (var holder = Configure(state); holder is not null; holder = holder.Parent)
            yield return holder;
    }

    // Not object.Equals, for which an enum would be boxed.
    private static bool Same<T>(T one, T other) => EqualityComparer<T>.Default.Equals(one, other);

    private static void Refuse(TState state, TTrigger trigger, ICollection<string>? unmet) => throw new InvalidOperationException(unmet is null
        ? $"State '{state}' has no rule for trigger '{trigger}'; to accept it and do nothing, ignore it."
        : $"State '{state}' accepts trigger '{trigger}' only where a guard holds: {string.Join(", ", unmet)}.");
}
