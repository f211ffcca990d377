using System.Globalization;
using MentorSim.Engine.Workshop.Covering;
using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;
using MentorSim.Tui.Tests.Front;
using Microsoft.Extensions.Configuration;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Screens.Workbench;

/// <summary>The table of what a library gives a chance to show.</summary>
public sealed class CoverageScreenTests
{
    // Searching four stories takes a while, and all tests look at the same library.
    private static readonly Lazy<CoverageScreen> Small = new(() =>
    {
        var screen = new CoverageScreen(new Library(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] });
        screen.Awaited?.Wait();
        return (CoverageScreen)((Stay)screen.After(new Arrived())).Screen;
    });

    [Fact]
    public async Task What_is_looked_at_is_awaited_until_the_screen_was_told_that_it_is_done()
    {
        var screen = new CoverageScreen(new Library(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] });
        var search = screen.Awaited!;
        await search;
        screen.Awaited.ShouldBeSameAs(search, "who looks now and then would never hear of it");
        ((Stay)screen.After(new Arrived())).Screen.Awaited.ShouldBeNull();
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_table_looks_as_it_did(int width, int height)
    {
        var film = new Film(new Stage(new ScreenStack([Small.Value]), width, height));
        film.Shoot("the gaps").Press("the table", Key.PageDown, Key.PageDown);
        film.Shoot("more of it").Press("another row", Key.CursorDown).Press("its places", Key.Enter).Press("and back", Key.Esc).Press("another pack", Key.F);
        film.Shoot("the other pack");
        film.Match($"Frames/coverage-{width}x{height}.txt");
    }

    [Fact]
    public void The_table_in_lines_of_text_reads_as_it_did()
    {
        var output = new StringWriter();
        new PlainFront(new StringReader("3\n\nf\n1\nq\nq\n"), output, new StoppedClock()).Run(new ScreenStack([Small.Value]));
        Golden.Match(output.ToString(), "Plain/coverage.txt");
    }

    [Fact]
    public void Figures_stand_in_columns_and_are_said_as_sentences()
    {
        foreach (var (width, height) in ((int, int)[])[(80, 200), (120, 200)])
        {
            var rows = Stage.FrameOf(new ScreenStack([Small.Value]), width, height).Split('\n').Select(row => row.Split('│')[0].TrimEnd()).ToArray();
            var heads = rows.Where(row => row.Contains(" papers ", StringComparison.Ordinal)).Distinct().ShouldHaveSingleItem();
            var end = heads.IndexOf("all", StringComparison.Ordinal) + 3;
            var table = rows.Where(row => row.Contains('░', StringComparison.Ordinal) || row.Contains('█', StringComparison.Ordinal) || row.TrimEnd().Contains("  gap", StringComparison.Ordinal)).ToList();
            table.Count.ShouldBe(Small.Value.Page.Blocks.OfType<Item>().Count());
            table.ShouldAllBe(row => char.IsAsciiDigit(row[end - 1]) && row[end] == ' ' && char.IsAsciiDigit(row[end - 6]));
        }

        var page = new StringWriter();
        PageText.Write(Small.Value.Page.Blocks, page);
        page.ToString().ShouldNotContain("░");
        page.ToString().ShouldContain("places in all.");
    }

    [Fact]
    public void Each_row_has_its_places_and_the_total_counts_them()
    {
        var items = Small.Value.Page.Blocks.OfType<Item>().ToList();
        for (var number = 1; number <= items.Count; number++)
        {
            var walk = new Walk(new ScreenStack([Small.Value])).Number(number);
            var row = walk.Is<CoverageRowScreen>().Row;
            items[number - 1].Right.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2].ShouldBe(row.Total.ToString(CultureInfo.InvariantCulture));
            row.Where.Count(place => place.Points > 0).ShouldBe(row.Total);
            foreach (var place in row.Where) walk.Shown.ShouldContain(place.Scene);
        }
    }

    [Fact]
    public void It_says_what_the_command_counts()
    {
        var coverage = Small.Value.Page.Blocks.OfType<Item>().Select(item => item.Sentence).ToList();
        coverage.ShouldContain(sentence => sentence.StartsWith("LM3.2 ", StringComparison.Ordinal) && sentence.Contains(" 4 scenarios", StringComparison.Ordinal));
    }

    [Fact]
    public void A_library_with_nothing_in_it_says_so()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var walk = new Walk(new ScreenStack([new CoverageScreen(new Library(new ConfigurationBuilder().Build()) { Named = [folder] })]));
            walk.Stack.Waiting?.Wait();
            walk.Send(new Arrived());
            walk.Shown.ShouldContain(CoverageWords.Nothing);
            walk.Take();
            walk.Stack.IsDone.ShouldBeTrue();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void What_cannot_be_played_is_left_out_and_named()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "broken.yaml"), SomeBench.Yard.Replace("to: bench", "to: bensh", StringComparison.Ordinal));
            var screen = new CoverageScreen(new Library(new ConfigurationBuilder().Build()) { Named = [folder] });
            screen.Awaited?.Wait();
            var walk = new Walk(new ScreenStack([screen]));
            walk.Shown.ShouldContain("Left out, since it cannot be played or sat as it is: broken.yaml.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
