using System.Drawing;
using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Terminal.Gui.Drivers;

/// <summary>The screen as a table of cells, and the terminal behind it.</summary>
public interface IDriver : IDisposable
{
    /// <summary>The number of columns.</summary>
    int Cols { get; set; }

    /// <summary>The number of rows.</summary>
    int Rows { get; set; }

    /// <summary>The cells by row and column, as drawn last.</summary>
    Cell[,]? Contents { get; set; }

    /// <summary>The whole screen.</summary>
    Rectangle Screen { get; }

    /// <summary>Raised after the size has changed.</summary>
    event EventHandler<SizeChangedEventArgs>? SizeChanged;

    /// <summary>Writes a character at the current place and moves on.</summary>
    void AddRune(Rune rune);

    /// <summary>Writes a character at the current place and moves on.</summary>
    void AddRune(char c);

    /// <summary>Writes a text at the current place and moves on.</summary>
    void AddStr(string str);

    /// <summary>Makes all cells blank.</summary>
    void ClearContents();

    /// <summary>The cursor as last set.</summary>
    Cursor GetCursor();

    /// <summary>The name of the driver.</summary>
    string? GetName();

    /// <summary>Chooses the place of the next character.</summary>
    void Move(int col, int row);

    /// <summary>Writes what has changed to the terminal.</summary>
    void Refresh();

    /// <summary>Chooses the colours of the next characters.</summary>
    Attribute SetAttribute(Attribute c);

    /// <summary>Sets the size, with or without a terminal.</summary>
    void SetScreenSize(int width, int height);

    /// <summary>Sets the title of the terminal's window, where the terminal has one.</summary>
    void SetTerminalTitle(string title, int mode = 0);

    /// <summary>The whole screen as text with escape sequences.</summary>
    string ToAnsi();

    /// <summary>The whole screen as text, one line for each row.</summary>
    string ToString();
}
