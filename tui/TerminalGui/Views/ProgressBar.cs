using System.Globalization;
using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Text;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>How the filled part of a <see cref="ProgressBar"/> is drawn. Those that move by themselves are left out.</summary>
public enum ProgressBarStyle
{
    /// <summary>Blocks with a gap.</summary>
    Blocks = 0,

    /// <summary>Without a gap.</summary>
    Continuous = 1,
}

/// <summary>What a <see cref="ProgressBar"/> shows beside the bar.</summary>
public enum ProgressBarFormat
{
    /// <summary>Nothing.</summary>
    Simple = 0,

    /// <summary>The per cent in the middle.</summary>
    SimplePlusPercentage = 1,
}

/// <summary>A bar filled to a fraction.</summary>
public class ProgressBar : View
{
    private float _fraction;
    private ProgressBarStyle _style;

    /// <summary>An empty bar, one row high.</summary>
    public ProgressBar() => Height = 1;

    /// <summary>The filled part, from 0 to 1.</summary>
    public float Fraction
    {
        get => _fraction;
        set
        {
            _fraction = Math.Min(value, 1);
            SetNeedsDraw();
        }
    }

    /// <summary>What is shown beside the bar.</summary>
    public ProgressBarFormat ProgressBarFormat { get; set; }

    /// <summary>How the filled part is drawn.</summary>
    public ProgressBarStyle ProgressBarStyle
    {
        get => _style;
        set
        {
            _style = value;
            SegmentCharacter = new Rune(value == ProgressBarStyle.Blocks ? '▌' : '█');
        }
    }

    /// <summary>The character of the filled part.</summary>
    public Rune SegmentCharacter { get; set; } = new('▌');

    /// <summary>The per cent, as text.</summary>
    public override string Text
    {
        get => Math.Max(0, (int)(_fraction * 100)).ToString(CultureInfo.InvariantCulture) + "%";
        set => base.Text = value;
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        var room = Viewport.Size;
        SetAttributeForRole(VisualRole.Editable);
        FillRect(new System.Drawing.Rectangle(System.Drawing.Point.Empty, room), new Rune(' '));
        var filled = Math.Max(0, (int)(_fraction * room.Width));
        FillRect(new System.Drawing.Rectangle(0, 0, filled, room.Height), SegmentCharacter);
        if (ProgressBarFormat == ProgressBarFormat.SimplePlusPercentage)
            AddStr((room.Width - Text.GetColumns()) / 2, 0, Text);

        return true;
    }

    private protected override void DrawText()
    {
    }
}
