using System.Text;

namespace Terminal.Gui.Drivers;

/// <summary>
/// Reads what comes between the marks that a terminal sets around a paste (xterm's mode 2004). A terminal that is gone in the middle, or
/// that forgets the end mark, leaves what came until then.
/// </summary>
/// <param name="comes">Whether there is more, perhaps after a short wait.</param>
/// <param name="read">The next of it.</param>
internal sealed class PasteReader(Func<bool> comes, Func<ConsoleKeyInfo> read)
{
    /// <summary>The number in the mark before a paste.</summary>
    public const string Start = "200";

    private const string End = "201";

    /// <summary>The text up to the end mark, which is read too.</summary>
    public string Read()
    {
        var text = new StringBuilder();
        while (comes())
        {
            var next = read();
            // The console takes Esc and one more character for a key with Alt where nothing else has come yet.
            var isCut = next.KeyChar == '[' && next.Modifiers.HasFlag(ConsoleModifiers.Alt);
            if (next.Key != ConsoleKey.Escape && !isCut)
            {
                if (next.KeyChar != '\0')
                    text.Append(next.KeyChar);
            }
            else if ((isCut || (comes() && read().KeyChar == '[')) && Parameters(comes, read) == End)
            {
                break;
            }
        }

        return text.ToString();
    }

    /// <summary>What stands in a control sequence behind its first two characters; its last one is read and not given.</summary>
    public static string Parameters(Func<bool> comes, Func<ConsoleKeyInfo> read)
    {
        var parameters = new StringBuilder();
        while (comes() && read().KeyChar is (< '@' or > '~') and var character)
            parameters.Append(character);

        return parameters.ToString();
    }
}
