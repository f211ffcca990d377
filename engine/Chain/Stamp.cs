using System.Globalization;

namespace MentorSim.Engine.Chain;

/// <summary>Moments as records hold them: UTC with milliseconds, always of one length, so that they sort as texts.</summary>
public static class Stamp
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Writes a moment, as in <c>2026-11-22T04:05:06.123Z</c>.</summary>
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Reads a moment.</summary>
    /// <exception cref="FormatException">It is none in this form.</exception>
    public static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(
        text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
