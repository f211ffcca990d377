using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;

namespace MentorSim.Engine.Records.Reports;

/// <summary>
/// Everything that an exercise holds of one candidate, and nothing of another: what to hand over when they ask for it. What was written
/// about several candidates together (comparisons, the wash-up, the technical page) is not in it, and it says so.
/// </summary>
public static class CandidateFile
{
    private const string LeftOut =
        "Not in it is what was written about several candidates together: the comparison, the wash-up, the technical page. In what members wrote, the numbers of other candidates were taken out where they could be recognised: read it before you hand it on.";

    private static readonly ImmutableArray<string> Head = ["exercise", "candidate", "section", "what", "at", "by", "value", "text"];

    /// <summary>The file.</summary>
    /// <param name="reading">The results.</param>
    /// <param name="number">The candidate's number.</param>
    /// <exception cref="ExerciseException">There is no such candidate, or the results are not open.</exception>
    public static PanelDocument Of(PanelReading reading, string number)
    {
        reading.DemandResults();
        var candidate = reading.Results.CandidateOf(number);
        var told = new OthersLeftOut(reading.Exercise, number);
        ImmutableArray<MemberSheet> sheets = [.. reading.Exercise.Members.Select(member => reading.Results.Opened.SheetOf(member, number)).Where(sheet => !sheet.Entries.IsEmpty)];
        ImmutableArray<CandidateFileEntry> record = [.. CandidateFileEntry.Of(reading.Exercise, number, told)];
        return new PanelDocument(ReportOf(reading, candidate, sheets, record, told), Head, [.. Rows(reading, candidate, sheets, record, told)], BodyOf(reading, candidate, sheets, record, told));
    }

    private static Report ReportOf(PanelReading reading, CandidateResults candidate, ImmutableArray<MemberSheet> sheets, ImmutableArray<CandidateFileEntry> record, OthersLeftOut told) => new(
        $"Everything on candidate {candidate.Number}",
        [
            new ReportFacts(
            [
                ("Exercise", $"{reading.Exercise.Title} ({reading.Exercise.Id})"),
                ("Candidate", candidate.Number),
                ("Extra time", string.Create(CultureInfo.InvariantCulture, $"{candidate.Candidate.ExtraTime}%")),
                ("Adjustments", candidate.Candidate.Adjustments.Length > 0 ? told.Of(candidate.Candidate.Adjustments) : "none"),
                ("Kept until", reading.Exercise.KeepUntil is { } day ? ReportWords.Day(day) : "not settled"),
                .. PanelWords.ReceiptFacts(candidate.Candidate).Select(fact => (fact.Name, told.Of(fact.Value))),
            ]),
            new ReportText(LeftOut, Tone: ReportTone.Quiet),
            new ReportSection("The sitting", [.. Sitting(reading, candidate, told)]),
            new ReportSection("By the key of the paper", [.. EvaluationGrid.MachineOf(reading, candidate, told.Of)]),
            .. sheets.Select(sheet => new ReportSection($"Written by {sheet.Member.Name}", [new ReportFacts([.. RecordingSheet.FactsOf(sheet).Select(fact => (fact.Name, told.Of(fact.Value)))]), .. RecordingSheet.LinesOf(reading, candidate, sheet, told.Of)])),
            new ReportSection("By criterion", [EvaluationGrid.EvidenceOf(reading, candidate), new ReportFacts([("Weighted total of what can be had", PanelWords.Share(candidate.Total))])]),
            new ReportSection("For the record", [new ReportTable("What happened, the earliest first", ["When", "What", "By", "In words"], [.. record.Select(entry => (ImmutableArray<string>)
                [ReportWords.Moment(entry.At), entry.Value.Length > 0 ? $"{entry.What}: {entry.Value}" : entry.What, entry.By, entry.Text])])]),
        ]);

    private static IEnumerable<ReportBlock> Sitting(PanelReading reading, CandidateResults candidate, OthersLeftOut told)
    {
        if (candidate.Sitting is not { } sitting)
        {
            yield return new ReportText("There was none.");
            yield break;
        }

        var times = SittingTimes.Of(sitting.Events);
        yield return new ReportFacts(
        [
            ("Began", times.Started is { } started ? ReportWords.Moment(started) : "not known"),
            ("Ended", times.Ended is { } ended ? ReportWords.Moment(ended) : "not known"),
            ("Time allowed", PanelWords.Length(sitting.Limit)),
            ("Time used", PanelWords.Length(times.Used)),
            .. times.Pauses.Select(pause => ("Pause", $"after {PanelWords.Length(pause.Elapsed)}{(pause.Lasted is { } lasted ? $", for {PanelWords.Length(lasted)}" : "")}: {told.Of(pause.Reason)}")),
            .. times.Gaps.Select(gap => ("Gap", $"after {PanelWords.Length(gap.Elapsed)} the program had stopped; nothing was stored for {PanelWords.Length(gap.Lasted)}")),
        ]);
        foreach (var entry in sitting.Tray.Items)
        {
            yield return new ReportSection(
                PanelWords.NameOf(entry.Item, reading.Plain),
                [
                    new ReportText(PanelWords.Of(reading.Results.Opened.Paper, entry.Answer, reading.Plain), "Answer:"),
                    .. entry.Answer.Reason.Length > 0 ? (ReportBlock[])[new ReportQuote(entry.Answer.Reason)] : [],
                ]);
        }
    }

