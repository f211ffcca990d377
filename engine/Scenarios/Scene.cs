using System.Collections.Immutable;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Scenarios;

/// <summary>A scene: what is seen and heard, and how the story goes on from it.</summary>
public sealed record Scene
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its number in the scenario, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The place of its id.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>Whether it stands in another file, which this scenario includes.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>Its text; every part whose condition holds is shown, in order.</summary>
    public required ImmutableArray<TextPart> Text { get; init; }

    /// <summary>How it goes on.</summary>
    public required WayOn WayOn { get; init; }

    /// <summary>Its choices, whether or not they are on offer, or the options of its pick or order; none where it has neither.</summary>
    public ImmutableArray<Offer> Offers => WayOn is Decision decision ? decision.Offers : [];
}

/// <summary>A part of a scene's text.</summary>
/// <param name="When">When it is shown; null for always.</param>
/// <param name="Text">What it says.</param>
public sealed record TextPart(Condition? When, StoryText Text);

/// <summary>How a scene goes on.</summary>
public abstract record WayOn
{
    private protected WayOn() { }
}

/// <summary>No decision: the story goes on by itself, by condition or by chance.</summary>
/// <param name="Branches">First those with a condition, then those with a chance; the last has neither and takes the rest.</param>
public sealed record Fork(ImmutableArray<Branch> Branches) : WayOn;

/// <summary>The story ends.</summary>
public sealed record Ending(EndingKind Kind) : WayOn;

/// <summary>How good an ending is for the pupil.</summary>
public enum EndingKind
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Partly.</summary>
    Mixed,

    /// <summary>Not as it should be.</summary>
    Poor,
}

/// <summary>One way out of a fork.</summary>
/// <param name="When">The condition, or null.</param>
/// <param name="Chance">The share of 100, or null.</param>
/// <param name="To">Index of the scene to which it leads.</param>
public sealed record Branch(Condition? When, int? Chance, int To);
