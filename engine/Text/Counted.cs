using System.Globalization;

namespace MentorSim.Engine.Text;

/// <summary>How many there are of something, in words that fit one as well.</summary>
public static class Counted
{
    /// <summary>As in "1 marker", "2 markers" and "1,000 people".</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">What one of them is called.</param>
    /// <param name="several">What several are called; that with an s unless said.</param>
    public static string Of(long count, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several ?? one + "s")}");
}
