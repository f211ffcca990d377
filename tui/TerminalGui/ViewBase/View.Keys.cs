using Terminal.Gui.Input;

namespace Terminal.Gui.ViewBase;

// The way of a key: the innermost view with the focus first, then the views above it.
public partial class View
{
    /// <summary>Raised for each key, before the view's own keys.</summary>
    public event EventHandler<Key>? KeyDown;

    /// <summary>Raised for a key that neither the view nor a hot key took.</summary>
    public event EventHandler<Key>? KeyDownNotHandled;

    /// <summary>Raised before Enter, a default button or a hot key takes effect; setting Handled ends it.</summary>
    public event EventHandler<CommandEventArgs>? Accepting;

    /// <summary>Raised when Enter, a default button or a hot key takes effect.</summary>
    public event EventHandler<CommandEventArgs>? Accepted;

    /// <summary>The key that reaches the view from anywhere in the window, also with Alt. It follows from the title.</summary>
    public Key HotKey { get; set; } = Key.Empty;

    /// <summary>Gives a key to the view and to the views in it.</summary>
    public bool NewKeyDownEvent(Key key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!_enabled)
            return false;

        if (Focused?.NewKeyDownEvent(key) == true)
            return true;

        if (OnKeyDown(key) || key.Handled)
            return true;

        KeyDown?.Invoke(this, key);
        if (key.Handled || RunCommand(key) || RunHotKeys(key))
            return true;

        if (OnKeyDownNotHandled(key) || key.Handled)
            return true;

        KeyDownNotHandled?.Invoke(this, key);
        return key.Handled;
    }

    internal bool? Accept(WeakReference<View>? source)
    {
        CommandEventArgs args = new() { Context = new CommandContext(Command.Accept, source ?? new WeakReference<View>(this)) };
        if (RaiseAccepting(args))
            return true;

        for (var above = SuperView; above is not null; above = above.SuperView)
        {
            if (above.AcceptFrom(this, args) is { } taken)
                return taken;
        }

        var passedOn = PassAcceptOn(args.Context);
        RaiseAccepted(args);
        return passedOn || TakesAccept;
    }

    // Whether Enter ends here. Other views let the views above them see it too.
    private protected virtual bool TakesAccept => false;

    private protected virtual bool RunCommand(Key key) => key == Key.Enter && Accept(null) == true;

    private protected virtual void RunHotKey()
    {
        if (!SetFocus() && !_canFocus)
            FocusNextSibling();
    }

    private protected virtual bool IsHotKey(Key key)
    {
        if (!HotKey.IsValid)
            return false;

        return key.NoAlt == HotKey || (HotKey.IsKeyCodeAtoZ && key.NoAlt.NoShift == HotKey.NoShift);
    }

    /// <summary>Called for each key before <see cref="KeyDown"/>.</summary>
    protected virtual bool OnKeyDown(Key key) => false;

    /// <summary>Called for a key that nothing else in the view took.</summary>
    protected virtual bool OnKeyDownNotHandled(Key key) => false;

    /// <summary>Called before <see cref="Accepting"/>.</summary>
    protected virtual bool OnAccepting(CommandEventArgs args) => false;

    /// <summary>Called before <see cref="Accepted"/>.</summary>
    protected virtual void OnAccepted(ICommandContext? ctx)
    {
    }

    private protected void FocusNextSibling()
    {
        if (SuperView is null)
            return;

        var start = SuperView._subViews.IndexOf(this) + 1;
        for (var i = start; i < SuperView._subViews.Count; i++)
        {
            if (SuperView._subViews[i].SetFocus())
                return;
        }
    }

    // What a view does about an Accept of a view in it; null lets the view itself go on with it.
    private protected virtual bool? AcceptFrom(View view, CommandEventArgs args) => null;

    private protected void RaiseAccepted(CommandEventArgs args)
    {
        OnAccepted(args.Context);
        Accepted?.Invoke(this, args);
    }

    private protected bool RaiseAccepting(CommandEventArgs args)
    {
        if (OnAccepting(args) || args.Handled)
            return true;

        Accepting?.Invoke(this, args);
        return args.Handled;
    }

    // Enter anywhere in a runnable presses its default button.
    private bool PassAcceptOn(ICommandContext? context)
    {
        if (SuperView is not null || FindDefaultButton(this) is not { } button || button == MostFocused)
            return false;

        return button.Accept(context?.Source) == true;
    }

    private static View? FindDefaultButton(View view)
    {
        foreach (var child in view._subViews)
        {
            if (child is Views.Button { IsDefault: true, IsUsable: true })
                return child;

            if (child.IsUsable && FindDefaultButton(child) is { } inner)
                return inner;
        }

        return null;
    }

    private bool RunHotKeys(Key key)
    {
        if (IsHotKey(key) && IsUsable)
        {
            RunHotKey();
            return true;
        }

        View[] all = [.. _subViews];
        foreach (var view in all)
        {
            if (view.IsUsable && !view._hasFocus && view.RunHotKeys(key))
                return true;
        }

        return false;
    }
}
