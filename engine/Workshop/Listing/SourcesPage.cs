using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Listing;

/// <summary>What a library rests on, as a Markdown page: scenarios/SOURCES.md. Every source with its grade, what was not re-checked, and who reviewed what.</summary>
public static class SourcesPage
{
    private const string Intro =
        """
        # What this library rests on

        Scenarios say under `sources` on which rules their feedback rests; the packs say from which texts those rules were taken. Here are the
        texts, the rules that nobody has re-checked, and for each scenario what it rests on.

        Grades: **A** the guidance itself, or an official page, was read. **B** it was read as quoted or summed up in another text. **C** common
        professional knowledge that was not re-checked. Of long documents mostly the opening or quoted paragraphs were read, also where the
        grade is A. A safeguarding lead should read what a scenario rests on before signing its `review:`.

        Helplines and services are named in a scenario only where the rules of practice name them, and only to be checked before use.

        This page is made from the packs and the scenarios: a change here would be lost.

        """;

    /// <summary>The page about some packs and the scenarios that cite them.</summary>
    /// <param name="packs">The packs, of which those with rules or sources count.</param>
    /// <param name="scenarios">The scenarios.</param>
    public static string Write(ImmutableArray<Pack> packs, IEnumerable<Scenario> scenarios)
    {
        ImmutableArray<Scenario> all = [.. scenarios.OrderBy(scenario => scenario.Id, StringComparer.Ordinal)];
        var page = new StringBuilder(Intro.ReplaceLineEndings("\n"));
        foreach (var pack in packs.Where(pack => !pack.Sources.IsEmpty))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## Texts behind {pack.Id}\n\n");
            if (pack.Note is { } note) page.Append(CultureInfo.InvariantCulture, $"{PackGuide.InLine(note)}\n\n");
            page.Append("| id | title | by | year | status | grade | rules |\n| --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var source in pack.Sources)
            {
                var rules = pack.Rules.Where(rule => rule.SourceIds.Contains(source.Id)).Select(rule => rule.Id);
                var title = source.Url is { } url ? $"[{PackGuide.InLine(source.Title)}]({url})" : PackGuide.InLine(source.Title);
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{source.Id}` | {title} | {Cell(source.Body)} | {Cell(source.Year)} | {Cell(source.Status)} | {Cell(source.Grade)} | {string.Join(" ", rules)} |\n");
            }
        }

        foreach (var pack in packs.Where(pack => pack.Rules.Any(rule => rule.Grade == "C")))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## Not re-checked, of {pack.Id}\n\nRules of grade C. Each may be right, and most are common practice; nobody has held them against a text.\n\n");
            foreach (var rule in pack.Rules.Where(rule => rule.Grade == "C")) page.Append(CultureInfo.InvariantCulture, $"- `{rule.Id}` {PackGuide.InLine(rule.Text)}\n");
        }

        page.Append("\n## What each scenario rests on\n\n| scenario | guidance | review | rules of grade A and B | rules of grade C |\n| --- | --- | --- | --- | --- |\n");
        foreach (var scenario in all)
        {
            var cited = scenario.AllOffers.SelectMany(offer => offer.Sources).Select(citation => citation.Id).ToHashSet(StringComparer.Ordinal);
            var rules = packs.SelectMany(pack => pack.Rules).Where(rule => cited.Contains(rule.Id)).ToList();
            var guidance = scenario.Policy is { } policy ? $"{policy.Ref}{(policy.Edition is { } edition ? $" {edition}" : "")}{(policy.ReviewBy is { } day ? $", again by {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}" : "none";
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{scenario.Id}` | {PackGuide.InLine(guidance)} | {ReviewOf(scenario.Review)} | {Ids(rules.Where(rule => rule.Grade != "C"))} | {Ids(rules.Where(rule => rule.Grade == "C"))} |\n");
        }

        return page.ToString();
    }

    private static string ReviewOf(Review? review) => review switch
    {
        null => "draft, not yet reviewed by a designated safeguarding lead",
        { StillHolds: true, IsSigned: false } read => PackGuide.InLine($"read by {read.By}, {read.Role}; draft, not yet reviewed by a designated safeguarding lead"),
        { StillHolds: true } held => PackGuide.InLine($"{held.By}, {held.Role}, {held.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"),
        { StillHolds: false } => "edited since its review: a draft again",
    };

    private static string Ids(IEnumerable<PracticeRule> rules) => string.Join(" ", rules.Select(rule => rule.Id));

    private static string Cell(string? text) => text is null ? "" : PackGuide.InLine(text);
}
