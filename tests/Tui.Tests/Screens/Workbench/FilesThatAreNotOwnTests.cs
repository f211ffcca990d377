using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;

namespace MentorSim.Tui.Tests.Screens.Workbench;

/// <summary>What the bench says of files that are not written in their place, or are not there any more.</summary>
public sealed class FilesThatAreNotOwnTests
{
    [Theory]
    [InlineData("only-banter.yaml", "copies it into your own folder, under a new id.", true)]
    [InlineData("monday-morning.yaml", "in the list of files begins one of your own from a template.", false)]
    [InlineData("school.yaml", "For your own school save a copy of it elsewhere, and start MentorSim with --school FILE.", false)]
    public void A_file_that_came_with_the_program_says_what_to_do_instead_and_offers_a_copy_only_where_it_makes_one(string name, string instead, bool copies)
    {
        using var some = new SomeWorkbench();
        var entry = Entry(some, name);
        var sheet = new Sheet(some.Bench, entry, $"It came with the program. {BenchText.Instead(entry.Kind)}", null, 0);
        var walk = new Walk(new ScreenStack([new FileScreen(sheet)]));
        SomeWorkbench.Until(() => walk.Is<FileScreen>().Sheet.Said?.Source is not null, () => walk.Send(new Heard()));
        walk.Shown.ShouldContain(instead);
        walk.Shown.ShouldNotContain("Save the file in any editor");
        (walk.HintOf(Act.Copy).OffBecause is null).ShouldBe(copies);
        walk.HintOf(Act.Edit).OffBecause.ShouldNotBeNull();
    }

    [Fact]
    public void A_file_that_is_gone_says_so_alone_and_its_source_is_off()
    {
        using var some = new SomeWorkbench().Put("broken.yaml", SomeWorkbench.Broken);
        var sheet = some.Sheet("broken.yaml");
        new Walk(new ScreenStack([new FileScreen(sheet)])).Shown.ShouldContain("Save the file in any editor");
        var gone = new Walk(new ScreenStack([new FileScreen(sheet with { Said = new Rechecked(null, [], sheet.Said!.At, "it is not there any more. Put it back, and watching goes on.") })]));
        gone.Shown.ShouldContain("It is not there any more. Put it back, and watching goes on.");
        gone.Shown.ShouldNotContain("Save the file in any editor");
        gone.HintOf(Act.Take).OffBecause.ShouldBe("It cannot be read.");
    }

    [Fact]
    public void Checking_again_finds_files_that_came_and_went()
    {
        using var some = new SomeWorkbench().Put("broken.yaml", SomeWorkbench.Broken);
        var walk = new Walk(some.Stack);
        walk.Page.Blocks.OfType<Item>().ShouldContain(item => item.Markdown == "A word in the corridor");
        File.Delete(some.At("broken.yaml"));
        some.Put("other.yaml", SomeBench.Yard);
        walk.Ask(Act.Problems);
        walk.Page.Blocks.OfType<Item>().ShouldContain(item => item.Markdown == "Out in the yard");
        walk.Page.Blocks.OfType<Item>().First().Markdown.ShouldBe("Out in the yard");
    }

    [Fact]
    public void A_folder_says_whether_enter_opens_or_closes_it_and_what_is_not_checked_counts_for_nothing_yet()
    {
        using var some = new SomeWorkbench().Put("broken.yaml", SomeWorkbench.Broken).Put("unit/yard.yaml", SomeBench.Yard).Put("standards/none.yaml", "kind: pack");
        var walk = new Walk(some.Stack);
        var folder = walk.Page.Blocks.OfType<Item>().First(item => item.Markdown.EndsWith("closed", StringComparison.Ordinal)).Number;
        walk.Number(folder).HintOf(Act.Take).What.ShouldBe("close");
        walk.Take().HintOf(Act.Take).What.ShouldBe("open");
        var entries = some.Bench.Libraries[0].Entries;
        some.Sheet("broken.yaml");
        TreeRows.Totals(entries, some.Bench.Look).ShouldContain(" so far, ");
    }

    private static BenchEntry Entry(SomeWorkbench some, string name) => some.Bench.Libraries.SelectMany(library => library.Entries).First(entry => entry.Name == name);
}
