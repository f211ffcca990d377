using Terminal.Gui.Drivers;
using Terminal.Gui.Time;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.App;

// The loop. It turns when there is something to do, and else waits without using the processor.
internal sealed partial class TerminalApplication
{
    // A clock that is neither ours nor the test's cannot wake the loop.
    private static readonly TimeSpan ForeignClockCheck = TimeSpan.FromMilliseconds(20);

    private int _loops;

    public object? Run(IRunnable runnable, Func<Exception, bool>? errorHandler = null)
    {
        ArgumentNullException.ThrowIfNull(runnable);
        if (!Initialized)
            throw new NotInitializedException(nameof(Run));

        if (Begin(runnable) is not { } session)
            return null;

        _mainThread = Environment.CurrentManagedThreadId;
        _loops++;
        try
        {
            Loop(runnable, errorHandler);
        }
        finally
        {
            _loops--;
            End(session);
        }

        return runnable.Result;
    }

    public void LayoutAndDraw(bool forceRedraw = false)
    {
        if (_screen is not { } screen)
            return;

        if (forceRedraw)
            screen.Invalidate();

        var dirty = forceRedraw;
        foreach (var view in RunnableViews())
        {
            if (forceRedraw || view.NeedsLayout)
            {
                LayOut(view);
                dirty = true;
            }

            dirty |= view.NeedsDraw;
        }

        if (dirty)
            Draw(screen);

        screen.SetCursor(TopRunnableView?.MostFocused?.Cursor ?? new Cursor());
        screen.Refresh();
    }

    private void Loop(IRunnable runnable, Func<Exception, bool>? errorHandler)
    {
        while (!MayEnd(runnable))
        {
            try
            {
                Turn();
                if (StopAfterFirstIteration)
                    runnable.StopRequested = true;
                else if (!runnable.StopRequested && !HasWork())
                    Wait();
            }
            catch (Exception e) when (errorHandler is not null && errorHandler(e))
            {
            }
        }
    }

    private bool MayEnd(IRunnable runnable)
    {
        if (_disposed || _terminal is { IsGone: true })
            return true;

        if (!runnable.StopRequested)
            return false;

        if (!runnable.RaiseIsRunningChanging(true, false))
            return true;

        runnable.StopRequested = false;
        return false;
    }

    private void Turn()
    {
        Iteration?.Invoke(this, new EventArgs<IApplication?>(this));
        while (TopRunnable is { StopRequested: false } && _terminal?.TryRead(out var key) == true)
            _keyboard.RaiseKeyDownEvent(key);

        FollowTerminalSize();
        LayoutAndDraw();
        _timers.RunDue();
        while (_invoked.TryDequeue(out var action))
            action();
    }

    private bool HasWork() => !_invoked.IsEmpty || RunnableViews().Any(static view => view.NeedsDraw || view.NeedsLayout);

    private void Wait()
    {
        var until = _timers.UntilNext();
        if (until is { } next && _clock is not SystemTimeProvider)
            until = next == TimeSpan.Zero ? next : _clock is VirtualTimeProvider ? null : ForeignClockCheck;

        // Rounded up, or the last part of a millisecond would be waited for by turning.
        var milliseconds = until is { } time ? (int)Math.Min(int.MaxValue, Math.Ceiling(time.TotalMilliseconds)) : Timeout.Infinite;
        _stirred.WaitOne(milliseconds);
    }

    private void FollowTerminalSize()
    {
        if (_terminal?.Size is not { IsEmpty: false } size || size == Screen.Size)
            return;

        _screen?.SetScreenSize(size.Width, size.Height);
    }

    private void Draw(ScreenDriver screen)
    {
        screen.Clip = screen.Screen;
        screen.SetAttribute(Drawing.Attribute.Default);
        screen.Fill(screen.Screen, " ");
        DrawContext context = new();
        foreach (var view in RunnableViews())
            view.Draw(screen, context);
    }

    private IEnumerable<View> RunnableViews() => [.. _sessions.Select(static session => session.Runnable).OfType<View>()];
}
