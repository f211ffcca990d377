using System.Collections.Immutable;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Panel;

/// <summary>A candidate's sitting, made again of what was collected, over the paper with its key.</summary>
/// <param name="Number">The candidate's number.</param>
/// <param name="Sitting">The sitting as it was left.</param>
public sealed record CollectedSitting(string Number, Sitting Sitting)
{
    /// <summary>What the answers are worth by the key: one piece of evidence, worked out each time and kept nowhere.</summary>
    public SittingScore Score => SittingScorer.Score(Sitting);

    /// <summary>All sittings that were collected, in the order of the candidates.</summary>
    /// <exception cref="FormatException">One of them is damaged, or the paper can no longer be read.</exception>
    public static ImmutableArray<CollectedSitting> AllOf(Exercise exercise)
    {
        if (exercise.Candidates.All(candidate => candidate.Answers is null)) return [];
        var paper = exercise.ReadPaper() ?? throw new FormatException("This exercise has no paper.");
        return [.. exercise.Candidates.Where(candidate => candidate is { Answers: not null, AbsentBecause: null }).Select(candidate => Of(candidate, paper))];
    }

    /// <summary>One sitting.</summary>
    /// <param name="candidate">The candidate, whose answers were collected.</param>
    /// <param name="paper">The paper with its key.</param>
    /// <exception cref="FormatException">What was collected is damaged, or belongs to another paper.</exception>
    public static CollectedSitting Of(ExerciseCandidate candidate, Paper paper)
    {
        var answers = candidate.Answers ?? throw new ArgumentException("Nothing was collected.", nameof(candidate));
        try
        {
            // Nothing happens to a sitting that was collected, so no clock is asked.
            return new CollectedSitting(candidate.Number, Sitting.Replay(_ => paper, answers.Bodies.Select(SittingEventBody.Read), NoTime.Instance));
        }
        catch (SittingException wrong)
        {
            throw new FormatException($"What was collected of candidate {candidate.Number} is no sitting of this paper: {wrong.Message}", wrong);
        }
    }

    /// <summary>A clock for what is over.</summary>
    internal sealed class NoTime : TimeProvider
    {
        public static readonly NoTime Instance = new();

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;

        public override long GetTimestamp() => 0;
    }
}

/// <summary>What the machine takes for a serious breach: a question to the panel, which confirms it or sets it aside.</summary>
/// <param name="Number">The candidate's number.</param>
/// <param name="Breach">What was flagged.</param>
/// <param name="Judged">What the panel said; null where it has not yet.</param>
public sealed record BreachQuestion(string Number, FlaggedBreach Breach, BreachJudged? Judged)
{
    /// <summary>All of an exercise, in the order of candidates and items.</summary>
    /// <exception cref="FormatException">What was collected is damaged.</exception>
    public static ImmutableArray<BreachQuestion> AllOf(Exercise exercise) => AllOf(exercise, CollectedSitting.AllOf(exercise));

    /// <summary>All of an exercise whose sittings were made again before, which takes a while.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="sittings">Its sittings.</param>
    public static ImmutableArray<BreachQuestion> AllOf(Exercise exercise, IEnumerable<CollectedSitting> sittings) =>
        [.. sittings.SelectMany(collected => collected.Score.Breaches.Select(flagged => new BreachQuestion(
            collected.Number,
            flagged,
            exercise.Breaches.FirstOrDefault(judged => judged.Number == collected.Number && judged.Item == flagged.Item.Id && judged.Incident == flagged.Incident.Id))))];
}