    private static IEnumerable<ImmutableArray<string>> Rows(PanelReading reading, CandidateResults candidate, ImmutableArray<MemberSheet> sheets, ImmutableArray<CandidateFileEntry> record, OthersLeftOut told)
    {
        foreach (var entry in candidate.Sitting?.Tray.Items ?? [])
            yield return Row("answer", entry.Item.Id, "", "", PanelWords.Of(reading.Results.Opened.Paper, entry.Answer, reading.Plain), entry.Answer.Reason);
        foreach (var item in candidate.Machine?.Items ?? []) yield return Row("points", item.Item.Id, "", "", ReportWords.Number(item.Points), "");
        foreach (var sheet in sheets)
        {
            foreach (var entry in sheet.Entries)
                yield return Row("mark", $"{PanelWords.Of(entry.Line.Kind)} {entry.Line.Part} {entry.Line.Rubric}".TrimEnd(), Stamp.Of(entry.At), sheet.Member.Name, PanelWords.Cell(entry.Mark), told.Of(entry.Note));
        }

        foreach (var result in candidate.Criteria) yield return Row("criterion", result.Criterion.Id, "", "", PanelWords.Cell(result.Mark), result.Criterion.Text);
        foreach (var entry in record) yield return Row("record", entry.What, Stamp.Of(entry.At), entry.By, entry.Value, entry.Text);

        ImmutableArray<string> Row(string section, string what, string at, string by, string value, string text) => [reading.Exercise.Id, candidate.Number, section, what, at, by, value, text];
    }

    private static JsonObject BodyOf(PanelReading reading, CandidateResults candidate, ImmutableArray<MemberSheet> sheets, ImmutableArray<CandidateFileEntry> record, OthersLeftOut told)
    {
        var body = PanelWords.Body("mentorsim-candidate", reading.Exercise);
        var (paper, known) = (reading.Results.Opened.Paper, candidate.Candidate);
        body["candidate"] = candidate.Number;
        body["extraTime"] = known.ExtraTime;
        body["adjustments"] = told.Of(known.Adjustments);
        body["keptUntil"] = reading.Exercise.KeepUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        body["answers"] = PanelWords.ListOf((candidate.Sitting?.Tray.Items ?? []).Select(entry => new JsonObject
        {
            ["item"] = entry.Item.Id,
            ["priority"] = entry.Answer.Priority,
            ["actions"] = PanelWords.ListOf(entry.Answer.Actions),
            ["to"] = PanelWords.ListOf(entry.Answer.To),
            ["byWhen"] = entry.Answer.ByWhen,
            ["number"] = entry.Answer.Number,
            ["reason"] = entry.Answer.Reason,
            ["points"] = SittingScorer.Score(paper, entry.Item, entry.Answer).Points,
        }));
        body["collected"] = known.Answers is not { } collected ? null : new JsonObject
        {
            ["at"] = Stamp.Of(collected.At),
            ["by"] = collected.By,
            ["file"] = collected.File,
            ["fileSha256"] = collected.FileHash,
            ["chain"] = collected.Chain,
            ["events"] = PanelWords.ListOf(collected.Bodies.Select(body => body.Contains("\"kind\":\"paused\"", StringComparison.Ordinal) ? told.Of(body) : body)),
            ["head"] = collected.Head,
            ["receipt"] = PanelWords.ReceiptOf(collected),
            ["receiptNoted"] = collected.Receipt,
            ["signature"] = collected.Signature,
        };
        body["machine"] = EvaluationGrid.MachineBody(candidate, told.Of);
        body["members"] = PanelWords.ListOf(sheets.Select(sheet => RecordingSheet.BodyOf(candidate, sheet, told.Of)));
        body["criteria"] = EvaluationGrid.CriteriaOf(candidate);
        body["total"] = candidate.Total?.ToDecimal();
        body["record"] = PanelWords.ListOf(record.Select(entry => new JsonObject { ["at"] = Stamp.Of(entry.At), ["what"] = entry.What, ["by"] = entry.By, ["value"] = entry.Value, ["text"] = entry.Text }));
        body["leftOut"] = LeftOut;
        return body;
    }
}
