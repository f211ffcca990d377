namespace Terminal.Gui.Time;

/// <summary>A clock that only moves when told to, for tests.</summary>
public class VirtualTimeProvider : ITimeProvider
{
    /// <summary>The time on this clock.</summary>
    public DateTime Now { get; private set; } = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    internal event Action? Moved;

    /// <summary>Moves the clock on.</summary>
    public void Advance(TimeSpan duration)
    {
        Now += duration;
        Moved?.Invoke();
    }
}
