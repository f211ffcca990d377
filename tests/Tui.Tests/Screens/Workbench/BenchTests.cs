namespace MentorSim.Tui.Tests.Screens.Workbench;

/// <summary>What the bench knows of a file while all files are checked behind it.</summary>
public sealed class BenchTests
{
    [Fact]
    public void A_file_that_is_open_stays_known_in_full_when_the_check_of_all_comes_to_it()
    {
        using var bench = new SomeWorkbench().Put("corridor.yaml", Texts.Corridor);
        var path = bench.Sheet("corridor.yaml").Entry.Path;
        bench.Bench.CheckAll();
        SomeWorkbench.Until(() => bench.Bench.Poll().Check is { IsRunning: false }, () => { });

        bench.Bench.Look.Of(path)!.File!.Scenario.ShouldNotBeNull();

        bench.Bench.Close(path);
        bench.Bench.Look.Of(path)!.File.ShouldBeNull();
        bench.Bench.Look.Of(path)!.Source.ShouldNotBeNull();
    }
}
