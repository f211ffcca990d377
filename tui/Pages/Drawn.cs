using System.Collections.Immutable;

namespace MentorSim.Tui.Pages;

/// <summary>The signs of which bars and rows of columns are made, in tones of their own.</summary>
internal static class Drawn
{
    /// <summary>What is there.</summary>
    public const char Filled = '█';

    /// <summary>What is not.</summary>
    public const char Empty = '░';

    /// <summary>What spoke against somebody: no column is as low as that.</summary>
    public const char Against = '!';

    /// <summary>What is not known.</summary>
    public const char Unknown = '?';

    private const string Columns = "▁▂▃▄▅▆▇█";

    /// <summary>A share as a bar of so many columns; blanks where there is none.</summary>
    public static string Bar(decimal? share, int width)
    {
        if (share is not { } known) return new string(' ', width);
        var filled = (int)Math.Round(Math.Clamp(known, 0, 1) * width, MidpointRounding.AwayFromZero);
        return new string(Filled, filled) + new string(Empty, width - filled);
    }

    /// <summary>The last of some shares in the order of time, as a row of columns with blanks behind it; always of that width.</summary>
    public static string Spark(ImmutableArray<decimal?> values, int width) =>
        string.Concat(values.Skip(Math.Max(0, values.Length - width)).Select(ColumnOf)).PadRight(width);

    /// <summary>A share as a column; all there is, and what is more, is the highest.</summary>
    public static char ColumnOf(decimal? share) => share switch
    {
        null => Unknown,
        < 0 => Against,
        >= 1 => Columns[^1],
        { } part => Columns[(int)(part * Columns.Length)],
    };

    /// <summary>A line whose first part is drawn, with a tone for each stretch of it.</summary>
    public static Line Of(Line line) => line.Parts is [var drawn, .. var rest] ? line with { Parts = [.. Stretches(drawn), .. rest] } : line;

    /// <summary>A part of a line with a tone for each stretch of it that is drawn.</summary>
    public static IEnumerable<LinePart> Stretches(LinePart part)
    {
        for (var start = 0; start < part.Text.Length;)
        {
            var tone = ToneOf(part.Text[start]);
            var end = start + 1;
            while (end < part.Text.Length && ToneOf(part.Text[end]) == tone) end++;
            yield return part with { Text = part.Text[start..end], Tone = tone ?? part.Tone };
            start = end;
        }
    }

    private static Tone? ToneOf(char sign) => sign switch
    {
        Empty => Tone.Empty,
        >= '▁' and <= Filled => Tone.Filled,
        _ => null,
    };
}
