using System.Globalization;
using MentorSim.Engine.Findings;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Commands;

/// <summary>Prints findings for people, with colours where somebody sees them.</summary>
internal static class FindingReport
{
    /// <summary>Prints findings, one after the other.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="output">Standard output or standard error.</param>
    /// <param name="isTerminal">Whether that is a terminal.</param>
    public static void Print(IEnumerable<Finding> findings, TextWriter output, bool isTerminal)
    {
        var coloured = isTerminal && IsColourWanted(Environment.GetEnvironmentVariable);
        foreach (var finding in findings) output.WriteLine(FindingText.Show(finding, coloured, element => element.GetColumns()));
    }

    /// <summary>How many there are of each severity, as in "1 error, 2 warnings"; empty where there is nothing.</summary>
    public static string Counts(IReadOnlyCollection<Finding> findings) => string.Join(", ", Enum.GetValues<Severity>().OrderDescending()
        .Select(severity => (severity, Count: findings.Count(finding => finding.Rule.Severity == severity)))
        .Where(pair => pair.Count > 0)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Count} {FindingText.NameOf(pair.severity)}{(pair.Count == 1 ? "" : "s")}")));

    /// <summary>Whether the environment lets a terminal have colours: not with NO_COLOR (see no-color.org), nor where TERM is dumb.</summary>
    public static bool IsColourWanted(Func<string, string?> variable) => string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb";
}
