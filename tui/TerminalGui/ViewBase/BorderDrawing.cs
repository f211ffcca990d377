using System.Drawing;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;

namespace Terminal.Gui.ViewBase;

/// <summary>The frame around a view, with its title.</summary>
internal static class BorderDrawing
{
    /// <summary>Draws the frame of a view.</summary>
    public static void Draw(View view, ScreenDriver screen, Rectangle frame, LineStyle style)
    {
        if (frame.Width < 2 || frame.Height < 2)
            return;

        var lines = Lines(style);
        var (right, bottom) = (frame.Right - 1, frame.Bottom - 1);
        screen.Fill(new Rectangle(frame.X + 1, frame.Y, frame.Width - 2, 1), lines[0]);
        screen.Fill(new Rectangle(frame.X + 1, bottom, frame.Width - 2, 1), lines[0]);
        screen.Fill(new Rectangle(frame.X, frame.Y + 1, 1, frame.Height - 2), lines[1]);
        screen.Fill(new Rectangle(right, frame.Y + 1, 1, frame.Height - 2), lines[1]);
        foreach (var (x, y, corner) in (ReadOnlySpan<(int, int, string)>)
            [(frame.X, frame.Y, lines[2]), (right, frame.Y, lines[3]), (frame.X, bottom, lines[4]), (right, bottom, lines[5])])
        {
            screen.Fill(new Rectangle(x, y, 1, 1), corner);
        }


        if (view.Title.Length > 0 && frame.Width > 4)
            DrawTitle(view, screen, frame, style);
    }

    private static void DrawTitle(View view, ScreenDriver screen, Rectangle frame, LineStyle style)
    {
        var (open, close) = style switch
        {
            LineStyle.Heavy or LineStyle.HeavyDashed or LineStyle.HeavyDotted => ("┥", "┝"),
            LineStyle.Double => ("╡", "╞"),
            _ => ("┤", "├"),
        };
        var title = HotText.Parse(view.Title, view.HotKeySpecifier);
        var text = TextLines.Clip(title.Text, frame.Width - 4);
        screen.Move(frame.X + 1, frame.Y);
        screen.AddStr(open);
        HotText.Draw(screen, text, title.HotIndex, view, view.HasFocus, VisualRole.Normal);
        view.SetAttributeForRole(VisualRole.Normal);
        screen.AddStr(close);
    }

    // Across, down, and the corners: upper left, upper right, lower left, lower right.
    private static string[] Lines(LineStyle style) => style switch
    {
        LineStyle.Double => ["═", "║", "╔", "╗", "╚", "╝"],
        LineStyle.Heavy => ["━", "┃", "┏", "┓", "┗", "┛"],
        LineStyle.Rounded => ["─", "│", "╭", "╮", "╰", "╯"],
        LineStyle.Dashed => ["╌", "╎", "┌", "┐", "└", "┘"],
        LineStyle.Dotted => ["┄", "┆", "┌", "┐", "└", "┘"],
        LineStyle.HeavyDashed => ["╍", "╏", "┏", "┓", "┗", "┛"],
        LineStyle.HeavyDotted => ["┅", "┇", "┏", "┓", "┗", "┛"],
        LineStyle.RoundedDashed => ["╌", "╎", "╭", "╮", "╰", "╯"],
        LineStyle.RoundedDotted => ["┄", "┆", "╭", "╮", "╰", "╯"],
        LineStyle.Single or LineStyle.None => ["─", "│", "┌", "┐", "└", "┘"],
    };
}
