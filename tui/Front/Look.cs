using MentorSim.Tui.Pages;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Front;

/// <summary>How tones look on a terminal. Always the terminal's own colours and a style, so that it can be read on any background.</summary>
internal static class Look
{
    /// <summary>Ordinary text.</summary>
    public static Attribute Normal { get; } = Plain(TextStyle.None);

    /// <summary>The title bar and what is selected.</summary>
    public static Attribute Selected { get; } = Plain(TextStyle.Reverse);

    /// <summary>What is stressed.</summary>
    public static Attribute Strong { get; } = Plain(TextStyle.Bold);

    /// <summary>What must not be missed.</summary>
    public static Attribute Alert { get; } = new(new Color(ColorName16.Red), Color.None, TextStyle.Bold);

    /// <summary>A part of a line.</summary>
    public static Attribute Of(LinePart part, bool isSelected)
    {
        var style = part.Tone switch
        {
            Tone.Strong or Tone.Alert => TextStyle.Bold,
            Tone.Normal or Tone.Quiet => TextStyle.None,
        };
        if (part.Emphasis) style |= TextStyle.Italic;
        if (isSelected) style |= TextStyle.Reverse;
        return part.Tone == Tone.Alert && !isSelected ? new Attribute(new Color(ColorName16.Red), Color.None, style) : Plain(style);
    }

    private static Attribute Plain(TextStyle style) => new(Color.None, Color.None, style);
}
