using System.Drawing;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;

namespace Terminal.Gui.ViewBase;

// Where the view is. Setting a Pos or a Dim only marks the view; its frame changes at the next layout.
public partial class View
{
    private Pos _x = 0;
    private Pos _y = 0;
    private Dim _width = 0;
    private Dim _height = 0;
    private Rectangle _frame;
    private LineStyle? _borderStyle;
    private ShadowStyles? _shadowStyle;
    private bool _needsLayout = true;
    private int? _plannedWidth;

    /// <summary>Raised after <see cref="Frame"/> has changed.</summary>
    public event EventHandler<EventArgs<Rectangle>>? FrameChanged;

    /// <summary>Raised after the subviews have got their frames.</summary>
    public event EventHandler<LayoutEventArgs>? SubViewsLaidOut;

    /// <summary>The column in the super view.</summary>
    public Pos X { get => _x; set => Change(ref _x, value); }

    /// <summary>The row in the super view.</summary>
    public Pos Y { get => _y; set => Change(ref _y, value); }

    /// <summary>The number of columns, with the border.</summary>
    public Dim Width { get => _width; set => Change(ref _width, value); }

    /// <summary>The number of rows, with the border.</summary>
    public Dim Height { get => _height; set => Change(ref _height, value); }

    /// <summary>Place and size in the super view, as of the last layout. Setting it sets the four values above.</summary>
    public Rectangle Frame
    {
        get => _frame;
        set
        {
            (_x, _y, _width, _height) = (value.X, value.Y, value.Width, value.Height);
            SetFrame(value);
        }
    }

    /// <summary>The room inside of the border; its location is always (0, 0).</summary>
    public virtual Rectangle Viewport
    {
        get => new(0, 0, Math.Max(0, _frame.Width - Inset(across: true)), Math.Max(0, _frame.Height - Inset(across: false)));
        set => Frame = new Rectangle(_frame.X, _frame.Y, value.Width + Inset(across: true), value.Height + Inset(across: false));
    }

    /// <summary>The border, which takes one cell on each side; null or <see cref="LineStyle.None"/> for none.</summary>
    public LineStyle? BorderStyle { get => _borderStyle; set => Change(ref _borderStyle, value); }

    /// <summary>The shadow, which takes a column on the right and a row below. Ours leaves them as they are.</summary>
    public virtual ShadowStyles? ShadowStyle { get => _shadowStyle; set => Change(ref _shadowStyle, value); }

    /// <summary>Whether the frames are out of date.</summary>
    public bool NeedsLayout => _needsLayout;

    internal int BorderSize => _borderStyle is null or LineStyle.None ? 0 : 1;

    internal int ShadowSize => _shadowStyle is null or ShadowStyles.None ? 0 : 1;

    internal int WidthForMeasuring => (_plannedWidth ?? _frame.Width) - Inset(across: true);

    // Rows below the viewport, inside of the border, that are kept for something else.
    private protected virtual int ReservedBelow => 0;

    /// <summary>The room for the content.</summary>
    public Size GetContentSize() => Viewport.Size;

    /// <summary>Has the frames worked out at the next layout.</summary>
    public void SetNeedsLayout()
    {
        for (var view = this; view is { _needsLayout: false }; view = view.SuperView)
            view._needsLayout = true;
    }

    /// <summary>Works the frames of this view and its subviews out now.</summary>
    public bool Layout()
    {
        if (SuperView is not null)
            Place(SuperView.Viewport.Size);
        else if (App is { } app)
            Place(app.Screen.Size);
        else
            Place(_frame.Size);

        LayoutSubViews();
        return true;
    }

    /// <summary>A place of the viewport on the screen.</summary>
    public Point ViewportToScreen(in Point viewportLocation)
    {
        var at = viewportLocation;
        for (var view = this; view is not null; view = view.SuperView)
            at.Offset(view._frame.X + view.BorderSize, view._frame.Y + view.BorderSize);

        return at;
    }

    internal Rectangle FrameOnScreen() =>
        SuperView is null ? _frame : new Rectangle(SuperView.ViewportToScreen(_frame.Location), _frame.Size);

    internal int Inset(bool across) => 2 * BorderSize + ShadowSize + (across ? 0 : ReservedBelow);

    internal void Place(Size room)
    {
        // The width first: the height of wrapped text depends on it.
        var (x, width) = PlaceAlong(_x, _width, across: true, room.Width);
        _plannedWidth = width;
        var (y, height) = PlaceAlong(_y, _height, across: false, room.Height);
        _plannedWidth = null;
        SetFrame(new Rectangle(x, y, width, height));
    }

    internal void LayoutSubViews()
    {
        var room = Viewport.Size;
        HashSet<View> placed = [];
        foreach (var view in _subViews)
            PlaceInOrder(view, room, placed);

        _needsLayout = false;
        LayoutEventArgs args = new(room);
        OnSubViewsLaidOut(args);
        SubViewsLaidOut?.Invoke(this, args);
    }

    internal virtual int MeasureContent(bool across, DimAutoStyle style, int widthLimit)
    {
        var size = 0;
        if (style.HasFlag(DimAutoStyle.Text))
            size = MeasureText(across, widthLimit);

        return style.HasFlag(DimAutoStyle.Content) ? Math.Max(size, _subViews.Count == 0 ? 0 : _subViews.Max(view => view.Extent(across))) : size;
    }

    /// <summary>Called after the frame has changed.</summary>
    protected virtual void OnFrameChanged(in Rectangle frame)
    {
    }

    /// <summary>Called before <see cref="SubViewsLaidOut"/>.</summary>
    protected virtual void OnSubViewsLaidOut(LayoutEventArgs args)
    {
    }

    internal int Length(bool across) => (across ? _width : _height).For(this, across, 0, 0);

    // How far it reaches, as far as that does not depend on the room that there is.
    internal int Extent(bool across)
    {
        if (!_visible || (across ? _width : _height).TakesRoom)
            return 0;

        var (start, length) = across ? PlaceAlong(_x, _width, across, 0) : PlaceAlong(_y, _height, across, 0);
        return Math.Max(0, start) + length;
    }

    private protected void Change<T>(ref T member, T value)
    {
        if (EqualityComparer<T>.Default.Equals(member, value))
            return;

        member = value;
        SetNeedsLayout();
        SetNeedsDraw();
    }

    private (int Start, int Length) PlaceAlong(Pos pos, Dim dim, bool across, int room)
    {
        // A position in the middle or from the end depends on the size, and a size that fills the rest on the position.
        var start = dim.TakesRoom ? pos.At(room, 0) : 0;
        if (pos.At(room, 0) != pos.At(room, 2))
            start = 0;

        var length = Math.Max(0, dim.For(this, across, start, room));
        return (pos.At(room, length), length);
    }

    private void PlaceInOrder(View view, Size room, HashSet<View> placed)
    {
        if (!placed.Add(view))
            return;

        foreach (var reference in (IEnumerable<View>)[.. view._x.References(), .. view._y.References(), .. view._width.References(), .. view._height.References()])
        {
            if (reference.SuperView == this)
                PlaceInOrder(reference, room, placed);
        }

        view.Place(room);
        view.LayoutSubViews();
    }

    private void SetFrame(Rectangle frame)
    {
        if (frame == _frame)
            return;

        var resized = frame.Size != _frame.Size;
        _frame = frame;
        if (resized)
            SetNeedsLayout();

        (SuperView ?? this).SetNeedsDraw();
        OnFrameChanged(frame);
        FrameChanged?.Invoke(this, new EventArgs<Rectangle>(frame));
    }
}
