using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records.Reports;

/// <summary>A person's progress and portfolio as a document.</summary>
public static class PersonReport
{
    /// <summary>The document.</summary>
    /// <param name="reading">What is known.</param>
    /// <param name="made">When it was asked for.</param>
    public static Report Of(PersonReading reading, DateTimeOffset made) => new(
        $"{reading.Person.Name}: progress and portfolio",
        [
            new ReportFacts(
            [
                ("Person", reading.Person.Name),
                .. reading.Person.Site.Length > 0 ? ((string, string)[])[("School", reading.Person.Site)] : [],
                ("Standards", reading.Pack is { } pack ? $"{pack.Title} ({pack.Id}{(pack.Edition is { } edition ? $", {edition}" : "")})" : "none"),
                ("This report was made", ReportWords.Moment(made)),
            ]),
            new ReportText(SessionReport.Private, Tone: ReportTone.Quiet),
            Glance(reading),
            Plays(reading),
            .. Parts(reading),
            .. Role(reading),
            Lapses(reading),
            Training(reading),
            .. SignOffs(reading),
            Portfolio(reading),
            .. Historic(reading),
            .. Provenance(reading),
            ReportSignatures.Section,
        ]);

    private static ReportSection Glance(PersonReading reading)
    {
        var elements = reading.Elements;
        return new ReportSection(
            "At a glance",
            [
                new ReportFacts(
                [
                    ("Plays to an end", ReportWords.Number(reading.Plays.Length + reading.Papers.Length)),
                    ("Units evidenced", $"{ReportWords.Number(reading.Units.Count(unit => unit.IsEvidenced))} of {ReportWords.Number(reading.Units.Length)}"),
                    ("Elements evidenced", $"{ReportWords.Number(elements.Count(element => element.IsEvidenced))} of {ReportWords.Number(elements.Length)}"),
                    ("Elements evidenced badly when last played", ReportWords.Number(elements.Count(element => element.Latest?.Evidenced == Evidenced.Badly))),
                    ("Elements not yet evidenced, though they could be", ReportWords.Number(elements.Count(element => !element.IsEvidenced && element.Latest?.Evidenced == Evidenced.NotYetEvidenced))),
                    ("Elements never assessed", ReportWords.Number(elements.Count(element => element.OverTime.IsEmpty))),
                ]),
                .. reading.LeftOut.Select(left => new ReportText(left, Tone: ReportTone.Alert)),
            ]);
    }

    private static ReportSection Plays(PersonReading reading)
    {
        if (reading.Plays.IsEmpty && reading.Papers.IsEmpty) return new ReportSection("Plays", [new ReportText("Nothing was played to an end yet.")]);
        return new ReportSection(
            "Plays",
            [
                .. reading.Plays.IsEmpty ? Array.Empty<ReportBlock>() :
                [
                    new ReportTable("Scenarios, the earliest first", ["Day", "Scenario", "Mode", "Result", "Share", "Session"], [.. reading.Plays.Select(play => (ImmutableArray<string>)
                    [
                        play.Day, play.Session.Scenario.Title, Words.Of(play.Session.Mode), ReportWords.Of(play.Card), play.Card.Total.Attainment is { } share ? ReportWords.Percent(share) : "not assessed", play.Stored.Id[..8],
                    ])]),
                ],
                .. reading.Papers.IsEmpty ? Array.Empty<ReportBlock>() :
                [
                    new ReportTable("In-tray papers that were practised", ["Day", "Paper", "Points", "Of", "Session"], [.. reading.Papers.Select(paper => (ImmutableArray<string>)
                    [
                        paper.Stored.Last[..10], paper.Stored.Title, paper.Result.Points.ToString(CultureInfo.InvariantCulture), paper.Result.Ceiling?.ToString(CultureInfo.InvariantCulture) ?? "not known", paper.Stored.Id[..8],
                    ])]),
                    new ReportText("Papers are scored by their own key. Their points are no part of the units below.", Tone: ReportTone.Quiet),
                ],
                .. reading.Others.Any() && reading.Pack is not null
                    ? (ReportBlock[])[new ReportText(string.Join(", ", reading.Others.Select(play => play.Session.Scenario.Title).Distinct()), "Plays that say nothing about these standards:", ReportTone.Quiet)]
                    : [],
            ]);
    }

