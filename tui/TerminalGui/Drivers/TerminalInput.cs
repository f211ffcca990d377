using Terminal.Gui.Input;

namespace Terminal.Gui.Drivers;

/// <summary>What comes from a terminal.</summary>
internal abstract record TerminalInput
{
    private protected TerminalInput() { }
}

/// <summary>A key.</summary>
internal sealed record TypedKey(Key Key) : TerminalInput;

/// <summary>A text that was pasted: as the terminal gave it, with whatever line ends and controls it had.</summary>
internal sealed record PastedText(string Text) : TerminalInput;
