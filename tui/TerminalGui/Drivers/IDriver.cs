using Terminal.Gui.Drawing;

namespace Terminal.Gui.Drivers;

/// <summary>The screen as a table of cells, and the terminal behind it.</summary>
public interface IDriver : IDisposable
{
    /// <summary>The number of columns.</summary>
    int Cols { get; }

    /// <summary>The number of rows.</summary>
    int Rows { get; }

    /// <summary>The cells by row and column, as drawn last.</summary>
    Cell[,]? Contents { get; }

    /// <summary>Sets the size, with or without a terminal.</summary>
    void SetScreenSize(int width, int height);

    /// <summary>The whole screen as text, one line for each row.</summary>
    string ToString();
}
