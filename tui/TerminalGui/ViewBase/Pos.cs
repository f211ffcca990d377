namespace Terminal.Gui.ViewBase;

/// <summary>Where a view begins, across or down, within its super view.</summary>
public abstract record Pos
{
    private protected Pos()
    {
    }

    /// <summary>A number of cells from the start.</summary>
    public static implicit operator Pos(int n) => new Fixed(n);

    /// <summary>Further on.</summary>
    public static Pos operator +(Pos left, Pos right) => new Combined(left, right, 1);

    /// <summary>Further back.</summary>
    public static Pos operator -(Pos left, Pos right) => new Combined(left, right, -1);

    /// <summary>A number of cells from the start.</summary>
    public static Pos Absolute(int position) => new Fixed(position);

    /// <summary>So that the view ends at the end of its super view.</summary>
    public static Pos AnchorEnd() => new OwnSizeFromEnd();

    /// <summary>A number of cells from the end.</summary>
    public static Pos AnchorEnd(int offset) => new FromEnd(offset);

    /// <summary>In the middle.</summary>
    public static Pos Center() => new Middle();

    /// <summary>A part of the super view's size.</summary>
    public static Pos Percent(int percent) => new Part(percent);

    /// <summary>Where another view begins, across.</summary>
    public static Pos Left(View view) => new Edge(view, SideOf.Left);

    /// <summary>Where another view begins, across.</summary>
    public static Pos X(View view) => new Edge(view, SideOf.Left);

    /// <summary>Where another view begins, down.</summary>
    public static Pos Top(View view) => new Edge(view, SideOf.Top);

    /// <summary>Where another view begins, down.</summary>
    public static Pos Y(View view) => new Edge(view, SideOf.Top);

    /// <summary>The first column to the right of another view.</summary>
    public static Pos Right(View view) => new Edge(view, SideOf.Right);

    /// <summary>The first row below another view.</summary>
    public static Pos Bottom(View view) => new Edge(view, SideOf.Bottom);

    internal abstract int At(int room, int ownSize);

    internal virtual IEnumerable<View> References() => [];

    private enum SideOf
    {
        Left,
        Top,
        Right,
        Bottom,
    }

    private sealed record Fixed(int Value) : Pos
    {
        internal override int At(int room, int ownSize) => Value;
    }

    private sealed record Middle : Pos
    {
        internal override int At(int room, int ownSize) => (room - ownSize) / 2;
    }

    private sealed record OwnSizeFromEnd : Pos
    {
        internal override int At(int room, int ownSize) => room - ownSize;
    }

    private sealed record FromEnd(int Offset) : Pos
    {
        internal override int At(int room, int ownSize) => room - Offset;
    }

    private sealed record Part(int Value) : Pos
    {
        internal override int At(int room, int ownSize) => room * Value / 100;
    }

    private sealed record Edge(View View, SideOf Side) : Pos
    {
        internal override IEnumerable<View> References() => [View];

        internal override int At(int room, int ownSize) => Side switch
        {
            SideOf.Left => View.Frame.X,
            SideOf.Top => View.Frame.Y,
            SideOf.Right => View.Frame.Right,
            SideOf.Bottom => View.Frame.Bottom,
        };
    }

    private sealed record Combined(Pos One, Pos Other, int Sign) : Pos
    {
        internal override int At(int room, int ownSize) => One.At(room, ownSize) + Sign * Other.At(room, ownSize);

        internal override IEnumerable<View> References() => [.. One.References(), .. Other.References()];
    }
}
