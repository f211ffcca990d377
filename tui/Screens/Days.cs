using System.Globalization;

namespace MentorSim.Tui.Screens;

/// <summary>Moments as people say them.</summary>
internal static class Days
{
    /// <summary>"today 10:42", "yesterday 16:05", "3 November", and with the year where it is another.</summary>
    /// <param name="moment">The moment; one that is still to come, by a clock that was put back, is said by its date.</param>
    /// <param name="clock">Now, and where.</param>
    public static string Of(DateTimeOffset moment, TimeProvider clock)
    {
        var (then, now) = (TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone), clock.GetLocalNow());
        return (now.Date - then.Date).Days switch
        {
            0 => then.ToString("'today' HH:mm", CultureInfo.InvariantCulture),
            1 => then.ToString("'yesterday' HH:mm", CultureInfo.InvariantCulture),
            _ when then.Year == now.Year => then.ToString("d MMMM", CultureInfo.InvariantCulture),
            _ => then.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        };
    }
}
