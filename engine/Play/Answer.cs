using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

/// <summary>An answer to a decision: what was taken of what was on offer, or what was written.</summary>
public abstract record Answer
{
    private protected Answer(ImmutableArray<Offer> taken, ImmutableArray<Evidence> evidence, int to, int takes) =>
        (Taken, Evidence, To, Takes) = (taken, evidence, to, takes);

    /// <summary>What was taken, in the order in which it acts.</summary>
    public ImmutableArray<Offer> Taken { get; }

    /// <summary>The evidence that it gives, with what its parts give; an element may stand in it more than once.</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary>Index of the scene to which it leads.</summary>
    public int To { get; }

    /// <summary>The minutes of school time that it takes.</summary>
    public int Takes { get; }

    /// <summary>The answer as answer lists write it.</summary>
    public abstract string Written { get; }

    /// <summary>The same without a trainee's own words, for scorecards.</summary>
    public virtual string Id => Written;

    /// <summary>Whether a serious breach is in it.</summary>
    public bool IsIncident => Taken.Any(offer => offer.Critical is not null);

    /// <inheritdoc/>
    public sealed override string ToString() => Written;
}

/// <summary>A choice was taken.</summary>
public sealed record ChoiceAnswer(Choice Choice) : Answer([Choice], Choice.Evidence, Choice.To, Choice.Takes)
{
    /// <inheritdoc/>
    public override string Written => Choice.Id;
}

/// <summary>Things were ticked.</summary>
/// <param name="Decision">What was asked.</param>
/// <param name="Ticked">The ticked ones, in the order of the file.</param>
public sealed record PickAnswer(PickDecision Decision, ImmutableArray<Option> Ticked)
    : Answer(ImmutableArray<Offer>.CastUp(Ticked), [.. Ticked.SelectMany(option => option.Evidence)], Decision.To, Decision.Takes)
{
    /// <summary>What stands for no tick.</summary>
    public const string None = "none";

    /// <inheritdoc/>
    public override string Written => Ticked.IsEmpty ? None : string.Join('+', Ticked.Select(option => option.Id));
}

/// <summary>Things were put in order.</summary>
/// <param name="Decision">What was asked.</param>
/// <param name="Placed">All of them, as they were placed.</param>
public sealed record OrderAnswer(OrderDecision Decision, ImmutableArray<Option> Placed)
    : Answer(ImmutableArray<Offer>.CastUp(Placed), EvidenceOf(Decision, Placed), Decision.To, Decision.Takes)
{
    /// <inheritdoc/>
    public override string Written => string.Join('+', Placed.Select(option => option.Id));

    private static ImmutableArray<Evidence> EvidenceOf(OrderDecision decision, ImmutableArray<Option> placed)
    {
        int[] places = [.. placed.Select(option => decision.Options.IndexOf(option))];
        return
        [
            .. decision.Evidence.Select(evidence => evidence with { Points = OrderDecision.Standing(evidence.Points, places) })
                .Where(evidence => evidence.Points > 0),
        ];
    }
}

/// <summary>A text was written, or none.</summary>
/// <param name="Decision">What was asked.</param>
/// <param name="Text">The text; empty for none.</param>
public sealed record WriteAnswer(WriteDecision Decision, string Text) : Answer([], [], Decision.To, Decision.Takes)
{
    /// <summary>What stands for no text.</summary>
    public const string Skip = "skip";

    /// <inheritdoc/>
    public override string Written => Text.Length == 0 ? Skip : Text;

    /// <inheritdoc/>
    public override string Id => Text.Length == 0 ? Skip : "write";
}
