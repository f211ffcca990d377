using Terminal.Gui.App;
using Terminal.Gui.Input;

namespace Terminal.Gui.Testing;

/// <summary>Keys without a keyboard.</summary>
public static class InputInjectionExtensions
{
    /// <summary>Handles a key at once, on the calling thread; nothing is drawn.</summary>
    public static void InjectKey(this IApplication app, Key key) => ((TerminalApplication)app).Type(key);
}
