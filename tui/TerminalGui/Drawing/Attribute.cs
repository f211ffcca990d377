namespace Terminal.Gui.Drawing;

/// <summary>The colours and the style of a cell.</summary>
public readonly record struct Attribute
{
    /// <summary>The terminal's own colours.</summary>
    public Attribute()
        : this(Color.None, Color.None)
    {
    }

    /// <summary>Two colours.</summary>
    public Attribute(in Color foreground, in Color background)
        : this(foreground, background, TextStyle.None)
    {
    }

    /// <summary>Two colours and a style.</summary>
    public Attribute(in Color foreground, in Color background, in TextStyle style) =>
        (Foreground, Background, Style) = (foreground, background, style);

    /// <summary>The terminal's own colours.</summary>
    public static Attribute Default => new();

    /// <summary>The colour of the character.</summary>
    public Color Foreground { get; init; }

    /// <summary>The colour behind it.</summary>
    public Color Background { get; init; }

    /// <summary>The style.</summary>
    public TextStyle Style { get; init; }
}
