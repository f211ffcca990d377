using System.Text.RegularExpressions;
using MentorSim.Tests.Docs;
using MentorSim.Tui.Tests.Commands;

namespace MentorSim.Tui.Tests.Docs;

/// <summary>
/// The co-ordinator's guide, followed to the letter in an empty folder: the first scenario is typed in step by step, each command is
/// given where it stands, and the answer must be the one that is shown. A line with only "…" stands for any lines, and " …" at the end of a
/// line for the rest of it: what the library holds grows, and the guide need not.
/// </summary>
public sealed partial class GuideCommandsTests : IDisposable
{
    private const string LeftOut = "…";

    private static readonly string Text = File.ReadAllText(Path.Combine(Golden.Root, Guide.Path)).ReplaceLineEndings("\n");

    private readonly MentorSimProcess _program = new();

    private string _scenario = "";

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Whoever_follows_the_guide_sees_what_it_shows()
    {
        var commands = 0;
        foreach (var block in Guide.Blocks(Text))
        {
            if (block.Mark("first scenario:") is not null) Save(_scenario = Guide.AfterStep(_scenario, block));
            if (block.Kind != "console") continue;
            var change = block.Mark("after changing")?.Split(" => ");
            if (change is not null)
            {
                Regex.Count(_scenario, $"{Regex.Escape(change[0])}$", RegexOptions.Multiline).ShouldBe(1);
                Save(_scenario.Replace($"{change[0]}\n", $"{change[1]}\n", StringComparison.Ordinal));
            }

            if (block.Mark("in a folder") is { } folder)
            {
                Directory.CreateDirectory(Path.Combine(_program.Home, folder));
                _program.File(Path.Combine(folder, Guide.FirstScenario), File.ReadAllText(Path.Combine(_program.Home, Guide.FirstScenario)));
            }

            foreach (var command in CommandForm.Matches(block.Text).ToList())
            {
                commands++;
                ShouldShow(Given(command.Groups["line"].Value, block.Mark("types")), command.Groups["shown"].Value, $"{block}, {command.Groups["line"].Value}");
            }

            if (change is not null) Save(_scenario);
        }

        commands.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Every_command_that_the_guide_names_is_there()
    {
        var known = KnownForm.Matches(_program.Run(null, "--help").With(0).Output).Select(match => match.Groups["name"].Value).ToHashSet();
        var named = NamedForm.Matches(Text).Select(match => match.Groups["name"].Value).ToHashSet();

        named.Count.ShouldBeGreaterThan(5);
        named.Except(known).ShouldBeEmpty();
    }

    private void Save(string text)
    {
        // The day by which to look at it again must not have passed, whenever this runs.
        var later = TimeProvider.System.GetUtcNow().AddYears(1);
        _program.File(Guide.FirstScenario, Day.Replace(text, $"review-by: {later:yyyy-MM-dd}"));
    }

    /// <summary>What somebody sees who gives a command and, where it asks, types these answers.</summary>
    private string Given(string command, string? types)
    {
        if (types is null)
        {
            var outcome = command.Contains('>', StringComparison.Ordinal) ? _program.Shell($"$M {command}") : _program.RunTogether(command.Split(' '));
            outcome.Exit.ShouldBeLessThan(2, outcome.Output);
            return outcome.Output;
        }

        var typed = types.Split(", ").Select(line => line == "Enter" ? "" : line).ToList();
        var output = _program.Run(string.Concat(typed.Select(line => $"{line}\n")), command.Split(' ')).With(0).Output;
        var asked = 0;
        var seen = AskForm.Replace(output, ask => asked < typed.Count ? $"{ask.Value}{typed[asked++]}\n" : ask.Value);
        asked.ShouldBe(typed.Count, output);
        return seen;
    }

    private static void ShouldShow(string seen, string shown, string where)
    {
        var parts = shown.Split('\n').Select(line => line == LeftOut ? ".*?" : line.EndsWith($" {LeftOut}", StringComparison.Ordinal) ? $"{Regex.Escape(line[..^LeftOut.Length])}.+" : Regex.Escape(line));
        var form = string.Join('\n', parts).Replace("\n.*?\n", "\n(?:.*\n)*?", StringComparison.Ordinal);
        if (form.StartsWith(".*?\n", StringComparison.Ordinal)) form = $"(?:.*\n)*?{form[4..]}";
        Regex.IsMatch(seen, $"\\A{form}\\z", RegexOptions.CultureInvariant).ShouldBeTrue($"{where} shows:\n{seen}");
    }

    [GeneratedRegex(@"^\$ mentorsim (?<line>.*)\n(?<shown>(?:(?!\$ ).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex CommandForm { get; }

    /// <summary>A line with which the program waits for an answer.</summary>
    [GeneratedRegex(@"^\[(?:Press|Type) .*\]\n", RegexOptions.Multiline)]
    private static partial Regex AskForm { get; }

    [GeneratedRegex(@"review-by: \d{4}-\d\d-\d\d")]
    private static partial Regex Day { get; }

    [GeneratedRegex(@"^  (?<name>[a-z]+) (?:<| )", RegexOptions.Multiline)]
    private static partial Regex KnownForm { get; }

    /// <summary>The first word behind the program's name, in a block or in a line of text.</summary>
    [GeneratedRegex(@"(?:`|^\$ )mentorsim\s+(?<name>[a-z]+)", RegexOptions.Multiline)]
    private static partial Regex NamedForm { get; }
}
