namespace Terminal.Gui.App;

/// <summary>Something that <see cref="IApplication"/> can run. The methods that set and raise are the application's to call.</summary>
public interface IRunnable
{
    /// <summary>Whether it is the one on top.</summary>
    bool IsModal { get; }

    /// <summary>Whether it is on the stack.</summary>
    bool IsRunning { get; }

    /// <summary>What the run led to; null until set, and when cancelled.</summary>
    object? Result { get; set; }

    /// <summary>Whether the loop ends after its current turn.</summary>
    bool StopRequested { get; set; }

    /// <summary>Raised after <see cref="IsModal"/> has changed.</summary>
    event EventHandler<EventArgs<bool>>? IsModalChanged;

    /// <summary>Raised after <see cref="IsRunning"/> has changed.</summary>
    event EventHandler<EventArgs<bool>>? IsRunningChanged;

    /// <summary>Raised before <see cref="IsRunning"/> changes; may be cancelled.</summary>
    event EventHandler<CancelEventArgs<bool>>? IsRunningChanging;

    /// <summary>Raises <see cref="IsModalChanged"/>.</summary>
    void RaiseIsModalChangedEvent(bool newIsModal);

    /// <summary>Raises <see cref="IsRunningChanged"/>.</summary>
    void RaiseIsRunningChangedEvent(bool newIsRunning);

    /// <summary>Raises <see cref="IsRunningChanging"/>.</summary>
    bool RaiseIsRunningChanging(bool oldIsRunning, bool newIsRunning);

    /// <summary>Asks this runnable to stop.</summary>
    void RequestStop();

    /// <summary>Ties the runnable to its application.</summary>
    void SetApp(IApplication app);

    /// <summary>Sets <see cref="IsModal"/> without an event.</summary>
    void SetIsModal(bool value);

    /// <summary>Sets <see cref="IsRunning"/> without an event.</summary>
    void SetIsRunning(bool value);
}

/// <summary>A runnable with a typed result.</summary>
public interface IRunnable<TResult> : IRunnable
{
    /// <summary>What the run led to; the default of the type when cancelled.</summary>
    new TResult? Result { get; set; }
}
