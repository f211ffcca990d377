using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>Shortcuts in a row.</summary>
public class Bar : View
{
    /// <summary>An empty bar.</summary>
    public Bar()
        : this([])
    {
    }

    /// <summary>A bar with shortcuts.</summary>
    public Bar(IEnumerable<View> shortcuts)
    {
        Width = Dim.Fill();
        Height = 1;
        Add([.. shortcuts]);
    }

    protected override void OnFrameChanged(in System.Drawing.Rectangle frame)
    {
        Arrange();
        base.OnFrameChanged(frame);
    }

    protected override void OnSubViewAdded(View view)
    {
        view.VisibleChanged += (_, _) => Arrange();
        view.TitleChanged += (_, _) => Arrange();
        Arrange();
    }

    private void Arrange()
    {
        View? before = null;
        var last = Children.LastOrDefault(static view => view.Visible);
        foreach (var view in Children)
        {
            if (!view.Visible)
                continue;

            if (view is Shortcut shortcut)
                shortcut.HasSeparator = view != last;

            view.X = before is null ? 0 : Pos.Right(before);
            before = view;
        }

        SetNeedsLayout();
    }
}

/// <summary>The row of shortcuts at the bottom of a window. They cannot have the focus.</summary>
public class StatusBar : Bar
{
    /// <summary>An empty bar.</summary>
    public StatusBar()
        : this([])
    {
    }

    /// <summary>A bar with shortcuts.</summary>
    public StatusBar(IEnumerable<Shortcut> shortcuts)
        : base(shortcuts)
    {
        Y = Pos.AnchorEnd();
        SchemeName = "Menu";
    }
}
