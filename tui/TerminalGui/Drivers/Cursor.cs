using System.Drawing;

namespace Terminal.Gui.Drivers;

/// <summary>Where the terminal's cursor is, in screen coordinates.</summary>
public record Cursor
{
    /// <summary>The place on the screen, or null for no cursor.</summary>
    public Point? Position { get; init; }

    /// <summary>What it looks like.</summary>
    public CursorStyle Style { get; init; } = CursorStyle.Hidden;

    /// <summary>Whether there is one to be seen.</summary>
    public bool IsVisible => Position is not null && Style != CursorStyle.Hidden;
}

/// <summary>What the cursor looks like; the numbers are those of DECSCUSR.</summary>
public enum CursorStyle
{
    /// <summary>Not seen.</summary>
    Hidden = -1,

    /// <summary>A line in front that blinks.</summary>
    BlinkingBar = 5,
}
