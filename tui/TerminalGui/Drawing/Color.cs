namespace Terminal.Gui.Drawing;

/// <summary>A colour of 24 bits, or <see cref="None"/>, the terminal's own.</summary>
public readonly record struct Color
{
    /// <summary>The terminal's own foreground or background.</summary>
    public static readonly Color None = new(255, 255, 255, 0);

#pragma warning disable CS1591, CA1051 // Names that say it all; fields, as in the package.
    public readonly byte A;
    public readonly byte R;
    public readonly byte G;
    public readonly byte B;
#pragma warning restore CS1591, CA1051

    private static readonly int[] Sixteen =
    [
        0x000000, 0x0000FF, 0x008000, 0x00FFFF, 0xFF0000, 0xFF00FF, 0xFFFF00, 0x808080,
        0x767676, 0x3B78FF, 0x16C60C, 0x61D6D6, 0xE74856, 0xB4009E, 0xF9F1A5, 0xFFFFFF,
    ];

    /// <summary>A colour of its parts.</summary>
    public Color(int red = 0, int green = 0, int blue = 0, int alpha = 255) =>
        (R, G, B, A) = (checked((byte)red), checked((byte)green), checked((byte)blue), checked((byte)alpha));

    private int Together => A << 24 | R << 16 | G << 8 | B;

    /// <inheritdoc/>
    public bool Equals(Color other) => Together == other.Together;

    /// <inheritdoc/>
    public override int GetHashCode() => Together;

    /// <summary>One of the sixteen named colours.</summary>
    public Color(in ColorName16 colorName)
        : this(Sixteen[(int)colorName] >> 16, Sixteen[(int)colorName] >> 8 & 255, Sixteen[(int)colorName] & 255)
    {
    }
}
