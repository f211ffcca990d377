using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The calendar of practice: how much was played each day, as a column and a number.</summary>
internal static class CalendarText
{
    // One play in a quiet quarter is no mountain.
    private const int LowestTop = 4;

    /// <summary>In a sentence how much was played in these weeks.</summary>
    public static string Summary(PracticeCalendar calendar) => calendar switch
    {
        { Last: null } => "nothing has been played yet",
        { Total: 0 } => "nothing in the last 12 weeks",
        _ => $"{Counted.Of(calendar.Total, "play")} in the last 12 weeks",
    };

    /// <summary>The weeks as rows, for a whole page.</summary>
    public static Drawing Wide(PracticeCalendar calendar) => new(
    [
        $"{"Week from",-14}{string.Concat(Days.Select(day => day[..2].PadRight(6)))}  Plays",
        .. calendar.Weeks.Select(week => $"{Say(week.Monday),-14}{string.Concat(Cells(calendar, week, " ").Select(cell => cell.PadRight(6)))}{Total(week),7}".TrimEnd()),
    ])
    {
        Sentences = Sentences(calendar),
    };

    /// <summary>The same for the side of a wide screen.</summary>
    public static Drawing Narrow(PracticeCalendar calendar) => new(
    [
        $"{"",-6}{string.Concat(Days.Select(day => day[..2].PadRight(4)))}".TrimEnd(),
        .. calendar.Weeks.Select(week => $"{week.Monday.ToString("dd/MM", CultureInfo.InvariantCulture),-6}{string.Concat(Cells(calendar, week, "").Select(cell => cell.PadRight(4)))}".TrimEnd()),
    ]);

    /// <summary>A sentence for each week with something in it, and one for the others.</summary>
    public static ImmutableArray<string> Sentences(PracticeCalendar calendar)
    {
        var quiet = calendar.Weeks.Where(week => week.Total == 0).Select(week => Say(week.Monday)).ToList();
        return
        [
            .. calendar.Weeks.Where(week => week.Total > 0).Select(week => string.Create(CultureInfo.InvariantCulture,
                $"Week from {Say(week.Monday)}: {Counted.Of(week.Total, "play")}; {string.Join(", ", week.Days.Index().Where(day => day.Item > 0).Select(day => $"{Days[day.Index]} {day.Item}"))}.")),
            .. quiet.Count == 0 ? Array.Empty<string>() : [$"Nothing in the {(quiet.Count == 1 ? "week" : "weeks")} from {string.Join(", ", quiet)}."],
        ];
    }

    private static readonly ImmutableArray<string> Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static IEnumerable<string> Cells(PracticeCalendar calendar, PracticeWeek week, string between) => week.Days.Select((count, day) =>
        week.Monday.AddDays(day) > calendar.Today ? ""
        : count == 0 ? "."
        : string.Create(CultureInfo.InvariantCulture, $"{Drawn.ColumnOf((decimal)count / Math.Max(LowestTop, calendar.Most))}{between}{count}"));

    private static string Total(PracticeWeek week) => week.Total == 0 ? "" : week.Total.ToString("N0", CultureInfo.InvariantCulture);

    private static string Say(DateOnly monday) => monday.ToString("d MMMM", CultureInfo.InvariantCulture);
}
