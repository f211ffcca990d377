using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace Terminal.Gui.ViewBase;

/// <summary>A text with the letter of its hot key, which a marker such as <c>_</c> stood before.</summary>
internal readonly record struct HotText(string Text, int HotIndex)
{
    /// <summary>The hot key, or no key.</summary>
    public Key Key => HotIndex < 0 || Rune.DecodeFromUtf16(Text.AsSpan(HotIndex), out var rune, out _) != System.Buffers.OperationStatus.Done
        ? Key.Empty
        : new Key(Rune.ToLowerInvariant(rune).Value);

    /// <summary>Takes the marker out.</summary>
    public static HotText Parse(string text, Rune specifier)
    {
        if (specifier.Value is 0xFFFF or 0)
            return new HotText(text, -1);

        var marker = specifier.ToString();
        var at = text.IndexOf(marker, StringComparison.Ordinal);
        if (at < 0 || at + marker.Length >= text.Length || !char.IsLetterOrDigit(text, at + marker.Length))
            return new HotText(text, -1);

        return new HotText(text.Remove(at, marker.Length), at);
    }

    /// <summary>Writes a text at the current place, its letter in the colours for that.</summary>
    public static void Draw(ScreenDriver screen, string text, int hotIndex, View view, bool focused, VisualRole role)
    {
        view.SetAttributeForRole(role);
        if (hotIndex < 0 || hotIndex >= text.Length)
        {
            screen.AddStr(text);
            return;
        }

        var length = hotIndex + 1 < text.Length && char.IsSurrogatePair(text, hotIndex) ? 2 : 1;
        screen.AddStr(text[..hotIndex]);
        view.SetAttributeForRole(focused ? VisualRole.HotFocus : VisualRole.HotNormal);
        screen.AddStr(text.Substring(hotIndex, length));
        view.SetAttributeForRole(role);
        screen.AddStr(text[(hotIndex + length)..]);
    }
}
