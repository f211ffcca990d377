using System.Collections.Immutable;

namespace MentorSim.Engine.Text.Html;

/// <summary>How a bar looks: what it says is never left to its colour, nor to its look alone; the words stand beside it.</summary>
public enum BarLook
{
    /// <summary>Filled as far as the share goes.</summary>
    Filled,

    /// <summary>An empty frame: something could be shown, and nothing came.</summary>
    Empty,

    /// <summary>A crossed frame, filled as far as the share goes: it went badly.</summary>
    Crossed,

    /// <summary>No frame, a line alone: nobody asked.</summary>
    Absent,
}

/// <summary>Small drawings beside words. Each says in words what it shows, for whoever does not see it.</summary>
public static class HtmlDrawing
{
    private const decimal Width = 160;
    private const decimal Height = 14;
    private const decimal Edge = 4;

    /// <summary>A bar.</summary>
    /// <param name="share">How much of it is filled, from 0 to 1; null for nothing.</param>
    /// <param name="look">How it looks.</param>
    /// <param name="words">What it says.</param>
    public static HtmlElement Bar(decimal? share, BarLook look, string words)
    {
        var filled = Math.Clamp(share ?? 0, 0, 1) * Width;
        ImmutableArray<HtmlPart> parts = look == BarLook.Absent
            ? [Line(0, Height / 2, Width, Height / 2)]
            :
            [
                Rect(Width, "track"),
                .. filled > 0 ? (HtmlPart[])[Rect(filled, "part")] : [],
                .. look == BarLook.Crossed ? (HtmlPart[])[Line(0, 0, Width, Height), Line(0, Height, Width, 0)] : [],
            ];
        return Drawing("bar", Width, Height, words, parts);
    }

    /// <summary>How a share went over time.</summary>
    /// <param name="shares">From 0 to 1 each, the earliest first.</param>
    /// <param name="words">What it says.</param>
    public static HtmlElement OverTime(ImmutableArray<decimal> shares, string words)
    {
        const decimal height = 32;
        var points = shares.Select((share, index) => (
            X: shares.Length == 1 ? Width / 2 : Edge + index * (Width - 2 * Edge) / (shares.Length - 1),
            Y: height - Edge - Math.Clamp(share, 0, 1) * (height - 2 * Edge))).ToList();
        return Drawing(
            "trend", Width, height, words,
            [
                Line(0, height - Edge, Width, height - Edge),
                .. points.Count > 1
                    ? (HtmlPart[])[Html.Of(HtmlTag.Polyline).With(HtmlAttributeName.Points, string.Join(' ', points.Select(point => $"{Html.Number(point.X)},{Html.Number(point.Y)}")))]
                    : [],
                .. points.Select(point => Html.Of(HtmlTag.Circle).With(HtmlAttributeName.Cx, Html.Number(point.X)).With(HtmlAttributeName.Cy, Html.Number(point.Y)).With(HtmlAttributeName.R, "2.5")),
            ]);
    }

    private static HtmlElement Drawing(string kind, decimal width, decimal height, string words, ImmutableArray<HtmlPart> parts) =>
        Html.Of(HtmlTag.Svg, [Html.Of(HtmlTag.Title, words), .. parts])
            .With(HtmlAttributeName.Class, kind).With(HtmlAttributeName.Role, "img").With(HtmlAttributeName.AriaLabel, words)
            .With(HtmlAttributeName.ViewBox, $"0 0 {Html.Number(width)} {Html.Number(height)}").With(HtmlAttributeName.Width, Html.Number(width)).With(HtmlAttributeName.Height, Html.Number(height));

    private static HtmlElement Rect(decimal width, string kind) => Html.Of(HtmlTag.Rect).With(HtmlAttributeName.Class, kind)
        .With(HtmlAttributeName.X, "0").With(HtmlAttributeName.Y, "0").With(HtmlAttributeName.Width, Html.Number(width)).With(HtmlAttributeName.Height, Html.Number(Height));

    private static HtmlElement Line(decimal x1, decimal y1, decimal x2, decimal y2) => Html.Of(HtmlTag.Line)
        .With(HtmlAttributeName.X1, Html.Number(x1)).With(HtmlAttributeName.Y1, Html.Number(y1)).With(HtmlAttributeName.X2, Html.Number(x2)).With(HtmlAttributeName.Y2, Html.Number(y2));
}
