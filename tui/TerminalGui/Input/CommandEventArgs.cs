using System.ComponentModel;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Input;

/// <summary>Why a command is being carried out.</summary>
public interface ICommandContext
{
    /// <summary>The command.</summary>
    Command Command { get; }

    /// <summary>The view in which it began.</summary>
    WeakReference<View>? Source { get; }
}

/// <summary>Carries a command to handlers; setting <see cref="HandledEventArgs.Handled"/> ends it.</summary>
public class CommandEventArgs : HandledEventArgs
{
    /// <summary>Why the command is being carried out, or null.</summary>
    public ICommandContext? Context { get; init; }
}

/// <inheritdoc cref="ICommandContext"/>
internal sealed record CommandContext(Command Command, WeakReference<View>? Source) : ICommandContext;
