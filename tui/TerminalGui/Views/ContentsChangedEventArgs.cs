namespace Terminal.Gui.Views;

/// <summary>Tells where a text has just been changed.</summary>
[Obsolete("Belongs to TextView.")]
public class ContentsChangedEventArgs(int currentRow, int currentColumn) : EventArgs
{
    /// <summary>The column of the cursor.</summary>
    public int Col { get; } = currentColumn;

    /// <summary>The line of the cursor.</summary>
    public int Row { get; } = currentRow;
}
