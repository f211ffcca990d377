using MentorSim.Engine.Findings;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;

namespace MentorSim.Tui.Tests.Screens;

public sealed class NewFileTests
{
    [Theory]
    [InlineData(1, "scenario")]
    [InlineData(2, "paper")]
    [InlineData(3, "route")]
    [InlineData(4, "pack")]
    public void A_template_of_each_kind_is_written_opened_and_sound(int number, string kind)
    {
        using var bench = new SomeWorkbench();
        var walk = new Walk(bench.Stack).Ask(Act.New).Number(number).Send(new Wrote("a-quiet-word")).Take();
        File.ReadAllText(bench.At("a-quiet-word.yaml")).ShouldContain($"kind: {kind}");
        walk.Is<FileScreen>();
        SomeWorkbench.Until(() => walk.Is<FileScreen>().Sheet.Said is not null, () => walk.Send(new Heard()));
        walk.Is<FileScreen>().Sheet.Problems.ShouldAllBe(problem => problem.Rule.Severity == Severity.Note);
        walk.Ask(Act.Back).Is<WorkbenchScreen>();
        walk.Page.Blocks.OfType<Item>().First().Right.ShouldNotContain("error");
    }

    [Theory]
    [InlineData("", "Nothing was typed.")]
    [InlineData("A Quiet Word", "cannot be an id")]
    [InlineData("../out", "cannot be an id")]
    [InlineData("there", "nothing is written over it")]
    public void What_cannot_be_taken_is_refused_with_the_reason_and_stays_in_the_box(string typed, string why)
    {
        using var bench = new SomeWorkbench().Put("there.yaml", Texts.Corridor);
        var walk = new Walk(bench.Stack).Ask(Act.New).Number(1).Send(new Wrote(typed)).Take();
        walk.Is<NoticeScreen>().Words.ShouldContain(why);
        walk.Take().Is<NewIdScreen>().Typed.ShouldBe(typed);
        File.ReadAllText(bench.At("there.yaml")).ShouldBe(Texts.Corridor);
        Directory.GetFiles(bench.Folder).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_folder_that_is_gone_is_told_and_what_was_typed_is_kept()
    {
        using var bench = new SomeWorkbench();
        var walk = new Walk(bench.Stack).Ask(Act.New).Number(1).Send(new Wrote("a-quiet-word"));
        Directory.Delete(bench.Folder);
        walk.Take().Is<NoticeScreen>().Words.ShouldStartWith("Nothing was written: ");
        Directory.CreateDirectory(bench.Folder);
        walk.Take().Is<NewIdScreen>().Typed.ShouldBe("a-quiet-word");
    }

    [Fact]
    public void A_pack_goes_to_the_packs_of_a_library_and_Esc_goes_back_one_step()
    {
        using var bench = new SomeWorkbench().Put("standards/ours.yaml", "kind: pack\nid: ours\ntitle: Ours\n");
        var walk = new Walk(bench.Stack).Ask(Act.New).Number(4).Ask(Act.Back);
        walk.Is<NewKindScreen>();
        walk.Number(4).Send(new Wrote("mine")).Take();
        File.Exists(bench.At("standards/mine.yaml")).ShouldBeTrue();
    }

    [Fact]
    public void An_id_that_was_typed_is_not_dropped_without_a_question()
    {
        using var bench = new SomeWorkbench();
        var walk = new Walk(bench.Stack).Ask(Act.New).Number(1).Send(new Wrote("a-quiet-word")).Ask(Act.Back);
        walk.Is<AskScreen>().Stays.ShouldBe("Stay");
        walk.Take().Is<NewIdScreen>().Typed.ShouldBe("a-quiet-word");
        walk.Ask(Act.Back).Number(AskScreen.Leaving).Is<NewKindScreen>();

        // A box with nothing but blanks in it holds nothing that could be lost.
        walk.Number(1).Send(new Wrote("  ")).Ask(Act.Back).Is<NewKindScreen>();

        walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("only-banter.yaml"))])).Ask(Act.Copy).Send(new Wrote("our-banter")).Ask(Act.Back);
        walk.Number(AskScreen.Leaving).Is<FileScreen>();
        Directory.GetFiles(bench.Folder).ShouldBeEmpty();
    }

    [Fact]
    public void Back_in_the_list_what_was_just_written_is_selected_and_its_folder_open()
    {
        using var bench = new SomeWorkbench().Put("standards/ours.yaml", "kind: pack\nid: ours\ntitle: Ours\n").Put("aa.yaml", Texts.Corridor).Put("zz.yaml", Texts.Corridor);
        var walk = new Walk(bench.Stack).Ask(Act.New).Number(4).Send(new Wrote("mine")).Take().Ask(Act.Back);
        SelectedPath(walk).ShouldBe("mine.yaml");

        // What is selected by hand from then on stays so.
        walk.Ask(Act.Down);
        var other = SelectedPath(walk);
        walk.Take().Ask(Act.Back);
        SelectedPath(walk).ShouldBe(other);

        var tree = walk.Is<WorkbenchScreen>();
        walk = new Walk(new ScreenStack([tree, new FileScreen(bench.Sheet("only-banter.yaml"))])).Ask(Act.Copy).Send(new Wrote("our-banter")).Take().Ask(Act.Back, Act.Back);
        SelectedPath(walk).ShouldBe("our-banter.yaml");

        static string SelectedPath(Walk walk)
        {
            var tree = walk.Is<WorkbenchScreen>();
            return TreeRows.Of(tree.Libraries, tree.Open)[tree.Selected - 1].Entry.ShouldNotBeNull().Name;
        }
    }

    [Fact]
    public void Two_files_of_one_title_are_told_apart_by_their_names()
    {
        using var bench = new SomeWorkbench().Put("aa.yaml", Texts.Corridor).Put("other.yaml", SomeBench.Yard);
        var walk = new Walk(bench.Stack);
        walk.Page.Blocks.OfType<Item>().Select(item => item.Markdown).Take(2).ShouldBe(["A word in the corridor", "Out in the yard"]);
        walk.Ask(Act.New).Number(1).Send(new Wrote("a-quiet-word")).Take().Ask(Act.Back);
        walk.Ask(Act.New).Number(1).Send(new Wrote("second-one")).Take().Ask(Act.Back);
        walk.Shown.ShouldContain("A pupil waits behind (a-quiet-word.yaml)");
        walk.Shown.ShouldContain("A pupil waits behind (second-one.yaml)");
        walk.Shown.ShouldNotContain("other.yaml");
    }

    [Fact]
    public void A_shipped_scenario_is_copied_under_a_new_id_and_stays_as_it_was()
    {
        using var bench = new SomeWorkbench();
        var sheet = bench.Sheet("only-banter.yaml");
        var original = File.ReadAllText(sheet.Entry.Path);
        var walk = new Walk(new ScreenStack([new FileScreen(sheet)])).Ask(Act.Copy).Send(new Wrote("our-banter")).Take();
        walk.Is<FileScreen>().Sheet.Entry.Path.ShouldBe(bench.At("our-banter.yaml"));
        var copy = File.ReadAllText(bench.At("our-banter.yaml"));
        copy.ShouldContain("\nid: our-banter\n");
        copy.ShouldNotContain("$schema=");
        copy.Split('\n').Length.ShouldBe(original.Split('\n').Length - 1);
        File.ReadAllText(sheet.Entry.Path).ShouldBe(original);
        SomeWorkbench.Until(() => walk.Is<FileScreen>().Sheet.Said is not null, () => walk.Send(new Heard()));
        walk.Is<FileScreen>().Sheet.Problems.ShouldNotContain(problem => problem.Rule.Severity == Severity.Error);
        walk.HintOf(Act.Edit).OffBecause.ShouldNotBeNull().ShouldStartWith("No editor is named");
    }

    [Fact]
    public void Only_scenarios_are_copied_and_one_that_includes_others_says_why_not()
    {
        using var bench = new SomeWorkbench()
            .Put("including.yaml", "kind: scenario\nid: including\ntitle: Including\ninclude: [shared.yaml]\nscenes: {}\n")
            .Put("shared.yaml", "kind: scenes\nscenes:\n  end: { ending: good, text: It ends. }\n");
        new Walk(new ScreenStack([new FileScreen(bench.Sheet("ten-before-nine.yaml"))])).HintOf(Act.Copy).OffBecause.ShouldNotBeNull();
        var walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("including.yaml"))])).Ask(Act.Copy).Send(new Wrote("alone")).Take();
        walk.Is<NoticeScreen>().Words.ShouldContain("includes scenes of other files");
        File.Exists(bench.At("alone.yaml")).ShouldBeFalse();
    }
}
