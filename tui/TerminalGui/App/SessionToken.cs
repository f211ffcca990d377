namespace Terminal.Gui.App;

/// <summary>One stay of a runnable on the stack.</summary>
public class SessionToken
{
    internal SessionToken(IRunnable runnable) => Runnable = runnable;

    /// <summary>The runnable, or null after its end.</summary>
    public IRunnable? Runnable { get; internal set; }
}
