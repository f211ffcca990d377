using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;

namespace MentorSim.Engine.Records.Reports;

/// <summary>
/// The evaluation grid: candidates by criterion, weighted, each mark with the lines that it rests on, minima of essential criteria beside
/// and never made up for; the machine's part apart; and which candidates this exercise can tell apart.
/// </summary>
public static class EvaluationGrid
{
    private static readonly ImmutableArray<string> Head =
        ["exercise", "candidate", "criterion", "text", "essential", "weight", "minimum", "mark", "lines", "belowMinimum", "evidence", "totalPercent"];

    /// <summary>The grid.</summary>
    /// <exception cref="ExerciseException">The results are not open.</exception>
    public static PanelDocument Of(PanelReading reading)
    {
        reading.DemandResults();
        return new PanelDocument(ReportOf(reading), Head, [.. Rows(reading)], BodyOf(reading));
    }

    /// <summary>What the machine says of one candidate, for people.</summary>
    internal static IEnumerable<ReportBlock> MachineOf(PanelReading reading, CandidateResults candidate, Func<string, string> told)
    {
        if (candidate.Machine is not { } score)
        {
            yield return new ReportText(candidate.Candidate.AbsentBecause is { } why ? $"Did not sit: {told(why)}" : "Nothing was collected.");
            yield break;
        }

        yield return new ReportFacts(
        [
            ("Item points", string.Create(CultureInfo.InvariantCulture, $"{score.Points} of {score.Most}")),
            .. score.Naive.Select(naive => (NaiveName(naive.Pattern), naive.Points.ToString("0.##", CultureInfo.InvariantCulture))),
            ("Order of dealing", score.Order is { } order ? string.Create(CultureInfo.InvariantCulture, $"{order.Right} of {order.Of} pairs, {order.OutOfTen} of 10") : "nothing can be said of it"),
            .. score.First.Select(gate => ($"{PanelWords.NameOf(gate.Before, reading.Plain)} before {PanelWords.NameOf(gate.After, reading.Plain)}", GateWords(gate.State))),
            .. candidate.Breaches.Select(breach => ($"{breach.Breach.Incident.Id}, {breach.Breach.Incident.Title}, at {PanelWords.NameOf(breach.Breach.Item, reading.Plain)}", breach.Judged switch
            {
                null => "flagged by the machine; the panel has not judged it",
                { IsConfirmed: true } judged => $"serious breach, confirmed by {judged.By}: {told(judged.Reason)}",
                var judged => $"set aside by {judged.By}: {told(judged.Reason)}",
            })),
        ]);
    }

    /// <summary>What the machine says of one candidate, for programs.</summary>
    internal static JsonObject? MachineBody(CandidateResults candidate, Func<string, string> told) => candidate.Machine is not { } score ? null : new JsonObject
    {
        ["points"] = score.Points,
        ["most"] = score.Most,
        ["naive"] = PanelWords.ListOf(score.Naive.Select(naive => new JsonObject { ["pattern"] = SittingScoreJson.WordOf(naive.Pattern), ["points"] = decimal.Round(naive.Points, 2, MidpointRounding.AwayFromZero) })),
        ["order"] = score.Order is { } order ? new JsonObject { ["right"] = order.Right, ["of"] = order.Of, ["outOfTen"] = order.OutOfTen } : null,
        ["first"] = PanelWords.ListOf(score.First.Select(gate => new JsonObject { ["before"] = gate.Before.Id, ["after"] = gate.After.Id, ["state"] = SittingScoreJson.WordOf(gate.State) })),
        ["breaches"] = PanelWords.ListOf(candidate.Breaches.Select(breach => new JsonObject
        {
            ["item"] = breach.Breach.Item.Id,
            ["incident"] = breach.Breach.Incident.Id,
            ["judged"] = breach.Judged switch { null => "open", { IsConfirmed: true } => "confirmed", _ => "set-aside" },
            ["by"] = breach.Judged?.By,
            ["reason"] = breach.Judged is { } judged ? told(judged.Reason) : null,
        })),
    };

    /// <summary>Each criterion of one candidate, for programs.</summary>
    internal static JsonArray CriteriaOf(CandidateResults candidate) => PanelWords.ListOf(candidate.Criteria.Select(result => new JsonObject
    {
        ["id"] = result.Criterion.Id,
        ["mark"] = result.Mark?.Shown,
        ["belowMinimum"] = result.IsBelowMinimum,
        ["evidence"] = PanelWords.ListOf(result.Evidence.Select(line => new JsonObject
        {
            ["kind"] = PanelWords.Of(line.Line.Line.Kind),
            ["part"] = line.Line.Line.Part,
            ["line"] = line.Line.Line.Rubric,
            ["mark"] = line.Mark?.Shown,
            ["agreed"] = line.Agreed is not null,
        })),
    }));

