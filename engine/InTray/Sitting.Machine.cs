using System.Collections.Immutable;
using System.Diagnostics;
using Stateless;
using Stateless.Reflection;

namespace MentorSim.Engine.InTray;

public sealed partial class Sitting
{
    /// <summary>The machine of every sitting, its states and what leads from one to another: to be drawn, not to be driven.</summary>
    public static StateMachineInfo Machine => new Rules(
        () => SittingState.Ready, _ => { }, () => throw new UnreachableException("Whoever draws a machine asks nothing of a sitting.")).Machine.GetInfo();

    /// <summary>The rules by which a sitting moves.</summary>
    private sealed class Rules
    {
        public Rules(Func<SittingState> read, Action<SittingState> write, Func<Sitting> sitting)
        {
            Machine = new StateMachine<SittingState, SittingTrigger>(read, write);
            Arrive = Machine.SetTriggerParameters<Arrived>(SittingTrigger.Arrive);
            Read = Machine.SetTriggerParameters<ItemRead>(SittingTrigger.Read);
            Answer = Machine.SetTriggerParameters<ItemAnswered>(SittingTrigger.Answer);
            Machine.Configure(SittingState.Ready)
                .Permit(SittingTrigger.Open, SittingState.Open);
            Machine.Configure(SittingState.Open)
                .Ignore(SittingTrigger.Tick)
                .Ignore(SittingTrigger.Recover)
                .InternalTransition(Arrive, (arrived, _) => sitting().Take(arrived))
                .InternalTransition(Read, (opened, _) => sitting().Take(opened))
                .InternalTransition(Answer, (answered, _) => sitting().Take(answered))
                .Permit(SittingTrigger.Pause, SittingState.Paused)
                .Permit(SittingTrigger.Submit, SittingState.Submitted)
                .Permit(SittingTrigger.Expire, SittingState.Expired);
            Machine.Configure(SittingState.Paused)
                .Permit(SittingTrigger.Resume, SittingState.Open)
                .Permit(SittingTrigger.Submit, SittingState.Submitted);
            Machine.OnUnhandledTrigger((_, trigger) => throw sitting().NotPermitted(trigger));
        }

        public StateMachine<SittingState, SittingTrigger> Machine { get; }

        public StateMachine<SittingState, SittingTrigger>.TriggerWithParameters<Arrived> Arrive { get; }

        public StateMachine<SittingState, SittingTrigger>.TriggerWithParameters<ItemRead> Read { get; }

        public StateMachine<SittingState, SittingTrigger>.TriggerWithParameters<ItemAnswered> Answer { get; }
    }

    private IEnumerable<SittingTrigger> Permitted() => State switch
    {
        SittingState.Ready => [SittingTrigger.Open],
        SittingState.Open => Enum.GetValues<SittingTrigger>().Where(trigger => trigger is not (SittingTrigger.Open or SittingTrigger.Resume)),
        SittingState.Paused => [SittingTrigger.Resume, SittingTrigger.Submit],
        SittingState.Submitted or SittingState.Expired => [],
    };

    private SittingException NotPermitted(SittingTrigger trigger) => new(
        $"'{trigger}' is not permitted in {State}; permitted: {(IsOver ? "nothing" : string.Join(", ", Permitted()))}.");

    private void Demand(SittingTrigger trigger)
    {
        if (!Permitted().Contains(trigger)) throw NotPermitted(trigger);
    }

    /// <summary>Fires the trigger of an event, and appends the event.</summary>
    private void Accept(SittingEvent happened)
    {
        var before = _now;
        try
        {
            CheckTime(happened);
            Fire(happened);
            _now = _now with { Events = _now.Events.Add(happened) };
            _keep?.Invoke(happened);
        }
        catch
        {
            _now = before;
            throw;
        }
    }

    /// <summary>
    /// Time never goes back, nothing but the end happens when it is up, and what was due at an event has arrived before the next: so that
    /// nobody has an item sooner or later than the paper says.
    /// </summary>
    private void CheckTime(SittingEvent happened)
    {
        if (happened.Elapsed < _now.Elapsed) throw new SittingException($"Time goes back: {happened.Elapsed} after {_now.Elapsed}.");
        if (happened is Opened) return;
        if (happened is Expired ? happened.Elapsed < Limit : happened is not Arrived && happened.Elapsed >= Limit)
            throw new SittingException($"After {happened.Elapsed} of {Limit} this cannot happen.");
        if (happened is not Arrived && State == SittingState.Open && Tray.Items.FirstOrDefault(entry => IsOverdue(entry, happened)) is { Item.Id: var late })
            throw new SittingException($"'{late}' should have arrived before this.");
    }

