namespace Terminal.Gui.Time;

/// <summary>A clock that only moves when told to, for tests.</summary>
public class VirtualTimeProvider : ITimeProvider
{
    private DateTime _now = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public DateTime Now => _now;

    internal event Action? Moved;

    /// <summary>Moves the clock on.</summary>
    public void Advance(TimeSpan duration) => SetTime(_now + duration);

    /// <summary>Sets the clock.</summary>
    public void SetTime(DateTime time)
    {
        _now = time;
        Moved?.Invoke();
    }
}
