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
