namespace Terminal.Gui.ViewBase;

/// <summary>Where a view begins, across or down, within its super view.</summary>
public record Pos
{
    private Pos(int cells) => Cells = cells;

    internal int Cells { get; }

    /// <summary>A number of cells from the start.</summary>
    public static implicit operator Pos(int n) => new(n);
}
