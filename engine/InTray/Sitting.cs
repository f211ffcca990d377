using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.InTray;

/// <summary>
/// One sitting of a paper: a state machine over events. Every accepted trigger appends one event; what is not permitted changes nothing
/// and throws. Time comes from the clock's monotonic side alone; whoever shows the sitting calls <see cref="Advance"/> at least
/// once a second. Not safe for several threads.
/// </summary>
public sealed partial class Sitting
{
    /// <summary>How long the sitting's time goes unwritten at most while it runs.</summary>
    public static readonly TimeSpan BetweenTicks = TimeSpan.FromSeconds(5);

    /// <summary>The longest written reason, in UTF-16 units.</summary>
    public const int LongestReason = 4000;

    /// <summary>The longest reason of a pause.</summary>
    public const int LongestPauseReason = 200;

    /// <summary>The highest number in the order of dealing.</summary>
    public const int HighestNumber = PaperLimits.MostItems;

    private static readonly ImmutableArray<int> Warnings = [10, 5, 1];

    private readonly TimeProvider _clock;
    private readonly Rules _rules;
    private Action<SittingEvent>? _keep;
    private RunningTime? _time;
    private TimeSpan _unsaidDrift;
    private SittingStanding _now;
    private TimeSpan _told;
    private ImmutableArray<PaperItem> _untold = [];

    private Sitting(Paper paper, SittingTerms terms, TimeProvider clock, Manifest? manifest, Action<SittingEvent>? keep)
    {
        (Paper, Terms, _clock, Manifest, _keep) = (paper, terms, clock, manifest, keep);
        _now = new SittingStanding(SittingState.Ready, Tray.Of(paper), []);
        _rules = new Rules(() => _now.State, state => _now = _now with { State = state }, () => this);
    }

    /// <summary>The paper.</summary>
    public Paper Paper { get; }

    /// <summary>Who sits it, and under what conditions.</summary>
    public SittingTerms Terms { get; }

    /// <summary>The version of the paper; null where no version is kept.</summary>
    public Manifest? Manifest { get; }

    /// <summary>Where it stands.</summary>
    public SittingState State => _now.State;

    /// <summary>All that was ever accepted, in order: what is stored.</summary>
    public ImmutableArray<SittingEvent> Events => _now.Events;

    /// <summary>What lies before the candidate.</summary>
    public Tray Tray => _now.Tray;

    /// <summary>Whether it is over.</summary>
    public bool IsOver => State is SittingState.Submitted or SittingState.Expired;

    /// <summary>Whether the program ended in the middle of it and nobody has said since that it goes on.</summary>
    public bool IsInterrupted => State == SittingState.Open && _time is null;

    /// <summary>How long it lasts, with extra time.</summary>
    public TimeSpan Limit => Terms.Lasting(Paper.Minutes);

    /// <summary>How long its clock has run.</summary>
    public TimeSpan Elapsed => _time is { } time && State is SittingState.Open ? InMilliseconds(time.Elapsed) : _now.Elapsed;

    /// <summary>How long it still has; never below zero.</summary>
    public TimeSpan Left => Elapsed < Limit ? Limit - Elapsed : TimeSpan.Zero;

