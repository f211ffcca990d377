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
        Width = Dim.Fill();
        Height = Dim.Fill();
    }

    public bool IsRunning { get; private set; }

    public object? Result { get; set; }

    public bool StopRequested { get; set; }

    public void SetApp(IApplication app) => App = app;

    public void SetIsRunning(bool value)
    {
        IsRunning = value;
        if (value && Title.Length > 0)
            Screen?.SetTitle(Title);
    }
}
