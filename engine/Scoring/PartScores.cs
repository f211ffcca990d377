using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Scoring;

/// <summary>What was earned on something, for and against kept apart: +2 and -2 are another thing than nothing.</summary>
/// <param name="For">The sum of the points above zero.</param>
/// <param name="Against">The sum of the points below zero, without its sign: never negative.</param>
public readonly record struct Earned(int For, int Against)
{
    /// <summary>What is left: <see cref="For"/> less <see cref="Against"/>; may be negative.</summary>
    public int Points => For - Against;

    /// <summary>The same with the points of one more piece of evidence.</summary>
    public Earned With(int points) => points > 0 ? this with { For = For + points } : this with { Against = Against - points };

    /// <summary>Both together.</summary>
    public static Earned operator +(Earned one, Earned other) => new(one.For + other.For, one.Against + other.Against);
}

/// <summary>A unit's score and level.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Score">What was earned of what could be had.</param>
/// <param name="Level">How far it was shown: not yet where a serious breach names the unit, whatever the points.</param>
/// <param name="For">The sum of the positive points earned on its elements.</param>
/// <param name="Against">The sum of the negative points, without its sign: never negative. Points are the one less the other.</param>
/// <param name="Evidenced">Whether it was assessed, and what came.</param>
public sealed record UnitScore(Unit Unit, Score Score, Level Level, int For, int Against, Evidenced Evidenced)
{
    /// <summary>A unit's score with its level.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="earned">What was earned on its elements.</param>
    /// <param name="ceiling">The most that could be had; null where it is not known.</param>
    /// <param name="levels">From which shares a level is reached.</param>
    /// <param name="isBreached">Whether a serious breach names the unit.</param>
    public static UnitScore Of(Unit unit, Earned earned, int? ceiling, Levels levels, bool isBreached)
    {
        var score = new Score(earned.Points, ceiling);
        var level = isBreached ? Level.NotYet : score.LevelBy(levels);
        return new UnitScore(unit, score, level, earned.For, earned.Against, EvidencedWords.Of(level, earned, isBreached));
    }
}

/// <summary>An element's score and level, by its points alone: a serious breach names a unit, not an element.</summary>
/// <param name="Element">The element.</param>
/// <param name="Score">What was earned of what could be had; the ceiling is that of the element by itself, so they need not add up to the unit's.</param>
/// <param name="Level">How far it was shown, by the levels of the pack.</param>
/// <param name="For">The sum of the positive points earned on it.</param>
/// <param name="Against">The sum of the negative points, without its sign: never negative. Points are the one less the other.</param>
/// <param name="Evidenced">Whether it was assessed, and what came.</param>
public sealed record ElementScore(Element Element, Score Score, Level Level, int For, int Against, Evidenced Evidenced)
{
    /// <summary>An element's score with its level.</summary>
    /// <param name="element">The element.</param>
    /// <param name="earned">What was earned on it.</param>
    /// <param name="ceiling">The most that could be had; null where it is not known.</param>
    /// <param name="levels">From which shares a level is reached.</param>
    public static ElementScore Of(Element element, Earned earned, int? ceiling, Levels levels)
    {
        var score = new Score(earned.Points, ceiling);
        var level = score.LevelBy(levels);
        return new ElementScore(element, score, level, earned.For, earned.Against, EvidencedWords.Of(level, earned));
    }
}
