using System.Collections.Immutable;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Panel;

/// <summary>What came of verifying an exercise.</summary>
/// <param name="PaperDigest">SHA-256 of what candidates see of the paper by which the panel marks; null where it can no longer be read.</param>
/// <param name="General">What is wrong that is about no one candidate.</param>
/// <param name="Candidates">One verdict for each candidate, in the order of the exercise.</param>
public sealed record ExerciseVerdict(string? PaperDigest, ImmutableArray<ExerciseFault> General, ImmutableArray<CandidateVerdict> Candidates)
{
    /// <summary>All that is wrong, first what is about no one candidate.</summary>
    public IEnumerable<ExerciseFault> Faults => General.Concat(Candidates.SelectMany(candidate => candidate.Faults));

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsFine => !Faults.Any();
}

/// <summary>What came of verifying one candidate.</summary>
/// <param name="Number">The candidate's number.</param>
/// <param name="Receipt">The receipt of what was collected, four groups of four; null where nothing was.</param>
/// <param name="Faults">What is wrong.</param>
/// <param name="Remarks">What is no fault but should be known: pauses, gaps, what was taken with a reason. Phrases, without a full stop.</param>
/// <param name="Times">How the time went; null where nothing was collected.</param>
public sealed record CandidateVerdict(string Number, string? Receipt, ImmutableArray<ExerciseFault> Faults, ImmutableArray<string> Remarks, SittingTimes? Times);
