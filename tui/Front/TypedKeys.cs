using System.Text;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Front;

/// <summary>The keys that somebody typed before there was anything to read them, from the bytes that a terminal sends for them.</summary>
internal static class TypedKeys
{
    /// <summary>The keys; sequences that are not known here are passed over.</summary>
    public static IEnumerable<Key> Of(IEnumerable<byte> bytes)
    {
        var runes = Encoding.UTF8.GetString([.. bytes]).EnumerateRunes().ToList();
        for (var at = 0; at < runes.Count; at++)
        {
            if (runes[at].Value == '\e' && at + 1 < runes.Count && runes[at + 1].Value is '[' or 'O')
            {
                var end = at + 2;
                while (runes[at + 1].Value == '[' && end < runes.Count && runes[end].Value is < '@' or > '~') end++;
                if (Sequence(string.Concat(runes[(at + 2)..Math.Min(end + 1, runes.Count)])) is { } special) yield return special;
                at = end;
            }
            else if (Plain(runes[at].Value) is { } key)
            {
                yield return key;
            }
        }
    }

    private static Key? Plain(int value) => value switch
    {
        '\r' or '\n' => Key.Enter,
        '\e' => Key.Esc,
        '\t' => Key.Tab,
        '\b' or 127 => Key.Backspace,
        > 0 and <= 26 => new Key((KeyCode)('A' - 1 + value)).WithCtrl,
        < ' ' or (> 127 and < 160) => null,
        _ => new Key(value),
    };

    private static Key? Sequence(string sequence) => sequence switch
    {
        "A" => Key.CursorUp,
        "B" => Key.CursorDown,
        "C" => Key.CursorRight,
        "D" => Key.CursorLeft,
        "H" or "1~" or "7~" => Key.Home,
        "F" or "4~" or "8~" => Key.End,
        "5~" => Key.PageUp,
        "6~" => Key.PageDown,
        "3~" => Key.Delete,
        "P" or "11~" => Key.F1,
        "Q" or "12~" => Key.F2,
        "R" or "13~" => Key.F3,
        "Z" => Key.Tab.WithShift,
        _ => null,
    };
}
