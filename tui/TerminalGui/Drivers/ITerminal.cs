using System.Drawing;

namespace Terminal.Gui.Drivers;

/// <summary>A terminal to write to and read from. Disposing gives it back as it was. Tests have one of their own.</summary>
internal interface ITerminal : IDisposable
{
    /// <summary>How many colours it has.</summary>
    ColourDepth Colours { get; }

    /// <summary>Its size now, or an empty one when it cannot be found out.</summary>
    Size Size { get; }

    /// <summary>Whether it has gone away, so that nothing can be read or written any more.</summary>
    bool IsGone { get; }

    /// <summary>Raised on any thread when there may be something to do: a key, another size, or the end.</summary>
    event Action? Stirred;

    /// <summary>Takes the terminal over.</summary>
    void Enter();

    /// <summary>The next key that was typed, or text that was pasted; null where there is none.</summary>
    TerminalInput? Read();

    /// <summary>Sets the title of its window.</summary>
    void SetTitle(string title);

    /// <summary>Writes text and escape sequences in one go.</summary>
    void Write(string text);
}
