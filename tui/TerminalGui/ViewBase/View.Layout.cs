using System.Drawing;

namespace Terminal.Gui.ViewBase;

// Where the view is. Setting a Pos or a Dim only marks the view; its frame changes at the next layout.
public partial class View
{
    private Pos _x = 0;
    private Pos _y = 0;
    private Dim _width = 0;
    private Dim _height = 0;

    /// <summary>The column in the super view.</summary>
    public Pos X { get => _x; set => Change(ref _x, value); }

    /// <summary>The row in the super view.</summary>
    public Pos Y { get => _y; set => Change(ref _y, value); }

    /// <summary>The number of columns.</summary>
    public Dim Width { get => _width; set => Change(ref _width, value); }

    /// <summary>The number of rows.</summary>
    public Dim Height { get => _height; set => Change(ref _height, value); }

    /// <summary>Place and size in the super view, as of the last layout.</summary>
    public Rectangle Frame { get; private set; }

    /// <summary>The room for the content; its location is always (0, 0).</summary>
    public virtual Rectangle Viewport => new(Point.Empty, Frame.Size);

    /// <summary>Whether the frames are out of date.</summary>
    public bool NeedsLayout { get; private set; } = true;

    /// <summary>Has the frames worked out at the next layout.</summary>
    public void SetNeedsLayout()
    {
        for (var view = this; view is not null; view = view.SuperView)
            view.NeedsLayout = true;
    }

    /// <summary>A place of the viewport on the screen.</summary>
    public Point ViewportToScreen(in Point viewportLocation)
    {
        var at = viewportLocation;
        for (var view = this; view is not null; view = view.SuperView)
            at.Offset(view.Frame.Location);

        return at;
    }

    internal void Layout(Size room)
    {
        var (x, y) = (_x.Cells, _y.Cells);
        var frame = new Rectangle(x, y, Math.Max(0, _width.Of(room.Width - x)), Math.Max(0, _height.Of(room.Height - y)));
        if (frame != Frame)
        {
            Frame = frame;
            SetNeedsDraw();
            OnFrameChanged(frame);
        }

        foreach (var view in _subViews)
            view.Layout(frame.Size);

        NeedsLayout = false;
    }

    /// <summary>Called after the frame has changed.</summary>
    protected virtual void OnFrameChanged(in Rectangle frame)
    {
    }

    private void Change<T>(ref T member, T value)
    {
        member = value;
        SetNeedsLayout();
    }
}
