using BenchmarkDotNet.Attributes;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Benchmarks;

/// <summary>Checks a chain of 60 diamonds, which has 2^60 plays in 181 states: nobody may go through plays one by one.</summary>
public class Diamonds
{
    // What is done once a file weighs more here than what is done once a state; plays, one by one, would be some 10^15 shares.
    private const double MostShares = 1000;

    private readonly ScenarioFile _file;
    private readonly BareInterpreter _yardstick;

    public Diamonds()
    {
        var chain = new DiamondChain(diamonds: 60);
        _file = StoryFile.Read(chain.Text());
        _yardstick = new BareInterpreter(chain.Choices, (0, 0));
    }

    [Benchmark(Baseline = true)]
    public int Bare() => _yardstick.Explore();

    [Benchmark]
    public int Check() => CheckedScenario.Of(StoryFile.Anew(_file)).Figures!.States;

    internal static IEnumerable<Figure> FiguresOf(Results results)
    {
        var figures = CheckedScenario.Of(new Diamonds()._file).Figures!;
        yield return new Figure($"chain of 60 diamonds: {figures.Plays} plays", figures.States, "states");
        yield return new Figure("  proved complete", results.Nanoseconds(nameof(Check)) / 1e6, "ms", Bound.AtMostHere(200));
        yield return new Figure("  time in shares of the bare interpreter's exploration", results.Shares(nameof(Check), nameof(Bare)), "", Bound.AtMost(MostShares));
    }
}
