using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Panel;

/// <summary>
/// Verifies a whole exercise: that every candidate had the same paper with identical items in identical order, each at the moment that the
/// rule gives for their extra time, that nobody had more time, and that what is kept is what was handed in. Whoever has the panel's key can
/// write a sitting anew so that all of this holds: only a receipt that was noted elsewhere shows that.
/// </summary>
public static class ExerciseVerification
{
    /// <summary>Verifies an exercise.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="receipts">Receipts that were kept elsewhere, by candidate's number.</param>
    /// <param name="files">Answer files that are held against what was collected.</param>
    /// <exception cref="ExerciseException">A receipt is of a candidate whom this exercise does not have.</exception>
    public static ExerciseVerdict Of(Exercise exercise, IReadOnlyDictionary<string, string>? receipts = null, IEnumerable<SurveyedFile>? files = null)
    {
        foreach (var number in receipts?.Keys ?? []) _ = exercise.CandidateOf(number);
        var (paper, fault) = Read(exercise);
        var digest = paper is null ? null : CandidatePaper.DigestOf(paper);
        List<ExerciseFault> general = fault is null ? [] : [fault];
        if (digest is not null && exercise.Station is { } station && station.PaperDigest != digest)
            general.Add(new ExerciseFault(ExerciseFaultKind.Paper, null, "The paper by which the panel marks is another one than that which went into the station file."));
        var candidates = exercise.Candidates.Select(candidate => SittingVerification.Of(exercise, candidate, paper, receipts?.GetValueOrDefault(candidate.Number))).ToList();
        foreach (var file in files ?? [])
        {
            var (wrong, remark) = Compare(exercise, file);
            var place = candidates.FindIndex(candidate => candidate.Number == file.Number);
            if (place >= 0) candidates[place] = With(candidates[place], wrong, remark);
            else if (wrong is not null) general.Add(wrong);
        }

        return new ExerciseVerdict(digest, [.. general], [.. candidates]);
    }

    private static (Paper? Paper, ExerciseFault? Fault) Read(Exercise exercise)
    {
        try
        {
            return (exercise.ReadPaper(), null);
        }
        catch (FormatException wrong)
        {
            return (null, new ExerciseFault(ExerciseFaultKind.Paper, null, $"The paper can no longer be read, so items and times cannot be compared: {wrong.Message}"));
        }
    }

    private static CandidateVerdict With(CandidateVerdict verdict, ExerciseFault? fault, string? remark) => verdict with
    {
        Faults = fault is null ? verdict.Faults : verdict.Faults.Add(fault),
        Remarks = remark is null ? verdict.Remarks : verdict.Remarks.Add(remark),
    };

    private static (ExerciseFault? Fault, string? Remark) Compare(Exercise exercise, SurveyedFile file)
    {
        var name = file.Name;
        if (file.Number is null) return (new ExerciseFault(ExerciseFaultKind.File, null, $"{name} {file.Words}."), null);
        var collected = exercise.CandidateOf(file.Number).Answers;
        if (collected is null) return (Wrong(file, $"{name} was not collected"), null);
        var same = collected.Bodies.Zip(file.Bodies).TakeWhile(pair => pair.First == pair.Second).Count();
        if (collected.FileHash == file.Hash && collected.Chain == file.Chain && same == collected.Bodies.Length && same == file.Bodies.Length) return (null, $"{name} is what was collected, byte by byte");
        if (file.Damage is { } damage) return (Wrong(file, $"{name} is damaged: {damage}"), null);
        if (same < collected.Bodies.Length || same < file.Bodies.Length || collected.Chain != file.Chain)
        {
            return (Wrong(file, collected.Chain != file.Chain ? $"{name} is another sitting than the one that was collected"
                : same == file.Bodies.Length ? string.Create(CultureInfo.InvariantCulture, $"{name} ends after event {same}, and {collected.Bodies.Length} were collected")
                : same == collected.Bodies.Length ? string.Create(CultureInfo.InvariantCulture, $"{name} goes on after event {same}, where what was collected ends")
                : string.Create(CultureInfo.InvariantCulture, $"{name} is the same up to event {same}, and event {same + 1} is another one than was collected")), null);
        }

        return (Wrong(file, $"{name} says what was collected, but in other bytes: it was written anew"), null);
    }

    private static ExerciseFault Wrong(SurveyedFile file, string what) => new(ExerciseFaultKind.File, file.Number, $"Candidate {file.Number}: {what}.");
}
