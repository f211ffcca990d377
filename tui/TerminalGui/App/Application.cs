using Terminal.Gui.Input;
using Terminal.Gui.Time;

namespace Terminal.Gui.App;

/// <summary>Makes applications, and holds what all of them share.</summary>
public static class Application
{
    /// <summary>An upper bound for turns of the loop; kept for the package, since our loop only turns when there is something to do.</summary>
    public static ushort MaximumIterationsPerSecond { get; set; } = 25;

    /// <summary>Makes a new application; call <see cref="IApplication.Init"/> on it.</summary>
    public static IApplication Create(ITimeProvider? timeProvider = null) => new TerminalApplication(timeProvider);

    /// <summary>Changes the key of a command of the application (quit, next tab stop, ...) for the whole process.</summary>
    public static void SetDefaultKeyBinding(Command command, PlatformKeyBinding binding)
    {
        ArgumentNullException.ThrowIfNull(binding);
        ApplicationKeys.Set(command, [.. binding.GetCurrentPlatformKeys()]);
    }
}
