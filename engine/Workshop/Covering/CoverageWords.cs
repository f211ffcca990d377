using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Covering;

/// <summary>The words in which every form of the table speaks.</summary>
public static class CoverageWords
{
    /// <summary>What is said where there is no document.</summary>
    public const string Nothing = "There is no scenario and no paper here, so nothing can be shown.";

    /// <summary>What stands over the places in all documents together.</summary>
    public const string TotalHeading = "all";

    /// <summary>What the numbers mean.</summary>
    public const string Legend =
        "A number says in how many places it can be shown: choices, options and orders that some play can reach, or items of a paper. " +
        "A number below 0 says in how many places it can only be lost on. For what a mentor is not and for serious breaches it says in how many places it can happen. " +
        "The last column counts the places in all of them together, without those where it can only be lost on.";

    /// <summary>The heading of the rows of a kind; elements stand below their units.</summary>
    public static string HeadingOf(CoverageRow row) => row.Kind switch
    {
        CoverageKind.Element => $"{row.Unit!.Id}: {row.Unit.Title}",
        CoverageKind.Is => "What a mentor is",
        CoverageKind.IsNot => "What a mentor is not",
        CoverageKind.Incident => "Serious breaches",
    };

    /// <summary>A cell as a number: below 0 where one can only lose.</summary>
    public static string Of(CoverageCell cell) => (cell.IsOnlyToLose ? -cell.Loses : cell.Shows).ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands over a pack that cannot have a table; null where it can.</summary>
    public static string? WithoutTable(PackCoverage pack) =>
        pack.Rows.IsEmpty ? $"The pack {pack.Pack.Id} has no units, no role boundaries and no serious breaches, so there is nothing to show."
        : pack.Documents.IsEmpty ? $"No scenario and no paper here names the pack {pack.Pack.Id}, so all of it is a gap."
        : null;

    /// <summary>The pack with its edition.</summary>
    public static string TitleOf(PackCoverage pack) => $"{pack.Pack.Id}: {pack.Pack.Title}{(pack.Pack.Edition is { } edition ? $" (edition {edition})" : "")}{(pack.IsWalked ? ", read through cross-walks" : "")}";

    /// <summary>A column, as its legend names it.</summary>
    public static string TitleOf(CoveredDocument document) =>
        $"{document.Id}: {document.Title} ({document.Kind}{(document.IsComplete ? "" : "; not all of it was searched, so more may be possible")})";

    /// <summary>What is said of a pack without gaps: where there is least.</summary>
    public static string LeastOf(PackCoverage pack)
    {
        var least = pack.Rows.MinBy(row => row.Total)!;
        return string.Create(CultureInfo.InvariantCulture, $"There is least for {least.Id}: {Counted.Of(least.Total, "place")}.");
    }

    private static string FewerThan(int places) => string.Create(CultureInfo.InvariantCulture, $"Fewer than {places} places show");

    /// <summary>A row among the gaps, with how many places there are where there are some.</summary>
    public static string GapOf(CoverageRow row) => $"{row.Id} {row.Title}{(row.IsThin ? string.Create(CultureInfo.InvariantCulture, $" ({row.Total})") : "")}";

    /// <summary>The gaps, each kind under what it means, the elements by unit; none where there is no gap.</summary>
    public static ImmutableArray<(string Heading, ImmutableArray<CoverageRow> Rows)> GapsOf(PackCoverage pack)
    {
        var elements = pack.Of(CoverageKind.Element).Where(row => row.IsGap).ToList();
        IEnumerable<(string, ImmutableArray<CoverageRow>)> gaps =
        [
            .. elements.Where(row => !row.IsOnlyToLose).GroupBy(HeadingOf).Select(unit => ($"Nothing gives a chance to show, in {unit.Key}", unit.ToImmutableArray())),
            .. elements.Where(row => row.IsOnlyToLose).GroupBy(HeadingOf).Select(unit => ($"One can only lose, in {unit.Key}", unit.ToImmutableArray())),
            ("Nothing shows that a mentor is", [.. pack.Of(CoverageKind.Is).Where(row => row.IsGap)]),
            ("Nowhere can one act as what a mentor is not", [.. pack.Of(CoverageKind.IsNot).Where(row => row.IsGap)]),
            ("Nowhere can these serious breaches happen", [.. pack.Of(CoverageKind.Incident).Where(row => row.IsGap)]),
        ];
        return [.. gaps.Append((FewerThan(pack.Pack.Chances), [.. pack.Rows.Where(row => row.IsThin)])).Where(gap => !gap.Item2.IsEmpty)];
    }
}
