namespace Terminal.Gui.Drawing;

/// <summary>The colours and the style of a cell.</summary>
public readonly record struct Attribute
{
    /// <summary>The terminal's own colours.</summary>
    public Attribute()
        : this(Color.None, Color.None, TextStyle.None)
    {
    }

    /// <summary>The same as another one.</summary>
    public Attribute(in Attribute attr) => this = attr;

    /// <summary>Two colours.</summary>
    public Attribute(in Color foreground, in Color background)
        : this(foreground, background, TextStyle.None)
    {
    }

    /// <summary>Two colours and a style.</summary>
    public Attribute(in Color foreground, in Color background, in TextStyle style) =>
        (Foreground, Background, Style) = (foreground, background, style);

    /// <summary>Two colours as text, see <see cref="Color.Parse"/>.</summary>
    public Attribute(in string foreground, in string background, in string? style = null)
        : this(Color.Parse(foreground), Color.Parse(background), style is null ? TextStyle.None : Enum.Parse<TextStyle>(style, ignoreCase: true))
    {
    }

    /// <summary>Two of the sixteen colours.</summary>
    public Attribute(in ColorName16 foreground16Name, in ColorName16 background16Name)
        : this(new Color(foreground16Name), new Color(background16Name))
    {
    }

    /// <summary>One colour for both, so that nothing is seen.</summary>
    public Attribute(in Color color)
        : this(color, color)
    {
    }

    /// <summary>The terminal's own colours.</summary>
    public static Attribute Default => new(Color.None, Color.None);

    /// <summary>The colour of the character.</summary>
    public Color Foreground { get; init; }

    /// <summary>The colour behind it.</summary>
    public Color Background { get; init; }

    /// <summary>The style.</summary>
    public TextStyle Style { get; init; }
}
