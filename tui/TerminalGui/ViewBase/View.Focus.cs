namespace Terminal.Gui.ViewBase;

// Who gets the keys. The views with the focus are a chain from the runnable down to one view.
public partial class View
{
    private bool _canFocus;
    private bool _hasFocus;
    private View? _lastFocused;

    /// <summary>Raised before the focus comes or goes; may be cancelled.</summary>
    public event EventHandler<HasFocusEventArgs>? HasFocusChanging;

    /// <summary>Raised after the focus has come or gone.</summary>
    public event EventHandler<HasFocusEventArgs>? HasFocusChanged;

    /// <summary>Whether it can have the focus; every view above it must be able to, too.</summary>
    public bool CanFocus
    {
        get => _canFocus;
        set
        {
            if (_canFocus == value)
                return;

            _canFocus = value;
            if (value)
                TabStop ??= TabBehavior.TabStop;
            else if (HasFocus)
                GiveFocusAway();
        }
    }

    /// <summary>Whether it, or a view in it, gets the keys. Setting it tries to move the focus.</summary>
    public bool HasFocus
    {
        get => _hasFocus;
        set
        {
            if (value)
                SetFocus();
            else if (_hasFocus)
                GiveFocusAway();
        }
    }

    /// <summary>Which keys bring the focus to it.</summary>
    public TabBehavior? TabStop { get; set; }

    /// <summary>The direct subview with the focus, or null.</summary>
    public View? Focused => _hasFocus ? _subViews.Find(static view => view._hasFocus) : null;

    /// <summary>The view at the end of the chain, or null.</summary>
    public View? MostFocused => !_hasFocus ? null : Focused?.MostFocused ?? this;

    internal bool IsFocusable => _canFocus && IsUsable;

    /// <summary>Moves the focus here, and on into the subviews.</summary>
    public bool SetFocus()
    {
        if (_hasFocus && Focused is null && !_subViews.Exists(static view => view.IsFocusable))
            return false;

        for (var view = this; view is not null; view = view.SuperView)
        {
            if (!view.IsFocusable)
                return false;
        }

        if (_hasFocus && Focused is not null)
            return false;

        return MoveFocusTo(this);
    }

    /// <summary>Moves the focus to the next or previous view.</summary>
    public bool AdvanceFocus(NavigationDirection direction, TabBehavior? behavior)
    {
        if (!IsFocusable)
            return false;

        var focused = Focused;
        if (focused?.AdvanceFocus(direction, behavior) == true)
            return true;

        var chain = _subViews.FindAll(view => view.IsFocusable && (behavior is null || view.TabStop == behavior));
        if (direction == NavigationDirection.Backward)
            chain.Reverse();

        var next = focused is null ? 0 : chain.IndexOf(focused) + 1;
        if (next >= chain.Count)
        {
            // Tab goes round in a group and in the runnable; other views let it go on to what comes after them.
            if (behavior == TabBehavior.TabStop && SuperView is not null && TabStop != TabBehavior.TabGroup)
                return false;

            next = 0;
        }

        for (; next < chain.Count; next++)
        {
            // Nothing else is left at this level, so it goes round inside of the one that has the focus.
            if (chain[next]._hasFocus)
                return chain[next].FocusEnd(direction, behavior);

            if (MoveFocusTo(chain[next]))
                return true;
        }

        return false;
    }

    private bool FocusEnd(NavigationDirection direction, TabBehavior? behavior)
    {
        var chain = _subViews.FindAll(view => view.IsFocusable && (behavior is null || view.TabStop == behavior));
        if (direction == NavigationDirection.Backward)
            chain.Reverse();

        return chain.Count > 0 && (chain[0]._hasFocus ? chain[0].FocusEnd(direction, behavior) : MoveFocusTo(chain[0]));
    }

    internal bool FocusFirst() => !_hasFocus && IsFocusable && MoveFocusTo(this);

    // As if it had had the focus before.
    internal void BecomePreferred()
    {
        if (SuperView is not null)
            SuperView._lastFocused = this;
    }

    internal void ClearFocus()
    {
        var leaf = MostFocused;
        for (var view = leaf; view is not null; view = view.SuperView)
            view.ChangeFocus(false, leaf, null);
    }

    internal void GiveFocusAway(bool leaving = false)
    {
        for (var parent = SuperView; parent is not null; parent = parent.SuperView)
        {
            var heir = parent._subViews.Find(view => view != this && !view._hasFocus && view.IsFocusable);
            if (parent.IsFocusable && ((heir is not null && MoveFocusTo(heir)) || MoveFocusTo(parent, descend: false)))
                break;
        }

        if (leaving || SuperView is null)
        {
            if (_hasFocus)
                ClearFocus();
        }
    }

    /// <summary>Called before <see cref="HasFocusChanging"/>.</summary>
    protected virtual bool OnHasFocusChanging(bool currentHasFocus, bool newHasFocus, View? currentFocused, View? newFocused) => false;

    /// <summary>Called before <see cref="HasFocusChanged"/>.</summary>
    protected virtual void OnHasFocusChanged(bool newHasFocus, View? previousFocusedView, View? focusedView)
    {
    }

    private static bool MoveFocusTo(View target, bool descend = true)
    {
        var leaf = descend ? target.Innermost() : target;
        var root = leaf.Root();
        var old = root.MostFocused;
        if (old == leaf)
            return false;

        // The views that gain the focus, the innermost first; those above them have it already.
        List<View> gaining = [];
        for (var view = leaf; view is { _hasFocus: false }; view = view.SuperView)
            gaining.Add(view);

        foreach (var view in gaining)
        {
            if (view.Refuses(true, old, leaf))
                return false;
        }

        var common = gaining.Count > 0 ? gaining[^1].SuperView : leaf;
        for (var view = old; view is not null && view != common; view = view.SuperView)
            view.Refuses(false, old, leaf);

        for (var view = old; view is not null && view != common; view = view.SuperView)
            view.ChangeFocus(false, old, leaf);

        for (var i = gaining.Count - 1; i >= 0; i--)
            gaining[i].ChangeFocus(true, old, leaf);

        root.SetNeedsDraw();
        return true;
    }

    private View Root()
    {
        var root = this;
        while (root.SuperView is { } super)
            root = super;

        return root;
    }

    private View Innermost()
    {
        var inner = this;
        while (inner.PreferredChild() is { } child)
            inner = child;

        return inner;
    }

    private View? PreferredChild()
    {
        if (_lastFocused is { IsFocusable: true } last && last.SuperView == this)
            return last;

        return _subViews.Find(static view => view.IsFocusable && view.TabStop != TabBehavior.NoStop)
            ?? _subViews.Find(static view => view.IsFocusable);
    }

    // A view that loses the focus cannot keep it, as in the package; it is only told.
    private bool Refuses(bool value, View? old, View? next)
    {
        if (OnHasFocusChanging(_hasFocus, value, old, next))
            return value;

        HasFocusEventArgs args = new(_hasFocus, value, old, next);
        HasFocusChanging?.Invoke(this, args);
        return args.Cancel && value;
    }

    private void ChangeFocus(bool value, View? old, View? next)
    {
        if (_hasFocus == value)
            return;

        _hasFocus = value;
        if (value && SuperView is not null)
            SuperView._lastFocused = this;

        SetNeedsDraw();
        OnHasFocusChanged(value, old, next);
        HasFocusChanged?.Invoke(this, new HasFocusEventArgs(!value, value, old, next));
    }
}
