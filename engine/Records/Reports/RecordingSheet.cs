using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;

namespace MentorSim.Engine.Records.Reports;

/// <summary>The recording sheet: what one member wrote down of one candidate, word for word, with what was agreed afterwards beside it.</summary>
public static class RecordingSheet
{
    private static readonly ImmutableArray<string> Head =
        ["exercise", "candidate", "member", "kind", "part", "line", "at", "mark", "note", "replaced", "agreed", "locked", "receipt"];

    /// <summary>The sheet.</summary>
    /// <param name="reading">The results.</param>
    /// <param name="number">The candidate's number.</param>
    /// <param name="member">The member's id.</param>
    /// <exception cref="ExerciseException">There is no such candidate or member.</exception>
    public static PanelDocument Of(PanelReading reading, string number, string member)
    {
        var candidate = reading.Results.CandidateOf(number);
        var sheet = reading.Results.Opened.SheetOf(reading.Exercise.MemberOf(member), number);
        return new PanelDocument(ReportOf(reading, candidate, sheet), Head, [.. Rows(reading, candidate, sheet)], BodyOf(reading, candidate, sheet));
    }

    /// <summary>What a member wrote on each line, for people.</summary>
    internal static IEnumerable<ReportBlock> LinesOf(PanelReading reading, CandidateResults candidate, MemberSheet sheet, Func<string, string> told)
    {
        foreach (var line in candidate.Lines.Where(line => sheet.On(line.Line.Line) is not null))
        {
            var written = sheet.On(line.Line.Line)!;
            yield return new ReportSection(
                reading.PlaceOf(line.Line),
                [
                    new ReportText(reading.TextOf(line.Line), Tone: ReportTone.Quiet),
                    new ReportFacts(
                    [
                        ("Mark", written.Mark is { } mark ? string.Create(CultureInfo.InvariantCulture, $"{mark} of {MarkLine.Highest}") : "none: notes only"),
                        ("Written", ReportWords.Moment(written.At)),
                        .. line.Agreed is { } agreed ? ((string, string)[])[("Agreed afterwards", $"{ReportWords.Number(agreed.Mark)}: {told(agreed.Reason)}")] : [],
                    ]),
                    .. written.Note.Length > 0 ? (ReportBlock[])[new ReportQuote(told(written.Note))] : [],
                    .. sheet.Before(line.Line.Line).Select(before => new ReportText(
                        $"{ReportWords.Moment(before.At)}: {(before.Mark is { } old ? ReportWords.Number(old) : "no mark")}{(before.Note.Length > 0 ? $". {told(before.Note)}" : "")}", "Before that,", ReportTone.Inset)),
                ]);
        }
    }

    /// <summary>Whose sheet it is and whether it was locked.</summary>
    internal static IEnumerable<(string Name, string Value)> FactsOf(MemberSheet sheet) =>
    [
        ("Member", sheet.Member.Role.Length > 0 ? $"{sheet.Member.Name}, {sheet.Member.Role}" : sheet.Member.Name),
        ("Safer-recruitment training", sheet.Member.IsTrained ? "completed" : "not stated"),
        ("Interview sheet locked", sheet.LockedAt is { } locked ? ReportWords.Moment(locked) : "no"),
        sheet.Member.Withdrawal is { } withdrawn
            ? ("Withdrawn", $"{ReportWords.Moment(withdrawn.At)}: {withdrawn.Reason} These marks do not count.")
            : ("Finished marking", sheet.Member.FinishedAt is { } finished ? ReportWords.Moment(finished) : "no"),
    ];

    /// <summary>What a member wrote, for programs.</summary>
    internal static JsonObject BodyOf(CandidateResults candidate, MemberSheet sheet, Func<string, string> told) => new()
    {
        ["member"] = new JsonObject { ["id"] = sheet.Member.Id, ["name"] = sheet.Member.Name, ["role"] = sheet.Member.Role, ["trained"] = sheet.Member.IsTrained },
        ["counts"] = sheet.Member.Marks,
        ["locked"] = sheet.LockedAt is { } locked ? Stamp.Of(locked) : null,
        ["finished"] = sheet.Member.FinishedAt is { } finished ? Stamp.Of(finished) : null,
        ["entries"] = PanelWords.ListOf(sheet.Entries.Select(entry => new JsonObject
        {
            ["at"] = Stamp.Of(entry.At),
            ["kind"] = PanelWords.Of(entry.Line.Kind),
            ["part"] = entry.Line.Part,
            ["line"] = entry.Line.Rubric,
            ["mark"] = entry.Mark,
            ["note"] = told(entry.Note),
            ["replaced"] = sheet.On(entry.Line) != entry,
            ["agreed"] = AgreedOn(candidate, entry.Line),
        })),
    };

    private static Report ReportOf(PanelReading reading, CandidateResults candidate, MemberSheet sheet) => new(
        $"Recording sheet: candidate {candidate.Number}, {sheet.Member.Name}",
        [
            new ReportFacts(
            [
                ("Exercise", reading.Exercise.Title),
                ("Candidate", candidate.Number),
                .. FactsOf(sheet),
                .. PanelWords.ReceiptFacts(candidate.Candidate),
            ]),
            new ReportText("Written by this member alone, before anybody saw the marks of others. Notes of interviews are the candidate's words.", Tone: ReportTone.Quiet),
            .. sheet.Entries.IsEmpty ? [new ReportText("Nothing was written down.")] : LinesOf(reading, candidate, sheet, text => text),
        ]);

    private static IEnumerable<ImmutableArray<string>> Rows(PanelReading reading, CandidateResults candidate, MemberSheet sheet) => sheet.Entries.Select(entry => (ImmutableArray<string>)
    [
        reading.Exercise.Id,
        candidate.Number,
        sheet.Member.Name,
        PanelWords.Of(entry.Line.Kind),
        entry.Line.Part,
        entry.Line.Rubric,
        Stamp.Of(entry.At),
        PanelWords.Cell(entry.Mark),
        entry.Note,
        sheet.On(entry.Line) == entry ? "no" : "yes",
        PanelWords.Cell(AgreedOn(candidate, entry.Line)),
        sheet.LockedAt is { } locked ? Stamp.Of(locked) : "",
        candidate.Candidate.Answers is { } answers ? PanelWords.ReceiptOf(answers) : "",
    ]);

    private static JsonObject BodyOf(PanelReading reading, CandidateResults candidate, MemberSheet sheet)
    {
        var body = PanelWords.Body("mentorsim-recording-sheet", reading.Exercise);
        body["candidate"] = candidate.Number;
        body["receipt"] = candidate.Candidate.Answers is { } answers ? PanelWords.ReceiptOf(answers) : null;
        body["receiptNoted"] = candidate.Candidate.Answers?.Receipt;
        foreach (var (name, value) in BodyOf(candidate, sheet, text => text).ToList()) body[name] = value?.DeepClone();
        return body;
    }

    private static int? AgreedOn(CandidateResults candidate, MarkLine line) => candidate.Lines.FirstOrDefault(marks => marks.Line.Line == line)?.Agreed?.Mark;
}
