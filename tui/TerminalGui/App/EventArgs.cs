using System.ComponentModel;

namespace Terminal.Gui.App;

/// <summary>Tells what a value has become.</summary>
public class EventArgs<T>(in T? currentValue) : EventArgs
{
    /// <summary>The value after the change.</summary>
    public T? Value { get; } = currentValue;
}

/// <summary>Announces a change that a handler may refuse or alter.</summary>
public class CancelEventArgs<T>(in T currentValue, ref T newValue, bool cancel = false) : CancelEventArgs(cancel)
{
    /// <summary>The value before the change.</summary>
    public T CurrentValue { get; } = currentValue;

    /// <summary>The value proposed; a handler may set another one.</summary>
    public T NewValue { get; set; } = newValue;
}

/// <summary>Tells of a finished change. Not derived from <see cref="EventArgs"/>, as in the package.</summary>
public class ValueChangedEventArgs<T>(T? oldValue, T? newValue)
{
    /// <summary>The value before.</summary>
    public T? OldValue { get; } = oldValue;

    /// <summary>The value now.</summary>
    public T? NewValue { get; } = newValue;
}
