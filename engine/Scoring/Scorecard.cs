using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Scoring;

/// <summary>What a session showed, against one pack. A function of the session's events and the file alone: always the same, bit for bit.</summary>
public sealed record Scorecard
{
    private const int CostliestShown = 3;

    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The pack that was read; null where the scenario names none with units.</summary>
    public Pack? Pack { get; init; }

    /// <summary>Whether the pack is none that the scenario names, so that evidence was read through its cross-walks.</summary>
    public bool IsWalked { get; init; }

    /// <summary>What names and chance came from.</summary>
    public required long Seed { get; init; }

    /// <summary>How it was played.</summary>
    public required PlayMode Mode { get; init; }

    /// <summary>The scene in which the story ended; null where no ending was reached.</summary>
    public Scene? EndingScene { get; init; }

    /// <summary>How good that ending is; null where none was reached.</summary>
    public EndingKind? Ending { get; init; }

    /// <summary>The result.</summary>
    public required Result Result { get; init; }

    /// <summary>The pack's grade for the total; null where it has none, or none was reached.</summary>
    public string? Grade { get; init; }

    /// <summary>The total of all evidence.</summary>
    public required Score Total { get; init; }

    /// <summary>Each unit of the pack, in its order.</summary>
    public ImmutableArray<UnitScore> Units { get; init; } = [];

    /// <summary>Each element of the pack, in its order; the points of a unit's elements add up to the unit's.</summary>
    public ImmutableArray<ElementScore> Elements { get; init; } = [];

    /// <summary>Each "is" item of the scenario's packs: how often it was shown of the decisions at which it could be.</summary>
    public ImmutableArray<RoleScore> Shown { get; init; } = [];

    /// <summary>Where the trainee acted as what a mentor is not.</summary>
    public ImmutableArray<LedgerEntry<Boundary>> Oversteps { get; init; } = [];

    /// <summary>The serious breaches.</summary>
    public ImmutableArray<LedgerEntry<Incident>> Incidents { get; init; } = [];

    /// <summary>The decisions that were answered, in order.</summary>
    public ImmutableArray<DecisionScore> Decisions { get; init; } = [];

    /// <summary>The decisions whose answers were taken back, in that order. Nothing of them counts.</summary>
    public ImmutableArray<TakenBack> TakenBack { get; init; } = [];

    /// <summary>Indexes of the decisions that cost most, costliest first and among equals the earlier; at most three, none that cost nothing.</summary>
    public IEnumerable<int> Costliest => Enumerable.Range(0, Decisions.Length)
        .Where(index => Decisions[index].Regret > 0)
        .OrderByDescending(index => Decisions[index].Regret)
        .Take(CostliestShown);
}

/// <summary>The result of a session.</summary>
public enum Result
{
    /// <summary>The total is at the pack's competent level, and there was no serious breach.</summary>
    Competent,

    /// <summary>It is not, or there was a serious breach.</summary>
    NotYet,

    /// <summary>A serious breach stopped an assessment.</summary>
    Referred,

    /// <summary>No ending was reached.</summary>
    Unfinished,
}

/// <summary>Points with the most that could be had.</summary>
/// <param name="Points">The sum of the evidence; may be negative.</param>
/// <param name="Ceiling">The most that a perfect play of this session's luck has; null where it is not known.</param>
public readonly record struct Score(int Points, int? Ceiling)
{
    /// <summary>Whether there was something to be had.</summary>
    public bool IsAssessed => Ceiling > 0;

    /// <summary>Points as a share of the ceiling, from 0 to 1 with four decimals, halves rounded up; null where nothing could be had.</summary>
    public decimal? Attainment =>
        IsAssessed ? decimal.Round(Math.Max(0, Points) / (decimal)Ceiling!.Value, 4, MidpointRounding.AwayFromZero) : null;

    /// <summary>Whether the points reach a whole per cent of the ceiling; compared in whole numbers.</summary>
    public bool Reaches(int percent) => IsAssessed && Points * 100L >= percent * (long)Ceiling!.Value;

    /// <summary>The level that the points reach by themselves.</summary>
    /// <param name="levels">From which shares a level is reached.</param>
    public Level LevelBy(Levels levels) =>
        !IsAssessed ? Points < 0 ? Level.NotYet : Level.NotAssessed
        : Reaches(levels.Strong) ? Level.Strong
        : Reaches(levels.Competent) ? Level.Competent
        : Reaches(levels.Developing) ? Level.Developing
        : Level.NotYet;
}

/// <summary>How often an "is" item was shown.</summary>
/// <param name="Boundary">The item.</param>
/// <param name="Times">Decisions at which the answer showed it.</param>
/// <param name="Of">Decisions at which something on offer would have shown it.</param>
public sealed record RoleScore(Boundary Boundary, int Times, int Of);

/// <summary>Something that no points can average away, and where it happened.</summary>
/// <param name="What">The breach or the boundary.</param>
/// <param name="Scene">Where.</param>
/// <param name="Answer">The whole answer.</param>
/// <param name="Offer">The choice, or the option of it, that did it.</param>
public sealed record LedgerEntry<T>(T What, Scene Scene, Answer Answer, Offer Offer);

/// <summary>A decision whose answer was taken back, in practice: it stands apart, and no points or breaches of it count.</summary>
/// <param name="Scene">Where.</param>
/// <param name="Taken">What was done.</param>
public sealed record TakenBack(Scene Scene, Decided Taken)
{
    /// <summary>The serious breaches that were taken back with it.</summary>
    public IEnumerable<Incident> Incidents => Taken.Answer.Taken.Select(offer => offer.Critical).OfType<Incident>();

    /// <summary>What was overstepped and taken back with it.</summary>
    public IEnumerable<Boundary> Oversteps => Taken.Answer.Taken.SelectMany(offer => offer.Oversteps);
}

/// <summary>A decision that was answered.</summary>
/// <param name="Scene">Where.</param>
/// <param name="Taken">What was done.</param>
/// <param name="Regret">Points lost here: what the best answer still had, less what this one had; null where it is not known.</param>
/// <param name="Best">The best answers, in the order of the file; empty where they are not known.</param>
public sealed record DecisionScore(Scene Scene, Decided Taken, int? Regret, ImmutableArray<Answer> Best);