    /// <summary>A sitting whose clock has not started.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="terms">Who sits it, and under what conditions.</param>
    /// <param name="clock">Both clocks, the monotonic one and the one on the wall.</param>
    /// <param name="manifest">The version of the paper, where its text is kept.</param>
    /// <param name="keep">
    /// Is handed each accepted event before the method that led to it returns. Where it throws, the event did not happen, and what it
    /// threw is thrown on.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">There is less than no extra time, or more than can be given.</exception>
    public static Sitting Prepare(Paper paper, SittingTerms terms, TimeProvider clock, Manifest? manifest = null, Action<SittingEvent>? keep = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(terms.ExtraTime);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.ExtraTime, SittingTerms.MostExtra);
        return new Sitting(paper, terms, clock, manifest, keep);
    }

    /// <summary>The sitting that some events make: each must be permitted, and time may not go back.</summary>
    /// <param name="versions">The paper of a manifest, or of null for events that name none; what it throws is thrown on.</param>
    /// <param name="events">The events, first of them the opening.</param>
    /// <param name="clock">Both clocks, from then on.</param>
    /// <param name="keep">As of <see cref="Prepare"/>, for what is accepted from then on.</param>
    /// <exception cref="SittingException">An event does not fit the paper or what came before it.</exception>
    public static Sitting Replay(Func<Manifest?, Paper> versions, IEnumerable<SittingEvent> events, TimeProvider clock, Action<SittingEvent>? keep = null)
    {
        Sitting? sitting = null;
        foreach (var happened in events)
        {
            if (happened is Opened opened)
            {
                if (sitting is not null) throw new SittingException("A sitting is opened only once.");
                if (opened.Terms.ExtraTime is < 0 or > SittingTerms.MostExtra) throw new SittingException($"{opened.Terms.ExtraTime} per cent of extra time cannot be given.");
                sitting = new Sitting(versions(opened.Manifest), opened.Terms, clock, opened.Manifest, null);
            }

            if (sitting is null) throw new SittingException("A sitting begins with its opening.");
            sitting.Accept(happened);
        }

        if (sitting is null) throw new SittingException("A sitting without events has not been opened.");
        sitting._keep = keep;
        sitting._told = sitting.Elapsed;
        return sitting;
    }

    /// <summary>Starts the clock; what lies in the tray from the start is there.</summary>
    /// <exception cref="SittingException">It was started before.</exception>
    public void Open()
    {
        Demand(SittingTrigger.Open);
        Accept(new Opened(_clock.GetUtcNow(), Paper.Id, Terms, Manifest));
        _time = new RunningTime(_clock);
        Advance();
    }

    /// <summary>
    /// Lets time pass: brings what is due, ends the sitting when its time is up, and writes the time down where nothing else was written
    /// for a while.
    /// </summary>
    /// <returns>What to tell the candidate, in the order in which it happened.</returns>
    public ImmutableArray<TrayNews> Advance()
    {
        if (_time is null || State != SittingState.Open) return [];
        var news = ImmutableArray.CreateBuilder<TrayNews>();
        var (elapsed, at) = ReadClocks();
        var (before, left) = (Limit - _told, Limit - elapsed);
        Deliver(elapsed, at, news);
        if (left <= TimeSpan.Zero)
        {
            Accept(Drifting(new Expired(at, Limit)));
            news.Add(new TimeIsUp());
        }
        else if (Warnings.Where(minutes => minutes < Paper.Minutes).Select(Terms.Lasting).Where(mark => before > mark && left <= mark).ToList() is [.., var reached])
        {
            news.Add(new TimeWarning(reached));
        }

        _told = elapsed;
        if (State == SittingState.Open && elapsed - _now.Elapsed >= BetweenTicks) Accept(Drifting(new Ticked(at, elapsed)));
        return news.ToImmutable();
    }

    /// <summary>Notes that an item was opened; does nothing where it was before.</summary>
    /// <exception cref="SittingException">It is not in the tray, or the clock does not run.</exception>
    public void Read(string item)
    {
        if (EntryOf(item).IsRead) return;
        Happen((at, elapsed) => new ItemRead(at, elapsed, item));
    }

    /// <summary>Says something of an item: the whole answer as it is now. Does nothing where it says that already.</summary>
    /// <exception cref="SittingException">The item is not in the tray, the clock does not run, or the answer is none that the paper knows.</exception>
    public void Answer(string item, ItemAnswer answer)
    {
        if (EntryOf(item).Answer == answer) return;
        Happen((at, elapsed) => new ItemAnswered(at, elapsed, item, answer));
    }

    /// <summary>Stops the clock for a while.</summary>
    /// <param name="reason">Why; never blank.</param>
    /// <exception cref="SittingException">The clock does not run, or no reason is given.</exception>
    public void Pause(string reason) => Happen((at, elapsed) => new PausedFor(at, elapsed, reason.Trim()));

    /// <summary>Lets the clock run on after a pause.</summary>
    /// <exception cref="SittingException">There is no pause.</exception>
    public void Resume()
    {
        Demand(SittingTrigger.Resume);
        Accept(new ResumedAfter(_clock.GetUtcNow(), _now.Elapsed));
        StartAgain();
    }

    /// <summary>Lets the clock run on where it was last written down, after the program ended in the middle of the sitting.</summary>
    /// <exception cref="SittingException">It did not.</exception>
    public void Recover()
    {
        if (!IsInterrupted) throw new SittingException("This sitting was not interrupted.");
        var at = _clock.GetUtcNow();
        Accept(new Recovered(at, _now.Elapsed, at - Events[^1].At));
        StartAgain();
    }

    /// <summary>Hands in what is there.</summary>
    /// <exception cref="SittingException">It is over, or has not been opened.</exception>
    public void Submit()
    {
        if (State == SittingState.Paused || IsInterrupted) Accept(new Submitted(_clock.GetUtcNow(), _now.Elapsed));
        else Happen((at, elapsed) => new Submitted(at, elapsed));
    }

    /// <summary>Writes the time down where somebody leaves without a word, so that what ran until then is no gap; else does nothing.</summary>
    public void KeepTime()
    {
        if (_time is not null && State == SittingState.Open && Elapsed > _now.Elapsed) Happen((at, elapsed) => new Ticked(at, elapsed));
    }

    private void StartAgain()
    {
        _time = new RunningTime(_clock, _now.Elapsed);
        _unsaidDrift = TimeSpan.Zero;
    }

    /// <summary>Brings the time up to now, and lets something happen then. Where the time is up meanwhile, it came too late, and the sitting ends.</summary>
    private void Happen(Func<DateTimeOffset, TimeSpan, SittingEvent> what)
    {
        if (State == SittingState.Open && _time is null) throw new SittingException("This sitting was interrupted, and nobody has said that it goes on.");
        if (_time is null || State != SittingState.Open)
        {
            Accept(what(_clock.GetUtcNow(), _now.Elapsed));
            return;
        }

        var (elapsed, at) = ReadClocks();
        // What time brought first is told by the next call of Advance.
        Deliver(elapsed, at, null);
        Accept(Drifting(elapsed < Limit ? what(at, elapsed) : new Expired(at, Limit)));
    }

    private (TimeSpan Elapsed, DateTimeOffset At) ReadClocks()
    {
        var lapse = _time!.Advance();
        _unsaidDrift += lapse.Drift;
        return (InMilliseconds(lapse.Elapsed), lapse.At);
    }

    /// <summary>
    /// Brings what is due, one moment after another. An arrival is written down at the moment at which it was due, not at the one at which
    /// the program looked: so two sittings of one paper are alike to the millisecond, and whoever compares them need allow for nothing.
    /// </summary>
    private void Deliver(TimeSpan until, DateTimeOffset at, ImmutableArray<TrayNews>.Builder? news)
    {
        var due = Tray.Items.Where(entry => entry.ArrivedAt is null).Select(entry => entry.Item).ToLookup(Terms.ArrivalOf);
        foreach (var moment in due.Where(items => items.Key <= until).OrderBy(items => items.Key))
        {
            // Only events that were put together by hand can be past a moment whose items are still to come.
            var elapsed = moment.Key < _now.Elapsed ? _now.Elapsed : moment.Key;
            Accept(Drifting(new Arrived(at, elapsed, [.. moment.Select(item => item.Id)])));
            _untold = _untold.AddRange(moment);
        }

        if (news is null || _untold.IsEmpty) return;
        news.Add(new NewItems(_untold));
        _untold = [];
    }

    private SittingEvent Drifting(SittingEvent happened)
    {
        (var drift, _unsaidDrift) = (_unsaidDrift, TimeSpan.Zero);
        return drift == TimeSpan.Zero ? happened : happened with { Drift = InMilliseconds(drift) };
    }

    private TrayItem EntryOf(string item) => Tray.Find(item) is { ArrivedAt: not null } entry ? entry : throw new SittingException($"There is no '{item}' in the tray.");

    private static TimeSpan InMilliseconds(TimeSpan time) => TimeSpan.FromMilliseconds((long)time.TotalMilliseconds);
}

/// <summary>Something that a sitting does not permit now, or an event that does not fit; says why.</summary>
public sealed class SittingException(string message) : Exception(message);
