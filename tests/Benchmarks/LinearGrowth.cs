using System.Globalization;
using BenchmarkDotNet.Attributes;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Benchmarks;

/// <summary>
/// What a state costs in stories from 10^4 to 10^6 states: with tight bounds these grow with the scenes alone, so that cost should grow with
/// them. Sums that pass the bounds are findings, and are meant to be.
/// </summary>
public class LinearGrowth
{
    // Memory that no cache holds is slower for everybody: what the bare interpreter loses by it is no growth of ours.
    private const double MostGrowth = 3;

    private static readonly Dictionary<int, int> StatesOf = [];

    private ScenarioFile _file = null!;
    private BareInterpreter _yardstick = null!;

    /// <summary>Whether the longest story is left out.</summary>
    public static bool IsShort { get; set; }

    /// <summary>The lengths that are tried.</summary>
    public static IEnumerable<int> AllScenes => IsShort ? [50, 250, 1000] : [50, 250, 1000, 2500];

    /// <summary>How many scenes there are.</summary>
    [ParamsSource(nameof(AllScenes))]
    public int Scenes { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var story = new GeneratedStory(Scenes) { Bounds = (0, 20), HasEvidence = true };
        _file = StoryFile.Read(story.Text(StoryFile.Standards));
        _yardstick = new BareInterpreter(story.Choices, story.Bounds);
        StatesOf[Scenes] = _yardstick.Explore();
    }

    [Benchmark(Baseline = true)]
    public int Bare() => _yardstick.Explore();

    [Benchmark]
    public int Explore() => StateGraph.Explore(_file.Scenario!).StateCount;

    [Benchmark]
    public int Check() => CheckedScenario.Of(StoryFile.Anew(_file)).Figures!.States;

    internal static IEnumerable<Figure> FiguresOf(Results results)
    {
        foreach (var scenes in AllScenes)
        {
            yield return new Figure($"bounds 0 to 20, N = {scenes}", StatesOf[scenes], "states");
            yield return new Figure("  reachable set", PerState(nameof(Explore), scenes), "ns a state");
            yield return new Figure("  proved complete, with evidence", PerState(nameof(Check), scenes), "ns a state");
            yield return new Figure("  bare interpreter", PerState(nameof(Bare), scenes), "ns a state");
        }

        var bare = Math.Max(1, Growth(nameof(Bare)));
        var ends = string.Create(CultureInfo.InvariantCulture, $"time a state, N = {AllScenes.Last()} in shares of N = {AllScenes.First()}");
        yield return new Figure(ends, bare, "bare interpreter");
        yield return new Figure("  reachable set", Growth(nameof(Explore)), "", Bound.AtMost(MostGrowth * bare));
        yield return new Figure("  proved complete, with evidence", Growth(nameof(Check)), "", Bound.AtMost(MostGrowth * bare));

        double PerState(string method, int scenes) => results.Nanoseconds(method, scenes) / StatesOf[scenes];
        double Growth(string method) => ShortestPerState(method, AllScenes.Last()) / ShortestPerState(method, AllScenes.First());
        double ShortestPerState(string method, int scenes) => results.Shortest(method, scenes) / StatesOf[scenes];
    }
}
