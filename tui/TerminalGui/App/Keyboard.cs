using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.App;

/// <summary>Takes keys to whoever wants them: handlers of the application, the views on top, and last the application's own commands.</summary>
internal sealed class Keyboard(TerminalApplication app) : IKeyboard, IInputInjector
{
    public event EventHandler<Key>? KeyDown;

    public bool RaiseKeyDownEvent(Key key)
    {
        KeyDown?.Invoke(this, key);
        if (key.Handled)
            return true;

        var top = app.TopRunnableView;
        if (top?.NewKeyDownEvent(key) == true || BoundToApplication(key))
            return true;

        return top is not null && Run(ApplicationKeys.Find(key), top);
    }

    public void InjectKey(Key key, InputInjectionOptions? options = null) => RaiseKeyDownEvent(key);

    private bool BoundToApplication(Key key)
    {
        foreach (var view in app.Views())
        {
            if (view is Views.Shortcut { BindKeyToApplication: true, IsUsable: true } shortcut && shortcut.Key == key)
                return shortcut.Activate();
        }

        return false;
    }

    private bool Run(Command command, View top)
    {
        switch (command)
        {
            case Command.Quit:
                app.RequestStop();
                return true;
            case Command.NextTabStop:
                return top.AdvanceFocus(NavigationDirection.Forward, TabBehavior.TabStop);
            case Command.PreviousTabStop:
                return top.AdvanceFocus(NavigationDirection.Backward, TabBehavior.TabStop);
            case Command.NextTabGroup:
                return top.AdvanceFocus(NavigationDirection.Forward, TabBehavior.TabGroup);
            case Command.PreviousTabGroup:
                return top.AdvanceFocus(NavigationDirection.Backward, TabBehavior.TabGroup);
            case Command.Refresh:
                app.LayoutAndDraw(forceRedraw: true);
                return true;
            default:
                return false;
        }
    }
}
