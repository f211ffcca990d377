namespace Terminal.Gui.ViewBase;

// Who gets the keys. The views with the focus are a chain from the runnable down to one view.
public partial class View
{
    private View? _lastFocused;

    /// <summary>Whether it can have the focus; every view above it must be able to, too.</summary>
    public bool CanFocus { get; set; }

    /// <summary>Whether it, or a view in it, gets the keys.</summary>
    public bool HasFocus { get; private set; }

    /// <summary>The direct subview with the focus, or null.</summary>
    public View? Focused => HasFocus ? _subViews.Find(static view => view.HasFocus) : null;

    /// <summary>The view at the end of the chain, or null.</summary>
    public View? MostFocused => HasFocus ? Focused?.MostFocused ?? this : null;

    private bool IsFocusable => CanFocus && _visible;

    private View Root => SuperView?.Root ?? this;

    private View Innermost => (_lastFocused is { IsFocusable: true } last ? last : _subViews.Find(static view => view.IsFocusable))?.Innermost ?? this;

    /// <summary>Moves the focus here, and on into the subviews. Tells whether it moved.</summary>
    public bool SetFocus()
    {
        for (var view = this; view is not null; view = view.SuperView)
        {
            if (!view.IsFocusable)
                return false;
        }

        return Focused is null && FocusOnly(Innermost);
    }

    private void GiveFocusAway()
    {
        if (!HasFocus)
            return;

        if (SuperView is { IsFocusable: true } above)
            FocusOnly(above.Innermost);
        else
            ClearFocus();
    }

    private void ClearFocus()
    {
        HasFocus = false;
        SetNeedsDraw();
        foreach (var view in _subViews)
            view.ClearFocus();
    }

    private static bool FocusOnly(View leaf)
    {
        var root = leaf.Root;
        if (root.MostFocused == leaf)
            return false;

        root.ClearFocus();
        for (var view = leaf; view is not null; view = view.SuperView)
        {
            view.HasFocus = true;
            if (view.SuperView is { } above)
                above._lastFocused = view;
        }

        return true;
    }
}
