using MentorSim.Engine.Exploration;
using MentorSim.Engine.Workshop.Comparing;
using MentorSim.Engine.Workshop.Simulation;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;
using MentorSim.Tui.Tests.Front;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Screens.Workbench;

/// <summary>Two versions of a scenario, compared on the screens and in lines of text.</summary>
public sealed class ComparisonScreenTests
{
    private static readonly string Changed = Texts.Corridor
        .Replace("        critical: CF-01\n", "", StringComparison.Ordinal)
        .Replace("id: solve", "id: mend", StringComparison.Ordinal)
        .Replace("The bell goes.", "The bell rings.", StringComparison.Ordinal)
        .Replace("LM3.2: 2", "LM3.2: 1", StringComparison.Ordinal)
        .Replace("ending: good", "ending: mixed", StringComparison.Ordinal);

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_comparison_looks_as_it_did(int width, int height)
    {
        var film = new Film(new Stage(new ScreenStack([Shown(Changed)]), width, height));
        film.Shoot("what changed").Press("the next", Key.CursorDown).Press("one topic", Key.Enter).Press("back", Key.Esc);
        film.Stage.Press((Key)'1', (Key)'0');
        film.Shoot("all of it").Press("its end", Key.End);
        film.Match($"Frames/bench-comparison-{width}x{height}.txt");
    }

    [Fact]
    public void A_comparison_in_lines_of_text_reads_as_it_did()
    {
        var output = new StringWriter();
        new PlainFront(new StringReader("1\n\n10\n\nq\n"), output, new StoppedClock()).Run(new ScreenStack([Shown(Changed)]));
        Golden.Match(output.ToString(), "Plain/bench-comparison.txt");
    }

    [Fact]
    public void The_question_with_which_version_looks_as_it_did()
    {
        using var bench = Bench();
        var screen = CompareWithScreen.Of(Saved(bench)) with { Lacking = ["Nobody has played another version of it on this computer, or it was not kept."] };
        var film = new Film(new Stage(new ScreenStack([screen]), 80, 24));
        film.Shoot("with which").Stage.Press((Key)'3');
        film.Shoot("another");
        film.Match("Frames/bench-compare-with-80x24.txt");
    }

    [Fact]
    public async Task A_file_leads_to_it_as_it_was_when_it_was_opened()
    {
        using var bench = Bench();
        var walk = new Walk(new ScreenStack([new FileScreen(Saved(bench))])).Ask(Act.Compare);
        walk.Shown.ShouldContain("As it was when you opened it");
        walk.Shown.ShouldContain("corridor.old.yaml in the current folder");

        var moment = walk.Take().Is<MomentScreen>();
        moment.Words.ShouldBe("One moment. Everything that can happen in both versions is looked at, and then 10,000 made-up trainees play each.");
        await moment.Search;
        walk.Send(new Arrived()).Is<ComparisonScreen>().Parts.ShouldContain(part => part.Heading == "Serious breaches");
        moment.Trials!.Last.ShouldBe((20_000, 20_000));
        walk.Shown.ShouldContain("corridor.yaml, as it was at ");
    }

    [Fact]
    public async Task Before_anybody_plays_the_bar_counts_what_is_searched_of_one_version_after_the_other()
    {
        using var bench = Bench();
        var file = new VersionFile(bench.Sheet("only-banter.yaml").File.Scenario!);
        var once = new Gauge(1, "states");
        CheckedScenario.Of(file.File, StateGraph.UsualLimit, once);
        var moment = ComparisonScreen.Begin(bench.Bench, file, file, new SimulationTerms(1));
        await moment.Search;
        var searched = moment.Trials!.Search.ShouldNotBeNull();
        once.Done.ShouldBeGreaterThan(0);
        searched.Done.ShouldBe(2 * once.Done);
        searched.Bar.Words.ShouldEndWith(" states of both stories");

        var gauge = new Gauge(100, "states");
        gauge.Onward().Report(30);
        var second = gauge.Onward();
        second.Report(0);
        gauge.Done.ShouldBe(30);
        second.Report(20);
        gauge.Done.ShouldBe(50);
    }

