using System.Globalization;
using System.Text;

namespace MentorSim.Engine.Findings;

/// <summary>Writes the table of rules as a Markdown page for people who look a finding up: scenarios/FINDINGS.md.</summary>
public static class FindingsGuide
{
    private const string Intro =
        """
        # Findings

        What `mentorsim check` can say about a scenario, a paper, a route, an interview kit, a pack or a school profile: what each finding
        means, an example that raises it, and the same example mended. `mentorsim explain MS3002` prints one of them.

        An **error** stops play until it is mended. With a **warning** it plays, but a reader or a mark suffers. A **note** is only worth knowing.

        An example shows the keys that matter; the others are as in any scenario, paper or route. One that begins with `kind:` is a whole file.

        This page is made from the program's own table of rules (engine/Findings): a change here would be lost.

        """;

    private static readonly Dictionary<char, string> Series = new()
    {
        ['1'] = "MS1: how the file is written",
        ['2'] = "MS2: keys, and what stands behind them",
        ['3'] = "MS3: names and ids",
        ['4'] = "MS4: conditions",
        ['5'] = "MS5: the story",
        ['6'] = "MS6: standards and content",
        ['7'] = "MS7: papers",
        ['8'] = "MS8: inductions, the handbook and interview kits",
    };

    /// <summary>The page about some rules, with a heading for each series of codes and below it each rule.</summary>
    public static string Write(IEnumerable<Rule> rules)
    {
        var page = new StringBuilder(Intro.ReplaceLineEndings("\n"));
        foreach (var series in rules.GroupBy(rule => rule.Code[2]).OrderBy(series => series.Key))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {Series[series.Key]}\n\n| code | | what |\n| --- | --- | --- |\n");
            foreach (var rule in series)
                page.Append(CultureInfo.InvariantCulture, $"| [{rule.Code}](#{rule.Code.ToLowerInvariant()}) | {FindingText.NameOf(rule.Severity)} | {rule.Title} |\n");
            foreach (var rule in series) Append(page, rule);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, Rule rule)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {rule.Code}\n\n**{rule.Title}** ({FindingText.NameOf(rule.Severity)})\n\n{rule.Explanation}\n");
        page.Append(CultureInfo.InvariantCulture, $"\nExample:\n\n```{rule.Language}\n{rule.Example}```\n");
        page.Append(CultureInfo.InvariantCulture, $"\nMended:\n\n```{rule.Language}\n{rule.Mended}```\n\nHow to mend it: {rule.Help}\n");
    }
}
