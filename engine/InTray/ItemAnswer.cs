using System.Collections.Immutable;

namespace MentorSim.Engine.InTray;

/// <summary>What a candidate says of one item, in the paper's own ids. Any part may still be missing.</summary>
public sealed record ItemAnswer
{
    /// <summary>Nothing yet.</summary>
    public static ItemAnswer None { get; } = new();

    /// <summary>A word of the priorities; null for none yet.</summary>
    public string? Priority { get; init; }

    /// <summary>Ids of the actions, in the order in which they were chosen.</summary>
    public ImmutableArray<string> Actions { get; init; } = [];

    /// <summary>Ids of the people.</summary>
    public ImmutableArray<string> To { get; init; } = [];

    /// <summary>By when: a word of the priorities or minutes as in 10m; null for nothing yet.</summary>
    public string? ByWhen { get; init; }

    /// <summary>When it is dealt with among all items, from 1; null for nothing yet.</summary>
    public int? Number { get; init; }

    /// <summary>Why, in the candidate's words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether nothing at all is said.</summary>
    public bool IsEmpty => Equals(None);

    /// <inheritdoc/>
    public bool Equals(ItemAnswer? other) => other is not null && Priority == other.Priority && Actions.AsSpan().SequenceEqual(other.Actions.AsSpan()) &&
        To.AsSpan().SequenceEqual(other.To.AsSpan()) && ByWhen == other.ByWhen && Number == other.Number && Reason == other.Reason;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Priority, Actions.Length, To.Length, ByWhen, Number, Reason);

    /// <summary>The parts that say nothing yet. Where the paper names nobody, to whom is none of them.</summary>
    public IEnumerable<AnswerPart> Missing(Paper paper)
    {
        if (Priority is null) yield return AnswerPart.Priority;
        if (Actions.IsEmpty) yield return AnswerPart.Actions;
        if (To.IsEmpty && !paper.People.IsEmpty) yield return AnswerPart.To;
        if (ByWhen is null) yield return AnswerPart.ByWhen;
        if (Number is null) yield return AnswerPart.Number;
        if (string.IsNullOrWhiteSpace(Reason)) yield return AnswerPart.Reason;
    }
}

/// <summary>A part of an answer.</summary>
public enum AnswerPart
{
    /// <summary>How urgent it is.</summary>
    Priority,

    /// <summary>What to do.</summary>
    Actions,

    /// <summary>To whom.</summary>
    To,

    /// <summary>By when.</summary>
    ByWhen,

    /// <summary>Its number in the order of dealing.</summary>
    Number,

    /// <summary>Why.</summary>
    Reason,
}
