namespace Terminal.Gui.Input;

#pragma warning disable CS1591 // The names say it all; the numbers are the package's.

/// <summary>What a key can mean to a view or to the application.</summary>
public enum Command
{
    NotBound = 0, Accept = 1, HotKey = 2, Activate = 3, Up = 4, Down = 5, Left = 6, Right = 7, PageUp = 8,
    PageDown = 9, StartOfPage = 12, EndOfPage = 13, Start = 14, Home = 15, End = 16, LeftStart = 17,
    RightEnd = 18, SelectAll = 42, NewLine = 44, ScrollDown = 54, ScrollUp = 55, Copy = 60, Paste = 62,
    NextTabStop = 65, PreviousTabStop = 66, NextTabGroup = 67, PreviousTabGroup = 68, Toggle = 70, Expand = 71,
    Collapse = 73, Cancel = 75, Quit = 76, Refresh = 77, Suspend = 78, Open = 79, Save = 80, New = 82,
    Context = 83,
}
