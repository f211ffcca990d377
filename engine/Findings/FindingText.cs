using System.Globalization;
using System.Text;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Findings;

/// <summary>Prints findings for people: place and message, the line with its mistake marked, and how to mend it.</summary>
public static class FindingText
{
    private const string Reset = "\u001b[0m";
    private const int Blue = 34;

    /// <summary>One finding as lines of text, the last without a line break.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="coloured">Whether to colour it, for a terminal.</param>
    /// <param name="cells">The number of columns that a letter takes in the terminal; one for each unless given.</param>
    public static string Show(Finding finding, bool coloured = false, Func<string, int>? cells = null)
    {
        var (start, colour) = (finding.Start, ColourOf(finding.Rule.Severity));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{UnsafeCharacters.Strip(finding.Source.Path)}:{start.Line}:{start.Column}: ");
        text.Append(Paint($"{NameOf(finding.Rule.Severity)} {finding.Rule.Code}", colour, coloured));
        text.Append(CultureInfo.InvariantCulture, $": {UnsafeCharacters.Strip(finding.Message)}");
        foreach (var row in new FindingSnippet(finding, cells ?? (letter => Math.Min(letter.Length, 1))).Rows())
        {
            text.Append('\n').Append(Paint($"{Margin(row.Margin)} |", Blue, coloured));
            if (row.Text.Length > 0) text.Append(' ').Append(row.IsMark ? Paint(row.Text, colour, coloured) : row.Text);
        }

        text.Append('\n').Append(Paint($"{Margin("")} =", Blue, coloured));
        text.Append(CultureInfo.InvariantCulture, $" help: {UnsafeCharacters.Strip(finding.Help)}");
        return text.ToString();
    }

    /// <summary>error, warning or note.</summary>
    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
    };

    private static string Margin(string number) => number.PadLeft(6);

    private static string Paint(string text, int colour, bool coloured) => coloured ? $"\u001b[1;{colour}m{text}{Reset}" : text;

    private static int ColourOf(Severity severity) => severity switch
    {
        Severity.Error => 31,
        Severity.Warning => 33,
        Severity.Note => 36,
    };
}
