using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Scoring;

/// <summary>
/// A decision that cost points, with what came of it and what could have come of it. The points that lie between the two are those lost
/// at the decision, those lost later, what chance gave to one and not to the other, and what was not played; they add up exactly.
/// </summary>
/// <param name="Number">The decision's number in the session, from 1.</param>
/// <param name="Scene">Where.</param>
/// <param name="Texts">What is read there, with the names of the session.</param>
/// <param name="PointsLost">Points lost at the decision itself.</param>
/// <param name="Happened">What happened, from the decision on.</param>
/// <param name="Best">What the best answer there leads to, with the best answers after it and the chance of this session.</param>
public sealed record TwoFutures(int Number, Scene Scene, ImmutableArray<string> Texts, int PointsLost, Future Happened, Future Best)
{
    /// <summary>How many points more could have been had from the decision on; below zero where chance was kinder to what happened.</summary>
    public int Difference => Best.Points - Happened.Points;

    /// <summary>How much of the difference chance made: above zero where it was kinder to what could have been.</summary>
    public int ByChance => Best.Luck - Happened.Luck;

    /// <summary>How much of the difference could still be had where the play stands.</summary>
    public int NotPlayed => Happened.Left - Best.Left;
}

/// <summary>What follows from a decision on, to the end of a play. Texts of the trainee are no part of it.</summary>
public sealed record Future
{
    /// <summary>The decisions with what was taken, the first of them the one that it is about, and the falls of chance.</summary>
    public required ImmutableArray<FutureStep> Steps { get; init; }

    /// <summary>How it ends.</summary>
    public required FutureEnd End { get; init; }

    /// <summary>The school time at the end in minutes from midnight; null where the scenario has no clock.</summary>
    public required int? Time { get; init; }

    /// <summary>The points of the first answer.</summary>
    public required int PointsHere { get; init; }

    /// <summary>The most that could follow on the first answer, whatever chance does; below zero where points must be lost.</summary>
    public required int ValueAfter { get; init; }

    /// <summary>Points lost at the decisions after the first.</summary>
    public required int LostLater { get; init; }

    /// <summary>What chance gave over the worst that it could do, in points that could be had.</summary>
    public required int Luck { get; init; }

    /// <summary>What could still be had where it breaks off; 0 at an ending and at a stop.</summary>
    public required int Left { get; init; }

    /// <summary>All points from the decision on.</summary>
    public int Points => Decisions.Sum(decision => decision.Points);

    /// <summary>The decisions of it.</summary>
    public IEnumerable<FutureDecision> Decisions => Steps.OfType<FutureDecision>();

    /// <summary>The same as an answer list writes it, from the decision on, with the falls of chance; a text is <c>skip</c>.</summary>
    public IEnumerable<string> Answers => Steps.Select(step => step switch
    {
        FutureDecision decision => decision.Written,
        FutureFall fall => $"~{fall.To.Id}",
        _ => throw new System.Diagnostics.UnreachableException(),
    });
}

/// <summary>A step of a future.</summary>
public abstract record FutureStep
{
    private protected FutureStep() { }
}

/// <summary>A decision was answered.</summary>
/// <param name="Scene">Where.</param>
/// <param name="Time">The school time in minutes from midnight, or null.</param>
/// <param name="Answer">What was taken, in words.</param>
/// <param name="Written">The same as answer lists write it; <c>skip</c> for a text.</param>
/// <param name="Points">Its points.</param>
/// <param name="TimedOut">Whether the time was up, so that nobody chose.</param>
public sealed record FutureDecision(Scene Scene, int? Time, FutureAnswer Answer, string Written, int Points, bool TimedOut) : FutureStep
{
    /// <summary>The serious breaches in it.</summary>
    public ImmutableArray<Incident> Breaches { get; init; } = [];

    /// <summary>What a mentor is not, as which the answer acts.</summary>
    public ImmutableArray<Boundary> Oversteps { get; init; } = [];
}

/// <summary>Chance decided how the story went on.</summary>
/// <param name="To">The scene to which it led.</param>
/// <param name="Texts">What is read there, with the names of the session.</param>
public sealed record FutureFall(Scene To, ImmutableArray<string> Texts) : FutureStep;

/// <summary>What was taken at a decision, with the names of the session and without words of the trainee's own.</summary>
public abstract record FutureAnswer
{
    private protected FutureAnswer() { }
}

/// <summary>A choice.</summary>
public sealed record FutureChoice(string Text) : FutureAnswer;

/// <summary>Ticks; none where nothing was ticked.</summary>
public sealed record FutureTicks(ImmutableArray<string> Texts) : FutureAnswer;

/// <summary>Things in the order in which they were put.</summary>
public sealed record FutureOrder(ImmutableArray<string> Texts) : FutureAnswer;

/// <summary>A text was asked for.</summary>
/// <param name="IsWritten">Whether one was written; in what could have been it makes no difference to points, so there is none.</param>
public sealed record FutureText(bool IsWritten) : FutureAnswer;

/// <summary>How a future ends.</summary>
/// <param name="Kind">How.</param>
/// <param name="Scene">Where.</param>
/// <param name="Ending">How good the ending is; null where none was reached.</param>
/// <param name="Texts">What is read at the ending, with the names of the session; none where none was reached.</param>
public sealed record FutureEnd(FutureEndKind Kind, Scene Scene, EndingKind? Ending, ImmutableArray<string> Texts);

/// <summary>The ways in which a future ends.</summary>
public enum FutureEndKind
{
    /// <summary>In an ending.</summary>
    Ending,

    /// <summary>By a serious breach in an assessment.</summary>
    Stopped,

    /// <summary>With the time for the whole of it.</summary>
    TimeUp,

    /// <summary>Nowhere yet: something is to be decided.</summary>
    Open,

    /// <summary>Without an ending: nothing was left to decide.</summary>
    DeadEnd,
}
