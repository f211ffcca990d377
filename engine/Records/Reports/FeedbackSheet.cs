using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;

namespace MentorSim.Engine.Records.Reports;

/// <summary>What a candidate is told: the decision with its reason and the panel's marks by criterion. Nobody else, and no one member's mark, is in it.</summary>
public static class FeedbackSheet
{
    private static readonly ImmutableArray<string> Head = ["candidate", "criterion", "text", "essential", "weight", "minimum", "mark", "belowMinimum"];

    /// <summary>The sheet.</summary>
    /// <param name="reading">The results.</param>
    /// <param name="number">The candidate's number.</param>
    /// <exception cref="ExerciseException">The panel has not decided, or has not released this candidate's feedback.</exception>
    public static PanelDocument Of(PanelReading reading, string number)
    {
        reading.DemandResults();
        var candidate = reading.Results.CandidateOf(number);
        if (reading.Exercise.Decision is null || candidate.Candidate.Decision is not { } decision) throw new ExerciseException("There is no feedback before the panel has decided.");
        if (candidate.Candidate.FeedbackReleasedAt is null) throw new ExerciseException($"Feedback for candidate {number} is not released. Release it first.");
        var told = new OthersLeftOut(reading.Exercise, number);
        return new PanelDocument(
            ReportOf(reading, candidate, decision, told),
            Head,
            [.. candidate.Criteria.Select(result => (ImmutableArray<string>)
            [
                number, result.Criterion.Id, result.Criterion.Text, result.Criterion.IsEssential ? "yes" : "no", ReportWords.Number(result.Criterion.Weight),
                result.Criterion.Minimum?.ToString("0.##", CultureInfo.InvariantCulture) ?? "", MayBeTold(result) ? PanelWords.Cell(result.Mark) : "", MayBeTold(result) && result.IsBelowMinimum ? "yes" : "no",
            ])],
            BodyOf(reading, candidate, decision, told));
    }

    // A mean of one mark is that member's mark.
    private static bool MayBeTold(CriterionResult result) => result.Marks >= Exercise.FewestMembers;

    private static string DecisionFor(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Appoint => "You are offered the post, on the usual conditions.",
        DecisionOutcome.Reserve => "You are not offered the post now. You could be, were the first to decline.",
        DecisionOutcome.NotAppoint => "You are not offered the post.",
        _ => throw new UnreachableException(),
    };

    private static string MarkOf(CriterionResult result) => result.Mark is null || MayBeTold(result) ? PanelWords.Of(result) : "not told: one member alone marked it";

    private static Report ReportOf(PanelReading reading, CandidateResults candidate, CandidateDecision decision, OthersLeftOut told) => new(
        $"Feedback for candidate {candidate.Number}",
        [
            new ReportFacts(
            [
                ("Exercise", reading.Exercise.Title),
                ("Decided", ReportWords.Moment(decision.At)),
                ("Decision", DecisionFor(decision.Outcome)),
                ("Why", told.Of(decision.Reason)),
            ]),
            new ReportSection("By criterion", [
                new ReportTable("The panel's marks, 0 to 4", ["Criterion", "Terms", "Mark"], [.. candidate.Criteria.Select(result => (ImmutableArray<string>)
                    [$"{result.Criterion.Id} {result.Criterion.Text}", PanelWords.TermsOf(result.Criterion), MarkOf(result)])]),
                new ReportText("Members marked alone, without a name and without seeing each other's marks. A mark here is the mean of theirs, or the one on which they agreed.", Tone: ReportTone.Quiet),
            ]),
            .. candidate.Machine is { } score
                ? (ReportBlock[])[new ReportSection("In-tray", [
                    new ReportText(string.Create(CultureInfo.InvariantCulture, $"By the key of the paper, the answers got {score.Points} of {score.Most} points. They are no part of the marks above.")),
                    .. candidate.Breaches.Where(breach => breach is { Judged.IsConfirmed: true }).Select(breach => new ReportText(
                        $"{breach.Breach.Incident.Title}, at {PanelWords.NameOf(breach.Breach.Item, reading.Plain)}: {told.Of(breach.Judged!.Reason)}", "A serious breach, as the panel sees it:")),
                ])]
                : [],
            new ReportText("You may ask to see what was written about you. A computed score is one piece of evidence; people decided.", Tone: ReportTone.Quiet),
        ]);

    private static JsonObject BodyOf(PanelReading reading, CandidateResults candidate, CandidateDecision decision, OthersLeftOut told)
    {
        var body = PanelWords.Body("mentorsim-feedback", reading.Exercise);
        body["candidate"] = candidate.Number;
        body["decided"] = Stamp.Of(decision.At);
        body["decision"] = PanelWords.IdOf(decision.Outcome);
        body["why"] = told.Of(decision.Reason);
        body["criteria"] = PanelWords.ListOf(candidate.Criteria.Select(result => new JsonObject
        {
            ["id"] = result.Criterion.Id,
            ["text"] = result.Criterion.Text,
            ["essential"] = result.Criterion.IsEssential,
            ["weight"] = result.Criterion.Weight,
            ["minimum"] = result.Criterion.Minimum,
            ["mark"] = MayBeTold(result) ? result.Mark?.Shown : null,
            ["belowMinimum"] = MayBeTold(result) && result.IsBelowMinimum,
        }));
        body["points"] = candidate.Machine?.Points;
        body["most"] = candidate.Machine?.Most;
        body["breaches"] = PanelWords.ListOf(candidate.Breaches.Where(breach => breach is { Judged.IsConfirmed: true }).Select(breach => new JsonObject
        {
            ["item"] = breach.Breach.Item.Id,
            ["incident"] = breach.Breach.Incident.Id,
            ["title"] = breach.Breach.Incident.Title,
            ["reason"] = told.Of(breach.Judged!.Reason),
        }));
        return body;
    }
}
