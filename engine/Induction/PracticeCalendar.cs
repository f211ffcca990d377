using System.Collections.Immutable;

namespace MentorSim.Engine.Induction;

/// <summary>How much was played on each day of the last weeks. It counts, and knows neither runs of days nor goals: a pause is no failure.</summary>
/// <param name="Today">The last day of it.</param>
/// <param name="Weeks">The weeks, the latest first; each begins on a Monday.</param>
/// <param name="Before">How much was played before them.</param>
/// <param name="Last">The last day on which something was played; null where nothing ever was.</param>
public sealed record PracticeCalendar(DateOnly Today, ImmutableArray<PracticeWeek> Weeks, int Before, DateOnly? Last)
{
    /// <summary>How many weeks it shows.</summary>
    public const int WeeksShown = 12;

    /// <summary>How much was played in these weeks.</summary>
    public int Total => Weeks.Sum(week => week.Total);

    /// <summary>The most that was played on one day of them.</summary>
    public int Most => Weeks.Max(week => week.Days.Max());

    /// <summary>Counts the days on which something was played, each as often as it comes. What is still to come, by a clock that was put back, is left out.</summary>
    /// <param name="days">A day for each play, in any order.</param>
    /// <param name="today">The day on which it is looked at.</param>
    public static PracticeCalendar Of(IEnumerable<DateOnly> days, DateOnly today)
    {
        List<DateOnly> played = [.. days.Where(day => day <= today)];
        var counts = played.CountBy(day => day).ToDictionary();
        var monday = MondayOf(today);
        var weeks = Enumerable.Range(0, WeeksShown).Select(back => monday.AddDays(-7 * back))
            .Select(first => new PracticeWeek(first, [.. Enumerable.Range(0, 7).Select(day => counts.GetValueOrDefault(first.AddDays(day)))]));
        var from = monday.AddDays(-7 * (WeeksShown - 1));
        return new PracticeCalendar(today, [.. weeks], played.Count(day => day < from), played.Count == 0 ? null : played.Max());
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

/// <summary>A week.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Days">How much was played on each of its seven days.</param>
public sealed record PracticeWeek(DateOnly Monday, ImmutableArray<int> Days)
{
    /// <summary>How much was played in it.</summary>
    public int Total => Days.Sum();
}
