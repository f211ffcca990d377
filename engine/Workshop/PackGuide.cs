using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop;

/// <summary>Writes the ids of packs, with what they stand for, as a Markdown page for those who write scenarios: scenarios/STANDARDS.md.</summary>
public static class PackGuide
{
    private const string Intro =
        """
        # Ids of the packs

        What you can name in a scenario: the packs of this library, and in each the ids with what they stand for. Put the pack's id under
        `standards:` of your scenario, and then

        - an **element** behind `evidence:`, with -2, -1, 1 or 2 points;
        - what a mentor **is** behind `shows:`, and what a mentor **is not** behind `oversteps:`;
        - a **serious breach** behind `critical:`;
        - a **rule** (or any other id of these) behind `sources:`.

        Grades say how well a source was checked: A the guidance itself was read, B it was read as quoted elsewhere, C common professional
        knowledge that was not re-checked. All of this is a draft until a designated safeguarding lead has reviewed it.

        This page is made from the packs in `standards/`: a change here would be lost.

        """;

    /// <summary>The page about some packs.</summary>
    public static string Write(IEnumerable<Pack> packs)
    {
        var page = new StringBuilder(Intro.ReplaceLineEndings("\n"));
        foreach (var pack in packs)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {pack.Id}\n\n{InLine(pack.Title)}{(pack.Edition is { } edition ? $" (edition {InLine(edition)})" : "")}.\n");
            foreach (var unit in pack.Units) Append(page, $"{unit.Id}: {InLine(unit.Title)}", "element", unit.Elements.Select(element => (element.Id, element.Title)));
            Append(page, "What a mentor is", "for shows", pack.Boundaries.Where(boundary => boundary.Is).Select(TitleOf));
            Append(page, "What a mentor is not", "for oversteps", pack.Boundaries.Where(boundary => !boundary.Is).Select(TitleOf));
            Append(page, "Serious breaches", "for critical", pack.Incidents.Select(incident => (incident.Id, incident.UnitId is { } unit ? $"{incident.Title} (makes {unit} not yet)" : incident.Title)));
            Append(page, "Rules", "for sources", pack.Rules.Select(rule => (rule.Id, rule.Grade is { } grade ? $"{rule.Text} ({grade})" : rule.Text)));
            Append(page, "Cross-walks: what evidence on other packs counts for here", "from", pack.CrossWalks.GroupBy(walk => $"{walk.FromPack}/{walk.FromElement}")
                .Select(walks => (walks.Key, string.Join(", ", walks.SelectMany(walk => walk.To).Select(element => element.Id)))));
            Append(page, "Historic assessment model: never a real grade", "figure", (pack.HistoricAssessment?.Figures ?? [])
                .Select(figure => (figure.Of is { } method ? $"{method}: {figure.What}" : figure.What, $"{figure.Value} ({figure.Source}; {figure.Grade})")));
            Append(page, "Sources", "for sources", pack.Sources.Select(source => (source.Id, source.Title)));
        }

        return page.ToString();
    }

    private static (string Id, string Words) TitleOf(Boundary boundary) => (boundary.Id, boundary.Meaning is { } meaning ? $"{boundary.Title}. {meaning}" : boundary.Title);

    private static void Append(StringBuilder page, string heading, string head, IEnumerable<(string Id, string Words)> rows)
    {
        ImmutableArray<(string Id, string Words)> all = [.. rows];
        if (all.IsEmpty) return;
        page.Append(CultureInfo.InvariantCulture, $"\n### {heading}\n\n| {head} | what it says |\n| --- | --- |\n");
        foreach (var (id, words) in all) page.Append(CultureInfo.InvariantCulture, $"| `{id}` | {InLine(words)} |\n");
    }

    /// <summary>A text as a cell of a table: in one line, and no end of the cell in it.</summary>
    internal static string InLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
}
