using Terminal.Gui.Time;

namespace Terminal.Gui.App;

/// <summary>Makes applications.</summary>
public static class Application
{
    /// <summary>Makes a new application; call <see cref="IApplication.Init"/> on it.</summary>
    public static IApplication Create(ITimeProvider? timeProvider = null) => new TerminalApplication(timeProvider);
}
