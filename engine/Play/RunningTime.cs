namespace MentorSim.Engine.Play;

/// <summary>
/// Time that runs, summed from the monotonic clock of a <see cref="TimeProvider"/>, with the clock on the wall beside it: whoever sets
/// that one neither wins time nor loses any, and it is told that they did. It runs from the moment at which it is made. Not safe for
/// several threads.
/// </summary>
/// <param name="clock">Both clocks.</param>
/// <param name="before">What had run before, as in an earlier run of the program.</param>
public sealed class RunningTime(TimeProvider clock, TimeSpan before = default)
{
    /// <summary>How far the two clocks may be apart without a word: that much comes of clocks that are kept right by a time server.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private TimeSpan _before = before;
    private long _since = clock.GetTimestamp();
    private (long Timestamp, DateTimeOffset Wall) _agreed = (clock.GetTimestamp(), clock.GetUtcNow());

    /// <summary>Whether it runs now.</summary>
    public bool IsRunning { get; private set; } = true;

    /// <summary>All that has run, with what had run before; without pauses.</summary>
    public TimeSpan Elapsed => IsRunning ? _before + clock.GetElapsedTime(_since) : _before;

    /// <summary>Reads both clocks.</summary>
    public Lapse Advance()
    {
        var now = (Timestamp: clock.GetTimestamp(), Wall: clock.GetUtcNow());
        if (!IsRunning) return new Lapse(_before, now.Wall, TimeSpan.Zero);
        var elapsed = _before + clock.GetElapsedTime(_since, now.Timestamp);
        // Measured from where the two last agreed, not from the last reading: many small steps are a large one.
        var drift = now.Wall - _agreed.Wall - clock.GetElapsedTime(_agreed.Timestamp, now.Timestamp);
        if (drift.Duration() <= Tolerance) return new Lapse(elapsed, now.Wall, TimeSpan.Zero);
        _agreed = now;
        return new Lapse(elapsed, now.Wall, drift);
    }

    /// <summary>Lets it rest; where it rests already, it goes on doing so.</summary>
    /// <returns>The last reading before.</returns>
    public Lapse Stop()
    {
        var last = Advance();
        (_before, IsRunning) = (last.Elapsed, false);
        return last;
    }

    /// <summary>Lets it run again; where it runs already, it goes on doing so. What happened to the clocks in a pause is not looked at.</summary>
    public void Start()
    {
        if (IsRunning) return;
        (_since, IsRunning) = (clock.GetTimestamp(), true);
        _agreed = (_since, clock.GetUtcNow());
    }
}

/// <summary>A reading of a time that runs.</summary>
/// <param name="Elapsed">All that has run.</param>
/// <param name="At">The clock on the wall.</param>
/// <param name="Drift">
/// How much more the clock on the wall went than time ran, since it was last told of; below zero where the clock was put back, above
/// where it was put forward or the machine slept. Zero up to <see cref="RunningTime.Tolerance"/>.
/// </param>
public readonly record struct Lapse(TimeSpan Elapsed, DateTimeOffset At, TimeSpan Drift);
