using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;

namespace MentorSim.Tui.Tests.Screens;

public sealed class WorkbenchTests
{
    [Fact]
    public void The_tree_counts_problems_as_they_come_and_adds_them_up()
    {
        using var bench = new SomeWorkbench().Put("broken.yaml", SomeWorkbench.Broken).Put("sound.yaml", Texts.Corridor);
        var walk = new Walk(bench.Stack);
        walk.Shown.ShouldContain("2 files, not checked yet");
        walk.Page.Blocks.OfType<Bar>().ShouldBeEmpty();
        walk.Send(new Heard()).Shown.ShouldContain("checking ");
        walk.Page.Blocks.OfType<Bar>().ShouldHaveSingleItem();

        Finish(walk);

        RightOf(walk, "A word in the corridor", 0).ShouldStartWith("3 errors");
        RightOf(walk, "A word in the corridor", 1).ShouldNotContain("error");
        walk.Shown.ShouldContain("2 files, 3 errors");
        walk.Page.News.ShouldNotBeNull().ShouldContain("All files are checked");
        walk.HintOf(Act.Problems).What.ShouldBe("check again");
    }

    [Fact]
    public void A_folder_opens_and_closes_and_stays_selected_when_files_come()
    {
        using var bench = new SomeWorkbench();
        var walk = new Walk(bench.Stack);
        var number = walk.Page.Blocks.OfType<Item>().Single(item => item.Markdown == "**Bullying**, closed").Number;
        walk.Number(number).Shown.ShouldContain("**Bullying**, open".Replace("*", "", StringComparison.Ordinal));
        walk.Shown.ShouldContain("Half a second late");
        walk.Take().Shown.ShouldNotContain("Half a second late");

        bench.Put("new.yaml", Texts.Corridor);
        walk.Ask(Act.New).Ask(Act.Back);

        walk.Page.Selected.ShouldBe(number + 1);
        walk.Shown.ShouldContain("A word in the corridor");
    }

    [Fact]
    public void The_check_can_be_stopped_and_begun_again()
    {
        using var bench = new SomeWorkbench().Put("a.yaml", Texts.Corridor);
        var walk = new Walk(bench.Stack).Send(new Heard()).Ask(Act.Stop);
        walk.Page.Aside.ShouldStartWith("stopped: ");
        walk.Page.News.ShouldBeNull();
        walk.Ask(Act.Problems).Page.Aside.ShouldStartWith("checking ");
        Finish(walk);
    }

    [Fact]
    public void Two_files_with_one_id_are_told()
    {
        using var bench = new SomeWorkbench().Put("a.yaml", Texts.Corridor).Put("b.yaml", Texts.Corridor);
        var walk = new Walk(bench.Stack);
        Finish(walk);
        RightOf(walk, "A word in the corridor", 1).ShouldStartWith("1 error");
        bench.Bench.Look.Of(bench.At("b.yaml"))!.Findings.ShouldContain(finding => finding.Message.Contains(bench.At("a.yaml"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_goes_before_it_is_checked_is_told_and_nothing_else_stops()
    {
        using var bench = new SomeWorkbench().Put("gone.yaml", Texts.Corridor).Put("sound.yaml", Texts.Corridor);
        var walk = new Walk(bench.Stack);
        File.Delete(bench.At("gone.yaml"));
        Finish(walk);
        RightOf(walk, "A word in the corridor", 0).ShouldBe("cannot be read");
        walk.Shown.ShouldContain("1 cannot be read");
        walk.Number(1).Is<FileScreen>();
        Hear(walk, "not there any more");
        bench.Put("gone.yaml", SomeWorkbench.Broken);
        Hear(walk, "3 errors");
    }

    [Fact]
    public void The_selected_problem_stays_selected_while_the_file_changes_around_it()
    {
        using var bench = new SomeWorkbench().Put("broken.yaml", SomeWorkbench.Broken.Replace("ending: good", "ending: god", StringComparison.Ordinal));
        var walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("broken.yaml"))]));
        var number = 1 + walk.Is<FileScreen>().Sheet.Problems.ToList().FindIndex(problem => problem.Message.Contains("'god'", StringComparison.Ordinal));
        number.ShouldBeGreaterThan(1);
        for (var i = 1; i < number; i++) walk.Ask(Act.Down);
        var line = walk.Is<FileScreen>().Sheet.Problem!.Start.Line;

        // So many that another problem comes to stand where this one was.
        bench.Put("broken.yaml", string.Concat(Enumerable.Repeat("# One line more.\n", 40)) + SomeWorkbench.Broken.Replace("ending: good", "ending: god", StringComparison.Ordinal));
        Until(walk, () => walk.Is<FileScreen>().Sheet.Problem!.Start.Line == line + 40);
        walk.Is<FileScreen>().Sheet.Problem!.Message.ShouldContain("'god'");

        bench.Put("broken.yaml", SomeWorkbench.Broken);
        Until(walk, () => !walk.Shown.Contains("'god'", StringComparison.Ordinal));
        walk.Page.Selected.ShouldBeGreaterThan(0);
        bench.Put("broken.yaml", Texts.Corridor);
        Until(walk, () => !walk.Shown.Contains("offise", StringComparison.Ordinal));
    }

