using System.Text;
using BenchmarkDotNet.Attributes;
using YamlDotNet.Core;

namespace MentorSim.Benchmarks;

/// <summary>Reads and binds a generated story, beside the parser's events alone from the same bytes.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class Loading
{
    private static readonly int[] AllScenes = [100, 1000];

    private byte[] _bytes = [];

    /// <summary>How many scenes there are.</summary>
    [Params(100, 1000)]
    public int Scenes { get; set; }

    [GlobalSetup]
    public void Write() => _bytes = Encoding.UTF8.GetBytes(new GeneratedStory(Scenes).Text());

    [Benchmark(Baseline = true)]
    public int Events()
    {
        var events = 0;
        for (var parser = new Parser(new StringReader(Encoding.UTF8.GetString(_bytes))); parser.MoveNext();) events++;
        return events;
    }

    [Benchmark]
    public int Load() => StoryFile.Read(_bytes).Scenario!.Scenes.Length;

    internal static IEnumerable<Figure> FiguresOf(Results results)
    {
        foreach (var scenes in AllScenes)
        {
            var (events, load) = (results.Nanoseconds(nameof(Events), scenes), results.Nanoseconds(nameof(Load), scenes));
            yield return new Figure($"loading, N = {scenes}", load / 1e6, "ms");
            yield return new Figure("  YAML events alone", events / 1e6, "ms");
            yield return new Figure("  time in shares of the events'", results.Shares(nameof(Load), nameof(Events), scenes), "", Bound.AtMost(MostShares));
        }
    }

    // Reading YAML is not ours to make faster; what we do with it may take as long again, and some more for the noise of a short run.
    private const double MostShares = 3;
}
