using System.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace Terminal.Gui.App;

/// <summary>A running terminal program: the screen, the loop, the timers and the stack of runnables.</summary>
public interface IApplication : IDisposable
{
    /// <summary>The screen, or null before <see cref="Init"/> and after disposal.</summary>
    IDriver? Driver { get; }

    /// <summary>The whole screen; its location is always (0, 0).</summary>
    Rectangle Screen { get; }

    /// <summary>The runnable that gets the keys, or null.</summary>
    IRunnable? TopRunnable { get; }

    /// <summary>Raised when a text is pasted, before the view with the focus gets it: not where somebody has handled it.</summary>
    event EventHandler<PasteEventArgs>? Paste;

    /// <summary>Tells of a pasted text, and gives it to the view with the focus. Whether anybody took it.</summary>
    bool RaisePasteEvent(string text);

    /// <summary>Calls back on the main thread after a time, and again as long as the callback returns true.</summary>
    object? AddTimeout(TimeSpan time, Func<bool> callback);

    /// <summary>Puts a runnable on top without running a loop.</summary>
    SessionToken? Begin(IRunnable runnable);

    /// <summary>Takes a runnable off again.</summary>
    void End(SessionToken sessionToken);

    /// <summary>Takes the terminal over.</summary>
    IApplication Init(string? driverName = null);

    /// <summary>Runs an action on the main thread: at once when called there, else in the next turn of the loop.</summary>
    void Invoke(Action action);

    /// <summary>Lays out and draws what is out of date.</summary>
    void LayoutAndDraw(bool forceRedraw = false);

    /// <summary>Takes a timer away.</summary>
    bool RemoveTimeout(object token);

    /// <summary>Asks the top runnable to stop.</summary>
    void RequestStop();

    /// <summary>Asks a runnable to stop.</summary>
    void RequestStop(IRunnable? runnable);

    /// <summary>Shows a runnable and blocks until it stops.</summary>
    object? Run(IRunnable runnable, Func<Exception, bool>? errorHandler = null);
}
