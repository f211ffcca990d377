using System.Text.RegularExpressions;

namespace MentorSim.Benchmarks.Terminals;

/// <summary>The sequences by which a program moves the cursor of a terminal and colours what it writes.</summary>
internal static partial class Sequences
{
    /// <summary>What is left to read without them.</summary>
    public static string Without(string text) => Any().Replace(text, "");

    [GeneratedRegex(@"\e(\[[0-9;?]*[ -/]*[@-~]|\][^\a]*(\a|$)|[=>]|\[[0-9;?]*$|$)")]
    private static partial Regex Any();
}
