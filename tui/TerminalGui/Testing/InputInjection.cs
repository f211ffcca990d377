using Terminal.Gui.App;
using Terminal.Gui.Input;

namespace Terminal.Gui.Testing;

/// <summary>Types keys without a keyboard.</summary>
public interface IInputInjector
{
    /// <summary>Handles a key at once, on the calling thread; nothing is drawn.</summary>
    void InjectKey(Key key, InputInjectionOptions? options = null);
}

/// <summary>How a key is injected. Keys always go to the application directly here.</summary>
public class InputInjectionOptions;

/// <summary>Short ways to <see cref="IInputInjector"/>.</summary>
public static class InputInjectionExtensions
{
    /// <summary>Handles a key at once, on the calling thread; nothing is drawn.</summary>
    public static void InjectKey(this IApplication app, Key key) => app.GetInputInjector().InjectKey(key);
}
