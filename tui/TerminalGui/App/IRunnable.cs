namespace Terminal.Gui.App;

/// <summary>Something that <see cref="IApplication"/> can run. The methods that set are the application's to call.</summary>
public interface IRunnable
{
    /// <summary>Whether it is on the stack.</summary>
    bool IsRunning { get; }

    /// <summary>What the run led to; null until set.</summary>
    object? Result { get; set; }

    /// <summary>Whether the loop ends after its current turn.</summary>
    bool StopRequested { get; set; }

    /// <summary>Ties the runnable to its application.</summary>
    void SetApp(IApplication app);

    /// <summary>Sets <see cref="IsRunning"/>.</summary>
    void SetIsRunning(bool value);
}
