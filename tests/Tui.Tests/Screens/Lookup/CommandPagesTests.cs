using System.CommandLine;
using System.CommandLine.Help;
using System.Text.RegularExpressions;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Lookup;

namespace MentorSim.Tui.Tests.Screens.Lookup;

/// <summary>The command line, read about on the screens: from the table by which it is read, so that it cannot say something else.</summary>
public partial class CommandPagesTests
{
    private static readonly RootCommand Root = MentorSimCommand.Root();

    [Fact]
    public void Every_command_is_reached_through_the_palette_and_its_page_has_all_that_it_takes()
    {
        var leaves = Leaves(Root, "mentorsim").ToList();
        leaves.Count.ShouldBeGreaterThan(50);
        foreach (var (command, name) in leaves)
        {
            var walk = new Walk(SomePlaces.WithCommands(Some.AtBriefing(Some.Corridor))).Ask(Act.Palette).Send(new Queried(name));
            var item = walk.Page.Blocks.OfType<Item>().FirstOrDefault(item => item.Right == name || item.Right.StartsWith($"{name} ", StringComparison.Ordinal));
            item.ShouldNotBeNull(name);
            walk.Number(item.Number).Is<CommandScreen>().Command.Name.ShouldBe(name);
            foreach (var option in command.Options.Where(option => option is { Hidden: false } and not HelpOption)) walk.Shown.ShouldContain(option.Name);
            foreach (var argument in command.Arguments) walk.Shown.ShouldContain((argument.HelpName ?? argument.Name).ToUpperInvariant());
            walk.Shown.ShouldContain(Prose.Plain(Text.Verbatim(command.Description!.Split('\n')[0])));
            walk.Shown.ShouldContain("Examples, to copy\n");
            walk.Shown.ShouldContain($"{name}");
            walk.Ask(Act.Back).Is<PaletteScreen>();
        }
    }

    [Fact]
    public void What_is_shown_as_an_example_is_a_command_that_is_there()
    {
        var names = CommandTable.Of(Root).SelectMany(page => page.Examples.Where(example => example.StartsWith("mentorsim ", StringComparison.Ordinal)).Select(example => (page.Name, example))).ToList();
        names.Count.ShouldBeGreaterThan(50);
        foreach (var (name, example) in names) Parse(example.Split(" | ")[0].Split(" > ")[0].Split("   ")[0]).CommandResult.Command.Name.ShouldNotBe("mentorsim", $"{name}: {example}");
    }

    [Fact]
    public void The_command_line_of_every_place_and_of_every_scenario_is_understood()
    {
        var stack = SomePlaces.In(Some.AtPractise(Some.Corridor, Some.Breakfast));
        foreach (var place in stack.Places!.All.Where(place => place.CommandLine is not null)) Understood(place.CommandLine!);
        var walk = new Walk(stack).Ask(Act.Palette).Send(new Queried("play"));
        foreach (var item in walk.Page.Blocks.OfType<Item>().Where(item => item.Right.StartsWith("mentorsim play ", StringComparison.Ordinal))) Understood(item.Right);
    }

    [Fact]
    public void A_screen_says_its_command_line_among_its_keys()
    {
        var walk = new Walk(Some.AtPractise(Some.Corridor)).Take();
        walk.Top.CommandLine.ShouldBe("mentorsim play corridor");
        walk.Ask(Act.Help).Shown.ShouldContain("On the command line: mentorsim play corridor");
        walk.Ask(Act.Back).Take().Top.CommandLine.ShouldBe("mentorsim play corridor");
    }

    [Fact]
    public void Every_command_line_that_a_screen_tells_of_is_understood()
    {
        var told = Directory.EnumerateFiles(Path.Combine(Golden.Root, "tui", "Screens"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => ToldForm.Matches(File.ReadAllText(file)))
            .SelectMany(match => match.Groups["line"].Captures.Select(capture => capture.Value))
            .Select(line => PlaceForm.Replace(line, "abc"))
            .ToList();
        told.Count.ShouldBeGreaterThan(12);
        foreach (var line in told) Understood(line);
    }

    [Fact]
    public void The_words_of_a_command_in_the_list_are_few()
    {
        var pages = CommandTable.Of(Root);
        foreach (var page in pages) page.Summary.Length.ShouldBeInRange(8, 110, $"{page.Name}: {page.Summary}");
        // None ends at the first of several things that it counts up.
        pages.Single(page => page.Name.EndsWith("machine", StringComparison.Ordinal)).Summary.ShouldBe("Draws how a play, a sitting of an in-tray paper, a panel's exercise, or the agreement on a key moves");
        pages.Single(page => page.Name.EndsWith("coverage", StringComparison.Ordinal)).Summary.ShouldBe("Shows what your scenarios and papers give a chance to show");
    }

    /// <summary>A command line of ours in a text of a screen, as its own property or beside it.</summary>
    [GeneratedRegex("CommandLine => [^;]*?\"(?<line>mentorsim[^\"]*)\"(?: : \\$?\"(?<line>mentorsim[^\"]*)\")?")]
    private static partial Regex ToldForm { get; }

    /// <summary>A value in it.</summary>
    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex PlaceForm { get; }

    private static ParseResult Parse(string line) => Root.Parse([.. line.Split(' ')[1..]]);

    private static void Understood(string line) => Parse(line).Errors.Select(error => error.Message).ShouldBeEmpty(line);

    private static IEnumerable<(Command Command, string Name)> Leaves(Command command, string name) => command.Subcommands.Count == 0
        ? [(command, name)]
        : command.Subcommands.SelectMany(below => Leaves(below, $"{name} {below.Name}"));
}
