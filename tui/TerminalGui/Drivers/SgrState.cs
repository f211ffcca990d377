using System.Text;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Terminal.Gui.Drivers;

/// <summary>The colours and the style that the terminal writes with just now.</summary>
internal sealed class SgrState(ColourDepth depth)
{
    private static readonly (TextStyle Style, char Number)[] Styles =
    [
        (TextStyle.Bold, '1'), (TextStyle.Faint, '2'), (TextStyle.Italic, '3'), (TextStyle.Underline, '4'),
        (TextStyle.Blink, '5'), (TextStyle.Reverse, '7'), (TextStyle.Strikethrough, '9'),
    ];

    private readonly StringBuilder _numbers = new();
    private Attribute _current = Attribute.Default;

    /// <summary>The terminal has just been set to its own colours.</summary>
    public void Reset() => _current = Attribute.Default;

    /// <summary>Whether nothing need be written for an attribute.</summary>
    public bool Is(Attribute attribute) => Reduced(attribute) == _current;

    /// <summary>Writes the sequence that changes to an attribute, if it is another one.</summary>
    public void Change(StringBuilder output, Attribute attribute)
    {
        var next = Reduced(attribute);
        if (next == _current)
            return;

        _numbers.Clear();
        if ((_current.Style & ~next.Style) != 0 || next == Attribute.Default)
        {
            _numbers.Append('0');
            _current = Attribute.Default;
        }

        foreach (var (style, number) in Styles)
        {
            if ((next.Style & ~_current.Style & style) != 0)
                Separated().Append(number);
        }

        if (next.Foreground != _current.Foreground)
            ColourCodes.Append(Separated(), next.Foreground, background: false, depth);

        if (next.Background != _current.Background)
            ColourCodes.Append(Separated(), next.Background, background: true, depth);

        output.Append("\e[").Append(_numbers).Append('m');
        _current = next;
    }

    private StringBuilder Separated() => _numbers.Length == 0 ? _numbers : _numbers.Append(';');

    // Without colours, dark on light becomes reversed, so that what was marked by colours alone is still seen.
    private Attribute Reduced(Attribute attribute)
    {
        if (depth != ColourDepth.None)
            return attribute;

        var style = ColourCodes.IsLighter(attribute.Background, attribute.Foreground) ? attribute.Style ^ TextStyle.Reverse : attribute.Style;
        return new Attribute(Color.None, Color.None, style);
    }
}
