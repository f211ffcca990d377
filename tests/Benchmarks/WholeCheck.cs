using BenchmarkDotNet.Attributes;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Benchmarks;

/// <summary>What <c>check</c> does with a story of a hundred scenes and evidence once it is read: all states, order, findings, claims, values and counts.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class WholeCheck
{
    // The bare interpreter takes 20 to 40 ms: so many shares are the half second of an engine at its best.
    private const double MostShares = 25;

    private readonly ScenarioFile _file;
    private readonly BareInterpreter _yardstick;

    public WholeCheck()
    {
        var story = new GeneratedStory(scenes: 100) { HasEvidence = true };
        _file = StoryFile.Read(story.Text(StoryFile.Standards));
        _yardstick = new BareInterpreter(story.Choices, story.Bounds);
    }

    [Benchmark(Baseline = true)]
    public int Bare() => _yardstick.Explore();

    [Benchmark]
    public int Explore() => StateGraph.Explore(_file.Scenario!).StateCount;

    [Benchmark]
    public int Check() => CheckedScenario.Of(StoryFile.Anew(_file)).Figures!.States;

    internal static IEnumerable<Figure> FiguresOf(Results results)
    {
        var file = new WholeCheck()._file;
        var figures = CheckedScenario.Of(StoryFile.Anew(file)).Figures;
        if (figures is not { IsComplete: true, Plays: { } plays }) throw new InvalidOperationException("The story is not proved complete.");
        double states = figures.States;
        yield return new Figure($"N = 100 with evidence: {plays} plays", states, "states");
        yield return new Figure("  proved complete", results.Nanoseconds(nameof(Check)) / 1e6, "ms", Bound.AtMostHere(500));
        yield return new Figure("  of which for the reachable set", results.Nanoseconds(nameof(Explore)) / 1e6, "ms");
        yield return new Figure("  time in shares of the bare interpreter's exploration", results.Shares(nameof(Check), nameof(Bare)), "", Bound.AtMost(MostShares));
        var set = LiveMemory.Of(() => StateGraph.Explore(file.Scenario!));
        // Whether a look comes at the right time is a matter of luck, so the most of three.
        var all = Enumerable.Range(0, 3).Max(_ => LiveMemory.PeakOf(() => CheckedScenario.Of(StoryFile.Anew(file))));
        yield return new Figure("  bytes a state in use, beyond those of the reachable set", (all - set) / states, "bytes", Bound.AtMost(200));
        yield return new Figure("  bytes a state allocated", results.Bytes(nameof(Check)) / states, "bytes");
    }
}
