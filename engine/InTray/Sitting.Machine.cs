using System.Collections.Immutable;
using System.Diagnostics;

namespace MentorSim.Engine.InTray;

public sealed partial class Sitting
{
    private void Configure()
    {
        _machine.Configure(SittingState.Ready)
            .Permit(SittingTrigger.Open, SittingState.Open);
        _machine.Configure(SittingState.Open)
            .Ignore(SittingTrigger.Tick)
            .Ignore(SittingTrigger.Arrive)
            .Ignore(SittingTrigger.Read)
            .Ignore(SittingTrigger.Recover)
            .InternalTransition(_answer, (answered, _) => _now = _now with { Tray = With(answered) })
            .Permit(SittingTrigger.Pause, SittingState.Paused)
            .Permit(SittingTrigger.Submit, SittingState.Submitted)
            .Permit(SittingTrigger.Expire, SittingState.Expired);
        _machine.Configure(SittingState.Paused)
            .Permit(SittingTrigger.Resume, SittingState.Open)
            .Permit(SittingTrigger.Submit, SittingState.Submitted);
        _machine.Configure(SittingState.Submitted);
        _machine.Configure(SittingState.Expired);
        _machine.OnUnhandledTrigger((state, trigger) => throw NotPermitted(trigger));
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
                Demand(SittingTrigger.Open);
                if (opened.PaperId != Paper.Id) throw new SittingException($"These events are of the paper '{opened.PaperId}', not of '{Paper.Id}'.");
                _machine.Fire(SittingTrigger.Open);
                break;
            case Arrived arrived:
                _machine.Fire(SittingTrigger.Arrive);
                _now = _now with { Tray = With(arrived) };
                break;
            case ItemRead read:
                _machine.Fire(SittingTrigger.Read);
                _now = _now with { Tray = Tray.With(EntryOf(read.Item) with { IsRead = true }) };
                break;
            case ItemAnswered answered:
                Demand(SittingTrigger.Answer);
                Check(answered.Answer);
                EntryOf(answered.Item);
                _machine.Fire(_answer, answered);
                break;
            default:
                if (happened is PausedFor { Reason: var reason } && (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestPauseReason))
                    throw new SittingException($"A pause needs a reason of at most {LongestPauseReason} characters.");
                _machine.Fire(happened switch
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

    private Tray With(Arrived arrived)
    {
        var tray = Tray;
        foreach (var id in arrived.Items)
        {
            if (tray.Find(id) is not { ArrivedAt: null } entry) throw new SittingException($"'{id}' cannot arrive: it is no item of this paper, or is there already.");
            if (Terms.ArrivalOf(entry.Item) > arrived.Elapsed) throw new SittingException($"'{id}' arrived after {arrived.Elapsed}, and is due after {Terms.ArrivalOf(entry.Item)}.");
            tray = tray.With(entry with { ArrivedAt = arrived.Elapsed });
        }

        return tray;
    }

    private Tray With(ItemAnswered answered)
    {
        var entry = EntryOf(answered.Item);
        return Tray.With(entry with
        {
            IsRead = true,
            Answer = answered.Answer,
            NumberedAt = answered.Answer.Number is null ? null : answered.Answer.Number == entry.Answer.Number ? entry.NumberedAt : answered.Elapsed,
        });
    }

    private void Check(ItemAnswer answer)
    {
        if (answer.Priority is { } priority && !Paper.Priorities.Contains(priority)) throw Unknown("priority", priority);
        CheckAll("action", answer.Actions, Paper.Actions);
        CheckAll("person", answer.To, Paper.People);
        if (answer.ByWhen is { } by && ByWhen.TryParse(by, Paper.Priorities) is null) throw Unknown("time", by);
        if (answer.Number is < 1 or > PaperLimits.MostItems) throw new SittingException($"Items are numbered from 1 to {PaperLimits.MostItems}, not {answer.Number}.");
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
