namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    private readonly Queue<(TTrigger Trigger, object[] Arguments)> _waiting = new();
    private readonly Dictionary<TState, StateConfiguration> _states = [];
    private bool _busy;

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
                var (rule, unmet) = Find(trigger, arguments);
                if (rule is null)
                    _unhandled(source, trigger, unmet);
                else
                    rule.Follow(new Transition(source, rule.To is null ? source : rule.To(arguments), trigger, arguments));
            }
        }
        finally { _busy = false; }
    }

    private (Rule? Rule, ICollection<string>? Unmet) Find(TTrigger trigger, object[] arguments)
    {
        string[]? unmet = null;
        foreach (var holder in Lineage(State))
        {
            var rules = holder.Rules.FindAll(rule => rule.Trigger.Equals(trigger));
            var open = rules.FindAll(rule => rule.IsOpen(arguments));
            if (open.Count > 1)
                throw new InvalidOperationException($"State '{holder.State}' has several open rules for trigger '{trigger}'.");
            if (open.Count == 1)
                return (open[0], null);
            unmet = rules.Count == 0 ? unmet : [.. rules.Select(rule => rule.Guard!.Name).Distinct()];
        }
        return (null, unmet);
    }

    private void Move(Transition transition)
    {
        Leave(transition);
        State = transition.Destination;
        _transitioned?.Invoke(transition);
        Enter(transition);
        _completed?.Invoke(new Transition(transition.Source, State, transition.Trigger, transition.Parameters));
    }

    // From a substate: that is left first, and what is told of is only the reentry of the state that has the rule.
    private void Reenter(Transition transition)
    {
        Leave(transition);
        var again = new Transition(transition.Destination, transition.Destination, transition.Trigger, transition.Parameters);
        if (!transition.IsReentry)
            Leave(again);
        _transitioned?.Invoke(again);
        Enter(again);
        var settled = _mode == FiringMode.Immediate ? State : again.Destination;
        _completed?.Invoke(again);
        State = settled;
    }

    private void Leave(Transition move) => Run(Crossed(move.Source, move.Destination).SelectMany(holder => holder.Exits), move);
    private void Enter(Transition move) => Run(Crossed(move.Destination, move.Source).Reverse().SelectMany(holder => holder.Entries), move);
    private static void Run(IEnumerable<Effect> effects, Transition move) =>
        effects.Where(effect => effect.OnlyAfter?.Equals(move.Trigger) ?? true).ToList().ForEach(effect => effect.Run(move));
    // Innermost first: what holds one end of a transition and not the other; in a reentry the state alone.
    private IEnumerable<StateConfiguration> Crossed(TState end, TState other) =>
        end.Equals(other) ? [Configure(end)] : Lineage(end).Except(Lineage(other));
    private IEnumerable<StateConfiguration> Lineage(TState state)
    {
        for (var holder = Configure(state); holder is not null; holder = holder.Parent)
            yield return holder;
    }

    private static void Refuse(TState state, TTrigger trigger, ICollection<string>? unmet) => throw new InvalidOperationException(unmet is null
        ? $"State '{state}' has no rule for trigger '{trigger}'; to accept it and do nothing, ignore it."
        : $"State '{state}' accepts trigger '{trigger}' only where a guard holds: {string.Join(", ", unmet)}.");
}
