using System.Globalization;

namespace MentorSim.Engine.Standards;

/// <summary>Days as files write them: 2026-09-01.</summary>
public static class Days
{
    /// <summary>Reads a day; false where the text is none.</summary>
    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