    [Fact]
    public void A_problem_is_shown_in_full_and_leads_to_the_next_and_stays_selected_below()
    {
        using var bench = new SomeWorkbench().Put("many.yaml", Many(3));
        var walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("many.yaml"))])).Number(2);
        walk.Is<ProblemScreen>();
        walk.Page.Aside.ShouldBe("problem 2 of 3");
        walk.Shown.ShouldContain("How to mend it: ");
        walk.Shown.ShouldContain("Why it matters");
        walk.Ask(Act.Next).Page.Aside.ShouldBe("problem 3 of 3");
        walk.HintOf(Act.Next).OffBecause.ShouldNotBeNull();
        walk.Take().Is<FileScreen>();
        walk.Page.Selected.ShouldBe(3);
        walk.Ask(Act.Source).Page.Selected.ShouldBe(3);
        walk.Ask(Act.Previous).Take().Page.Aside.ShouldBe("problem 2 of 3");
        walk.Ask(Act.Back).Is<SourceScreen>();
        walk.Page.Selected.ShouldBe(2);
        walk.Ask(Act.Back).Page.Selected.ShouldBe(2);
    }

    [Fact]
    public void Two_hundred_problems_are_all_there_each_under_its_line()
    {
        using var bench = new SomeWorkbench().Put("many.yaml", Many(200));
        var walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("many.yaml"))]));
        walk.Page.Blocks.OfType<Item>().Count().ShouldBe(200);
        walk.Number(150).Page.Aside.ShouldBe("problem 150 of 200");
        walk.Ask(Act.Back, Act.Source);
        var blocks = walk.Page.Blocks;
        foreach (var item in blocks.OfType<Item>())
            blocks[blocks.IndexOf(item) - 1].ShouldBeOfType<SourceLine>().Text.ShouldStartWith($"wrong{item.Number}:");
    }

    [Fact]
    public void Without_an_editor_the_key_says_where_to_go_and_a_shipped_file_says_why_it_is_left_alone()
    {
        using var bench = new SomeWorkbench().Put("broken.yaml", SomeWorkbench.Broken);
        var walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("broken.yaml"))])).Ask(Act.Edit);
        walk.Is<NoticeScreen>().Words.ShouldContain("EDITOR=nano mentorsim");
        walk.Shown.ShouldContain(bench.At("broken.yaml"));
        walk.Shown.ShouldContain(", line ");

        walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("only-banter.yaml"))])).Ask(Act.Edit);
        walk.Is<NoticeScreen>().Words.ShouldContain("It came with the program");
        walk.Stack.Wanted.ShouldBeNull();
    }

    [Fact]
    public void The_editor_is_wanted_at_the_line_of_the_selected_problem_and_what_went_wrong_is_said()
    {
        using var bench = new SomeWorkbench(new Editor("nano", [])).Put("broken.yaml", SomeWorkbench.Broken);
        var walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("broken.yaml"))]));
        var line = walk.Is<FileScreen>().Sheet.Problem!.Start.Line;
        walk.Ask(Act.Edit);
        walk.Stack.Wanted.ShouldNotBeNull().Arguments.ShouldBe([$"+{line}", bench.At("broken.yaml")]);
        walk.Send(new Returned("It could not be started.")).Is<NoticeScreen>().Words.ShouldBe("It could not be started.");
        walk.Stack.Wanted.ShouldBeNull();
        walk.Take().Is<FileScreen>();
        walk.Ask(Act.Edit).Send(new Returned(null)).Is<FileScreen>();
    }

    [Fact]
    public void Nothing_opens_an_editor_while_a_play_goes_on()
    {
        using var bench = new SomeWorkbench(new Editor("nano", [])).Put("broken.yaml", SomeWorkbench.Broken);
        var play = Some.AtBriefing(Some.Corridor).Screens[0];
        var walk = new Walk(new ScreenStack([play, new FileScreen(bench.Sheet("broken.yaml"))])).Ask(Act.Edit);
        walk.Stack.Wanted.ShouldBeNull();
        walk.Is<NoticeScreen>();
    }

    [Fact]
    public void A_file_leads_to_its_scenes_and_a_preview_where_nothing_stands_against_it()
    {
        using var bench = new SomeWorkbench().Put("sound.yaml", Texts.Corridor).Put("broken.yaml", SomeWorkbench.Broken).Put("pack.yaml", "kind: pack\nid: ours\ntitle: Ours\n");
        var walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("sound.yaml"))]));
        walk.Ask(Act.Graph).Is<ScenesScreen>();
        walk.Ask(Act.Back, Act.Preview).Is<PreviewFromScreen>();
        walk.Take().Shown.ShouldContain("The bell goes.");

        walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("broken.yaml"))]));
        walk.HintOf(Act.Preview).OffBecause.ShouldBe("It can be previewed when its errors are mended.");
        new Walk(new ScreenStack([new FileScreen(bench.Sheet("pack.yaml"))])).HintOf(Act.Graph).OffBecause.ShouldBe("Only a scenario has scenes to walk.");
    }

    [Fact]
    public void A_check_that_takes_long_says_how_far_it_is_and_can_be_stopped_and_a_save_begins_another()
    {
        using var bench = new SomeWorkbench().Put("large.yaml", Large);
        var library = bench.Bench.Libraries[0];
        var walk = new Walk(new ScreenStack([new FileScreen(Sheet.Of(bench.Bench, library, library.Entries[0]))]));
        Until(walk, () => walk.Is<FileScreen>().Sheet.Going is not null);
        walk.Shown.ShouldContain(" states searched so far");
        walk.HintOf(Act.Stop).What.ShouldBe("stop checking");
        walk.Ask(Act.Stop);
        Hear(walk, "Its check was stopped.");
        walk.Page.Aside.ShouldStartWith("stopped ");
        bench.Put("large.yaml", Texts.Corridor);
        Hear(walk, "12 plays");
    }

    [Fact]
    public void Whatever_is_asked_there_is_a_page_with_keys_and_nothing_throws()
    {
        using var bench = new SomeWorkbench(new Editor("nano", [])).Put("broken.yaml", SomeWorkbench.Broken).Put("many.yaml", Many(40)).Put("sound.yaml", Texts.Corridor);
        // Problems that are known from the start can be opened at once.
        foreach (var name in (string[])["broken.yaml", "many.yaml"]) bench.Sheet(name);
        var random = Scale.Random(7);
        var acts = Enum.GetValues<Act>();
        var walk = new Walk(bench.Stack);
        var seen = new HashSet<Type>();
        for (var i = 0; i < 5000; i++)
        {
            if (walk.Stack.IsDone) walk = new Walk(bench.Stack);
            walk.Send(random.Next(12) switch
            {
                < 3 => new Asked(Act.Take),
                < 5 => new Numbered(random.Next(0, 20)),
                < 8 => new Asked(random.Of(acts)),
                8 => new Heard(),
                > 9 => new Asked(Act.Back),
                _ => new Wrote(random.Of(["", "some-id", "\u001b[2J", "No Id"])),
            });
            if (walk.Stack.Wanted is not null) walk.Send(new Returned(random.Next(2) == 0 ? null : "It ended badly."));
            if (walk.Stack.IsDone) continue;
            var page = walk.Page;
            page.Title.ShouldNotBeNullOrWhiteSpace();
            page.Hints.ShouldNotBeEmpty();
            page.Selected.ShouldBeInRange(0, page.Blocks.OfType<Item>().Count());
            seen.Add(walk.Top.GetType());
        }

        foreach (var screen in (Type[])[typeof(WorkbenchScreen), typeof(FileScreen), typeof(SourceScreen), typeof(ProblemScreen), typeof(NewKindScreen), typeof(NewIdScreen)]) seen.ShouldContain(screen);
    }

    /// <summary>A story with so many states that searching it takes a while.</summary>
    private static string Large =>
        "kind: scenario\nid: large\ntitle: A large one\ntopic: bullying\nsummary: S.\nminutes: 5\nvars:\n"
        + string.Concat(Enumerable.Range(1, 20).Select(i => $"  v{i}: false\n"))
        + "start: s1\nscenes:\n"
        + string.Concat(Enumerable.Range(1, 20).Select(i =>
            $"  s{i}:\n    text: A.\n    choices:\n      - {{ id: a, text: A., to: s{i + 1}, set: {{ v{i}: true }}, feedback: F. }}\n      - {{ id: b, text: B., to: s{i + 1}, feedback: F. }}\n"))
        + "  s21:\n    ending: good\n    text:\n"
        + string.Concat(Enumerable.Range(1, 20).Select(i => $"      - {{ when: v{i}, text: V{i}. }}\n"));

    private static string Many(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"wrong{i}: 1\n")) + Texts.Corridor;

    private static string RightOf(Walk walk, string title, int place) => walk.Page.Blocks.OfType<Item>().Where(item => item.Markdown.Split(" (")[0] == title).ElementAt(place).Right;

    private static void Finish(Walk walk) => Until(walk, () => walk.Is<WorkbenchScreen>().Look.Check is { IsRunning: false });

    private static void Hear(Walk walk, string text) => Until(walk, () => walk.Shown.Contains(text, StringComparison.Ordinal));

    private static void Until(Walk walk, Func<bool> isSo) => SomeWorkbench.Until(isSo, () => walk.Send(new Heard()));
}
