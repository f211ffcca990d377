using System.Text;
using Terminal.Gui.Drivers;

namespace Terminal.Gui.Input;

/// <summary>
/// A key that was typed, with its modifiers. Two keys are equal when their codes are; <see cref="Handled"/> does not count.
/// </summary>
#pragma warning disable CA1710 // The name is the package's.
public partial class Key : EventArgs, IEquatable<Key>
{
    private const KeyCode Modifiers = KeyCode.ShiftMask | KeyCode.CtrlMask | KeyCode.AltMask;

    /// <summary>No key.</summary>
    public Key()
    {
    }

    /// <summary>The key of a code.</summary>
    public Key(KeyCode k) => KeyCode = k;

    /// <summary>The same key, not handled yet.</summary>
    public Key(Key key)
    {
        ArgumentNullException.ThrowIfNull(key);
        KeyCode = key.KeyCode;
    }

    /// <summary>The key that types a character.</summary>
    public Key(char ch) => KeyCode = KeyText.CodeOf(ch);

    /// <summary>The key that a text such as <c>Ctrl+Q</c> names.</summary>
    public Key(string str)
    {
        if (!TryParse(str, out var key))
            throw new ArgumentException($"'{str}' does not name a key.", nameof(str));

        KeyCode = key.KeyCode;
    }

    /// <summary>The key that types a character.</summary>
    public Key(int value) => KeyCode = KeyText.CodeOf(value);

    /// <summary>The code, with the modifiers' masks.</summary>
    public KeyCode KeyCode { get; init; }

    /// <summary>Whether somebody has taken the key; setting it in a handler keeps the key from everybody else.</summary>
    public bool Handled { get; set; }

    /// <summary>Whether Alt is down.</summary>
    public bool IsAlt => KeyCode.HasFlag(KeyCode.AltMask);

    /// <summary>Whether Ctrl is down.</summary>
    public bool IsCtrl => KeyCode.HasFlag(KeyCode.CtrlMask);

    /// <summary>Whether Shift is down; always so for capital letters.</summary>
    public bool IsShift => KeyCode.HasFlag(KeyCode.ShiftMask);

    /// <summary>Whether it is a letter from A to Z without Ctrl and Alt.</summary>
    public bool IsKeyCodeAtoZ => (KeyCode & ~KeyCode.ShiftMask) is >= KeyCode.A and <= KeyCode.Z;

    /// <summary>Whether it is a key at all.</summary>
    public bool IsValid => NoModifiers != KeyCode.Null;

    /// <summary>The same key with Alt.</summary>
    public Key WithAlt => new(KeyCode | KeyCode.AltMask);

    /// <summary>The same key with Ctrl.</summary>
    public Key WithCtrl => new(KeyCode | KeyCode.CtrlMask);

    /// <summary>The same key with Shift.</summary>
    public Key WithShift => new(KeyCode | KeyCode.ShiftMask);

    /// <summary>The same key without Alt.</summary>
    public Key NoAlt => new(KeyCode & ~KeyCode.AltMask);

    /// <summary>The same key without Ctrl.</summary>
    public Key NoCtrl => new(KeyCode & ~KeyCode.CtrlMask);

    /// <summary>The same key without Shift.</summary>
    public Key NoShift => new(KeyCode & ~KeyCode.ShiftMask);

    /// <summary>The character that the key types, or U+0000 for special keys and with Ctrl or Alt.</summary>
    public Rune AsRune => KeyText.RuneOf(KeyCode);

    /// <summary>The character that the key types as text, or an empty text.</summary>
    public string AsGrapheme => AsRune.Value == 0 || (AsRune.Value < ' ' && AsRune.Value != '\t') ? "" : AsRune.ToString();

    private KeyCode NoModifiers => KeyCode & ~Modifiers;

    /// <summary>The key of a code.</summary>
    public static implicit operator Key(KeyCode keyCode) => new(keyCode);

    /// <summary>The key that types a character.</summary>
    public static implicit operator Key(char ch) => new(ch);

    /// <summary>The key that a text names.</summary>
    public static implicit operator Key(string str) => new(str);

    /// <summary>The key that types a code point.</summary>
    public static implicit operator Key(int value) => new(value);

    /// <summary>The key's name.</summary>
    public static implicit operator string(Key key) => key?.ToString() ?? "";

    /// <summary>The key's code.</summary>
    public static explicit operator KeyCode(Key key) => key?.KeyCode ?? KeyCode.Null;

    /// <summary>Whether two keys have the same code.</summary>
    public static bool operator ==(Key? a, Key? b) => a is null ? b is null : a.Equals(b);

    /// <summary>Whether two keys have different codes.</summary>
    public static bool operator !=(Key? a, Key? b) => !(a == b);

    /// <summary>Reads a text such as <c>q</c>, <c>F5</c> or <c>Ctrl+Shift+CursorUp</c>.</summary>
    public static bool TryParse(string text, out Key key)
    {
        var known = KeyText.TryParse(text, out var code);
        key = new Key(code);
        return known;
    }

    /// <summary>The character that the key types, when it types a printable one.</summary>
    public bool TryGetPrintableRune(out Rune rune)
    {
        rune = AsRune;
        return rune.Value == '\t' || (rune.Value >= ' ' && !Rune.IsControl(rune));
    }

    /// <summary>The printable character that the key types.</summary>
    public string GetPrintableText() => TryGetPrintableRune(out var rune) ? rune.ToString() : "";

    public bool Equals(Key? other) => other is not null && KeyCode == other.KeyCode;

    public override bool Equals(object? obj) => obj is Key other && Equals(other);

    public override int GetHashCode() => (int)KeyCode;

    /// <summary>The key's name, such as <c>a</c>, <c>A</c>, <c>Ctrl+A</c> or <c>Shift+Tab</c>.</summary>
    public override string ToString() => KeyText.NameOf(KeyCode);
}
