using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Panel.Results;

/// <summary>What one candidate's part of an exercise came to. Made of this candidate's answers and marks alone.</summary>
public sealed record CandidateResults
{
    /// <summary>The candidate.</summary>
    public required ExerciseCandidate Candidate { get; init; }

    /// <summary>The sitting; null for who did not sit.</summary>
    public Sitting? Sitting { get; init; }

    /// <summary>The machine's part, which is never added to marks; null for who did not sit.</summary>
    public SittingScore? Machine { get; init; }

    /// <summary>What the machine took for serious breaches, with what the panel says.</summary>
    public required ImmutableArray<BreachQuestion> Breaches { get; init; }

    /// <summary>The marks of each line, in the order of the exercise.</summary>
    public required ImmutableArray<LineResult> Lines { get; init; }

    /// <summary>Each criterion, in the order of the panel.</summary>
    public required ImmutableArray<CriterionResult> Criteria { get; init; }

    /// <summary>The candidate's number.</summary>
    public string Number => Candidate.Number;

    /// <summary>
    /// The weighted sum of the panel's marks, as they are shown, as a share of what can be had on the criteria that have one: 0 to 1; null
    /// where none has.
    /// </summary>
    public Fraction? Total
    {
        get
        {
            var marked = Criteria.Where(result => result.Mark is not null).ToList();
            return marked.Count == 0 ? null : marked.Aggregate((Fraction)0, (sum, result) => sum + (result.Criterion.Weight * result.Mark!.Value.Rounded))
                / (MarkLine.Highest * marked.Sum(result => result.Criterion.Weight));
        }
    }

    /// <summary>The criteria that this exercise asks for, and on which this candidate has no mark: the total is without them.</summary>
    public IEnumerable<CriterionResult> Unmarked => Criteria.Where(result => result is { Mark: null, Evidence.IsEmpty: false });

    /// <summary>Essential criteria below their minimum. They are shown: nothing compensates for them, and they reject nobody by themselves.</summary>
    public IEnumerable<CriterionResult> BelowMinimum => Criteria.Where(result => result is { Criterion.IsEssential: true, IsBelowMinimum: true });

    /// <summary>The lines on which members differed so much that they have to agree.</summary>
    public IEnumerable<LineResult> Differences => Lines.Where(line => line.Differs);

    /// <summary>A candidate's results.</summary>
    /// <param name="opened">The exercise.</param>
    /// <param name="candidate">The candidate.</param>
    public static CandidateResults Of(OpenExercise opened, ExerciseCandidate candidate)
    {
        ImmutableArray<LineResult> lines = [.. opened.Lines.Select(line => opened.ResultOf(candidate.Number, line))];
        var collected = opened.Sittings.GetValueOrDefault(candidate.Number);
        var score = collected?.Score;
        return new CandidateResults
        {
            Candidate = candidate,
            Sitting = collected?.Sitting,
            Machine = score,
            Breaches = [.. (score?.Breaches ?? []).Select(flagged => new BreachQuestion(candidate.Number, flagged, opened.Exercise.Breaches.FirstOrDefault(
                judged => judged.Number == candidate.Number && judged.Item == flagged.Item.Id && judged.Incident == flagged.Incident.Id)))],
            Lines = lines,
            Criteria = [.. opened.Exercise.Criteria.Select(criterion => new CriterionResult(criterion, [.. lines.Where(line => line.Line.AnswersTo(criterion))]))],
        };
    }
}
