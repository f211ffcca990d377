using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Simulation;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;
using MentorSim.Tui.Tests.Front;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Screens.Workbench;

/// <summary>What made-up trainees tell of a scenario, on the screens and in lines of text.</summary>
public sealed class SimulationScreenTests
{
    private static Scenario Yard => SomeBench.Scenario(SomeBench.Yard).Scenario!.Scenario!;

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_report_of_a_scenario_looks_as_it_did(int width, int height)
    {
        var film = new Film(new Stage(new ScreenStack([Shown()]), width, height));
        film.Shoot("what to look at").Press("its end", Key.End).Press("who played", (Key)'1').Press("back", Key.Esc);
        film.Stage.Press(Key.End, (Key)'7');
        film.Shoot("decisions");
        film.Match($"Frames/bench-simulation-{width}x{height}.txt");
    }

    [Fact]
    public void The_report_in_lines_of_text_reads_as_it_did()
    {
        var output = new StringWriter();
        new PlainFront(new StringReader("1\n\n2\n\n7\n\nq\n"), output, new StoppedClock()).Run(new ScreenStack([Shown()]));
        Golden.Match(output.ToString(), "Plain/bench-simulation.txt");
    }

    [Fact]
    public void While_the_story_is_searched_before_anybody_plays_the_bar_counts_what_was_searched()
    {
        var told = new Trials { Search = new Gauge(200, "states of the story") };
        told.Search.Report(50);
        told.Bar.ShouldBeOfType<Bar>().Share.ShouldBe(0.25m);
        told.Bar.ShouldBeOfType<Bar>().Words.ShouldBe("50 states of the story");
        told.Report((1, 4));
        told.Bar.ShouldBeOfType<Bar>().Words.ShouldBe("1 of 4");
    }

    [Fact]
    public void Where_nothing_is_to_be_mended_it_is_not_said_that_nobody_passes_unread_if_somebody_does()
    {
        var scenario = SomeBench.Scenario(Texts.Corridor).Scenario!.Scenario!;
        var report = SimulationRun.Of(scenario, new SimulationTerms(600)).Report! with { Findings = [] };
        Shown(report with { Naive = [.. report.Naive.Select(player => player with { Passes = 0 })] }).ShouldContain("and nobody passes who does not read.");
        Shown(report with { Naive = [.. report.Naive.Select(player => player with { Passes = 1 })] }).ShouldContain("But somebody passes who does not read");

        string Shown(SimulationReport report) => new Walk(new ScreenStack([new SimulationScreen(scenario, new SimulationOutcome(report, ""))])).Shown.ReplaceLineEndings(" ");
    }

    [Fact]
    public async Task A_file_leads_to_it_over_a_bar_that_can_be_stopped()
    {
        using var bench = new SomeWorkbench().Put("corridor.yaml", Texts.Corridor).Put("broken.yaml", SomeWorkbench.Broken);
        var walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("corridor.yaml"))])).Ask(Act.Simulate);
        var moment = walk.Is<MomentScreen>();
        moment.Words.ShouldBe("One moment. Everything that can happen in it is looked at, and then 10,000 made-up trainees play it.");
        await moment.Search;
        moment.Trials!.Search.ShouldNotBeNull();
        walk.Send(new Arrived()).Is<SimulationScreen>().Outcome.Report!.Terms.Trainees.ShouldBe(10_000);
        moment.Trials!.Last.ShouldBe((10_000, 10_000));

        new Walk(new ScreenStack([new FileScreen(bench.Sheet("broken.yaml"))])).HintOf(Act.Simulate).OffBecause.ShouldBe("It can be played by made-up trainees when its errors are mended.");
        new Walk(new ScreenStack([new FileScreen(bench.Sheet("ten-before-nine.yaml"))])).HintOf(Act.Simulate).OffBecause.ShouldNotBeNull();
    }

    [Fact]
    public async Task Going_back_stops_it()
    {
        var moment = SimulationScreen.Begin(Yard, new SimulationTerms(SimulationTerms.MostTrainees));

        moment.After(new Asked(Act.Back)).ShouldBeOfType<GoBack>();

        await Should.ThrowAsync<OperationCanceledException>(() => moment.Search.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void What_cannot_be_simulated_says_why()
    {
        var walk = new Walk(new ScreenStack([new SimulationScreen(Yard, SimulationRun.Of(Yard, new SimulationTerms(10) { MostStates = 2 }))]));

        walk.Shown.ShouldContain("It cannot be simulated. The story has more than the 2 states that were searched");
    }

    private static SimulationScreen Shown() => new(Yard, SimulationRun.Of(Yard, new SimulationTerms(2000)));
}
