using MentorSim.Tui.Front;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Tests.Front;

/// <summary>How well one colour can be told from another, by the formula of WCAG 2.2.</summary>
internal static class Contrast
{
    /// <summary>The backgrounds for which a theme is made, from the hardest to the easiest, each with the terminal's own text on it.</summary>
    public static (Color Background, Color Text)[] Backgrounds(Theme theme) => theme.Name switch
    {
        // Black, and the backgrounds of well-known dark schemes; then white, the blank of office programs, and paper.
        "dark" => [(Rgb(0x000000), Rgb(0xE5E5E5)), (Rgb(0x1E1E1E), Rgb(0xD4D4D4)), (Rgb(0x282C34), Rgb(0xDCDFE4)), (Rgb(0x002B36), Rgb(0xEEE8D5)), (Rgb(0x300A24), Rgb(0xFFFFFF))],
        "light" => [(Rgb(0xFFFFFF), Rgb(0x000000)), (Rgb(0xF2F2F2), Rgb(0x333333)), (Rgb(0xFDF6E3), Rgb(0x073642))],
        _ => [(Rgb(0x000000), Rgb(0xFFFFFF))],
    };

    /// <summary>Roles that are drawn and not read: the standard asks for less of them.</summary>
    public static bool IsDrawing(Role role) => role is Role.Rule or Role.Filled or Role.Empty or Role.Scroll;

    /// <summary>The ratio of a look on a terminal with some colours of its own.</summary>
    public static double Of(Attribute look, (Color Background, Color Text) own) =>
        Of(look.Foreground == Color.None ? own.Text : look.Foreground, look.Background == Color.None ? own.Background : look.Background);

    /// <summary>The ratio of two colours, from 1 to 21.</summary>
    public static double Of(Color one, Color other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    public static Color Rgb(int value) => new(value >> 16, value >> 8 & 255, value & 255);

    private static double Luminance(Color color)
    {
        return (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

        static double Linear(byte part) => part / 255.0 is <= 0.04045 and var low ? low / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4);
    }
}
