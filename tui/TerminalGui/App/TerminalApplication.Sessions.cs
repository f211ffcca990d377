using System.Drawing;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.App;

// The stack of runnables: all of them are drawn, the one on top gets the keys.
internal sealed partial class TerminalApplication
{
    private readonly List<SessionToken> _sessions = [];

    public IRunnable? TopRunnable => _sessions.Count == 0 ? null : _sessions[^1].Runnable;

    public View? TopRunnableView => TopRunnable as View;

    public SessionToken? Begin(IRunnable runnable)
    {
        ArgumentNullException.ThrowIfNull(runnable);
        if (!Initialized)
            throw new NotInitializedException(nameof(Begin));

        if (runnable.RaiseIsRunningChanging(false, true))
            return null;

        var below = TopRunnable;
        SessionToken session = new(runnable);
        runnable.StopRequested = false;
        runnable.Result = null;
        runnable.SetApp(this);
        _sessions.Add(session);
        if (runnable is View view)
        {
            LayOut(view);
            view.Initialize();
        }

        runnable.SetIsRunning(true);
        runnable.RaiseIsRunningChangedEvent(true);
        SetModal(below, false);
        (runnable as View)?.FocusFirst();
        SetModal(runnable, true);
        LayoutAndDraw();
        return session;
    }

    public void End(SessionToken sessionToken)
    {
        ArgumentNullException.ThrowIfNull(sessionToken);
        if (sessionToken.Runnable is not { } runnable || !_sessions.Remove(sessionToken))
            return;

        (runnable as View)?.ClearFocus();
        SetModal(runnable, false);
        runnable.SetIsRunning(false);
        runnable.RaiseIsRunningChangedEvent(false);
        sessionToken.Result = runnable.Result;
        sessionToken.Runnable = null;
        if (TopRunnable is { } below)
        {
            SetModal(below, true);
            (below as View)?.FocusFirst();
            (below as View)?.SetNeedsDraw();
        }
    }

    public void RequestStop() => RequestStop(null);

    public void RequestStop(IRunnable? runnable)
    {
        if ((runnable ?? TopRunnable) is not { } stopping)
            return;

        stopping.StopRequested = true;
        Wake();
    }

    /// <summary>All views of the runnable on top.</summary>
    public IEnumerable<View> Views() => TopRunnableView is { } top ? Inside(top) : [];

    private static IEnumerable<View> Inside(View view) => [view, .. view.Children.SelectMany(Inside)];

    private static void SetModal(IRunnable? runnable, bool value)
    {
        if (runnable is null || runnable.IsModal == value)
            return;

        runnable.SetIsModal(value);
        runnable.RaiseIsModalChangedEvent(value);
    }

    private void LayOut(View view)
    {
        view.Place(new Size(Screen.Width, Screen.Height));
        view.LayoutSubViews();
    }
}
