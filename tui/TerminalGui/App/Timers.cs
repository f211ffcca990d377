using Terminal.Gui.Time;

namespace Terminal.Gui.App;

/// <summary>What is to be done later, by the application's clock.</summary>
internal sealed class Timers(ITimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private long _count;

    private sealed record Entry(DateTime Due, long Number, TimeSpan Interval, Func<bool> Callback, object Token);

    /// <summary>Adds a timer.</summary>
    public object Add(TimeSpan time, Func<bool> callback)
    {
        object token = new();
        Insert(time, callback, token);
        return token;
    }

    /// <summary>Takes a timer away.</summary>
    public bool Remove(object token)
    {
        lock (_gate)
            return _entries.RemoveAll(entry => entry.Token == token) > 0;
    }

    /// <summary>The time until the next timer is due.</summary>
    public TimeSpan? UntilNext()
    {
        lock (_gate)
        {
            if (_entries.Count == 0)
                return null;

            var wait = _entries.Min(static entry => entry.Due) - clock.Now;
            return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
        }
    }

    /// <summary>Calls everything that is due, in the order of time.</summary>
    public void RunDue()
    {
        var now = clock.Now;
        List<Entry> due;
        lock (_gate)
        {
            due = [.. _entries.Where(entry => entry.Due <= now).OrderBy(static entry => entry.Due).ThenBy(static entry => entry.Number)];
        }

        foreach (var entry in due)
        {
            // One callback may have taken another timer away, or a loop within it may have run it already.
            lock (_gate)
            {
                if (!_entries.Remove(entry))
                    continue;
            }

            if (entry.Callback())
                Insert(entry.Interval, entry.Callback, entry.Token);
        }
    }

    private void Insert(TimeSpan time, Func<bool> callback, object token)
    {
        lock (_gate)
            _entries.Add(new Entry(clock.Now + time, _count++, time, callback, token));
    }
}
