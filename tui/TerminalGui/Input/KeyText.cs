using System.Text;
using Terminal.Gui.Drivers;

namespace Terminal.Gui.Input;

/// <summary>Keys as text and as characters.</summary>
internal static class KeyText
{
    private const KeyCode Modifiers = KeyCode.ShiftMask | KeyCode.CtrlMask | KeyCode.AltMask;

    /// <summary>The code of the key that types a character.</summary>
    public static KeyCode CodeOf(int codePoint) => codePoint switch
    {
        >= 'a' and <= 'z' => (KeyCode)(codePoint - 32),
        >= 'A' and <= 'Z' => (KeyCode)codePoint | KeyCode.ShiftMask,
        _ => (KeyCode)codePoint,
    };

    /// <summary>The character that a key types.</summary>
    public static Rune RuneOf(KeyCode code)
    {
        var plain = code & ~Modifiers;
        if ((code & (KeyCode.CtrlMask | KeyCode.AltMask)) != 0 || plain > KeyCode.MaxCodePoint)
            return default;

        if (plain is >= KeyCode.A and <= KeyCode.Z && !code.HasFlag(KeyCode.ShiftMask))
            plain += 32;

        return Rune.IsValid((int)plain) ? new Rune((int)plain) : default;
    }

    /// <summary>The name of a key.</summary>
    public static string NameOf(KeyCode code)
    {
        var plain = code & ~Modifiers;
        var name = new StringBuilder();
        if (code.HasFlag(KeyCode.CtrlMask))
            name.Append("Ctrl+");

        if (code.HasFlag(KeyCode.AltMask))
            name.Append("Alt+");

        var typed = RuneOf(code);
        var isLetter = plain is >= KeyCode.A and <= KeyCode.Z;
        if (code.HasFlag(KeyCode.ShiftMask) && (!isLetter || typed.Value == 0))
            name.Append("Shift+");

        if (isLetter && typed.Value != 0)
            return name.Append(typed).ToString();

        if (plain is >= KeyCode.D0 and <= KeyCode.D9)
            return name.Append((char)plain).ToString();

        if (Enum.IsDefined(plain) && plain is not (KeyCode.CharMask or KeyCode.MaxCodePoint))
            return name.Append(plain.ToString()).ToString();

        return name.Append(Rune.IsValid((int)plain) ? new Rune((int)plain).ToString() : "").ToString();
    }

    /// <summary>Reads the name of a key.</summary>
    public static bool TryParse(string? text, out KeyCode code)
    {
        code = KeyCode.Null;
        if (string.IsNullOrEmpty(text))
            return true;

        var modifiers = KeyCode.Null;
        while (StartsWithModifier(text, out var mask, out var length))
        {
            modifiers |= mask;
            text = text[length..];
        }

        if (Rune.DecodeFromUtf16(text, out var rune, out var consumed) == System.Buffers.OperationStatus.Done && consumed == text.Length)
            code = modifiers == KeyCode.Null ? CodeOf(rune.Value) : CodeOf(rune.Value) & ~KeyCode.ShiftMask;
        else if (!char.IsDigit(text[0]) && Enum.TryParse(text, ignoreCase: true, out KeyCode named) && (named & Modifiers) == 0)
            code = named;
        else
            return false;

        code |= modifiers;
        return true;
    }

    private static bool StartsWithModifier(string text, out KeyCode mask, out int length)
    {
        (mask, length) = (KeyCode.Null, 0);
        foreach (var (name, value) in (ReadOnlySpan<(string, KeyCode)>)
            [("Ctrl", KeyCode.CtrlMask), ("Alt", KeyCode.AltMask), ("Shift", KeyCode.ShiftMask)])
        {
            if (text.Length > name.Length + 1 && text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text[name.Length] is '+' or '-'))
                (mask, length) = (value, name.Length + 1);
        }

        return length > 0;
    }
}
