using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.App;

// The stack of runnables: all of them are drawn, the one on top gets the keys.
internal sealed partial class TerminalApplication
{
    private readonly List<SessionToken> _sessions = [];

    public IRunnable? TopRunnable => _sessions.Count == 0 ? null : _sessions[^1].Runnable;

    private View? TopView => TopRunnable as View;

    public SessionToken? Begin(IRunnable runnable)
    {
        ArgumentNullException.ThrowIfNull(runnable);
        RequireInit();
        SessionToken session = new(runnable);
        runnable.StopRequested = false;
        runnable.Result = null;
        runnable.SetApp(this);
        _sessions.Add(session);
        runnable.SetIsRunning(true);
        TopView?.SetFocus();
        LayoutAndDraw();
        return session;
    }

    public void End(SessionToken sessionToken)
    {
        ArgumentNullException.ThrowIfNull(sessionToken);
        if (sessionToken.Runnable is not { } runnable || !_sessions.Remove(sessionToken))
            return;

        runnable.SetIsRunning(false);
        sessionToken.Runnable = null;
        TopView?.SetFocus();
        TopView?.SetNeedsDraw();
    }

    public void RequestStop() => RequestStop(null);

    public void RequestStop(IRunnable? runnable)
    {
        if ((runnable ?? TopRunnable) is not { } stopping)
            return;

        stopping.StopRequested = true;
        Wake();
    }

    /// <summary>Gives a key to the runnable on top. An Esc that nobody takes ends it.</summary>
    public void Type(Key key)
    {
        if (TopView?.NewKeyDownEvent(key) != true && key == Key.Esc)
            RequestStop();
    }

    /// <inheritdoc/>
    public event EventHandler<PasteEventArgs>? Paste;

    /// <inheritdoc/>
    public bool RaisePasteEvent(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        PasteEventArgs args = new(text);
        Paste?.Invoke(this, args);
        return args.Handled || TopView?.MostFocused?.RunPaste(text) == true;
    }

    private void Take(TerminalInput input)
    {
        switch (input)
        {
            case TypedKey typed:
                Type(typed.Key);
                break;
            case PastedText pasted:
                RaisePasteEvent(pasted.Text);
                break;
        }
    }
}
