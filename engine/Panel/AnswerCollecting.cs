using System.Collections.Immutable;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>Takes answer files into an exercise, signed by the panel's key.</summary>
public static class AnswerCollecting
{
    /// <summary>Takes a file in, as it was read. To take one that was taken already does nothing.</summary>
    /// <param name="panel">The panel file.</param>
    /// <param name="file">The file.</param>
    /// <param name="by">Who collects it, by name.</param>
    /// <param name="receipt">The receipt that candidate and invigilator noted; null or blank where nobody noted one, which is recorded.</param>
    /// <param name="reason">Why it is taken although something stands against it; null or blank for no reason.</param>
    /// <returns>Whether it was taken in now.</returns>
    /// <exception cref="ExerciseException">It cannot be taken, or only with a reason; says what stands against it, and what to do.</exception>
    /// <exception cref="PanelFileException">It cannot be written.</exception>
    public static bool Take(PanelFile panel, SurveyedFile file, string by, string? receipt = null, string? reason = null)
    {
        panel.Refresh();
        if (file.Standing is CollectionStanding.Copy || (file.Number is { } whose && panel.Exercise.CandidateOf(whose).Answers?.FileHash == file.Hash)) return false;
        panel.Append(exercise => new AnswersCollected(panel.Now, DemandTakeable(file), Signed(panel, exercise, file, by, receipt, reason)));
        return true;
    }

    /// <summary>What stands against taking a file, each with what to do about it, as sentences; nothing where it can be taken as it is.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="file">The file.</param>
    /// <param name="receipt">The receipt that was noted; null or blank for none.</param>
    public static ImmutableArray<string> ObjectionsTo(Exercise exercise, SurveyedFile file, string? receipt) =>
        [.. Doubled(exercise, file, receipt) is { } doubled ? [doubled] : Enumerable.Empty<string>(), .. Despite(file, receipt).Select(objection => Explained(objection, file, receipt))];

    private static CollectedAnswers Signed(PanelFile panel, Exercise exercise, SurveyedFile file, string by, string? receipt, string? reason)
    {
        if (string.IsNullOrWhiteSpace(by)) throw new ExerciseException("Say who collects the answers: it stands in the record.");
        var noted = Noted(receipt);
        var objections = ObjectionsTo(exercise, file, noted);
        if (!objections.IsEmpty && string.IsNullOrWhiteSpace(reason)) throw new ExerciseException($"The file {file.Name} was not taken. {string.Join(' ', objections)}");
        var despite = Despite(file, noted);
        return new CollectedAnswers(panel.Now, by.Trim(), file.Name, file.Hash, file.Chain, file.Bodies, file.Head!, noted, "")
        {
            InsteadBecause = Doubled(exercise, file, noted) is null ? null : reason!.Trim(),
            Despite = despite,
            DespiteBecause = despite.IsEmpty ? null : reason!.Trim(),
        }.SignedBy(exercise.Signing, exercise.Id, file.Number!);
    }

    private static string DemandTakeable(SurveyedFile file) => file.CanBeTaken ? file.Number! : throw new ExerciseException(file.Standing switch
    {
        CollectionStanding.Foreign => $"The file {file.Name} {file.Words}. It was not taken: whoever it belongs to may need it.",
        CollectionStanding.NotFinished => $"The file {file.Name} {file.Words}. If the candidate did not sit, say that and why.",
        _ => $"The file {file.Name} {file.Words}. Nothing of it can be read. Look for another copy on the station's laptop; without one, say that the candidate's answers are lost, and why.",
    });

    /// <summary>A receipt as it is kept; null where nobody noted one.</summary>
    private static string? Noted(string? receipt) => string.IsNullOrWhiteSpace(receipt) ? null
        : Fingerprint.TryParse(receipt) ?? throw new ExerciseException($"'{receipt.Trim()}' is no receipt: 16 characters, digits and letters from a to f, as in 0b1f 22c9 5d0c 8a6b. Leave it out where nobody noted one.");

    private static string? Doubled(Exercise exercise, SurveyedFile file, string? receipt) => file.Number is { } number && exercise.CandidateOf(number).Answers is { } known
        ? $"Another file of candidate {number}, {known.File}, was collected before. Two files of one candidate mean that somebody sat twice or copied one in the middle: ask the invigilator which is the one that was handed in. To put this one in its place, give a reason; it is recorded."
        : file.Standing == CollectionStanding.Doubled && (receipt is null || file.Head is null || !Fingerprint.Fits(receipt, file.Head))
            ? $"It {file.Words}. Compare the receipts with the one that was noted. To take this one all the same, give a reason; it is recorded."
            : null;

    private static ImmutableArray<CollectionObjection> Despite(SurveyedFile file, string? receipt) =>
    [
        .. receipt is not null && file.Head is { } head && !Fingerprint.Fits(receipt, head) ? [CollectionObjection.OtherReceipt] : Enumerable.Empty<CollectionObjection>(),
        .. file.IsOver ? [] : Enumerable.Repeat(CollectionObjection.NotFinished, 1),
        .. file.Damage is null ? [] : Enumerable.Repeat(CollectionObjection.Damaged, 1),
    ];

    private static string Explained(CollectionObjection objection, SurveyedFile file, string? receipt) => objection switch
    {
        CollectionObjection.OtherReceipt => $"The receipt that was noted is {receipt}, and this file has another: either it was copied wrongly, or this is not what candidate {file.Number} handed in. Compare it with the slip of the candidate and the sheet of the invigilator. To take the file all the same, give a reason; it is recorded.",
        CollectionObjection.NotFinished => $"Candidate {file.Number} did not submit, and the time was not up: perhaps the sitting still goes on, or this is a copy from the middle of it. Look on the station's laptop first. To take what is there, give a reason; it is recorded.",
        CollectionObjection.Damaged => $"It is damaged: {file.Damage}. Look for another copy on the station's laptop first. To take what can be read, give a reason; it is recorded.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
