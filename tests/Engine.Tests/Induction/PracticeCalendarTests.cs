using MentorSim.Engine.Induction;

namespace MentorSim.Engine.Tests.Induction;

public sealed class PracticeCalendarTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 26);

    [Fact]
    public void Weeks_begin_on_Mondays_and_the_latest_is_the_first()
    {
        var calendar = PracticeCalendar.Of([Thursday, Thursday, new(2026, 11, 23), new(2026, 11, 22)], Thursday);

        calendar.Weeks.Length.ShouldBe(PracticeCalendar.WeeksShown);
        calendar.Weeks.ShouldAllBe(week => week.Monday.DayOfWeek == DayOfWeek.Monday);
        calendar.Weeks[0].Monday.ShouldBe(new DateOnly(2026, 11, 23));
        calendar.Weeks[0].Days.ShouldBe([1, 0, 0, 2, 0, 0, 0]);
        calendar.Weeks[1].Days.ShouldBe([0, 0, 0, 0, 0, 0, 1]);
        (calendar.Total, calendar.Most, calendar.Before, calendar.Last).ShouldBe((4, 2, 0, Thursday));
    }

    [Fact]
    public void Where_nothing_was_played_there_is_no_last_day()
    {
        var calendar = PracticeCalendar.Of([], Thursday);
        (calendar.Total, calendar.Most, calendar.Last).ShouldBe((0, 0, null));
    }

    [Fact]
    public void Every_play_up_to_today_is_counted_once_whatever_the_days()
    {
        var random = new Random(12);
        for (var round = 0; round < 500; round++)
        {
            var today = Thursday.AddDays(random.Next(-400, 400));
            List<DateOnly> days = [.. Enumerable.Range(0, random.Next(60)).Select(_ => today.AddDays(random.Next(-150, 4)))];

            var calendar = PracticeCalendar.Of(days, today);

            (calendar.Total + calendar.Before).ShouldBe(days.Count(day => day <= today));
            calendar.Weeks.Sum(week => week.Total).ShouldBe(calendar.Total);
            foreach (var week in calendar.Weeks)
            {
                for (var day = 0; day < 7; day++) week.Days[day].ShouldBe(days.Count(one => one == week.Monday.AddDays(day) && one <= today));
            }
        }
    }
}
