using System.Globalization;

namespace MentorSim.Engine.Text;

/// <summary>A share as people in England write it: no space before the sign.</summary>
public static class WholePercent
{
    /// <summary>As in "57%": rounded down, so that nobody reads a level into it that was not reached.</summary>
    public static string Of(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 100):0}%");
}
