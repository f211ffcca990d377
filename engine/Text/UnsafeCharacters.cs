using System.Text;

namespace MentorSim.Engine.Text;

/// <summary>
/// Characters that no text of ours may hold, because they steer a terminal or disguise what is read: control characters (C0 but for
/// tab and line breaks, DEL, C1), the bidirectional controls of Unicode (UAX 9), line and paragraph separators, byte order marks in
/// mid-text, U+FFFE and U+FFFF, which are no characters (parsers take them for the end of a text), and halves of surrogate pairs. Refused when a file is read and stripped again when a text is shown.
/// </summary>
public static class UnsafeCharacters
{
    /// <summary>The offset of the first unsafe character, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // Most of any text of ours is printable ASCII, and that is passed over many characters at a time.
            var next = text[i..].IndexOfAnyExceptInRange(' ', '~');
            if (next < 0) return -1;
            i += next;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (IsUnsafe(text[i]) || IsLoneReturn(text, i)) return i;
        }

        return -1;
    }

    /// <summary>The text without its unsafe characters; the same object where it has none.</summary>
    public static string Strip(string text)
    {
        if (IndexIn(text) < 0) return text;
        var kept = new StringBuilder(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate is enumerated as U+FFFD, which is harmless.
            if (!rune.IsBmp || (!IsUnsafe((char)rune.Value) && !IsLoneReturn(text, at))) kept.Append(rune.ToString());
            at += rune.Utf16SequenceLength;
        }

        return kept.ToString();
    }

    /// <summary>How a finding names an unsafe character, as in "U+001B (escape)".</summary>
    public static string NameOf(char character) => character switch
    {
        '\0' => "U+0000 (NUL)",
        '\u001b' => "U+001B (escape)",
        '\r' => "U+000D (a carriage return without a line feed)",
        '\u007f' => "U+007F (delete)",
        '\ufeff' => "U+FEFF (byte order mark)",
        >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u200e' or '\u200f' or '\u061c' =>
            $"U+{(int)character:X4} (a bidirectional control)",
        >= '\ufffe' => $"U+{(int)character:X4} (no character)",
        _ when char.IsSurrogate(character) => $"U+{(int)character:X4} (half of a character)",
        _ => $"U+{(int)character:X4} (a control character)",
    };

    /// <summary>A carriage return without its line feed takes a terminal back to the start of the line, over what was said.</summary>
    private static bool IsLoneReturn(ReadOnlySpan<char> text, int at) => text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n');

    private static bool IsUnsafe(char c) => c switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\u007f' and <= '\u009f') => true,
        '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => true,
        '\ufeff' or (>= '\ufff9' and <= '\ufffb') or >= '\ufffe' => true,
        _ => char.IsSurrogate(c),
    };
}
