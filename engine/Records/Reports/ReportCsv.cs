using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records.Reports;

/// <summary>
/// Writes reports as one table of comma-separated values (RFC 4180). Spreadsheets run a cell that begins with certain signs as a formula, so
/// such a cell is written with an apostrophe before it; a number below zero needs none. README.md lists the columns.
/// </summary>
public static partial class ReportCsv
{
    private const string Formulas = "=+-@\uff1d\uff0b\uff0d\uff20";

    private static readonly string[] SessionHead =
    [
        "session", "person", "scenario", "title", "mode", "standards", "decision", "scene", "time", "choice", "text", "pointsLost", "certainty", "timedOut", "breaches", "oversteps", "best",
    ];

    private static readonly string[] PersonHead =
    [
        "person", "session", "day", "scenario", "title", "mode", "result", "standards", "kind", "id", "name", "for", "against", "ceiling", "percent", "level", "evidenced",
    ];

    /// <summary>A session: a row for each decision.</summary>
    /// <param name="reading">The session.</param>
    /// <param name="plain">A text of the story without its marks.</param>
    public static string Write(SessionReading reading, Func<string, string> plain)
    {
        var debrief = Debrief.Of(reading.Session, reading.Card);
        return Table(SessionHead, reading.Card.Decisions.Select((decision, index) => (string[])
        [
            reading.Stored.Id,
            reading.Person.Name,
            reading.Session.Scenario.Id,
            reading.Session.Scenario.Title,
            Words.Of(reading.Session.Mode),
            reading.Card.Pack?.Id ?? "",
            ReportWords.Number(index + 1),
            decision.Scene.Id,
            debrief.Decisions[index].Time is { } time ? Scripting.ClockTime.Show(time) : "",
            decision.Taken.Answer.Id,
            TakenIn(debrief.Decisions[index].Answer, plain),
            Number(decision.Regret),
            Number(decision.Taken.Certainty),
            decision.Taken.TimedOut ? "yes" : "no",
            string.Join(' ', decision.Taken.Answer.Taken.Select(offer => offer.Critical?.Id).OfType<string>()),
            string.Join(' ', decision.Taken.Answer.Taken.SelectMany(offer => offer.Oversteps).Select(boundary => boundary.Id)),
            string.Join(' ', decision.Best.Select(answer => answer.Id)),
        ]));
    }

    /// <summary>A person: a row for each play and each unit and element of the pack that it could show.</summary>
    public static string Write(PersonReading reading) => Table(
        PersonHead, Rows(reading, "unit", reading.Units).Concat(Rows(reading, "element", reading.Elements)).OrderBy(row => row.Ended).ThenBy(row => row.Cells[1], StringComparer.Ordinal).Select(row => row.Cells));

    private static IEnumerable<(DateTimeOffset Ended, string[] Cells)> Rows(PersonReading reading, string kind, IEnumerable<PartOverTime> parts) =>
        from part in parts
        from shown in part.OverTime
        select (shown.Play.Ended, (string[])
        [
            reading.Person.Name,
            shown.Play.Stored.Id,
            shown.Play.Day,
            shown.Play.Session.Scenario.Id,
            shown.Play.Session.Scenario.Title,
            Words.Of(shown.Play.Session.Mode),
            Words.Of(shown.Play.Card.Result),
            reading.Pack!.Id,
            kind,
            part.Id,
            part.Title,
            ReportWords.Number(shown.For),
            ReportWords.Number(shown.Against),
            // What can only be lost has a most below zero: nothing that could be had.
            Number(shown.Score.Ceiling is { } ceiling ? Math.Max(0, ceiling) : null),
            shown.Score.Attainment is { } share ? Math.Floor(share * 100).ToString("0", CultureInfo.InvariantCulture) : "",
            shown.Level.Word(),
            shown.Evidenced.Word(),
        ]);

    private static string TakenIn(DebriefAnswer answer, Func<string, string> plain) => answer switch
    {
        DebriefChoiceAnswer choice => plain(choice.Taken.Text),
        DebriefPick pick => string.Join("; ", pick.Ticks.Where(tick => tick.IsTicked).Select(tick => plain(tick.Offer.Text))),
        DebriefOrder order => string.Join("; ", order.Placed.Select(offer => plain(offer.Text))),
        DebriefWriting writing => writing.Text,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A table with its head.</summary>
    internal static string Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        // What spreadsheets run is taken care of here, so that its rules do not change with a package.
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\r\n", Injection = CsvInjection.None }))
        {
            foreach (var row in rows.Prepend(head)) csv.WriteRecord([.. row.Select(Harmless)]);
        }

        return text.ToString();
    }

    /// <summary>A text that no spreadsheet runs: with an apostrophe where it begins with a sign of a formula, with or without blanks before it, or with a tab or a line break.</summary>
    internal static string Harmless(string text)
    {
        var safe = UnsafeCharacters.Strip(text).ReplaceLineEndings("\n");
        var begins = safe.AsSpan().TrimStart();
        return safe.Length > 0 && !BelowZero().IsMatch(safe) && (safe[0] is '\t' or '\n' || (begins.Length > 0 && Formulas.Contains(begins[0], StringComparison.Ordinal))) ? $"'{safe}" : safe;
    }

    [GeneratedRegex(@"^-[0-9]+(\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex BelowZero();
}
