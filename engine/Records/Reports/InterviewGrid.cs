using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;

namespace MentorSim.Engine.Records.Reports;

/// <summary>The interview grid: every candidate by every core question, the panel's marks, to be seen when each member has marked alone.</summary>
public static class InterviewGrid
{
    private static readonly ImmutableArray<string> Head = ["exercise", "candidate", "question", "mark", "members", "agreed"];

    /// <summary>The grid.</summary>
    public static PanelDocument Of(PanelReading reading)
    {
        ImmutableArray<(CandidateResults Candidate, ImmutableArray<LineResult> Lines)> rows =
            [.. reading.Results.Candidates.Select(candidate => (candidate, (ImmutableArray<LineResult>)[.. candidate.Lines.Where(line => line.Line.Line.Kind == MarkKind.Interview)]))];
        return new PanelDocument(ReportOf(reading, rows), Head, [.. Rows(reading, rows)], BodyOf(reading, rows));
    }

    private static Report ReportOf(PanelReading reading, ImmutableArray<(CandidateResults Candidate, ImmutableArray<LineResult> Lines)> rows)
    {
        var questions = reading.Exercise.Questions;
        if (questions.IsEmpty) return new Report($"Interview grid: {reading.Exercise.Title}", [new ReportText("This exercise has no interview questions.")]);
        return new Report(
            $"Interview grid: {reading.Exercise.Title}",
            [
                new ReportTable(
                    "The panel's marks, 0 to 4: the mean of the members', or the one that was agreed (*)",
                    ["Candidate", .. questions.Select(question => question.Id)],
                    [.. rows.Select(row => (ImmutableArray<string>)[row.Candidate.Number, .. row.Lines.Select(line => $"{PanelWords.Of(line.Mark)}{(line.Agreed is null ? "" : "*")}")])]),
                new ReportSection("The questions, the same for all", [new ReportTable(
                    "Core questions", ["Question", "Asked", "Answers to"], [.. questions.Select(question => (ImmutableArray<string>)[question.Id, reading.Plain(question.Text), string.Join(", ", question.Criteria)])])]),
                new ReportText(PanelWords.Evidence, Tone: ReportTone.Quiet),
            ]);
    }

    private static IEnumerable<ImmutableArray<string>> Rows(PanelReading reading, ImmutableArray<(CandidateResults Candidate, ImmutableArray<LineResult> Lines)> rows) =>
        from row in rows
        from line in row.Lines
        select (ImmutableArray<string>)
        [
            reading.Exercise.Id, row.Candidate.Number, line.Line.Line.Part, PanelWords.Cell(line.Mark), ReportWords.Number(line.Given.Marks.Length), line.Agreed is null ? "no" : "yes",
        ];

    private static JsonObject BodyOf(PanelReading reading, ImmutableArray<(CandidateResults Candidate, ImmutableArray<LineResult> Lines)> rows)
    {
        var body = PanelWords.Body("mentorsim-interview-grid", reading.Exercise);
        body["questions"] = PanelWords.ListOf(reading.Exercise.Questions.Select(question => new JsonObject
        {
            ["id"] = question.Id,
            ["text"] = reading.Plain(question.Text),
            ["criteria"] = PanelWords.ListOf(question.Criteria),
            ["elements"] = PanelWords.ListOf(question.Elements),
        }));
        body["candidates"] = PanelWords.ListOf(rows.Select(row => new JsonObject
        {
            ["number"] = row.Candidate.Number,
            ["marks"] = PanelWords.ListOf(row.Lines.Select(line => new JsonObject
            {
                ["question"] = line.Line.Line.Part,
                ["mark"] = line.Mark?.Shown,
                ["members"] = line.Given.Marks.Length,
                ["agreed"] = line.Agreed is not null,
            })),
        }));
        return body;
    }
}
