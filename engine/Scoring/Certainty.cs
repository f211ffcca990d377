using System.Collections.Immutable;
using MentorSim.Engine.Play;

namespace MentorSim.Engine.Scoring;

/// <summary>
/// Certainty-based marks: how much it is worth to be right, and what it costs to be wrong, by how sure somebody said they were. The table
/// is that of University College London (LAPT), which Moodle has as well. It pays to say what one believes: 2 above 2/3, 3 above 4/5.
/// The marks stand beside the points of a session and never change them.
/// </summary>
public static class CertaintyMarks
{
    /// <summary>The most for one decision.</summary>
    public const int Most = 3;

    // What is lost by being wrong, by certainty from 1 to 3.
    private static readonly ImmutableArray<int> Lost = [0, 2, 6];

    /// <summary>The mark of one decision.</summary>
    /// <param name="certainty">How sure the trainee was, from 1 to 3.</param>
    /// <param name="isRight">Whether they were right.</param>
    /// <returns>1, 2 or 3 where right; 0, -2 or -6 where wrong.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The certainty is not from 1 to 3.</exception>
    public static int Of(int certainty, bool isRight)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(certainty, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(certainty, Most);
        return isRight ? certainty : -Lost[certainty - 1];
    }
}

/// <summary>A decision at which it was asked how sure the trainee was, and of which it is known whether they were right.</summary>
/// <param name="Number">Its number in the session, from 1.</param>
/// <param name="Certainty">How sure they were, from 1 to 3.</param>
/// <param name="IsRight">Whether no points were lost there and nothing was breached or overstepped.</param>
public sealed record CertainDecision(int Number, int Certainty, bool IsRight)
{
    /// <summary>Whether they were sure: where being wrong costs a mark.</summary>
    public bool IsSure => Certainty > 1;

    /// <summary>Its certainty-based mark.</summary>
    public int Mark => CertaintyMarks.Of(Certainty, IsRight);
}

/// <summary>Where a trainee was sure, and where they were right.</summary>
/// <param name="Decisions">The decisions at which that can be told, in order.</param>
public sealed record CertaintyTally(ImmutableArray<CertainDecision> Decisions)
{
    /// <summary>Sure and wrong: what to talk about first.</summary>
    public IEnumerable<CertainDecision> SureAndWrong => Decisions.Where(decision => decision is { IsSure: true, IsRight: false });

    /// <summary>Sure and right.</summary>
    public IEnumerable<CertainDecision> SureAndRight => Decisions.Where(decision => decision is { IsSure: true, IsRight: true });

    /// <summary>Unsure and wrong.</summary>
    public IEnumerable<CertainDecision> UnsureAndWrong => Decisions.Where(decision => decision is { IsSure: false, IsRight: false });

    /// <summary>Unsure and right.</summary>
    public IEnumerable<CertainDecision> UnsureAndRight => Decisions.Where(decision => decision is { IsSure: false, IsRight: true });

    /// <summary>The certainty-based marks; may be negative.</summary>
    public int Marks => Decisions.Sum(decision => decision.Mark);

    /// <summary>The most that these decisions could have given.</summary>
    public int Most => CertaintyMarks.Most * Decisions.Length;

    /// <summary>
    /// The tally of a scorecard. A text that a person reads is neither right nor wrong here, and where it is not known whether points were
    /// lost, only a breach or an overstep can be told.
    /// </summary>
    public static CertaintyTally Of(Scorecard card) => new([.. card.Decisions.Select(Told).OfType<CertainDecision>()]);

    private static CertainDecision? Told(DecisionScore decision, int index)
    {
        if (decision.Taken is not { Certainty: { } certainty, Answer: not WriteAnswer and var answer }) return null;
        var isUnsound = answer.Taken.Any(offer => offer.Critical is not null || !offer.Oversteps.IsEmpty);
        return isUnsound || decision.Regret is not null ? new CertainDecision(index + 1, certainty, !isUnsound && decision.Regret == 0) : null;
    }
}
