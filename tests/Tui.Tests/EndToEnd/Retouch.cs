using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>
/// Takes out of a capture what is another one on each machine and day, and leaves everything else where it stands: it is always half past
/// nine on Monday, 2 March 2026.
/// </summary>
/// <param name="home">The home folder of whoever sits at the terminal.</param>
/// <param name="today">The day of the capture.</param>
internal sealed partial class Retouch(string home, DateOnly today)
{
    private const string HomeOnPaper = "/home/you";
    private const string TimeOnPaper = "09:30";

    /// <summary>How many days round the day of the capture are taken for days of that run; others stand in packs and policies.</summary>
    private const int Near = 7;

    private static readonly DateOnly DayOnPaper = new(2026, 3, 2);

    /// <summary>The capture as it is kept.</summary>
    public string Of(string screen)
    {
        var lines = screen.Split('\n').Select(OfLine).ToArray();
        var week = DayOnPaper;
        for (var at = 0; at < lines.Length; at++)
        {
            if (WeekForm().Match(lines[at]) is not { Success: true } match) continue;
            var played = PlayForm().Match(match.Groups["days"].Value);
            lines[at] = $"{match.Groups["left"].Value}{week.ToString("dd/MM", CultureInfo.InvariantCulture)}{(played.Success ? $" {played.Value}" : match.Groups["days"].Value)}";
            week = week.AddDays(-7);
        }

        return string.Join('\n', lines);
    }

    private string OfLine(string line)
    {
        var at = line.IndexOf(home, StringComparison.Ordinal);
        if (at >= 0) line = Put(line, at, home.Length, HomeOnPaper);
        if (TimeForm().Match(line) is { Success: true } time) line = Put(line, time.Index, time.Length, TimeOnPaper);
        if (SecondForm().Match(line) is { Success: true } second) line = Put(line, second.Index, second.Length, "00");
        foreach (var day in DayForm().Matches(line).Reverse())
            if (OnPaper(day) is { } word) line = Put(line, day.Index, day.Length, word);
        return line;
    }

    private string? OnPaper(Match match)
    {
        var hasYear = match.Groups["year"].Success;
        var written = hasYear ? match.Value : string.Create(CultureInfo.InvariantCulture, $"{match.Value} {today.Year}");
        if (!DateOnly.TryParseExact(written, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var from = day.DayNumber - today.DayNumber;
        return Math.Abs(from) > Near ? null : DayOnPaper.AddDays(from).ToString(hasYear ? "d MMMM yyyy" : "d MMMM", CultureInfo.InvariantCulture);
    }

    /// <summary>A line with other words in one place. What stands at its right edge, or in a column beside it, stays there.</summary>
    private static string Put(string line, int at, int length, string word)
    {
        var (left, right, room) = (line[..at], line[(at + length)..], length - word.Length);
        var gap = left.TrimStart().Contains("  ", StringComparison.Ordinal) ? left.LastIndexOf("  ", StringComparison.Ordinal) : -1;
        if (right.TrimStart() is "" or ['│', ..] && gap >= 0)
            left = room >= 0 ? left.Insert(gap, new string(' ', room)) : left.Remove(gap, Math.Min(-room, left.Length - left[..gap].Length - left[gap..].TrimStart().Length - 1));
        else if (right.IndexOf("  ", StringComparison.Ordinal) is >= 0 and var beside)
            right = room >= 0 ? right.Insert(beside, new string(' ', room)) : right;
        return left + word + right;
    }

    [GeneratedRegex(@"\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)(?<year> 20\d\d)?\b", RegexOptions.ExplicitCapture)]
    private static partial Regex DayForm();

    /// <summary>A time at which something was done here, not that of a school day.</summary>
    [GeneratedRegex(@"(?<=\b(today|yesterday|checked|Locked at),? )\d\d:\d\d\b|(?<=^ {2})\d\d:\d\d(?=\. )")]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"(?<=\bchecked \d\d:\d\d:)\d\d\b")]
    private static partial Regex SecondForm();

    /// <summary>A week of the calendar of practice beside a page.</summary>
    [GeneratedRegex(@"^(?<left>.*│ )\d\d/\d\d(?<days> .*)?$")]
    private static partial Regex WeekForm();

    /// <summary>A day on which something was played.</summary>
    [GeneratedRegex(@"[▁-█]\d+")]
    private static partial Regex PlayForm();
}
