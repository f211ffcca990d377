using System.Globalization;
using System.Text;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Findings;

/// <summary>Prints findings for people: place and message, the line with its mistake marked, and how to mend it.</summary>
public static class FindingText
{
    private const int WidestLine = 110;
    private const string Reset = "\u001b[0m";

    /// <summary>One finding as lines of text, the last without a line break; coloured for a terminal if asked for.</summary>
    public static string Show(Finding finding, bool coloured = false)
    {
        var start = finding.Start;
        var text = new StringBuilder();
        var severity = NameOf(finding.Rule.Severity);
        text.Append(CultureInfo.InvariantCulture, $"{UnsafeCharacters.Strip(finding.Source.Path)}:{start.Line}:{start.Column}: ");
        text.Append(Paint($"{severity} {finding.Rule.Code}", ColourOf(finding.Rule.Severity), coloured));
        text.Append(CultureInfo.InvariantCulture, $": {UnsafeCharacters.Strip(finding.Message)}");
        AppendLine(text, finding, coloured);
        text.Append(CultureInfo.InvariantCulture, $"\n{Margin("")} = help: {UnsafeCharacters.Strip(finding.Help)}");
        return text.ToString();
    }

    /// <summary>error, warning or note.</summary>
    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
    };

    private static void AppendLine(StringBuilder text, Finding finding, bool coloured)
    {
        var (start, end) = (finding.Start, finding.End);
        var line = finding.Source.LineText(start.Line);
        if (line.Trim().Length == 0) return;
        var from = Math.Min(start.Column - 1, line.Length);
        var to = end.Line > start.Line ? line.Length : Math.Clamp(end.Column - 1, from, line.Length);
        // A very long line is shown as the part around its mistake.
        var cut = from > WidestLine - 20 ? from - 20 : 0;
        var length = Math.Min(line.Length - cut, WidestLine);
        var shown = Visible(line.Substring(cut, length));
        var before = Visible(line[cut..from]).Length;
        var marks = Math.Clamp(to - from, 1, Math.Max(1, length - before));
        text.Append(CultureInfo.InvariantCulture, $"\n{Margin(start.Line.ToString(CultureInfo.InvariantCulture))} | {shown}");
        text.Append(CultureInfo.InvariantCulture, $"\n{Margin("")} | {new string(' ', before)}");
        text.Append(Paint(new string('^', marks), ColourOf(finding.Rule.Severity), coloured));
    }

    private static string Visible(string text) => UnsafeCharacters.Strip(text).Replace('\t', ' ');

    private static string Margin(string number) => number.PadLeft(6);

    private static string Paint(string text, int colour, bool coloured) => coloured ? $"\u001b[1;{colour}m{text}{Reset}" : text;

    private static int ColourOf(Severity severity) => severity switch
    {
        Severity.Error => 31,
        Severity.Warning => 33,
        Severity.Note => 36,
    };
}
