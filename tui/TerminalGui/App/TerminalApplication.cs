using System.Collections.Concurrent;
using System.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.App;

/// <summary>The application: its life, its timers and what other threads ask of it. The stack of runnables and the loop are in other parts.</summary>
internal sealed partial class TerminalApplication : IApplication
{
    private static readonly Size SizeWithoutTerminal = new(80, 25);

    private readonly ITimeProvider _clock;
    private readonly Timers _timers;
    private readonly Keyboard _keyboard;
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
        _keyboard = new Keyboard(this);
        if (_clock is VirtualTimeProvider movable)
            movable.Moved += Wake;
    }

    public event EventHandler<EventArgs<IApplication?>>? Iteration;

    public event EventHandler<EventArgs<Rectangle>>? ScreenChanged;

    public IDriver? Driver { get => _screen; set => _screen = value as ScreenDriver; }

    public bool Initialized { get; set; }

    public IKeyboard Keyboard { get => _keyboard; set => throw new NotSupportedException("The keyboard cannot be replaced."); }

    public Rectangle Screen
    {
        get => _screen?.Screen ?? Rectangle.Empty;
        set => _screen?.SetScreenSize(value.Width, value.Height);
    }

    public bool StopAfterFirstIteration { get; set; }

    public IApplication Init(string? driverName = null)
    {
        if (Initialized)
            throw new InvalidOperationException("Init has been called before.");

        if (driverName is not (null or "" or DriverRegistry.Names.ANSI or DriverRegistry.Names.DOTNET or DriverRegistry.Names.WINDOWS))
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
        Initialized = true;
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

    public void Invoke(Action<IApplication>? action)
    {
        if (action is not null)
            Invoke(() => action(this));
    }

    public void Invoke(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (!Initialized)
            throw new NotInitializedException(nameof(Invoke));

        if (_loops > 0 && Environment.CurrentManagedThreadId == _mainThread)
        {
            action();
            return;
        }

        _invoked.Enqueue(action);
        Wake();
    }

    public IInputInjector GetInputInjector() => _keyboard;

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
        Initialized = false;
    }

    // The same switch as in the package: tests draw without a terminal even when there is one.
    private static SystemTerminal? FindTerminal() =>
        Environment.GetEnvironmentVariable("DisableRealDriverIO") == "1" || !Drivers.Driver.IsAttachedToTerminal(out _, out _)
            ? null
            : new SystemTerminal();

    private void Wake()
    {
        if (!_disposed)
            _stirred.Set();
    }

    private void OnSizeChanged(object? sender, SizeChangedEventArgs e)
    {
        foreach (var view in _sessions.Select(static session => session.Runnable).OfType<View>())
        {
            view.SetNeedsLayout();
            view.SetNeedsDraw();
        }

        ScreenChanged?.Invoke(this, new EventArgs<Rectangle>(Screen));
    }
}
