using BenchmarkDotNet.Attributes;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Benchmarks;

/// <summary>One story of some ten million states, checked once: longer than any that people write, so that nothing hides that grows with states.</summary>
[WarmupCount(0)]
[IterationCount(1)]
[InvocationCount(1, 1)]
public class TenMillionStates
{
    private static readonly GeneratedStory Story = new(scenes: 1000);

    private ScenarioFile _file = null!;
    private BareInterpreter _yardstick = null!;

    [GlobalSetup]
    public void Load()
    {
        _file = StoryFile.Read(Story.Text());
        _yardstick = new BareInterpreter(Story.Choices, Story.Bounds);
    }

    [Benchmark(Baseline = true)]
    public int Bare() => _yardstick.Explore();

    [Benchmark]
    public int Explore() => StateGraph.Explore(_file.Scenario!, int.MaxValue).StateCount;

    [Benchmark]
    public int Check() => CheckedScenario.Of(StoryFile.Anew(_file), int.MaxValue).Figures!.States;

    internal static IEnumerable<Figure> FiguresOf(Results results)
    {
        var states = new BareInterpreter(Story.Choices, Story.Bounds).Explore();
        yield return new Figure("bounds -40 to 120, N = 1000, once", states, "states");
        yield return new Figure("  reachable set", results.Nanoseconds(nameof(Explore)) / states, "ns a state");
        yield return new Figure("  proved complete", results.Nanoseconds(nameof(Check)) / states, "ns a state");
        yield return new Figure("  bare interpreter", results.Nanoseconds(nameof(Bare)) / states, "ns a state");
    }
}