    /// <summary>What each criterion of one candidate rests on, for people.</summary>
    internal static ReportTable EvidenceOf(PanelReading reading, CandidateResults candidate) => new(
        "Criteria, each with the lines that it rests on",
        ["Criterion", "Terms", "Mark", "Rests on"],
        [.. candidate.Criteria.Select(result => (ImmutableArray<string>)
        [
            $"{result.Criterion.Id} {result.Criterion.Text}", PanelWords.TermsOf(result.Criterion), PanelWords.Of(result), LinksOf(reading, result),
        ])]);

    private static string LinksOf(PanelReading reading, CriterionResult result) =>
        string.Join("; ", result.Evidence.Select(line => $"{reading.PlaceOf(line.Line)} ({PanelWords.Of(line.Mark)}{(line.Agreed is null ? "" : ", agreed")})"));

    private static Report ReportOf(PanelReading reading)
    {
        var (results, criteria) = (reading.Results, reading.Exercise.Criteria);
        return new Report(
            $"Evaluation grid: {reading.Exercise.Title}",
            [
                new ReportText(PanelWords.Evidence, Tone: ReportTone.Quiet),
                new ReportTable(
                    "The panel's marks, 0 to 4, and the weighted total of what can be had; candidates in the order of the exercise",
                    ["Candidate", .. criteria.Select(criterion => criterion.Id), "Total", "Essential below minimum", "Serious breaches confirmed"],
                    [.. results.Candidates.Select(candidate => (ImmutableArray<string>)
                    [
                        candidate.Number,
                        .. candidate.Criteria.Select(PanelWords.Of),
                        $"{PanelWords.Share(candidate.Total)}{(candidate.Total is not null && candidate.Unmarked.Any() ? $", without {string.Join(", ", candidate.Unmarked.Select(result => result.Criterion.Id))}" : "")}",
                        candidate.BelowMinimum.Any() ? string.Join(", ", candidate.BelowMinimum.Select(result => result.Criterion.Id)) : "none",
                        candidate.Machine is null ? "did not sit" : ReportWords.Number(candidate.Breaches.Count(breach => breach is { Judged.IsConfirmed: true })),
                    ])]),
                new ReportText("An essential criterion below its minimum is shown by itself: no other mark makes up for it, and it rejects nobody without the panel.", Tone: ReportTone.Quiet),
                new ReportSection("The criteria", [new ReportTable("Settled before anybody was seen", ["Criterion", "Text", "Terms"], [.. criteria.Select(criterion => (ImmutableArray<string>)[criterion.Id, criterion.Text, PanelWords.TermsOf(criterion)])])]),
                new ReportSection("Candidates side by side", [.. SideBySide(results)]),
                .. Decided(reading.Exercise),
                .. results.Candidates.Select(candidate => new ReportSection(
                    $"Candidate {candidate.Number}",
                    [EvidenceOf(reading, candidate), new ReportSection("The machine's part, not in the marks above", [.. MachineOf(reading, candidate, text => text)])])),
            ]);
    }

    private static IEnumerable<ReportBlock> Decided(Exercise exercise)
    {
        if (exercise.WashUpAnswers.IsEmpty && exercise.Candidates.All(candidate => candidate.Decision is null)) yield break;
        yield return new ReportSection(
            "What the panel made of it",
            [
                .. exercise.WashUp.Where(question => AnswerTo(exercise, question) is not null).Select(question => new ReportText(AnswerTo(exercise, question)!, question.Text)),
                new ReportTable("Decisions", ["Candidate", "Decision", "Why", "By"], [.. exercise.Candidates.Where(candidate => candidate.Decision is not null).Select(candidate => (ImmutableArray<string>)
                    [candidate.Number, Engine.Panel.Words.Of(candidate.Decision!.Outcome), candidate.Decision.Override is { } against ? $"{candidate.Decision.Reason} Against the marks: {against}" : candidate.Decision.Reason, string.Join(", ", candidate.Decision.By)])]),
                new ReportText(exercise.Decision is { } made ? $"Concluded on {ReportWords.Moment(made.At)} by {string.Join(", ", made.By)}." : "Not concluded yet.", Tone: ReportTone.Quiet),
            ]);
    }

