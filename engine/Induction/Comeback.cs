using System.Collections.Immutable;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>
/// When something that went badly comes back: a day later, then, each time it went well again, after longer, until it is settled. Several
/// good plays on one day are one, and none counts on the day on which it went badly: what is read in a debrief is still in mind then.
/// </summary>
/// <param name="BadOn">The day on which it went badly last.</param>
/// <param name="GoodDays">On how many days after that it went well.</param>
/// <param name="Due">The day from which it is due again; null where it is settled.</param>
public sealed record Comeback(DateOnly BadOn, int GoodDays, DateOnly? Due)
{
    /// <summary>The days after which it comes back: after it went badly, and after each time it then went well.</summary>
    public static ImmutableArray<int> Gaps { get; } = [1, 3, 7, 21];

    /// <summary>Whether it went well often enough to be let be.</summary>
    public bool IsSettled => Due is null;

    /// <summary>When something comes back; null where it never went badly.</summary>
    /// <param name="plays">The plays that say something of it, the earliest first: the day, and whether it went well.</param>
    public static Comeback? Of(IEnumerable<(DateOnly Day, bool IsGood)> plays)
    {
        Comeback? comeback = null;
        var last = DateOnly.MinValue;
        foreach (var (day, isGood) in plays)
        {
            if (!isGood) comeback = new Comeback(day, 0, Days.After(day, Gaps[0]));
            else if (comeback is null || day <= last) continue;
            else comeback = comeback with { GoodDays = comeback.GoodDays + 1, Due = comeback.GoodDays + 1 < Gaps.Length ? Days.After(day, Gaps[comeback.GoodDays + 1]) : null };
            last = day;
        }

        return comeback;
    }
}