    [Fact]
    public void What_was_not_changed_is_not_offered_and_it_is_said_why()
    {
        using var bench = new SomeWorkbench().Put("corridor.yaml", Texts.Corridor).Put("broken.yaml", SomeWorkbench.Broken);
        var walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("corridor.yaml"))])).Ask(Act.Compare);

        walk.Shown.ShouldNotContain("As it was when you opened it\n");
        walk.Shown.ShouldContain("It is as it was when you opened it.");
        walk.Shown.ShouldContain("Nobody has played another version of it on this computer, or it was not kept.");
        new Walk(new ScreenStack([new FileScreen(bench.Sheet("broken.yaml"))])).HintOf(Act.Compare).OffBecause.ShouldBe("It can be compared with another version when its errors are mended.");
        new Walk(new ScreenStack([new FileScreen(bench.Sheet("ten-before-nine.yaml"))])).HintOf(Act.Compare).OffBecause.ShouldBe("Only versions of a scenario are compared.");
    }

    [Theory]
    [InlineData("", "Nothing was typed.")]
    [InlineData("no-such", "There is no scenario 'no-such'.")]
    [InlineData("ten-before-nine", "ten-before-nine is an in-tray paper: only two versions of a scenario are compared.")]
    [InlineData("/no/such.yaml", "There is no file /no/such.yaml.")]
    public void What_is_typed_and_is_none_stays_in_the_box_and_is_said(string typed, string says)
    {
        using var bench = Bench();
        var screen = new CompareNamedScreen(bench.Bench, new VersionFile(Saved(bench).File.Scenario!)) { Typed = typed };

        screen.After(new Asked(Act.Take)).ShouldBeOfType<Refuse>().Why.ShouldStartWith(Text.Verbatim(says));
        (screen with { Typed = bench.At("corridor.old.yaml") }).After(new Asked(Act.Take)).ShouldBeOfType<Go>().Screen.ShouldBeOfType<MomentScreen>();
    }

    [Fact]
    public async Task Going_back_stops_it()
    {
        using var bench = Bench();
        var file = new VersionFile(Saved(bench).File.Scenario!);
        var moment = ComparisonScreen.Begin(bench.Bench, file, file, new SimulationTerms(SimulationTerms.MostTrainees));

        moment.After(new Asked(Act.Back)).ShouldBeOfType<GoBack>();

        await Should.ThrowAsync<OperationCanceledException>(() => moment.Search.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void Where_nothing_changed_or_nothing_can_be_compared_a_sentence_says_so()
    {
        var same = new Walk(new ScreenStack([Shown(Texts.Corridor)]));
        same.Shown.ShouldContain("Nothing changed.");
        new Walk(new ScreenStack([Shown(SomeWorkbench.Broken)])).Shown.ShouldContain("Nothing was compared: mend the errors first.");
    }

    [Fact]
    public void A_title_is_written_as_it_is()
    {
        var file = new VersionFile(Some.File("corridor.yaml", Texts.Corridor.Replace("title: A word", "title: A half-word *now*", StringComparison.Ordinal)));
        using var bench = Bench();
        const string title = "A half-word *now* in the corridor";

        Screen[] screens =
        [
            new ComparisonScreen(title, ComparisonRun.Of(file, file, new SimulationTerms(20), new StoppedClock())),
            new CompareNamedScreen(bench.Bench, file),
            new SimulationScreen(file.File.Scenario!, SimulationRun.Of(file.File.Scenario!, new SimulationTerms(20))),
            new MomentScreen(title, Task.CompletedTask, () => new GoBack()),
        ];
        screens.ShouldAllBe(screen => screen.Page.Title.EndsWith(title, StringComparison.Ordinal));
    }

    private static SomeWorkbench Bench() => new SomeWorkbench().Put("corridor.yaml", Texts.Corridor).Put("corridor.old.yaml", Texts.Corridor);

    /// <summary>The file as it is after somebody has saved it.</summary>
    private static Sheet Saved(SomeWorkbench bench)
    {
        var sheet = bench.Sheet("corridor.yaml");
        bench.Put("corridor.yaml", Changed);
        SomeWorkbench.Until(() => bench.Bench.Poll(sheet.Entry.Path)?.Source is { } source && source.Text == Changed, () => { });
        return sheet.Anew();
    }

    private static ComparisonScreen Shown(string text)
    {
        var (old, anew) = (Some.File("corridor.yaml", Texts.Corridor), Some.File("corridor.yaml", text));
        return new ComparisonScreen("A word in the corridor", ComparisonRun.Of(new(old, "corridor.yaml, as it was at 10:42:07"), new(anew, "corridor.yaml"), new SimulationTerms(500), new StoppedClock()));
    }
}
