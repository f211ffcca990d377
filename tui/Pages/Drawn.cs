namespace MentorSim.Tui.Pages;

/// <summary>The signs of which bars are made, in tones of their own.</summary>
internal static class Drawn
{
    /// <summary>What is there.</summary>
    public const char Filled = '█';

    /// <summary>What is not.</summary>
    public const char Empty = '░';

    /// <summary>A line whose first part is drawn, with a tone for each stretch of it.</summary>
    public static Line Of(Line line) => line.Parts is [var drawn, .. var rest] ? line with { Parts = [.. Stretches(drawn), .. rest] } : line;

    private static IEnumerable<LinePart> Stretches(LinePart part)
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
        Filled => Tone.Filled,
        Empty => Tone.Empty,
        _ => null,
    };
}
