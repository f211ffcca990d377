using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>A candidate of an exercise, known by a number alone.</summary>
/// <param name="Number">The number, as it stands on every sheet: capitals, digits, hyphens.</param>
/// <param name="ExtraTime">Extra time in per cent.</param>
/// <param name="Adjustments">What else was agreed, in words; never shown to those who mark.</param>
public sealed record ExerciseCandidate(string Number, int ExtraTime, string Adjustments)
{
    /// <summary>What opens with the entry code on the slip: the terms. Null before a code was made.</summary>
    public WrappedKey? Slot { get; init; }

    /// <summary>When and where they sit, as somebody wrote it; empty where nobody did.</summary>
    public string SitsWhen { get; init; } = "";

    /// <summary>What was collected; null before, and for one who did not sit.</summary>
    public CollectedAnswers? Answers { get; init; }

    /// <summary>Why nothing will be collected; null where something was, or will be.</summary>
    public string? AbsentBecause { get; init; }

    /// <summary>What was decided; null before.</summary>
    public CandidateDecision? Decision { get; init; }

    /// <summary>When the feedback sheet was released; null before.</summary>
    public DateTimeOffset? FeedbackReleasedAt { get; init; }
}

/// <summary>What the panel decided of a candidate.</summary>
/// <param name="At">When.</param>
/// <param name="Outcome">What.</param>
/// <param name="Reason">Why, in words that could be read out.</param>
/// <param name="By">Who decided, by name.</param>
public sealed record CandidateDecision(DateTimeOffset At, DecisionOutcome Outcome, string Reason, System.Collections.Immutable.ImmutableArray<string> By)
{
    /// <summary>Why it was decided so though the marks, or an essential criterion below its minimum, speak against it; null where they do not.</summary>
    public string? Override { get; init; }
}

/// <summary>What can be decided.</summary>
public enum DecisionOutcome
{
    /// <summary>Offered the post, on the usual conditions.</summary>
    Appoint,

    /// <summary>Could be appointed, were the first to decline.</summary>
    Reserve,

    /// <summary>Not offered the post.</summary>
    NotAppoint,
}
