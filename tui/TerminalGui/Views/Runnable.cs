using Terminal.Gui.App;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>A view that fills the screen and can be run.</summary>
public class Runnable : View, IRunnable
{
    /// <summary>A runnable without a border.</summary>
    public Runnable()
    {
        CanFocus = true;
        TabStop = TabBehavior.TabGroup;
        Width = Dim.Fill();
        Height = Dim.Fill();
        SchemeName = "Base";
    }

    public event EventHandler<EventArgs<bool>>? IsModalChanged;

    public event EventHandler<EventArgs<bool>>? IsRunningChanged;

    public event EventHandler<CancelEventArgs<bool>>? IsRunningChanging;

    public bool IsModal { get; private set; }

    public bool IsRunning { get; private set; }

    public object? Result { get; set; }

    public bool StopRequested { get; set; }

    public virtual void RequestStop() => App?.RequestStop(this);

    public void SetApp(IApplication app) => App = app;

    public void SetIsModal(bool value) => IsModal = value;

    public void SetIsRunning(bool value)
    {
        IsRunning = value;
        if (value && Title.Length > 0)
            App?.Driver?.SetTerminalTitle(Title);
    }

    public bool RaiseIsRunningChanging(bool oldIsRunning, bool newIsRunning)
    {
        if (OnIsRunningChanging(oldIsRunning, newIsRunning))
            return true;

        var proposed = newIsRunning;
        CancelEventArgs<bool> args = new(oldIsRunning, ref proposed);
        IsRunningChanging?.Invoke(this, args);
        return args.Cancel;
    }

    public void RaiseIsRunningChangedEvent(bool newIsRunning)
    {
        OnIsRunningChanged(newIsRunning);
        IsRunningChanged?.Invoke(this, new EventArgs<bool>(newIsRunning));
    }

    public void RaiseIsModalChangedEvent(bool newIsModal)
    {
        OnIsModalChanged(newIsModal);
        IsModalChanged?.Invoke(this, new EventArgs<bool>(newIsModal));
    }

    /// <summary>Called before <see cref="IsRunningChanging"/>.</summary>
    protected virtual bool OnIsRunningChanging(bool oldIsRunning, bool newIsRunning) => false;

    /// <summary>Called before <see cref="IsRunningChanged"/>.</summary>
    protected virtual void OnIsRunningChanged(bool newIsRunning)
    {
    }

    /// <summary>Called before <see cref="IsModalChanged"/>.</summary>
    protected virtual void OnIsModalChanged(bool newIsModal)
    {
    }
}

/// <summary>A runnable with a typed result.</summary>
public class Runnable<TResult> : Runnable, IRunnable<TResult>
{
    public new TResult? Result
    {
        get => base.Result is TResult result ? result : default;
        set => base.Result = value;
    }
}

/// <summary>A runnable with a border that shows its title.</summary>
public class Window : Runnable
{
    /// <summary>A window with a single line around it.</summary>
    public Window() => BorderStyle = Drawing.LineStyle.Single;
}
