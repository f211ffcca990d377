using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorSim.Engine.Scripting;

/// <summary>Times of the school day and lengths of time, both in whole minutes, times counted from midnight.</summary>
public static partial class ClockTime
{
    /// <summary>"08:10" as 490, or null where the text is no time of the day.</summary>
    public static int? TryParse(string text)
    {
        if (TimeForm().Match(text) is not { Success: true } match) return null;
        var hours = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
    }

    /// <summary>"5m", "1h" or "1h30m" as minutes, or null where the text is no length of time up to a day.</summary>
    public static int? TryParseLength(string text)
    {
        if (LengthForm().Match(text) is not { Success: true } match || match.Length == 0) return null;
        var total = Part(match.Groups[1]) * 60 + Part(match.Groups[2]);
        return total <= 24 * 60 ? total : null;

        static int Part(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>490 as "08:10".</summary>
    public static string Show(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    [GeneratedRegex(@"^([0-9]{1,2}):([0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"^(?:([0-9]{1,3})h)?(?:([0-9]{1,4})m)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex LengthForm();
}
