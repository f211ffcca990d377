using System.Collections.Immutable;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>A session that came to an end, as progress and routes see it: what its scorecard says, without its story.</summary>
/// <param name="Session">Its id.</param>
/// <param name="Scenario">The id of the scenario or paper.</param>
/// <param name="Title">Its title.</param>
/// <param name="Mode">How it was played, in a word: <c>practice</c>, <c>assess</c>, or <c>training</c> for an in-tray paper.</param>
/// <param name="At">When it came to its end.</param>
/// <param name="Result">The result; null for a paper.</param>
/// <param name="Pack">The id of the pack that was read; null for none.</param>
public sealed record PastPlay(string Session, string Scenario, string Title, string Mode, DateTimeOffset At, Result? Result, string? Pack)
{
    /// <summary>Points on the total and the most that could be had; null ceilings where it is not known.</summary>
    public required Score Total { get; init; }

    /// <summary>The units of the pack in which something could be had or was earned.</summary>
    public ImmutableArray<PastScore> Units { get; init; } = [];

    /// <summary>The elements likewise; empty where the scorecard is from before elements were kept.</summary>
    public ImmutableArray<PastScore> Elements { get; init; } = [];

    /// <summary>How often each "is" item was shown, of the decisions at which it could be; by id.</summary>
    public ImmutableArray<(string Boundary, int Times, int Of)> Shown { get; init; } = [];

    /// <summary>Ids of the "is not" items that were overstepped, once for each time.</summary>
    public ImmutableArray<string> Oversteps { get; init; } = [];

    /// <summary>Ids of the serious breaches, once for each time.</summary>
    public ImmutableArray<string> Breaches { get; init; } = [];

    /// <summary>What was done and taken back again, once for each time: nothing of it counts.</summary>
    public ImmutableArray<(string Id, bool IsBreach)> TakenBack { get; init; } = [];
}

/// <summary>A unit or element in one session.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">Points, and the most that could be had.</param>
/// <param name="Level">How far it was shown.</param>
/// <param name="For">Points earned for it; null where that was not kept.</param>
/// <param name="Against">Points earned against it, as a number not below 0; null where that was not kept.</param>
public sealed record PastScore(string Id, Score Score, Level Level, int? For, int? Against);
