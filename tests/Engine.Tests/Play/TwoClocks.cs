namespace MentorSim.Engine.Tests.Play;

/// <summary>A clock on the wall that can be set, and a time that runs beside it; both stand still unless a test moves them.</summary>
internal sealed class TwoClocks : TimeProvider
{
    private DateTimeOffset _wall = Some.Noon;
    private long _ran;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _wall;

    /// <inheritdoc/>
    public override long GetTimestamp() => _ran;

    /// <summary>Time passes, and both clocks tell it.</summary>
    public void Pass(double seconds)
    {
        Set(seconds);
        _ran += TimeSpan.FromSeconds(seconds).Ticks;
    }

    /// <summary>The clock on the wall is put forward, or with fewer than no seconds back; no time passes by that.</summary>
    public void Set(double seconds) => _wall += TimeSpan.FromSeconds(seconds);
}
