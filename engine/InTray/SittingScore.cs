using System.Collections.Immutable;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.InTray;

/// <summary>
/// What answers are worth by the key of a paper. A function of answers and paper alone. It is one piece of evidence: people mark the
/// reasons, and the panel decides.
/// </summary>
public sealed record SittingScore
{
    /// <summary>The paper.</summary>
    public required Paper Paper { get; init; }

    /// <summary>Each item, in the order of the paper.</summary>
    public required ImmutableArray<ItemScore> Items { get; init; }

    /// <summary>The order of dealing; null where the paper has no groups, or where nothing can be said of it.</summary>
    public OrderScore? Order { get; init; }

    /// <summary>What had to come before what.</summary>
    public ImmutableArray<GateScore> First { get; init; } = [];

    /// <summary>What the machine takes for a serious breach: a question to people, who confirm it or set it aside.</summary>
    public ImmutableArray<FlaggedBreach> Breaches { get; init; } = [];

    /// <summary>Each unit of the pack that is scored, by the evidence of best actions.</summary>
    public ImmutableArray<UnitScore> Units { get; init; } = [];

    /// <summary>What naive patterns and chance would get, to compare with.</summary>
    public required ImmutableArray<NaiveScore> Naive { get; init; }

    /// <summary>The item points; may be below zero.</summary>
    public int Points => Items.Sum(item => item.Points);

    /// <summary>The most that can be had.</summary>
    public int Most => Items.Sum(item => item.Item.Key.Most);

    /// <summary>The item points with the most that can be had.</summary>
    public Score Total => new(Points, Most);

    /// <summary>Competent where the item points reach the pack's competent share and nothing was flagged, else not yet.</summary>
    public Result Result => Breaches.IsEmpty && Total.Reaches(Paper.Levels.Competent) ? Result.Competent : Result.NotYet;

    /// <summary>Whether everything that must come first does; null where there is no such thing, or nothing can be said of it.</summary>
    public bool? FirstKept => First.Any(gate => gate.State == GateState.Broken) ? false : First.Any(gate => gate.State == GateState.Kept) ? true : null;
}

/// <summary>The points of an item by parts.</summary>
/// <param name="Item">The item.</param>
/// <param name="Answer">What was said of it.</param>
/// <param name="Priority">2 for a sound priority, 1 for one that is a step off, else 0.</param>
/// <param name="Actions">The highest positive points of an action that was chosen, and all negative ones.</param>
/// <param name="To">The same of the people.</param>
/// <param name="ByWhen">The points of the first time that the answer is not later than.</param>
public sealed record ItemScore(PaperItem Item, ItemAnswer Answer, int Priority, int Actions, int To, int ByWhen)
{
    /// <summary>The sum of the parts; may be below zero.</summary>
    public int Points => Priority + Actions + To + ByWhen;
}

/// <summary>How many pairs of items stand in the right order.</summary>
/// <param name="Right">The pairs that do.</param>
/// <param name="Of">The pairs that could be judged; never 0.</param>
public sealed record OrderScore(int Right, int Of)
{
    /// <summary>Ten times the share, rounded to a whole number, a half up. A line of its own, never added to item points.</summary>
    public int OutOfTen => ((20 * Right) + Of) / (2 * Of);
}

/// <summary>Whether one item was put before another.</summary>
/// <param name="Before">The item that must come first.</param>
/// <param name="After">The other.</param>
/// <param name="State">What became of it.</param>
public sealed record GateScore(PaperItem Before, PaperItem After, GateState State);

/// <summary>What became of something that must come first.</summary>
public enum GateState
{
    /// <summary>It does.</summary>
    Kept,

    /// <summary>It does not, or was given no number at all.</summary>
    Broken,

    /// <summary>One of the two had not arrived when the other was numbered, so nothing can be said.</summary>
    NotJudged,
}

/// <summary>Something that the machine takes for a serious breach.</summary>
/// <param name="Item">The item.</param>
/// <param name="Rule">What it goes against.</param>
public sealed record FlaggedBreach(PaperItem Item, BreachRule Rule)
{
    /// <summary>The breach.</summary>
    public Incident Incident => Rule.Incident;
}
