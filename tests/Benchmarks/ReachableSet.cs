using BenchmarkDotNet.Attributes;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Benchmarks;

/// <summary>How fast every state of a story of a hundred scenes is met, and what it takes to keep them all with a way to each.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class ReachableSet
{
    // The bare interpreter meets 5 to 12 million states a second: so many shares are a million a second of an engine at its best.
    private const double MostShares = 10;

    private readonly Scenario _scenario;
    private readonly BareInterpreter _yardstick;

    public ReachableSet()
    {
        var story = new GeneratedStory(scenes: 100);
        _scenario = StoryFile.Read(story.Text()).Scenario!;
        _yardstick = new BareInterpreter(story.Choices, story.Bounds);
    }

    [Benchmark(Baseline = true)]
    public int Bare() => _yardstick.Explore();

    [Benchmark]
    public int Explore() => StateGraph.Explore(_scenario).StateCount;

    internal static IEnumerable<Figure> FiguresOf(Results results)
    {
        var scenario = new ReachableSet()._scenario;
        var states = StateGraph.Explore(scenario).StateCount;
        var (bare, explore) = (results.Nanoseconds(nameof(Bare)), results.Nanoseconds(nameof(Explore)));
        yield return new Figure("reachable set, N = 100", states, "states");
        yield return new Figure("  states a second", 1e9 * states / explore, "/s", Bound.AtLeastHere(1e6));
        yield return new Figure("  states a second, bare interpreter", 1e9 * states / bare, "/s");
        yield return new Figure("  time in shares of the bare interpreter's", results.Shares(nameof(Explore), nameof(Bare)), "", Bound.AtMost(MostShares));
        yield return new Figure("  bytes a state kept, with witness links", (double)LiveMemory.Of(() => StateGraph.Explore(scenario)) / states, "bytes", Bound.AtMost(48));
        yield return new Figure("  bytes a state allocated", results.Bytes(nameof(Explore)) / states, "bytes");
    }
}
