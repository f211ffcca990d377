using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>What is so of a version by all that can happen in it.</summary>
internal static class FigureFacts
{
    /// <summary>Of a version; nothing where its figures are not exact.</summary>
    /// <param name="version">The version.</param>
    /// <param name="names">The names that both versions know.</param>
    public static IEnumerable<Fact> Of(ComparedVersion version, SharedNames names)
    {
        if (!version.IsWhole) return [];
        var facts = OfSize(version.Figures).Concat(OfEndings(version, names));
        if (version.Figures.OfPlays is { Lengths: { } lengths }) facts = facts.Concat(OfLengths(lengths));
        if (version.Scenario.ScoringPack is { } pack) facts = facts.Concat(OfPoints(version, Values.Of(version.Graph, version.Order, pack, stopsAtIncidents: false)));
        return facts.Select(fact => fact with { NeedsSearch = true });
    }

    private static IEnumerable<Fact> OfSize(StoryFigures figures)
    {
        yield return Told(ChangeTopic.Size, "states", figures.States.ToString("N0", CultureInfo.InvariantCulture));
        yield return Told(ChangeTopic.Size, "answers and falls of chance", figures.Transitions.ToString("N0", CultureInfo.InvariantCulture));
        if (figures.Plays is { } plays) yield return Told(ChangeTopic.Size, "plays", plays.ToString("N0", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<Fact> OfEndings(ComparedVersion version, SharedNames names)
    {
        if (version.Figures.OfPlays is not { } plays) yield break;
        yield return Told(ChangeTopic.Endings, "best that can be reached", plays.Endings.IsEmpty ? "none" : Words.Of(plays.Endings.Min(ending => ending.Kind)));
        yield return Told(ChangeTopic.Endings, "no ending, nothing being on offer, in a play by chance", Share(plays.Unfinished));
        var reached = plays.Endings.ToDictionary(ending => ending.Scene, StringComparer.Ordinal);
        foreach (var scene in version.Scenario.Scenes.Where(scene => scene.WayOn is Ending))
        {
            var known = reached.GetValueOrDefault(scene.Id);
            yield return Told(ChangeTopic.Endings, "in a play by chance", known is null ? "never" : Share(known.InRandomPlay)) with { Scene = scene.Id };
            if (names.Has(scene.Id) && known?.InBestPlay is { } best) yield return Told(ChangeTopic.Endings, "in the best play", Share(best)) with { Scene = scene.Id };
        }
    }

    private static IEnumerable<Fact> OfLengths(PlayLengths lengths)
    {
        yield return Told(ChangeTopic.Difficulty, "decisions of a play", Range(lengths.FewestDecisions, lengths.MostDecisions));
        if (lengths is { FewestMinutes: { } fewest, MostMinutes: { } most }) yield return Told(ChangeTopic.Difficulty, "minutes of school time of a play", Range(fewest, most));
    }

    private static IEnumerable<Fact> OfPoints(ComparedVersion version, Values values)
    {
        var (figures, most, pack) = (version.Figures, values.TotalAt(0), values.Reading.Pack);
        yield return Told(ChangeTopic.Ceilings, "the most", Number(most));
        foreach (var (unit, ceiling) in figures.Ceilings ?? []) yield return Told(ChangeTopic.Ceilings, $"the most in unit {unit}", Number(ceiling));
        yield return Told(ChangeTopic.Ceilings, "the least", Number(LeastPoints.Of(version.Graph, version.Order, values)));
        if (figures.OfPlays?.MeanPoints is { } mean)
        {
            yield return Told(ChangeTopic.Ceilings, "in a play by chance, on average", Decimal(mean));
            if (most > 0) yield return Told(ChangeTopic.Difficulty, "share of the points that a play by chance gets", Share(Math.Max(0, mean / most)));
        }

        if (most > 0) yield return Told(ChangeTopic.Difficulty, "points that a pass needs", string.Create(CultureInfo.InvariantCulture, $"{((most * pack.Levels.Competent) + 99) / 100} of {most}"));
        foreach (var player in NaivePlayer.Of(version.Scenario))
        {
            var play = NaivePlay.Passing(player, version.Graph, values);
            yield return Told(ChangeTopic.Difficulty, Named(player.Kind), play is null ? "does not pass"
                : string.Create(CultureInfo.InvariantCulture, $"{(play.IsByChance ? "can pass" : "passes")} with {play.Score.Points} of {play.Score.Ceiling} points"));
        }
    }

    private static string Named(NaivePlayerKind kind) => kind switch
    {
        NaivePlayerKind.First => "who always takes the first on offer",
        NaivePlayerKind.Longest => "who always takes the longest on offer",
        NaivePlayerKind.Lead => "who takes what names the lead, else the first",
    };

    private static string Range(int fewest, int most) => fewest == most ? Number(fewest) : $"{Number(fewest)} to {Number(most)}";

    /// <summary>A share in per cent. What can come is never shown as 0%, nor what may not come as 100%.</summary>
    private static string Share(double share)
    {
        const double roundingError = 1e-9;
        return share switch
        {
            0 => "never",
            > 1 - roundingError => "100%",
            < 0.001 => "less than 0.1%",
            > 0.999 => "more than 99.9%",
            _ => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0}%"),
        };
    }

    private static string Decimal(double number) => Math.Round(number, 1) is var rounded && rounded == 0 ? "0.0" : rounded.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Fact Told(ChangeTopic topic, string what, string value) => new(topic, "", "", what, value);
}
