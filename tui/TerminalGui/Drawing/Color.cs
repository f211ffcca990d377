using System.Globalization;

namespace Terminal.Gui.Drawing;

/// <summary>A colour of 24 bits, or <see cref="None"/>, the terminal's own.</summary>
public readonly struct Color : IEquatable<Color>
{
    /// <summary>The terminal's own foreground or background.</summary>
    public static readonly Color None = new(0x00FF_FFFFu);

#pragma warning disable CS1591, CA1051 // Names that say it all; fields, as in the package.
    public const ColorName16 Black = ColorName16.Black;
    public const ColorName16 Blue = ColorName16.Blue;
    public const ColorName16 Green = ColorName16.Green;
    public const ColorName16 Cyan = ColorName16.Cyan;
    public const ColorName16 Red = ColorName16.Red;
    public const ColorName16 Magenta = ColorName16.Magenta;
    public const ColorName16 Yellow = ColorName16.Yellow;
    public const ColorName16 Gray = ColorName16.Gray;
    public const ColorName16 DarkGray = ColorName16.DarkGray;
    public const ColorName16 BrightBlue = ColorName16.BrightBlue;
    public const ColorName16 BrightGreen = ColorName16.BrightGreen;
    public const ColorName16 BrightCyan = ColorName16.BrightCyan;
    public const ColorName16 BrightRed = ColorName16.BrightRed;
    public const ColorName16 BrightMagenta = ColorName16.BrightMagenta;
    public const ColorName16 BrightYellow = ColorName16.BrightYellow;
    public const ColorName16 White = ColorName16.White;

    public readonly byte A;
    public readonly byte R;
    public readonly byte G;
    public readonly byte B;
#pragma warning restore CS1591, CA1051

    private static readonly uint[] Sixteen =
    [
        0x000000, 0x0000FF, 0x008000, 0x00FFFF, 0xFF0000, 0xFF00FF, 0xFFFF00, 0x808080,
        0x767676, 0x3B78FF, 0x16C60C, 0x61D6D6, 0xE74856, 0xB4009E, 0xF9F1A5, 0xFFFFFF,
    ];

    /// <summary>White, as in the package.</summary>
    public Color()
        : this(0xFFFF_FFFFu)
    {
    }

    /// <summary>A colour of its parts.</summary>
    public Color(int red = 0, int green = 0, int blue = 0, int alpha = 255) =>
        (R, G, B, A) = (checked((byte)red), checked((byte)green), checked((byte)blue), checked((byte)alpha));

    /// <summary>A colour as 0xAARRGGBB.</summary>
    public Color(uint argb) => (A, R, G, B) = ((byte)(argb >> 24), (byte)(argb >> 16), (byte)(argb >> 8), (byte)argb);

    /// <summary>One of the sixteen named colours.</summary>
    public Color(in ColorName16 colorName)
        : this(0xFF00_0000u | Sixteen[(int)colorName])
    {
    }

    /// <summary>A colour written as <c>#RRGGBB</c>, <c>#RGB</c> or a name of the sixteen.</summary>
    public Color(string colorString) => this = Parse(colorString);

    /// <summary>One of the sixteen named colours.</summary>
    public static implicit operator Color(ColorName16 colorName) => new(colorName);

    /// <summary>Whether two colours are the same.</summary>
    public static bool operator ==(Color left, Color right) => left.Equals(right);

    /// <summary>Whether two colours differ.</summary>
    public static bool operator !=(Color left, Color right) => !left.Equals(right);

    /// <summary>Reads <c>#RRGGBB</c>, <c>#RGB</c> or a name of the sixteen.</summary>
    public static Color Parse(string? text, IFormatProvider? formatProvider = null) =>
        TryParse(text, formatProvider, out var color) ? color : throw new FormatException($"'{text}' is not a colour.");

    /// <summary>Reads <c>#RRGGBB</c>, <c>#RGB</c> or a name of the sixteen.</summary>
    public static bool TryParse(string? text, IFormatProvider? formatProvider, out Color result)
    {
        result = default;
        if (text is ['#', .. var digits] && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, formatProvider, out var rgb))
        {
            switch (digits.Length)
            {
                case 6:
                    result = new Color(0xFF00_0000u | rgb);
                    return true;
                case 3:
                    result = new Color((int)(rgb >> 8) * 17, (int)(rgb >> 4 & 15) * 17, (int)(rgb & 15) * 17);
                    return true;
                default:
                    return false;
            }
        }

        if (string.IsNullOrEmpty(text) || char.IsDigit(text[0]) || !Enum.TryParse(text, ignoreCase: true, out ColorName16 name))
            return false;

        result = name;
        return true;
    }

    public bool Equals(Color other) => (A, R, G, B) == (other.A, other.R, other.G, other.B);

    public override bool Equals(object? obj) => obj is Color other && Equals(other);

    public override int GetHashCode() => A << 24 | R << 16 | G << 8 | B;

    /// <summary>The colour as <c>#RRGGBB</c>, or the name of one of the sixteen.</summary>
    public override string ToString()
    {
        if (this == None)
            return "None";

        var rgb = (uint)(R << 16 | G << 8 | B);
        var index = Array.IndexOf(Sixteen, rgb);
        return index >= 0 ? ((ColorName16)index).ToString() : $"#{rgb:X6}";
    }
}
