using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>What programs and people read of a group in words.</summary>
public static class CohortWords
{
    /// <summary>A reason for leaving something out, for programs.</summary>
    public static string Of(CohortLeftOutWhy why) => why switch
    {
        CohortLeftOutWhy.BehindPin => "behind-pin",
        CohortLeftOutWhy.NothingPlayed => "nothing-played",
        CohortLeftOutWhy.Damaged => "damaged",
        CohortLeftOutWhy.Refused => "refused",
        CohortLeftOutWhy.InductionDamaged => "induction-damaged",
    };

    /// <summary>What was left out, as a sentence.</summary>
    public static string Sentence(CohortLeftOut left)
    {
        var (number, isOne) = (left.Number is null ? "Fewer than 5" : Cell.Show(left.Number), left.Number == 1);
        return left.Why switch
        {
            CohortLeftOutWhy.BehindPin => $"{number} {(isOne ? "person is behind a PIN and not counted" : "people are behind their PINs and not counted")}.",
            CohortLeftOutWhy.NothingPlayed => $"{number} of the group {(isOne ? "has" : "have")} played nothing to its end in this time.",
            CohortLeftOutWhy.Damaged => $"{number} {(isOne ? "play is" : "plays are")} not counted, as the result is damaged. `mentorsim verify` says more.",
            CohortLeftOutWhy.Refused => $"{number} {(isOne ? "thing" : "things")} in the hand-in files could not be taken in and {(isOne ? "is" : "are")} not counted. `mentorsim take-in` says more.",
            CohortLeftOutWhy.InductionDamaged => $"Of {(left.Number is null ? "fewer than 5" : number)} {(isOne ? "person" : "people")} nobody can say whether they belong to the intake: what is stored of the induction is damaged.",
        };
    }

    /// <summary>An ending, for programs; <c>none</c> where none was reached.</summary>
    public static string Of(EndingKind? ending) => ending is { } reached ? Words.Of(reached) : "none";

    /// <summary>A kind of decision, for programs.</summary>
    public static string Of(CohortDecisionKind kind) => kind switch
    {
        CohortDecisionKind.Choice => "choice",
        CohortDecisionKind.Pick => "pick",
        CohortDecisionKind.Order => "order",
        CohortDecisionKind.Write => "write",
    };

    /// <summary>A result as people call it.</summary>
    public static string Name(Result result) => result switch
    {
        Result.Competent => "Passed",
        Result.NotYet => "Not yet passed",
        Result.Referred => "Not passed: serious breach",
        Result.Unfinished => "Not finished",
    };

    /// <summary>An ending as people call it.</summary>
    public static string Name(EndingKind? ending) => ending switch
    {
        EndingKind.Good => "a good ending",
        EndingKind.Mixed => "a mixed ending",
        EndingKind.Poor => "a poor ending",
        null => "no ending",
    };

    /// <summary>How often, as people say it.</summary>
    public static string Name(CohortAttempts attempts) => attempts.Times switch
    {
        1 => "once",
        2 => "twice",
        _ => "three times or more",
    };
}
