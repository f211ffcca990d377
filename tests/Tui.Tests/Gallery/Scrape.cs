using System.Text;
using MentorSim.Tui.Tests.Front;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>What somebody reads who scrolls through a page from its top to its end.</summary>
/// <param name="Title">The first row.</param>
/// <param name="News">The row under it.</param>
/// <param name="Body">The rows between it and the foot, each once.</param>
/// <param name="Foot">The keys.</param>
internal sealed record Scrape(string Title, string News, IReadOnlyList<string> Body, string Foot)
{
    private const int MostPages = 400;

    /// <summary>All on the page, from its top on.</summary>
    /// <param name="stage">Where it is shown.</param>
    /// <param name="height">How high that is.</param>
    /// <param name="hasQuery">Whether words to look for stand above the page.</param>
    /// <param name="lines">How many lines the page has.</param>
    public static Scrape Of(Stage stage, int height, bool hasQuery, int lines)
    {
        var top = hasQuery ? 4 : 2;
        stage.Press(Key.Home);
        var frame = RowsOf(stage, height);
        var (title, news, foot) = (frame[0], hasQuery ? $"{frame[1]} {frame[2]}" : frame[1], frame[^1]);
        var body = frame[top..^2].ToList();
        for (var page = 0; page < MostPages && frame[^2].Contains("below", StringComparison.Ordinal); page++)
        {
            stage.Press(Key.PageDown);
            frame = RowsOf(stage, height);
            var rows = frame[top..^2];
            // A turned page repeats one row; the last page is turned as far as it goes.
            var known = frame[^2].Contains("below", StringComparison.Ordinal) ? 1 : Math.Clamp(body.Count + rows.Length - lines, 1, rows.Length);
            body.AddRange(rows.Skip(known));
        }

        return new Scrape(title, news, body, foot);
    }

    /// <summary>A text without what may differ between lines that are broken and such that are not.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text.Normalize())
        {
            if (!char.IsWhiteSpace(c) && c is not (>= '\u2500' and <= '\u259f')) bare.Append(c);
        }

        return bare.ToString();
    }

    private static string[] RowsOf(Stage stage, int height)
    {
        var rows = stage.Frame.Split('\n');
        // The rows of what is selected begin with a sign.
        return [.. rows.Select(row => row.StartsWith('>') ? $" {row[1..]}" : row), .. Enumerable.Repeat("", height - rows.Length)];
    }
}
