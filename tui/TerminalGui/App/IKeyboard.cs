using Terminal.Gui.Input;

namespace Terminal.Gui.App;

/// <summary>Where keys arrive first.</summary>
public interface IKeyboard
{
    /// <summary>Raised before any view sees the key; setting <see cref="Key.Handled"/> swallows it.</summary>
    event EventHandler<Key>? KeyDown;

    /// <summary>Handles a key as if it had been typed.</summary>
    bool RaiseKeyDownEvent(Key key);
}
