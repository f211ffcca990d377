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

    /// <summary>Whether the environment lets a terminal have colours: not with NO_COLOR (see no-color.org), nor where TERM is dumb.</summary>
    public static bool IsColourWanted(Func<string, string?> variable) => string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb";
}
