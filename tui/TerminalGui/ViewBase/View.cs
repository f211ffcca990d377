using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace Terminal.Gui.ViewBase;

/// <summary>A rectangle of the screen that can hold others, have the focus, take keys and draw.</summary>
public partial class View : IDisposable
{
    private readonly List<View> _subViews = [];
    private IApplication? _app;
    private bool _visible = true;
    private bool _enabled = true;
    private bool _disposed;

    /// <summary>Raised at the beginning of <see cref="Dispose()"/>.</summary>
    public event EventHandler? Disposing;

    /// <summary>Raised once, when the view has been laid out for the first time in a running application.</summary>
    public event EventHandler? Initialized;

    /// <summary>Raised after <see cref="Enabled"/> has changed.</summary>
    public event EventHandler? EnabledChanged;

    /// <summary>Raised after <see cref="Visible"/> has changed.</summary>
    public event EventHandler? VisibleChanged;

    /// <summary>A name for tests and for finding it again.</summary>
    public string Id { get; set; } = "";

    /// <summary>Anything that belongs to the view.</summary>
    public object? Data { get; set; }

    /// <summary>The application, as long as the view is part of something that runs.</summary>
    public IApplication? App { get => _app ?? SuperView?.App; set => _app = value; }

    /// <summary>The view that this one is part of.</summary>
    public View? SuperView { get; private set; }

    /// <summary>The views that are part of this one, the last on top.</summary>
    public IReadOnlyCollection<View> SubViews => _subViews;

    /// <summary>Whether this is the view of the runnable on top.</summary>
    public bool IsCurrentTop => App?.TopRunnableView == this;

    /// <summary>Whether it can be used; setting it also sets that of all subviews.</summary>
    public virtual bool Enabled
    {
        get => _enabled;
        set
        {
            if (_enabled != value)
            {
                _enabled = value;
                if (!value && HasFocus)
                    GiveFocusAway();

                SetNeedsDraw();
                EnabledChanged?.Invoke(this, EventArgs.Empty);
            }

            foreach (var view in _subViews)
                view.Enabled = value;
        }
    }

    /// <summary>Whether it is drawn; it keeps its place in the layout either way.</summary>
    public virtual bool Visible
    {
        get => _visible;
        set
        {
            if (_visible == value)
                return;

            _visible = value;
            if (!value && HasFocus)
                GiveFocusAway();

            SetNeedsLayout();
            (SuperView ?? this).SetNeedsDraw();
            OnVisibleChanged();
            VisibleChanged?.Invoke(this, EventArgs.Empty);
        }
    }

    internal bool IsInitialized { get; private set; }

    internal ScreenDriver? Screen => App?.Driver as ScreenDriver;

    internal bool IsUsable => _visible && _enabled;

    internal IReadOnlyList<View> Children => _subViews;

    /// <summary>Adds a view on top of the others. In a view that has the focus, one that can have it gets it.</summary>
    public View? Add(View? view)
    {
        if (view is null || view.SuperView == this)
            return view;

        view.SuperView?.Remove(view);
        view.SuperView = this;
        _subViews.Add(view);
        if (!_enabled)
            view.Enabled = false;

        OnSubViewAdded(view);
        if (IsInitialized)
            view.Initialize();

        SetNeedsLayout();
        SetNeedsDraw();
        if (HasFocus && view.IsFocusable)
            view.SetFocus();

        return view;
    }

    /// <summary>Adds views, each on top of those before it.</summary>
    public void Add(params View[]? views)
    {
        foreach (var view in views ?? [])
            Add(view);
    }

    /// <summary>Takes a view out without disposing it.</summary>
    public View? Remove(View? view)
    {
        if (view is null || !_subViews.Contains(view))
            return null;

        if (view.HasFocus)
            view.GiveFocusAway(leaving: true);

        _subViews.Remove(view);
        view.SuperView = null;
        if (_lastFocused == view)
            _lastFocused = null;

        SetNeedsLayout();
        SetNeedsDraw();
        return view;
    }

    /// <summary>Takes all views out without disposing them.</summary>
    public virtual IReadOnlyCollection<View> RemoveAll()
    {
        View[] all = [.. _subViews];
        foreach (var view in all)
            Remove(view);

        return all;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    public override string ToString() => $"{GetType().Name}({Id}){Frame}";

    private protected void MoveToEnd(View view)
    {
        if (_subViews.Remove(view))
            _subViews.Add(view);
    }

    internal void Initialize()
    {
        if (IsInitialized)
            return;

        IsInitialized = true;
        View[] all = [.. _subViews];
        foreach (var view in all)
            view.Initialize();

        Initialized?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Disposes the subviews too.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
            return;

        _disposed = true;
        Disposing?.Invoke(this, EventArgs.Empty);
        SuperView?.Remove(this);
        View[] all = [.. _subViews];
        foreach (var view in all)
            view.Dispose();

        _subViews.Clear();
    }

    /// <summary>Called before <see cref="VisibleChanged"/>.</summary>
    protected virtual void OnVisibleChanged()
    {
    }

    /// <summary>Called after a view has been added.</summary>
    protected virtual void OnSubViewAdded(View view)
    {
    }
}
