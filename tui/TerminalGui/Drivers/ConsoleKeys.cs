using Terminal.Gui.Input;

namespace Terminal.Gui.Drivers;

/// <summary>Turns the keys of <see cref="Console"/> into ours.</summary>
internal sealed class ConsoleKeys
{
    private char _highSurrogate;

    /// <summary>Turns one key.</summary>
    public Key? Translate(ConsoleKeyInfo info)
    {
        if (char.IsHighSurrogate(info.KeyChar))
        {
            _highSurrogate = info.KeyChar;
            return null;
        }

        if (char.IsLowSurrogate(info.KeyChar) && _highSurrogate != 0)
        {
            var whole = new Key(char.ConvertToUtf32(_highSurrogate, info.KeyChar));
            _highSurrogate = '\0';
            return whole;
        }

        _highSurrogate = '\0';
        var code = Special(info.Key);
        var modifiers = Modifiers(info);
        if (code != KeyCode.Null)
            return new Key(code | modifiers);

        // AltGr is Ctrl and Alt together: what counts is the character.
        var typesText = info.KeyChar >= ' ' && info.KeyChar != 127 && (info.Modifiers & (ConsoleModifiers.Control | ConsoleModifiers.Alt)) is 0
            or (ConsoleModifiers.Control | ConsoleModifiers.Alt);
        if (typesText && info.KeyChar >= ' ')
            return new Key(info.KeyChar);

        if (info.KeyChar > ' ' && info.KeyChar != 127)
            return new Key(new Key(info.KeyChar).KeyCode | modifiers);

        if (info.KeyChar is >= (char)1 and <= (char)26)
            return new Key((KeyCode)(info.KeyChar + 64) | KeyCode.CtrlMask | modifiers);

        if (info.Key is >= ConsoleKey.A and <= ConsoleKey.Z or >= ConsoleKey.D0 and <= ConsoleKey.D9)
            return new Key((KeyCode)(uint)info.Key | modifiers);

        return null;
    }

    private static KeyCode Modifiers(ConsoleKeyInfo info)
    {
        var code = KeyCode.Null;
        if (info.Modifiers.HasFlag(ConsoleModifiers.Control))
            code |= KeyCode.CtrlMask;

        if (info.Modifiers.HasFlag(ConsoleModifiers.Alt))
            code |= KeyCode.AltMask;

        if (info.Modifiers.HasFlag(ConsoleModifiers.Shift))
            code |= KeyCode.ShiftMask;

        return code;
    }

    private static KeyCode Special(ConsoleKey key) => key switch
    {
        ConsoleKey.Enter => KeyCode.Enter,
        ConsoleKey.Escape => KeyCode.Esc,
        ConsoleKey.Tab => KeyCode.Tab,
        ConsoleKey.Backspace => KeyCode.Backspace,
        ConsoleKey.Spacebar => KeyCode.Space,
        ConsoleKey.Delete => KeyCode.Delete,
        ConsoleKey.Insert => KeyCode.Insert,
        ConsoleKey.Home => KeyCode.Home,
        ConsoleKey.End => KeyCode.End,
        ConsoleKey.PageUp => KeyCode.PageUp,
        ConsoleKey.PageDown => KeyCode.PageDown,
        ConsoleKey.UpArrow => KeyCode.CursorUp,
        ConsoleKey.DownArrow => KeyCode.CursorDown,
        ConsoleKey.LeftArrow => KeyCode.CursorLeft,
        ConsoleKey.RightArrow => KeyCode.CursorRight,
        >= ConsoleKey.F1 and <= ConsoleKey.F12 => KeyCode.F1 + (uint)(key - ConsoleKey.F1),
        _ => KeyCode.Null,
    };
}
