namespace Terminal.Gui.Time;

/// <summary>The clock that timers follow.</summary>
public interface ITimeProvider
{
    /// <summary>The time on this clock.</summary>
    DateTime Now { get; }
}

/// <summary>The machine's clock, immune to changes of the date.</summary>
internal sealed class SystemTimeProvider : ITimeProvider
{
    private readonly DateTime _start = TimeProvider.System.GetUtcNow().UtcDateTime;
    private readonly long _stamp = TimeProvider.System.GetTimestamp();

    public DateTime Now => _start + TimeProvider.System.GetElapsedTime(_stamp);
}
