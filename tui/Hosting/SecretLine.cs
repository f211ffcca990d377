using System.Text;

namespace MentorSim.Tui.Hosting;

/// <summary>A line that is not shown while it is typed: key by key at a terminal, and as any other line from a pipe or a file.</summary>
internal static class SecretLine
{
    /// <summary>Reads the line; null at the end of the input.</summary>
    /// <param name="input">Where lines come from.</param>
    /// <param name="output">Where the line ends, since the Enter that ended it is not shown either.</param>
    public static string? Read(TextReader input, TextWriter output)
    {
        if (!ReferenceEquals(input, Console.In) || Console.IsInputRedirected) return input.ReadLine();
        output.Flush();
        var line = Of(() => Console.ReadKey(intercept: true));
        output.WriteLine();
        output.Flush();
        return line;
    }

    /// <summary>The line that keys make; null where Ctrl+D, or Ctrl+Z, stands at its beginning.</summary>
    /// <param name="next">Waits for a key.</param>
    public static string? Of(Func<ConsoleKeyInfo> next)
    {
        var typed = new StringBuilder();
        while (true)
        {
            var key = next();
            switch (key)
            {
                case { Key: ConsoleKey.Enter } or { KeyChar: '\r' or '\n' }:
                    return typed.ToString();
                case { Key: ConsoleKey.D or ConsoleKey.Z, Modifiers: ConsoleModifiers.Control }:
                    if (typed.Length == 0) return null;
                    break;
                case { Key: ConsoleKey.Backspace } or { KeyChar: '\b' or '\x7f' }:
                    // A character beyond the first plane comes in two halves, and goes with both.
                    var last = typed.Length > 1 && char.IsLowSurrogate(typed[^1]) ? 2 : Math.Min(1, typed.Length);
                    typed.Length -= last;
                    break;
                case { Key: ConsoleKey.Escape }:
                    typed.Clear();
                    break;
                default:
                    if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
                    break;
            }
        }
    }
}
