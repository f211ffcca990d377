using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Exploration;

/// <summary>Every scenario that comes with the program is proved: all that can happen was looked at, and nothing at all was found in its file, its story or its content.</summary>
public sealed class ShippedProofTests
{
    // Looked for on the disk, so that a scenario which the library passes over is missed here.
    private static readonly string[] Paths =
    [
        .. Directory.EnumerateFiles(Path.Combine(Golden.Root, "scenarios"), "*.yaml", SearchOption.AllDirectories)
            .Where(path => File.ReadLines(path).Contains("kind: scenario")).Select(path => Path.GetRelativePath(Golden.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> All => [.. Paths];

    [Fact]
    public void The_library_has_them_all() =>
        Some.ShippedPaths().Select(path => Path.GetRelativePath(Golden.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal).ShouldBe(Paths);

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_proved_without_a_finding(string path)
    {
        var search = ShippedSearch.Of(path);

        search.Report.ShouldBeEmpty();
        // None of the searches was skipped: the states were searched to the last, every play ends, and the figures of all plays are there.
        search.Proof.ShouldBe((true, true, true));
        var figures = search.Figures;
        search.Ordered.ShouldBe(figures.States);
        figures.States.ShouldBeGreaterThan(500);
        (figures.IsComplete, figures.Plays > 1_000, figures.Total > 0, figures.Ceilings!.Value.Length > 0).ShouldBe((true, true, true, true));
        var plays = figures.OfPlays.ShouldNotBeNull();
        plays.Unfinished.ShouldBe(0);
        plays.Endings.Select(ending => ending.Scene).ShouldBe(search.Scenario.Scenes.Where(scene => scene.WayOn is Ending).Select(scene => scene.Id));
        plays.Endings.Sum(ending => ending.InRandomPlay).ShouldBe(1, 1e-9);
    }
}