    private static IEnumerable<ReportBlock> Parts(PersonReading reading)
    {
        if (reading.Pack is null) yield break;
        yield return new ReportSection(
            "Units and elements over time",
            [
                .. TrendsOf("The units", "Unit", reading.Units),
                .. TrendsOf("The elements", "Element", reading.Elements),
                .. reading.Elements.Any(element => element.OverTime.IsEmpty)
                    ? (ReportBlock[])[new ReportText(string.Join(", ", reading.Elements.Where(element => element.OverTime.IsEmpty).Select(element => element.Id)), "Elements never assessed:")]
                    : [],
            ]);
    }

    private static IEnumerable<ReportBlock> TrendsOf(string caption, string what, ImmutableArray<PartOverTime> parts)
    {
        ImmutableArray<ReportTrend> rows =
        [
            .. parts.Where(part => !part.OverTime.IsEmpty).Select(part => new ReportTrend(
                $"{part.Id} {part.Title}", [.. part.OverTime.Select(shown => shown.Score.Attainment ?? 0)], WordsOf(part.Best!), WordsOf(part.Latest!))),
        ];
        return rows.IsEmpty ? [] : [new ReportTrends(caption, what, rows)];
    }

    private static string WordsOf(PartShown shown) => $"{ReportWords.Of(shown.Score, shown.Level, shown.Evidenced, shown.For, shown.Against)}, on {shown.Play.Day}";

    private static IEnumerable<ReportBlock> Role(PersonReading reading)
    {
        ImmutableArray<ImmutableArray<string>> rows = [.. reading.Shown.Select(shown => (ImmutableArray<string>)[shown.Boundary.Title, ReportWords.Number(shown.Times), ReportWords.Number(shown.Of)])];
        if (rows.IsEmpty) yield break;
        yield return new ReportSection("The role, as it was shown", [new ReportTable("Over all plays", ["A learning mentor is", "Shown", "Could be"], rows)]);
    }

    private static ReportSection Lapses(PersonReading reading)
    {
        ImmutableArray<ImmutableArray<string>> rows =
        [
            .. reading.Plays.SelectMany(play => play.Card.Incidents.Select(entry => (ImmutableArray<string>)[play.Day, $"Serious breach {entry.What.Id}: {entry.What.Title}", play.Session.Scenario.Title])),
            .. reading.Plays.SelectMany(play => play.Card.Oversteps.Select(entry => (ImmutableArray<string>)[play.Day, $"Outside the role: {entry.What.Title}", play.Session.Scenario.Title])),
        ];
        return new ReportSection(
            "Serious breaches and what was outside the role",
            [rows.IsEmpty ? new ReportText("None in these plays.") : new ReportTable("Each time that it happened", ["Day", "What", "Scenario"], rows)]);
    }

    private static ReportSection Training(PersonReading reading) => new(
        "Training record",
        [
            reading.Notes.Training.IsEmpty
                ? new ReportText("No training was entered.")
                : new ReportTable("Training that was attended", ["What", "Day", "Who gave it", "For", "To be renewed by"], [.. reading.Notes.Training.Values.Select(entry => (ImmutableArray<string>)
                [
                    entry.What, ReportWords.Day(entry.On), entry.Provider, string.Join(", ", entry.Elements), entry.RenewBy is { } day ? ReportWords.Day(day) : "",
                ])]),
        ]);

