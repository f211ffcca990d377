namespace Terminal.Gui.ViewBase;

/// <summary>How large a view is, across or down.</summary>
public abstract record Dim
{
    private protected Dim()
    {
    }

    /// <summary>A number of cells.</summary>
    public static implicit operator Dim(int n) => new Fixed(n);

    /// <summary>All the room that is left.</summary>
    public static Dim Fill() => new Rest(0);

    /// <summary>All the room that is left, except for a margin.</summary>
    public static Dim Fill(Dim margin) => new Rest(margin);

    internal abstract int Of(int rest);

    private sealed record Fixed(int Value) : Dim
    {
        internal override int Of(int rest) => Value;
    }

    private sealed record Rest(Dim Margin) : Dim
    {
        internal override int Of(int rest) => rest - Margin.Of(rest);
    }
}
