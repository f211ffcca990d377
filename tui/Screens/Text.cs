using System.Buffers;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Screens;

/// <summary>Small wordings that several screens share.</summary>
internal static class Text
{
    private static readonly char[] Closing = ['"', '”', '’', '\'', ')'];

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\*_`[]<>#&!~|-+=");

    /// <summary>A text as Markdown that shows it letter by letter.</summary>
    public static string Verbatim(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // A full stop or bracket makes a list only behind a number.
            var isMark = text[i] is '.' or ')' ? i > 0 && char.IsAsciiDigit(text[i - 1]) : Marks.Contains(text[i]);
            if (isMark) shown.Append('\\');
            shown.Append(text[i]);
        }

        return shown.ToString();
    }

    /// <summary>What somebody wrote, as Markdown that shows it letter by letter and line by line.</summary>
    public static string Lines(string text) => Verbatim(text.TrimEnd()).ReplaceLineEndings("\\\n");

    /// <summary>A story text that is to be stressed as a whole: its own stress is taken away, and it ends as a sentence does.</summary>
    public static string Strong(string markdown)
    {
        var plain = Verbatim(Pages.Prose.Plain(markdown).Trim());
        return plain.Length > 0 && char.IsLetterOrDigit(plain[^1]) ? plain + "." : plain;
    }

    /// <summary>
    /// The start of a text as Markdown that shows it without markup: to the end of a sentence that stands outside quotation marks, else of any
    /// sentence, else of a word, within so many columns. A quotation that is cut is closed.
    /// </summary>
    public static string Start(string markdown, int most)
    {
        var plain = string.Join(' ', Pages.Prose.Plain(markdown).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var start = Pages.TextWidth.Start(plain, most);
        if (start.Length == plain.Length) return Verbatim(plain);
        var (outside, any) = (0, 0);
        for (var end = 1; end <= start.Length; end++)
        {
            if (plain[end] != ' ' || plain[..end].TrimEnd(Closing) is not [.., '.' or '!' or '?']) continue;
            any = end;
            if (!IsQuoting(plain[..end])) outside = end;
        }

        if (outside >= most / 2 && outside > 0) return $"{Verbatim(plain[..outside])} …";
        var word = plain[start.Length] == ' ' ? start.Length : start.LastIndexOf(' ');
        var cut = any > most / 2 ? plain[..any] : word >= most / 2 ? start[..word] : start;
        return $"{Verbatim(cut)} …{(IsQuoting(cut) ? cut.Contains('“', StringComparison.Ordinal) ? "”" : "\"" : "")}";
    }

    /// <summary>Whether a quotation is open at the end of a text. Single marks are apostrophes too, and count for nothing.</summary>
    private static bool IsQuoting(string text) => text.Count(letter => letter == '"') % 2 != 0 || text.LastIndexOf('“') > text.LastIndexOf('”');

    /// <summary>For whom a scenario or paper is, as people read it in a list.</summary>
    public static string Phase(string phase) => phase == "any" ? "any phase" : phase;

    /// <summary>How sure an answer is, in words.</summary>
    public static string Certainty(int certainty) => certainty switch
    {
        1 => "not sure: it is a guess",
        2 => "fairly sure",
        _ => "quite sure",
    };

    /// <summary>A text with a capital at its start.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A time of the school day, for the right of a title; empty where there is no clock.</summary>
    public static string Clock(int? minutes) => minutes is { } time ? $"School clock {ClockTime.Show(time)}" : "";

    /// <summary>Time that is left, as in 14:05; a second that has begun counts whole.</summary>
    public static string Countdown(TimeSpan left) => string.Create(CultureInfo.InvariantCulture, $"{WholeSeconds(left) / 60}:{WholeSeconds(left) % 60:00}");

    /// <summary>A time in words, as in 14 minutes 5 seconds; a second that has begun counts whole.</summary>
    public static string Duration(TimeSpan time)
    {
        var (minutes, seconds) = (WholeSeconds(time) / 60, WholeSeconds(time) % 60);
        var parts = new[] { minutes == 0 && seconds > 0 ? "" : Counted.Of(minutes, "minute"), seconds == 0 ? "" : Counted.Of(seconds, "second") };
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static long WholeSeconds(TimeSpan time) => (long)Math.Ceiling(time.TotalSeconds);

    /// <summary>"1 point", "3 points".</summary>
    public static string Points(int points) => string.Create(CultureInfo.InvariantCulture, $"{points} {(points is 1 or -1 ? "point" : "points")}");

    /// <summary>How well a rule's source was checked, in words; empty where a pack does not say.</summary>
    public static string Grade(string? grade) => grade switch
    {
        "A" => " (source: read)",
        "B" => " (source: read as quoted elsewhere)",
        "C" => " (common practice, not re-checked)",
        _ => "",
    };

    /// <summary>A share as "57%".</summary>
    public static string Percent(decimal share) => Engine.Text.WholePercent.Of(share);
}
