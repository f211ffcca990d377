using System.Text.RegularExpressions;

namespace MentorSim.Tests.Docs;

/// <summary>A fenced block of the guide.</summary>
/// <param name="Line">The line of its fence, from 1.</param>
/// <param name="Kind">What stands behind the fence: yaml, console or text.</param>
/// <param name="Marks">The comments directly above it, which say how it is checked; readers do not see them.</param>
/// <param name="Text">Its lines.</param>
internal sealed record GuideBlock(int Line, string Kind, IReadOnlyList<string> Marks, string Text)
{
    /// <summary>What stands behind the first words of a mark; null where there is no such mark.</summary>
    public string? Mark(string words) =>
        Marks.Where(mark => mark.StartsWith($"{words} ", StringComparison.Ordinal)).Select(mark => mark[(words.Length + 1)..]).FirstOrDefault();

    /// <inheritdoc/>
    public override string ToString() => $"line {Line}";
}

/// <summary>The co-ordinator's guide, and the blocks that stand in it.</summary>
internal static partial class Guide
{
    /// <summary>The guide's path under the folder of the solution.</summary>
    public const string Path = "scenarios/README.md";

    /// <summary>The name of the file that the reader types in.</summary>
    public const string FirstScenario = "stays-behind.yaml";

    /// <summary>All blocks of a guide, from the top.</summary>
    public static IReadOnlyList<GuideBlock> Blocks(string guide) =>
    [
        .. BlockForm.Matches(guide).Select(match => new GuideBlock(
            1 + guide.AsSpan(0, match.Groups["fence"].Index).Count('\n'),
            match.Groups["kind"].Value,
            [.. match.Groups["mark"].Captures.Select(mark => mark.Value)],
            match.Groups["text"].Value)),
    ];

    /// <summary>What a file holds after a step of the first scenario: a new file, lines in place of its last line, or lines below it.</summary>
    /// <exception cref="FormatException">There is no such step.</exception>
    public static string AfterStep(string before, GuideBlock step) => step.Mark("first scenario:") switch
    {
        "a new file" or "the whole file" => step.Text,
        "in place of the last line" => before[..(before.TrimEnd('\n').LastIndexOf('\n') + 1)] + step.Text,
        "below the last line" => before + step.Text,
        var other => throw new FormatException($"Line {step.Line}: '{other}' is no step."),
    };

    [GeneratedRegex(@"(?:^<!-- (?<mark>.*) -->\n)*^(?<fence>```)(?<kind>\w*)\n(?<text>(?:(?!```).*\n)*)```$", RegexOptions.Multiline)]
    private static partial Regex BlockForm { get; }
}
