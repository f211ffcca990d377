namespace Terminal.Gui.ViewBase;

/// <summary>How large a view is, across or down.</summary>
public abstract record Dim
{
    private protected Dim()
    {
    }

    // Whether it depends on the room of the super view; such subviews cannot say how large their super view should be.
    internal virtual bool TakesRoom => false;

    internal virtual bool IsAuto => false;

    /// <summary>A number of cells.</summary>
    public static implicit operator Dim(int n) => new Fixed(n);

    /// <summary>Larger.</summary>
    public static Dim operator +(Dim left, Dim right) => new Combined(left, right, 1);

    /// <summary>Smaller.</summary>
    public static Dim operator -(Dim left, Dim right) => new Combined(left, right, -1);

    /// <summary>A number of cells.</summary>
    public static Dim Absolute(int size) => new Fixed(size);

    /// <summary>As large as the text or the subviews need, with the border.</summary>
    public static Dim Auto(DimAutoStyle style = DimAutoStyle.Auto, Dim? minimumContentDim = null, Dim? maximumContentDim = null) =>
        new Automatic(style, minimumContentDim, maximumContentDim);

    /// <summary>All the room that is left.</summary>
    public static Dim Fill() => new Rest(0);

    /// <summary>All the room that is left, except for a margin.</summary>
    public static Dim Fill(Dim margin) => new Rest(margin);

    /// <summary>As high as another view.</summary>
    public static Dim Height(View? view) => new SizeOf(view, Across: false);

    /// <summary>As wide as another view.</summary>
    public static Dim Width(View? view) => new SizeOf(view, Across: true);

    /// <summary>A part of the super view's size.</summary>
    public static Dim Percent(int percent, DimPercentMode mode = DimPercentMode.ContentSize) => new Part(percent, mode);

    internal abstract int For(View view, bool across, int start, int room);

    internal virtual IEnumerable<View> References() => [];

    private sealed record Fixed(int Value) : Dim
    {
        internal override int For(View view, bool across, int start, int room) => Value;
    }

    private sealed record Rest(Dim Margin) : Dim
    {
        internal override bool TakesRoom => true;

        internal override int For(View view, bool across, int start, int room) => room - start - Margin.For(view, across, start, room);
    }

    private sealed record Part(int Value, DimPercentMode Mode) : Dim
    {
        internal override bool TakesRoom => true;

        internal override int For(View view, bool across, int start, int room) =>
            (Mode == DimPercentMode.Position ? room - start : room) * Value / 100;
    }

    private sealed record SizeOf(View? View, bool Across) : Dim
    {
        internal override int For(View view, bool across, int start, int room) =>
            View is null ? 0 : Across ? View.Frame.Width : View.Frame.Height;

        internal override IEnumerable<View> References() => View is null ? [] : [View];
    }

    private sealed record Automatic(DimAutoStyle Style, Dim? Minimum, Dim? Maximum) : Dim
    {
        internal override bool IsAuto => true;

        internal override int For(View view, bool across, int start, int room)
        {
            var size = view.MeasureContent(across, Style, across ? int.MaxValue : view.WidthForMeasuring);
            if (Minimum is not null)
                size = Math.Max(size, Minimum.For(view, across, start, room));

            if (Maximum is not null)
                size = Math.Min(size, Maximum.For(view, across, start, room));

            return size + view.Inset(across);
        }
    }

    private sealed record Combined(Dim One, Dim Other, int Sign) : Dim
    {
        internal override bool TakesRoom => One.TakesRoom || Other.TakesRoom;

        internal override bool IsAuto => One.IsAuto || Other.IsAuto;

        internal override int For(View view, bool across, int start, int room) =>
            One.For(view, across, start, room) + Sign * Other.For(view, across, start, room);

        internal override IEnumerable<View> References() => [.. One.References(), .. Other.References()];
    }
}

/// <summary>What a percentage is taken of.</summary>
public enum DimPercentMode
{
    /// <summary>The room that is left after the view's position.</summary>
    Position = 0,

    /// <summary>The whole of the super view's content.</summary>
    ContentSize = 1,
}
