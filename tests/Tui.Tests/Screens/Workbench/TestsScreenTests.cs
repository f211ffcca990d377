using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;
using MentorSim.Tui.Tests.Front;
using Microsoft.Extensions.Configuration;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Screens.Workbench;

/// <summary>What came of the tests of a file, what they miss, and what would mend that.</summary>
public sealed class TestsScreenTests
{
    private static readonly Library Small = new(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] };

    private static string Sound => SomeBench.Yard.Replace("expect: { ending: good, oversteps: none }", "expect: { ending: poor, oversteps: disciplinarian }", StringComparison.Ordinal);

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_tests_of_a_scenario_look_as_they_did(int width, int height)
    {
        var film = new Film(new Stage(Tests(SomeBench.Scenario(SomeBench.Yard)), width, height));
        film.Shoot("one fails").Press("its end", Key.End).Press("what differed", Key.Home, (Key)'2');
        film.Shoot("one test").Press("back", Key.Esc).Press("not before it is mended", Key.End, (Key)'3');
        film.Shoot("why not");
        film = film.On(new Stage(Tests(SomeBench.Scenario(Sound)), width, height));
        film.Shoot("all pass").Press("to its end", Key.End, (Key)'3');
        Arrive(film.Stage);
        film.Shoot("small mistakes").Press("back again", Key.Esc);
        film.Stage.Press((Key)'4');
        Arrive(film.Stage);
        film.Shoot("suggested tests").Press("one of them", Key.Enter).Press("and back", Key.Esc);
        film.Match($"Frames/bench-tests-{width}x{height}.txt");
    }

    [Fact]
    public void The_tests_in_lines_of_text_read_as_they_did()
    {
        var output = new StringWriter();
        Say(new TestsScreen(SomeBench.Scenario(SomeBench.Yard), Small), "2\n\n3\nq\n");
        Say(new TestsScreen(Paper(), Small), "1\n\n5\nq\n");
        var scenario = SomeBench.Scenario(Sound).Scenario!.Scenario!;
        Say(Result(MistakesScreen.Search(scenario, new StoppedClock())), "\n");
        Say(Result(DraftsScreen.Search("yard.yaml", scenario, new StoppedClock())), "1\n\nq\n");
        Golden.Match(output.ToString(), "Plain/bench-tests.txt");

        void Say(Screen screen, string typed) => new PlainFront(new StringReader(typed), output, new StoppedClock()).Run(new ScreenStack([screen]));
    }

    [Fact]
    public void What_the_command_says_of_each_test_the_screen_says_too()
    {
        foreach (var file in Some.Scenarios)
        {
            var report = Engine.Workshop.TestReport.Of(file.Scenario!, mutates: false, new StoppedClock());
            var walk = new Walk(Tests(SomeBench.At(file)));
            Arrive(walk);
            walk.Page.Blocks.OfType<Item>().Take(report.Runs.Length).Select(item => (item.Markdown.Replace("\\", "", StringComparison.Ordinal), item.Right))
                .ShouldBe(report.Runs.Select(run => (run.Test.Name.Replace("\\", "", StringComparison.Ordinal), run.Passed ? "passed" : "FAILED")));
            foreach (var scene in report.Reach.Scenes) walk.Shown.ShouldContain(scene.Id);
            foreach (var (scene, offer) in report.Reach.Offers) walk.Shown.ShouldContain($"{scene.Id}.{offer.Id}");
        }
    }

    [Fact]
    public void Tests_that_are_suggested_pass_when_they_are_put_into_the_file_and_notice_what_they_say()
    {
        var scenario = SomeBench.Scenario(Sound).Scenario!.Scenario!;
        var drafts = ((DraftsScreen)Result(DraftsScreen.Search("yard.yaml", scenario, new StoppedClock()))).Drafts!;
        drafts.Tests.ShouldNotBeEmpty();
        var text = Sound.TrimEnd() + "\n" + string.Concat(drafts.Tests.Select(draft => DraftScreen.Write(scenario, draft)));
        var added = Some.Playable(Some.File("yard.yaml", text)).Scenario!;
        var report = Engine.Workshop.TestReport.Of(added, mutates: true, new StoppedClock());
        report.Passed.ShouldBeTrue();
        report.Unnoticed.Select(mutation => mutation.Id).ShouldBe(drafts.Unnoticed.Select(mutation => mutation.Id), ignoreOrder: true);
    }

    [Fact]
    public void Suggested_tests_are_written_beside_the_file_and_never_over_another()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var path = Path.Combine(folder, "yard.yaml");
            var scenario = SomeBench.Scenario(Sound).Scenario!.Scenario!;
            var drafts = (DraftsScreen)Result(DraftsScreen.Search(path, scenario, new StoppedClock()));
            var walk = new Walk(new ScreenStack([drafts])).Number(drafts.Drafts!.Tests.Length + 1);
            walk.Is<NoticeScreen>().Words.ShouldContain("yard.tests.txt");
            walk.Take().Number(drafts.Drafts!.Tests.Length + 1);
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order().ShouldBe(["yard-2.tests.txt", "yard.tests.txt"]);
            File.ReadAllText(Path.Combine(folder, "yard.tests.txt")).ShouldContain("  # notices: ");

            new Walk(new ScreenStack([drafts with { Path = Path.Combine(folder, "gone", "yard.yaml") }])).Number(drafts.Drafts!.Tests.Length + 1).Shown.ShouldContain("No file can be written there");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Running_again_reads_the_file_again()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var path = Path.Combine(folder, "yard.yaml");
            File.WriteAllText(path, SomeBench.Yard);
            var walk = new Walk(Tests(SomeBench.Scenario(SomeBench.Yard, path)));
            Arrive(walk);
            walk.Page.Aside.ShouldBe("1 passed, 1 failed");
            File.WriteAllText(path, Sound);
            walk.Ask(Act.Tests);
            Arrive(walk);
            walk.Page.Aside.ShouldBe("2 tests, all passed");
            File.WriteAllText(path, Sound.Replace("to: bench", "to: bensh", StringComparison.Ordinal));
            walk.Ask(Act.Tests).Shown.ShouldContain("Its tests can run when its errors are mended.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void What_takes_long_can_be_stopped()
    {
        var trial = Trials.Begin("Title", "It goes on.", (told, stop) =>
        {
            told.Report((1, 4));
            stop.WaitHandle.WaitOne();
            stop.ThrowIfCancellationRequested();
            throw new InvalidOperationException();
        });
        SpinWait.SpinUntil(() => trial.Trials!.Last.All == 4, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        var walk = new Walk(new ScreenStack([new NoticeScreen("below", "below"), trial]));
        walk.Shown.ShouldContain("1 of 4");
        walk.Send(new Arrived()).Is<MomentScreen>();
        walk.Ask(Act.Back).Is<NoticeScreen>();
        Should.Throw<AggregateException>(() => trial.Search.Wait(TimeSpan.FromSeconds(30)));
        trial.Search.IsCanceled.ShouldBeTrue();
    }

    private static BenchFile Paper() => SomeBench.At(Engine.InTray.PaperFile.Read(Path.Combine(Golden.SmallLibrary, "in-tray", "monday-morning.yaml"), Bank.Open(Golden.SmallLibrary), "monday-morning.yaml"));

    private static ScreenStack Tests(BenchFile file) => new([new TestsScreen(file, Small) { Clock = new StoppedClock() }]);

    private static Screen Result(Screen trial) => ((Task<Screen>)((MomentScreen)trial).Search).GetAwaiter().GetResult();

    private static void Arrive(Stage stage)
    {
        while (stage.Stack.Waiting is { } search)
        {
            search.Wait();
            stage.Tell(new Arrived());
        }
    }

    private static void Arrive(Walk walk)
    {
        while (walk.Stack.Waiting is { } search)
        {
            search.Wait();
            walk.Send(new Arrived());
        }
    }
}
