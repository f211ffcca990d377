using Terminal.Gui.Input;

namespace Terminal.Gui.App;

/// <summary>The keys that nobody else took: quit, moving the focus, drawing again. Shared by all applications.</summary>
internal static class ApplicationKeys
{
    private static readonly Lock Gate = new();

    private static readonly Dictionary<Command, Key[]> Keys = new()
    {
        [Command.Quit] = [Key.Esc],
        [Command.NextTabStop] = [Key.Tab, Key.CursorDown, Key.CursorRight],
        [Command.PreviousTabStop] = [Key.Tab.WithShift, Key.CursorUp, Key.CursorLeft],
        [Command.NextTabGroup] = [Key.F6],
        [Command.PreviousTabGroup] = [Key.F6.WithShift],
        [Command.Refresh] = [Key.F5],
    };

    /// <summary>Gives a command other keys.</summary>
    public static void Set(Command command, Key[] keys)
    {
        lock (Gate)
            Keys[command] = keys;
    }

    /// <summary>Finds the command of a key.</summary>
    public static Command Find(Key key)
    {
        lock (Gate)
        {
            foreach (var (command, keys) in Keys)
            {
                if (Array.IndexOf(keys, key) >= 0)
                    return command;
            }
        }

        return Command.NotBound;
    }
}
