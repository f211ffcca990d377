using System.Globalization;

namespace MentorSim.Engine.Statistics;

/// <summary>How many there are of something, in words that fit one as well.</summary>
internal static class Counted
{
    /// <summary>As in "1 marker" and "2 markers".</summary>
    public static string Of(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");
}
