using System.Globalization;

namespace MentorSim.Engine.Induction;

/// <summary>The days of somebody's own place: what counts as one day depends on where the clock hangs.</summary>
/// <param name="Today">The day on which something is looked at.</param>
/// <param name="Zone">Where.</param>
public sealed record LocalDays(DateOnly Today, TimeZoneInfo Zone)
{
    /// <summary>The days of a clock, now.</summary>
    public static LocalDays Of(TimeProvider clock) => new(DateOnly.FromDateTime(clock.GetLocalNow().DateTime), clock.LocalTimeZone);

    /// <summary>The day of a moment.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>A day as people say it, as in "3 November"; with the year where it is another than today's.</summary>
    public string Say(DateOnly day) => day.ToString(day.Year == Today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);
}
