using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Comparing;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Engine.Workshop.Simulation;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;
using MentorSim.Tui.Screens.Workbench.Raters;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Gallery;

/// <remarks>The workbench over a small library, with files that are right and files that are not.</remarks>
internal static partial class Roots
{
    private static readonly string Mistaken = Tests.Texts.Corridor.Replace("to: office", "to: offise", StringComparison.Ordinal).Replace("id: corridor", "id: mistaken", StringComparison.Ordinal);

    private static ImmutableArray<Root> OfWriting =>
    [
        new("the workbench", AtBench) { Steps = 800 },
        new("a file at the workbench", FileAtBench) { Steps = 80 },
        new("a library without own files", () => new Ground(new ScreenStack([new CoverageScreen(Small)]))) { Steps = 40 },
        new("the tests of a story", () => new Ground(Everywhere(new ScreenStack([new TestsScreen(FileOf(Some.Note), Small)])))) { Steps = 200 },
        new("tests that are drafted", () => new Ground(Everywhere(new ScreenStack([new DraftsScreen("story.yaml", Some.Note.Scenario!, null)])))) { Steps = 20 },
        new("two versions of a story", () => new Ground(Everywhere(new ScreenStack([Compared])))) { Steps = 60 },
        new("the question with which version", () => new Ground(Everywhere(new ScreenStack([CompareWith])))) { Steps = 60 },
        new("the scenes of a story", () => ScenesOf(Some.Note)) { Steps = 400 },
        new("the first scenes of a story", () => ScenesOf(Some.Corridor)) { Steps = 100 },
        new("the scenes of a story of long texts", () => ScenesOf(Some.LongestDecisions)) { Steps = 150 },
        new("what colleagues think of a key", () => Agreement(SomeKeyRatings.Five())) { Steps = 60 },
        new("a key of which nobody was asked", () => Agreement(new SomeKeyRatings())) { Steps = 10 },
        new("a scenario to rate", () => Rated(null)) { Steps = 120 },
        new("a scenario to rate for a pass mark", () => Rated(1)) { Steps = 200 },
    ];

    private static Ground Agreement(SomeKeyRatings ratings) =>
        new(Everywhere(new ScreenStack([AgreementScreen.Of(SomeBench.Scenario(SomeBench.Yard).Scenario!, ratings.Story)])), ratings);

    private static Ground Rated(int? round)
    {
        var (folder, rated) = (new Folder(), RatedScenario.Of(Some.Corridor));
        var pad = new RatingPad(rated, Path.Combine(folder.Path, "ratings.yaml"), new StoppedClock(), round);
        var ratings = new Ratings(rated.Scenario.Id, rated.Sign, "R-03", new DateOnly(2026, 11, 23));
        return new Ground(Everywhere(new ScreenStack([pad.ScreenAt(ratings, 0)])), folder) { Keys = ["60"] };
    }

    private static Library Small => new(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] };

    private static VersionFile OldCorridor => new(Some.File("corridor.yaml", Tests.Texts.Corridor), "corridor.yaml, as it was at 10:42:07");

    private static CompareWithScreen CompareWith => new(
        new Bench(Small, new StoppedClock(), null, null, null),
        new VersionFile(Some.Corridor),
        [new OlderVersion("As it was when you opened it", "10:42:07", () => OldCorridor)],
        ["Nobody has played another version of it on this computer, or it was not kept."]);

    private static ComparisonScreen Compared => new("A word in the corridor", ComparisonRun.Of(
        OldCorridor,
        new VersionFile(Some.File("corridor.yaml", Tests.Texts.Corridor.Replace("LM3.2: 2", "LM3.2: 1", StringComparison.Ordinal))),
        new SimulationTerms(200),
        new StoppedClock()));

    private static BenchFile FileOf(ScenarioFile file) => new("story.yaml", WrittenKind.Scenario, file, null, file.Findings);

    private static Ground ScenesOf(ScenarioFile file) => new(Everywhere(new ScreenStack([new ScenesScreen(FileOf(file), new StoppedClock())])));

    private static Ground FileAtBench()
    {
        var ground = AtBench().Settle();
        ground.Stack = ground.Stack.Page.Items.Select(row => ground.Stack.After(new Numbered(row.Number))).First(stack => stack.Top is FileScreen { Sheet.Problem: not null });
        return ground;
    }

    private static Ground AtBench()
    {
        var folder = new Folder();
        foreach (var file in Directory.EnumerateFiles(Golden.SmallLibrary, "*.*")) File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        var standards = Directory.CreateDirectory(Path.Combine(folder.Path, "standards")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Golden.SmallLibrary, "standards"))) File.Copy(file, Path.Combine(standards, Path.GetFileName(file)));
        foreach (var (name, text) in new[] { ("corridor.yaml", Tests.Texts.Corridor), ("mistaken.yaml", Mistaken), ("note.yaml", DecisionTexts.Note), ("odd.yaml", string.Concat(Enumerable.Repeat("wrong: [1\n", 30))) })
            File.WriteAllText(Path.Combine(folder.Path, name), text);
        var bench = new Bench(new Library(new ConfigurationBuilder().Build()) { Named = [folder.Path] }, new StoppedClock(), null, null, folder.Path);
        while (bench.Poll().Check is not { IsRunning: false } check || check.Done < check.Total) Thread.Sleep(5);
        return new Ground(Everywhere(new ScreenStack([new WorkbenchScreen(bench)])), folder, bench) { Keys = ["a-new-one", "corridor"] };
    }
}
