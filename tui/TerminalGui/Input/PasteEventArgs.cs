using System.ComponentModel;

namespace Terminal.Gui.Input;

/// <summary>A text that is pasted.</summary>
/// <param name="text">As the terminal gave it.</param>
public class PasteEventArgs(string text) : HandledEventArgs
{
    /// <summary>As the terminal gave it.</summary>
    public string Text { get; } = text;
}
