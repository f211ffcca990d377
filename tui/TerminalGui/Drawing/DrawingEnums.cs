namespace Terminal.Gui.Drawing;

#pragma warning disable CS1591 // The names say it all; the numbers are the package's.

/// <summary>The sixteen colours that every terminal has.</summary>
public enum ColorName16
{
    Black = 0, Blue = 1, Green = 2, Cyan = 3, Red = 4, Magenta = 5, Yellow = 6, Gray = 7, DarkGray = 8,
    BrightBlue = 9, BrightGreen = 10, BrightCyan = 11, BrightRed = 12, BrightMagenta = 13, BrightYellow = 14,
    White = 15,
}

/// <summary>How characters look apart from their colours.</summary>
[Flags]
public enum TextStyle : byte
{
    None = 0, Bold = 1, Faint = 2, Italic = 4, Underline = 8, Blink = 16, Reverse = 32, Strikethrough = 64,
}

/// <summary>What a piece of a view is, which decides its colours.</summary>
public enum VisualRole
{
    Normal = 0, HotNormal = 1, Focus = 2, HotFocus = 3, Active = 4, HotActive = 5, Highlight = 6, Disabled = 7,
    Editable = 8, ReadOnly = 9,
}

/// <summary>How a border is drawn.</summary>
public enum LineStyle
{
    None = 0, Single = 1, Dashed = 2, Dotted = 3, Double = 4, Heavy = 5, HeavyDashed = 6, HeavyDotted = 7,
    Rounded = 8, RoundedDashed = 9, RoundedDotted = 10,
}
