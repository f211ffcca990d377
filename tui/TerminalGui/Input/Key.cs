using System.Text;
using Terminal.Gui.Drivers;

namespace Terminal.Gui.Input;

/// <summary>A key that was typed, with its modifiers. Two keys are equal when their codes are.</summary>
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

    /// <summary>The key that types a character.</summary>
    public Key(char ch)
        : this((int)ch)
    {
    }

    /// <summary>The key that types a code point.</summary>
    public Key(int value) => KeyCode = value switch
    {
        >= 'a' and <= 'z' => (KeyCode)(value - 32),
        >= 'A' and <= 'Z' => (KeyCode)value | KeyCode.ShiftMask,
        _ => (KeyCode)value,
    };

    /// <summary>The code, with the modifiers' masks.</summary>
    public KeyCode KeyCode { get; init; }

    /// <summary>Whether Alt is down.</summary>
    public bool IsAlt => KeyCode.HasFlag(KeyCode.AltMask);

    /// <summary>Whether Ctrl is down.</summary>
    public bool IsCtrl => KeyCode.HasFlag(KeyCode.CtrlMask);

    /// <summary>Whether Shift is down; always so for capital letters.</summary>
    public bool IsShift => KeyCode.HasFlag(KeyCode.ShiftMask);

    /// <summary>The same key with Alt.</summary>
    public Key WithAlt => new(KeyCode | KeyCode.AltMask);

    /// <summary>The same key with Ctrl.</summary>
    public Key WithCtrl => new(KeyCode | KeyCode.CtrlMask);

    /// <summary>The same key with Shift.</summary>
    public Key WithShift => new(KeyCode | KeyCode.ShiftMask);

    /// <summary>The same key without Shift.</summary>
    public Key NoShift => new(KeyCode & ~KeyCode.ShiftMask);

    /// <summary>The character that the key types, or U+0000 for special keys and with Ctrl or Alt.</summary>
    public Rune AsRune
    {
        get
        {
            var value = (int)Plain + (IsLetter && !IsShift ? 32 : 0);
            return !IsCtrl && !IsAlt && Rune.IsValid(value) ? new Rune(value) : default;
        }
    }

    private KeyCode Plain => KeyCode & ~Modifiers;

    private bool IsLetter => Plain is >= KeyCode.A and <= KeyCode.Z;

    /// <summary>The key of a code.</summary>
    public static implicit operator Key(KeyCode keyCode) => new(keyCode);

    /// <summary>The key that types a character.</summary>
    public static implicit operator Key(char ch) => new(ch);

    /// <summary>Whether two keys have the same code.</summary>
    public static bool operator ==(Key a, Key b) => Equals(a, b);

    /// <summary>Whether two keys have different codes.</summary>
    public static bool operator !=(Key a, Key b) => !(a == b);

    bool IEquatable<Key>.Equals(Key? other) => other?.KeyCode == KeyCode;

    public override bool Equals(object? obj) => obj is Key other && other.KeyCode == KeyCode;

    public override int GetHashCode() => (int)KeyCode;

    /// <summary>The key's name, such as <c>a</c>, <c>A</c>, <c>Ctrl+A</c> or <c>Shift+Tab</c>.</summary>
    public override string ToString()
    {
        var types = AsRune.Value != 0;
        var shift = IsShift && !(IsLetter && types) ? "Shift+" : "";
        return (IsCtrl ? "Ctrl+" : "") + (IsAlt ? "Alt+" : "") + shift + Name(types);
    }

    private string Name(bool types)
    {
        if (IsLetter && types)
            return AsRune.ToString();

        if (Enum.IsDefined(Plain) && Plain is not (>= KeyCode.D0 and <= KeyCode.D9))
            return Plain.ToString();

        return Rune.IsValid((int)Plain) ? new Rune((int)Plain).ToString() : "";
    }
}
