using System.Collections.Concurrent;
using System.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Time;

namespace Terminal.Gui.App;

/// <summary>The application: its life, its timers and what other threads ask of it. The stack of runnables and the loop are in other parts.</summary>
internal sealed partial class TerminalApplication : IApplication
{
    private static readonly Size SizeWithoutTerminal = new(80, 25);

    private readonly ITimeProvider _clock;
    private readonly Timers _timers;
    private readonly ConcurrentQueue<Action> _invoked = new();
    private readonly AutoResetEvent _stirred = new(false);
    private ITerminal? _terminal;
    private ScreenDriver? _screen;
    private int _mainThread;
    private bool _disposed;

    public TerminalApplication(ITimeProvider? clock, ITerminal? terminal = null)
    {
        _clock = clock ?? new SystemTimeProvider();
        _terminal = terminal;
        _timers = new Timers(_clock);
        if (_clock is VirtualTimeProvider movable)
            movable.Moved += Wake;
    }

    public IDriver? Driver => _screen;

    public Rectangle Screen => _screen?.Screen ?? Rectangle.Empty;

    public IApplication Init(string? driverName = null)
    {
        if (_screen is not null)
            throw new InvalidOperationException("Init has been called before.");

        if (driverName is not (null or "" or DriverRegistry.Names.ANSI))
            throw new ArgumentException($"There is no driver '{driverName}'.", nameof(driverName));

        _terminal ??= FindTerminal();
        if (_terminal is not null)
        {
            _terminal.Stirred += Wake;
            _terminal.Enter();
        }

        var size = _terminal?.Size ?? Size.Empty;
        _screen = new ScreenDriver(_terminal, size.IsEmpty ? SizeWithoutTerminal : size);
        _screen.SizeChanged += OnSizeChanged;
        _mainThread = Environment.CurrentManagedThreadId;
        return this;
    }

    public object? AddTimeout(TimeSpan time, Func<bool> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var token = _timers.Add(time, callback);
        Wake();
        return token;
    }

    public bool RemoveTimeout(object token) => _timers.Remove(token);

    public void Invoke(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        RequireInit();
        if (_loops > 0 && Environment.CurrentManagedThreadId == _mainThread)
        {
            action();
            return;
        }

        _invoked.Enqueue(action);
        Wake();
    }

    public void Dispose()
    {
        if (_disposed)
            return;

        _disposed = true;
        if (_clock is VirtualTimeProvider movable)
            movable.Moved -= Wake;

        if (_terminal is not null)
            _terminal.Stirred -= Wake;

        _screen?.Dispose();
        _screen = null;
    }

    // The same switch as in the package: tests draw without a terminal even when there is one.
    private static SystemTerminal? FindTerminal() =>
        Environment.GetEnvironmentVariable("DisableRealDriverIO") == "1" || Console.IsInputRedirected || Console.IsOutputRedirected
            ? null
            : new SystemTerminal();

    private void RequireInit()
    {
        if (_screen is null)
            throw new InvalidOperationException("Init has to be called first.");
    }

    private void Wake()
    {
        if (!_disposed)
            _stirred.Set();
    }

    private void OnSizeChanged()
    {
        foreach (var view in Views())
        {
            view.SetNeedsLayout();
            view.SetNeedsDraw();
        }
    }
}
