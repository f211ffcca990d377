using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Covering;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>The words and figures of the table of coverage on screens.</summary>
internal static class CoverageText
{
    private const int BarWidth = 8;
    private const int RowWidth = 76;

    /// <summary>What stands over the figures of the rows.</summary>
    public static readonly string Heads = Right("scen.", "papers", "all", new string(' ', BarWidth));

    /// <summary>A row of the table.</summary>
    /// <param name="row">What it is about.</param>
    /// <param name="number">Its number.</param>
    /// <param name="pack">The pack.</param>
    public static Item RowOf(CoverageRow row, int number, PackCoverage pack)
    {
        var (scenarios, papers) = Documents(row, pack);
        var right = Right(Figure(scenarios), Figure(papers), Figure(row.Total), BarOf(row, pack.Rows.Max(other => other.Total)));
        return new Item(number, Text.Verbatim(TextWidth.Cut($"{row.Id} {row.Title}", RowWidth - right.Length - 6)), right)
        {
            Sentence = $"{row.Id} {row.Title}: {Sentence(row, pack)}",
        };
    }

    /// <summary>A row as a sentence.</summary>
    public static string Sentence(CoverageRow row, PackCoverage pack)
    {
        if (row.IsOnlyToLose) return "a gap, one can only lose here.";
        if (row.IsGap) return "a gap, no chance anywhere.";
        var (scenarios, papers) = Documents(row, pack);
        string[] parts = [.. scenarios > 0 ? [Counted.Of(scenarios, "scenario")] : Array.Empty<string>(), .. papers > 0 ? [Counted.Of(papers, "paper")] : Array.Empty<string>()];
        return $"{string.Join(" and ", parts)}, {Counted.Of(row.Total, "place")} in all{(row.IsThin ? string.Create(CultureInfo.InvariantCulture, $", fewer than the {row.Wanted} that its pack asks for") : "")}.";
    }

    /// <summary>In how many scenarios and in how many papers there is a chance.</summary>
    public static (int Scenarios, int Papers) Documents(CoverageRow row, PackCoverage pack)
    {
        var having = row.Cells.Zip(pack.Documents).Where(pair => pair.First.Shows > 0).Select(pair => pair.Second.Document.Kind).ToList();
        return (having.Count(kind => kind == "scenario"), having.Count(kind => kind == "paper"));
    }

    /// <summary>The places of a row, document by document.</summary>
    public static IEnumerable<Block> Places(CoverageRow row)
    {
        foreach (var document in row.Where.GroupBy(place => place.Document, ReferenceEqualityComparer.Instance))
        {
            var covered = (CoveredDocument)document.Key!;
            yield return new Gap();
            yield return new Heading($"{covered.Title} ({covered.Kind})");
            yield return new Paragraph(Text.Verbatim(covered.Path), Tone: Tone.Quiet);
            foreach (var place in document)
            {
                var where = place.Offer is { } offer ? $"{place.Scene}.{offer}" : place.Scene;
                var points = row.Kind != CoverageKind.Element ? "" : string.Create(CultureInfo.InvariantCulture, $", {(place.Points > 0 ? "plus" : "minus")} {Math.Abs(place.Points)}");
                yield return new Paragraph(
                    string.Create(CultureInfo.InvariantCulture, $"**{Text.Verbatim(where)}** (line {TestSheet.LineOf(place.Place)}{points}){(place.Text is null ? "" : $": {Text.Start(Text.Verbatim(place.Text.ToString()), 120)}")}"),
                    Indent: 3);
            }
        }
    }

    /// <summary>The places of a row in short, for the side of a wide screen.</summary>
    public static IEnumerable<Block> PlacesInShort(CoverageRow row, int most)
    {
        foreach (var document in row.Where.Take(most).GroupBy(place => place.Document.Id))
        {
            yield return new Paragraph($"**{Text.Verbatim(document.Key)}**");
            foreach (var place in document)
                yield return new Paragraph(Text.Verbatim($"{(place.Offer is { } offer ? $"{place.Scene}.{offer}" : place.Scene)}{(place.Points < 0 ? " (lost)" : "")}"), Indent: 2);
        }

        if (row.Where.Length > most) yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"… and {row.Where.Length - most} more: Enter."), Tone: Tone.Quiet);
        if (row.Where.IsEmpty) yield return new Paragraph("Nowhere yet.");
    }

    private static string Right(string scenarios, string papers, string all, string bar) => $"{scenarios,5} {papers,6} {all,4}  {bar}";

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string BarOf(CoverageRow row, int most)
    {
        if (row.IsGap) return (row.IsOnlyToLose ? "gap, -" : "gap").PadRight(BarWidth);
        var filled = Math.Clamp((int)Math.Ceiling((double)row.Total * BarWidth / most), 1, BarWidth);
        return new string('█', filled) + new string('░', BarWidth - filled);
    }
}
