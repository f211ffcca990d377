using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace Terminal.Gui.ViewBase;

/// <summary>A rectangle of the screen that can hold others, have the focus, take keys and draw.</summary>
public partial class View : IDisposable
{
    private readonly List<View> _subViews = [];
    private IApplication? _app;
    private bool _visible = true;

    /// <summary>The application, as long as the view is part of something that runs.</summary>
    public IApplication? App { get => _app ?? SuperView?.App; set => _app = value; }

    /// <summary>The view that this one is part of.</summary>
    public View? SuperView { get; private set; }

    /// <summary>The views that are part of this one, the last on top.</summary>
    public IReadOnlyCollection<View> SubViews => _subViews;

    /// <summary>The name; that of a runnable becomes the title of the terminal's window.</summary>
    public string Title { get; set; } = "";

    /// <summary>Whether it is drawn and can have the focus.</summary>
    public virtual bool Visible
    {
        get => _visible;
        set
        {
            if (_visible == value)
                return;

            _visible = value;
            if (!value)
                GiveFocusAway();

            (SuperView ?? this).SetNeedsDraw();
        }
    }

    internal ScreenDriver? Screen => App?.Driver as ScreenDriver;

    /// <summary>Adds a view on top of the others. In a view that has the focus, one that can have it gets it.</summary>
    public View? Add(View? view)
    {
        if (view is null)
            return null;

        view.SuperView = this;
        _subViews.Add(view);
        SetNeedsLayout();
        SetNeedsDraw();
        if (HasFocus)
            view.SetFocus();

        return view;
    }

    /// <summary>Gives a key to the innermost view with the focus, and then to those above it.</summary>
    public bool NewKeyDownEvent(Key key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Focused?.NewKeyDownEvent(key) == true || OnKeyDown(key) || RunKey(key);
    }

    /// <summary>Disposes the views in it too.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    // What the view itself does about keys, after all overrides.
    private protected virtual bool RunKey(Key key) => false;

    // What the view itself does about a pasted text.
    internal virtual bool RunPaste(string text) => false;

    /// <summary>Called for each key; true keeps it from everybody else.</summary>
    protected virtual bool OnKeyDown(Key key) => false;

    /// <summary>Disposes the views in it.</summary>
    protected virtual void Dispose(bool disposing)
    {
        foreach (var view in _subViews)
            view.Dispose();

        _subViews.Clear();
    }
}
