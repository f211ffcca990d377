using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Commands;

/// <summary>The figures of a story in lines for people.</summary>
internal static class StoryFiguresText
{
    /// <summary>One line: how large the story is, and whether all of it was searched.</summary>
    public static string Summary(StoryFigures figures)
    {
        var plays = figures.Plays is { } count ? $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count.IsOne ? "play" : "plays")}" : "endless plays";
        var what = figures.IsComplete ? $"{plays}; all states searched ({Number(figures.States)})"
            : $"not proved: {Number(figures.States)} states searched, and there are more{(figures.Plays is null ? $"; {plays}" : figures.Plays.Value.IsZero ? "" : $"; at least {plays} so far")}";
        return $"{figures.Scenario.Id}: {Range(figures.Scenario.Scenes.Length, figures.Scenario.Scenes.Length, "scene")}, {what}.";
    }

    /// <summary>What is known of its plays: lengths, the best play, what comes of choosing at random, how often each ending comes.</summary>
    public static IEnumerable<string> Details(StoryFigures figures)
    {
        // Of a story in which nothing is decided yet there is nothing to tell.
        if (figures.OfPlays is not { Lengths: { MostDecisions: > 0 } lengths } plays) yield break;
        var minutes = lengths.FewestMinutes is { } fewest && lengths.MostMinutes is { } most ? $" and takes {Range(fewest, most, "minute")} of school time" : "";
        yield return $"  A play has {Range(lengths.FewestDecisions, lengths.MostDecisions, "decision")}{minutes}.";
        if (plays.Best is { } best && figures.Total is { } points)
            yield return string.Create(CultureInfo.InvariantCulture, $"  The best play has {Counted.Of(points, "point")}: {string.Join(",", best)}");

        if (plays.MeanPoints is { } mean) yield return string.Create(CultureInfo.InvariantCulture, $"  Choosing at random gives {mean:0.0} points on average.");
        if (plays.Endings.IsEmpty) yield break;
        var isBestKnown = plays.Endings[0].InBestPlay is not null;
        yield return $"  How often each ending comes{(isBestKnown ? ", in best play and at random" : " at random")}:";
        var width = plays.Endings.Max(ending => Named(ending).Length);
        foreach (var ending in plays.Endings)
            yield return $"    {Named(ending).PadRight(width)}{(ending.InBestPlay is { } inBest ? Share(inBest) : "")}{Share(ending.InRandomPlay)}";
        if (plays.Unfinished > 0) yield return $"    {"nothing on offer".PadRight(width)}{(isBestKnown ? "       -" : "")}{Share(plays.Unfinished)}";
    }

    private static string Named(EndingFigures ending) => $"{ending.Scene} ({WordOf(ending.Kind)})";

    private static string WordOf(EndingKind kind) => Engine.Scoring.Words.Of(kind);

    /// <summary>A share in per cent, eight wide. What can come is never shown as 0%, nor what may not come as 100%.</summary>
    private static string Share(double share)
    {
        const double roundingError = 1e-9;
        var text = share switch
        {
            0 => "-",
            > 1 - roundingError => "100%",
            < 0.001 => "<0.1%",
            > 0.999 => ">99.9%",
            _ => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0}%"),
        };
        return text.PadLeft(8);
    }

    private static string Range(int fewest, int most, string what) =>
        fewest == most ? $"{Number(fewest)} {what}{(fewest == 1 ? "" : "s")}" : $"{Number(fewest)} to {Number(most)} {what}s";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
