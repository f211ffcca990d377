using System.Globalization;

namespace MentorSim.Engine.Standards;

/// <summary>Days as files write them: 2026-09-01.</summary>
public static class Days
{
    /// <summary>Reads a day; false where the text is none.</summary>
    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>A day some days after another; the last day of the calendar where there are none left.</summary>
    /// <param name="day">The day.</param>
    /// <param name="days">How many days later; not below 0.</param>
    public static DateOnly After(DateOnly day, int days) => days > DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue : day.AddDays(days);
}
