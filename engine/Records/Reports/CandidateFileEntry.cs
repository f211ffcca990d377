using System.Globalization;
using MentorSim.Engine.Panel;

namespace MentorSim.Engine.Records.Reports;

/// <summary>Something that the record of an exercise says of one candidate.</summary>
/// <param name="At">When.</param>
/// <param name="What">What kind of thing.</param>
/// <param name="By">Who said it; empty where nobody is named.</param>
/// <param name="Value">What was settled; may be empty.</param>
/// <param name="Text">In words; may be empty.</param>
internal sealed record CandidateFileEntry(DateTimeOffset At, string What, string By, string Value, string Text)
{
    /// <summary>All that names a candidate, in order, those included that a later word replaced. Marks are on the sheets of members.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="number">The candidate's number.</param>
    /// <param name="told">Takes other candidates out of what somebody wrote.</param>
    public static IEnumerable<CandidateFileEntry> Of(Exercise exercise, string number, OthersLeftOut told) =>
        exercise.Events.Select(happened => Of(happened, number, told)).OfType<CandidateFileEntry>().OrderBy(entry => entry.At);

    private static CandidateFileEntry? Of(ExerciseEvent happened, string number, OthersLeftOut told) => happened switch
    {
        CandidateAdded said when said.Number == number =>
            new(said.At, "terms", "", string.Create(CultureInfo.InvariantCulture, $"{said.ExtraTime}% extra time"), told.Of(said.Adjustments)),
        CodeMade said when said.Number == number => new(said.At, "a slip with an entry code was made", "", "", ""),
        NoteMade said when said.Number == number => new(said.At, "note", said.By, "", told.Of(said.Text)),
        AnswersCollected said when said.Number == number =>
            new(said.At, "answers collected", said.Answers.By, PanelWords.ReceiptOf(said.Answers), told.Of(said.Answers.InsteadBecause ?? "")),
        CandidateAbsent said when said.Number == number => new(said.At, "did not sit", "", "", told.Of(said.Reason)),
        BreachJudged said when said.Number == number =>
            new(said.At, $"serious breach {said.Incident} at {said.Item}", said.By, said.IsConfirmed ? "confirmed" : "set aside", told.Of(said.Reason)),
        MarkAgreed said when said.Number == number => new(
            said.At, $"agreed on {PanelWords.Of(said.Line.Kind)} {said.Line.Part} {said.Line.Rubric}".TrimEnd(), string.Join(", ", said.Present), said.Mark.ToString(CultureInfo.InvariantCulture), told.Of(said.Reason)),
        CandidateDecided said when said.Number == number => new(said.At, "decision", string.Join(", ", said.By), Engine.Panel.Words.Of(said.Outcome), told.Of(said.Override is { } against ? $"{said.Reason} Against the marks: {against}" : said.Reason)),
        FeedbackReleased said when said.Number == number => new(said.At, "feedback released", said.By, "", ""),
        _ => null,
    };
}