    private static string? AnswerTo(Exercise exercise, WashUpQuestion question) => exercise.WashUpAnswers.FirstOrDefault(answer => answer.Question == question.Id)?.Text;

    private static IEnumerable<ReportBlock> SideBySide(ExerciseResults results)
    {
        if (results.Pairs.IsEmpty)
        {
            yield return new ReportText("There are no two candidates with marks.");
            yield break;
        }

        yield return new ReportTable("Each two", ["Candidates", "Finding", "First above second", "Totals"], [.. results.Pairs.Select(pair => (ImmutableArray<string>)
        [
            $"{pair.First} and {pair.Second}",
            pair.Above is { } above ? $"clearly apart: {above} above" : "cannot be separated by this exercise",
            pair.Apart.IsDegenerate || !pair.IsEnough ? "too little to say" : $"{PanelWords.Percent(pair.Apart.FirstAbove)}% of resamples",
            pair.IsTie ? "the same" : "differ",
        ])]);
        yield return new ReportText(
            string.Create(CultureInfo.InvariantCulture, $"Lines and members were drawn anew {results.Pairs[0].Apart.Resamples:N0} times, with replacement, as if other lines and other members of the same kind had been met. Clearly apart is above in 95% of the draws or more, with {PairResult.FewestMembers} members and {PairResult.FewestLines} marked lines at least."),
            Tone: ReportTone.Quiet);
    }

    private static IEnumerable<ImmutableArray<string>> Rows(PanelReading reading) =>
        from candidate in reading.Results.Candidates
        from result in candidate.Criteria
        select (ImmutableArray<string>)
        [
            reading.Exercise.Id,
            candidate.Number,
            result.Criterion.Id,
            result.Criterion.Text,
            result.Criterion.IsEssential ? "yes" : "no",
            ReportWords.Number(result.Criterion.Weight),
            result.Criterion.Minimum?.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
            PanelWords.Cell(result.Mark),
            ReportWords.Number(result.Evidence.Length),
            result.IsBelowMinimum ? "yes" : "no",
            LinksOf(reading, result),
            candidate.Total is { } total ? PanelWords.Percent(total) : "",
        ];

    private static JsonObject BodyOf(PanelReading reading)
    {
        var body = PanelWords.Body("mentorsim-evaluation-grid", reading.Exercise);
        body["criteria"] = PanelWords.ListOf(reading.Exercise.Criteria.Select(criterion => new JsonObject
        {
            ["id"] = criterion.Id,
            ["text"] = criterion.Text,
            ["essential"] = criterion.IsEssential,
            ["weight"] = criterion.Weight,
            ["minimum"] = criterion.Minimum,
        }));
        body["candidates"] = PanelWords.ListOf(reading.Results.Candidates.Select(candidate => new JsonObject
        {
            ["number"] = candidate.Number,
            ["criteria"] = CriteriaOf(candidate),
            ["total"] = candidate.Total?.ToDecimal(),
            ["machine"] = MachineBody(candidate, text => text),
            ["decision"] = candidate.Candidate.Decision is { } decision
                ? new JsonObject { ["at"] = Stamp.Of(decision.At), ["outcome"] = PanelWords.IdOf(decision.Outcome), ["reason"] = decision.Reason, ["override"] = decision.Override, ["by"] = PanelWords.ListOf(decision.By) }
                : null,
        }));
        body["washUp"] = PanelWords.ListOf(reading.Exercise.WashUpAnswers.Select(answer => new JsonObject { ["question"] = answer.Question, ["answer"] = answer.Text }));
        body["pairs"] = PanelWords.ListOf(reading.Results.Pairs.Select(pair => new JsonObject
        {
            ["first"] = pair.First,
            ["second"] = pair.Second,
            ["above"] = pair.Above,
            ["firstAbove"] = pair.Apart.IsDegenerate || !pair.IsEnough ? null : pair.Apart.FirstAbove.ToDecimal(),
            ["resamples"] = pair.Apart.Resamples,
            ["tie"] = pair.IsTie,
        }));
        return body;
    }

    private static string NaiveName(NaivePatternKind pattern) => pattern switch
    {
        NaivePatternKind.TickEverything => "Who ticks everything gets",
        NaivePatternKind.AllUrgent => "Who calls everything urgent gets",
        NaivePatternKind.FileEverything => "Who files everything gets",
        NaivePatternKind.Chance => "Who throws dice gets",
    };

    private static string GateWords(GateState state) => state switch
    {
        GateState.Kept => "kept",
        GateState.Broken => "not kept",
        GateState.NotJudged => "cannot be judged: one had not arrived when the other was numbered",
    };
}
