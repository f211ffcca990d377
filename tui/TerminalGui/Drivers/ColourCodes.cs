using System.Text;
using Terminal.Gui.Drawing;

namespace Terminal.Gui.Drivers;

/// <summary>Colours as the numbers of escape sequences, brought down to what the terminal has.</summary>
internal static class ColourCodes
{
    // The palette of xterm, in the order of the numbers 30 to 37 and 90 to 97.
    private static readonly uint[] Ansi =
    [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ];

    private const int BrightBlack = 8;

    // From here on a colour is one, and no shade of grey.
    private const int LeastColour = 64;

    private static ReadOnlySpan<int> CubeLevels => [0, 95, 135, 175, 215, 255];

    /// <summary>Finds out how many colours there are.</summary>
    public static ColourDepth Detect(Func<string, string?> environment, bool isWindows)
    {
        if (!string.IsNullOrEmpty(environment("NO_COLOR")))
            return ColourDepth.None;

        var term = environment("TERM") ?? "";
        if (environment("COLORTERM") is "truecolor" or "24bit" || isWindows || term.Contains("direct", StringComparison.Ordinal))
            return ColourDepth.TrueColour;

        return term.Contains("256", StringComparison.Ordinal) ? ColourDepth.TwoHundredFiftySix : ColourDepth.Sixteen;
    }

    /// <summary>Adds the numbers of a colour to an SGR sequence.</summary>
    public static void Append(StringBuilder sgr, Color color, bool background, ColourDepth depth)
    {
        if (color == Color.None)
        {
            sgr.Append(background ? "49" : "39");
            return;
        }

        switch (depth)
        {
            case ColourDepth.TrueColour:
                sgr.Append(background ? "48;2;" : "38;2;").Append(color.R).Append(';').Append(color.G).Append(';').Append(color.B);
                return;
            case ColourDepth.TwoHundredFiftySix:
                sgr.Append(background ? "48;5;" : "38;5;").Append(NearestOf256(color));
                return;
            case ColourDepth.Sixteen:
                var index = NearestOf16(color);
                // Many palettes have a bright black that can hardly be read, or not be seen at all on their background.
                if (index == BrightBlack && !background)
                {
                    sgr.Append("39");
                    return;
                }

                sgr.Append((index < 8 ? 30 : 82) + index + (background ? 10 : 0));
                return;
            case ColourDepth.None:
                return;
        }
    }

    /// <summary>The nearest colour of the ANSI palette; what is a colour stays one, and what is a grey too.</summary>
    public static int NearestOf16(Color color)
    {
        var isGrey = Math.Max(color.R, Math.Max(color.G, color.B)) - Math.Min(color.R, Math.Min(color.G, color.B)) < LeastColour;
        var best = -1;
        for (var i = 0; i < Ansi.Length; i++)
        {
            if ((i % 8 is 0 or 7) == isGrey && (best < 0 || Distance(color, Ansi[i]) < Distance(color, Ansi[best])))
                best = i;
        }

        return best;
    }

    /// <summary>The nearest colour of xterm's cube and greys.</summary>
    public static int NearestOf256(Color color)
    {
        var (r, g, b) = (NearestLevel(color.R), NearestLevel(color.G), NearestLevel(color.B));
        var cube = (uint)(CubeLevels[r] << 16 | CubeLevels[g] << 8 | CubeLevels[b]);
        var grey = Math.Clamp((color.R + color.G + color.B) / 3 - 3, 0, 235) / 10;
        var greyLevel = (uint)(8 + 10 * grey);
        return Distance(color, greyLevel << 16 | greyLevel << 8 | greyLevel) < Distance(color, cube) ? 232 + grey : 16 + 36 * r + 6 * g + b;
    }

    /// <summary>Whether a colour is nearer to white than another one.</summary>
    public static bool IsLighter(Color one, Color other) => one != Color.None && other != Color.None && Light(one) > Light(other);

    private static int Light(Color color) => 3 * color.R + 6 * color.G + color.B;

    private static int NearestLevel(int value)
    {
        var best = 0;
        for (var i = 1; i < CubeLevels.Length; i++)
        {
            if (Math.Abs(CubeLevels[i] - value) < Math.Abs(CubeLevels[best] - value))
                best = i;
        }

        return best;
    }

    private static int Distance(Color color, uint rgb)
    {
        var (r, g, b) = (color.R - (int)(rgb >> 16 & 255), color.G - (int)(rgb >> 8 & 255), color.B - (int)(rgb & 255));
        return 2 * r * r + 4 * g * g + 3 * b * b;
    }
}