    private static IEnumerable<ReportBlock> SignOffs(PersonReading reading)
    {
        if (reading.Notes.SignOffs.IsEmpty) yield break;
        yield return new ReportSection("Steps that were signed off", [new ReportTable(
            "Sign-offs that stand", ["Step", "Route", "By", "Day", "Note"],
            [.. reading.Notes.SignOffs.Values.OrderBy(signed => signed.At).Select(signed => (ImmutableArray<string>)
            [
                signed.Step, signed.Route, signed.By.Role.Length > 0 ? $"{signed.By.Name}, {signed.By.Role}" : signed.By.Name, signed.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), signed.Note,
            ])])]);
    }

    private static ReportSection Portfolio(PersonReading reading) => new(
        "Portfolio",
        reading.Portfolio.IsEmpty
            ? [new ReportText("No session was put into the portfolio.")]
            : [.. reading.Portfolio.Select(shown => new ReportSection($"{shown.Play.Session.Scenario.Title}, {shown.Play.Day}", [.. ShowcaseOf(shown)]))]);

    private static IEnumerable<ReportBlock> ShowcaseOf(Showcase shown)
    {
        yield return new ReportText($"{ReportWords.Of(shown.Play.Card)}. {ReportWords.WhyOf(shown.Play.Card)}", "Result:");
        foreach (var entry in shown.Entries)
        {
            yield return new ReportText(
                entry.About.IsEmpty ? $"{entry.Shown.Element} of {entry.Shown.Pack}" : string.Join("; ", entry.About.Select(about => $"{about.Id} {about.Title}")),
                "Put in for:");
            yield return new ReportQuote(entry.Shown.Words);
        }

        if (shown.Evidenced.Any())
        {
            yield return new ReportText("", "What this play evidenced:");
            yield return new ReportList([.. shown.Evidenced.Select(element => $"{element.Element.Id} {element.Element.Title}: {ReportWords.Of(element.Score, element.Level, element.Evidenced, element.For, element.Against)}")]);
        }
        else
        {
            yield return new ReportText("It evidenced nothing of these standards.");
        }

        if (shown.Play.Session.Reflection.Length == 0) yield break;
        yield return new ReportText("", "Looking back:");
        yield return new ReportQuote(shown.Play.Session.Reflection);
    }

    /// <summary>How the standards were once assessed: figures to look at, which nothing here is measured by.</summary>
    private static IEnumerable<ReportBlock> Historic(PersonReading reading)
    {
        if (reading.Pack?.HistoricAssessment is not { Figures.IsEmpty: false } historic) yield break;
        yield return new ReportSection(
            "The historic assessment model: never a real grade",
            [
                new ReportText("This is how these standards were once assessed. Plays are not marked by it, and nothing in this report is a grade by it."),
                .. historic.Methods.IsEmpty ? Array.Empty<ReportBlock>() : [new ReportFacts([.. historic.Methods.Select(method => (method.Id, method.Title))])],
                new ReportTable("Its figures", ["Figure", "What was found", "Source"], [.. historic.Figures.Select(figure => (ImmutableArray<string>)
                    [figure.Of is { } method ? $"{method}: {figure.What}" : figure.What, figure.Value, figure.Source == "none" ? figure.Source : $"{figure.Source}{ReportWords.Grade(figure.Grade)}"])]),
            ]);
    }

    private static IEnumerable<ReportBlock> Provenance(PersonReading reading)
    {
        yield return new ReportSection(
            "What this rests on",
            [
                .. reading.Pack is { } pack
                    ? (ReportBlock[])[new ReportFacts(
                    [
                        ("Standards", pack.Title),
                        .. pack.Owner is { } owner ? ((string, string)[])[("Published by", owner)] : [],
                        .. pack.Origin is { } origin ? ((string, string)[])[("They rest on", origin)] : [],
                        .. pack.Note is { } note ? ((string, string)[])[("About them", note)] : [],
                    ])]
                    : [],
                .. reading.Read.Any(play => play.Card.IsWalked) ? (ReportBlock[])[new ReportText("Some plays were read through MentorSim's own cross-walks from other standards: a judgement, and no statement of their owner.")] : [],
                new ReportText("What is shown here comes from practice in a simulation. It is no qualification and nobody's real grade; the scenarios are drafts unless their own debrief names a reviewer.", Tone: ReportTone.Quiet),
            ]);
    }
}
