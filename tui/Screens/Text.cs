using System.Globalization;
using MentorSim.Engine.Scripting;

namespace MentorSim.Tui.Screens;

/// <summary>Small wordings that several screens share.</summary>
internal static class Text
{
    /// <summary>A text as Markdown that shows it letter by letter.</summary>
    public static string Verbatim(string text) =>
        string.Concat(text.Select(c => "\\*_`[]<>#&!~|".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));

    /// <summary>A time of the school day, for the right of a title; empty where there is no clock.</summary>
    public static string Clock(int? minutes) => minutes is { } time ? $"School clock {ClockTime.Show(time)}" : "";

    /// <summary>"1 point", "3 points".</summary>
    public static string Points(int points) => string.Create(CultureInfo.InvariantCulture, $"{points} {(points is 1 or -1 ? "point" : "points")}");

    /// <summary>A share as "57 %".</summary>
    public static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 100):0} %");
}