    // A program that died right after the opening had no time to bring what lies there from the start.
    private bool IsOverdue(TrayItem entry, SittingEvent happened) =>
        entry.ArrivedAt is null && happened is not (Recovered or Submitted) && Terms.ArrivalOf(entry.Item) <= happened.Elapsed;

    private void Fire(SittingEvent happened)
    {
        switch (happened)
        {
            case Opened opened:
                if (opened.PaperId != Paper.Id) throw new SittingException($"These events are of the paper '{opened.PaperId}', not of '{Paper.Id}'.");
                _rules.Machine.Fire(SittingTrigger.Open);
                break;
            case Arrived arrived:
                _rules.Machine.Fire(_rules.Arrive, arrived);
                break;
            case ItemRead read:
                _rules.Machine.Fire(_rules.Read, read);
                break;
            case ItemAnswered answered:
                _rules.Machine.Fire(_rules.Answer, answered);
                break;
            default:
                if (happened is PausedFor { Reason: var reason } && (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestPauseReason))
                    throw new SittingException($"A pause needs a reason of at most {LongestPauseReason} characters.");
                _rules.Machine.Fire(happened switch
                {
                    Ticked => SittingTrigger.Tick,
                    Recovered => SittingTrigger.Recover,
                    PausedFor => SittingTrigger.Pause,
                    ResumedAfter => SittingTrigger.Resume,
                    Submitted => SittingTrigger.Submit,
                    Expired => SittingTrigger.Expire,
                    _ => throw new UnreachableException(),
                });
                break;
        }
    }

    private void Take(Arrived arrived)
    {
        foreach (var id in arrived.Items)
        {
            if (Tray.Find(id) is not { ArrivedAt: null } entry) throw new SittingException($"'{id}' cannot arrive: it is no item of this paper, or is there already.");
            if (Terms.ArrivalOf(entry.Item) > arrived.Elapsed) throw new SittingException($"'{id}' arrived after {arrived.Elapsed}, and is due after {Terms.ArrivalOf(entry.Item)}.");
            Put(entry with { ArrivedAt = arrived.Elapsed });
        }
    }

    private void Take(ItemRead read) => Put(EntryOf(read.Item) with { IsRead = true });

    private void Take(ItemAnswered answered)
    {
        Check(answered.Answer);
        var entry = EntryOf(answered.Item);
        var number = answered.Answer.Number;
        Put(entry with
        {
            IsRead = true,
            Answer = answered.Answer,
            NumberedAt = number is null ? null : number == entry.Answer.Number ? entry.NumberedAt : answered.Elapsed,
        });
    }

    private void Put(TrayItem entry) => _now = _now with { Tray = Tray.With(entry) };

    private void Check(ItemAnswer answer)
    {
        if (answer.Priority is { } priority && !Paper.Priorities.Contains(priority)) throw Unknown("priority", priority);
        CheckAll("action", answer.Actions, Paper.Actions);
        CheckAll("person", answer.To, Paper.People);
        if (answer.ByWhen is { } by && ByWhen.TryParse(by, Paper.Priorities) is null) throw Unknown("time", by);
        if (answer.Number is < 1 or > HighestNumber) throw new SittingException($"Items are numbered from 1 to {HighestNumber}, not {answer.Number}.");
        if (answer.Reason.Length > LongestReason) throw new SittingException($"A reason has at most {LongestReason} characters; this has {answer.Reason.Length}.");
    }

    private void CheckAll(string what, ImmutableArray<string> chosen, ImmutableArray<PaperWord> known)
    {
        if (chosen.FirstOrDefault(id => !known.Any(word => word.Id == id)) is { } unknown) throw Unknown(what, unknown);
        if (chosen.Distinct(StringComparer.Ordinal).Count() < chosen.Length) throw new SittingException($"The same {what} is chosen twice.");
        if (chosen.Length > Paper.MaxActions) throw new SittingException($"At most {Paper.MaxActions} can be chosen for one item, not {chosen.Length}.");
    }

    private static SittingException Unknown(string what, string id) => new($"This paper has no {what} '{id}'.");
}
