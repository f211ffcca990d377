using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Simulation;

namespace MentorSim.Benchmarks;

/// <summary>
/// Made-up trainees play a scenario of forty decisions, every one of which each play meets: search, plays and gathering, as the command does it.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class SimulatedTrainees
{
    private const int Decisions = 40;

    // Ten times the trainees should cost ten times the plays. Seen: 10 to 13, for two cores are shared with whatever else runs; what grew with
    // the square would be 100.
    private const double MostGrowth = 20;

    private readonly Scenario _scenario = StoryFile.Read(Text()).Scenario!;

    /// <summary>How many play.</summary>
    [Params(10_000, 100_000)]
    public int Trainees { get; set; }

    [Benchmark]
    public long Simulate() => SimulationRun.Of(_scenario, new SimulationTerms(Trainees) { MostCores = 2 }).Report!.Passed;

    internal static IEnumerable<Figure> FiguresOf(Results results)
    {
        const int few = 10_000, many = 100_000;
        var (ofFew, ofMany) = (results.Nanoseconds(nameof(Simulate), few), results.Nanoseconds(nameof(Simulate), many));
        yield return new Figure("100,000 made-up trainees, 40 decisions, two cores", ofMany / 1e9, "s", Bound.AtMostHere(5));
        yield return new Figure("  choices a second", 1e9 * Decisions * many / ofMany, "/s");
        yield return new Figure("  time in shares of that of 10,000", results.Shortest(nameof(Simulate), many) / results.Shortest(nameof(Simulate), few), "", Bound.AtMost(MostGrowth));
        yield return new Figure("  10,000 trainees", ofFew / 1e9, "s");
        yield return new Figure("  bytes that each more trainee allocates", (results.Bytes(nameof(Simulate), many) - results.Bytes(nameof(Simulate), few)) / (many - few), "bytes", Bound.AtMost(32));
    }

    private static string Text()
    {
        var text = new StringBuilder(
            "kind: scenario\nid: forty\ntitle: Forty decisions\ntopic: measuring\nsummary: Nobody is meant to play it; programs are.\nminutes: 60\n" +
            $"policy: {{ ref: KCSIE, edition: 2026, review-by: 2027-09-01 }}\n{StoryFile.Standards}vars: {{ trust: {{ start: 2, min: 0, max: 5 }} }}\nstart: s0\nscenes:\n");
        for (var scene = 0; scene < Decisions; scene++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  s{scene}:\n    text: Something happens.\n    choices:\n");
            for (var choice = 0; choice < 4; choice++)
            {
                var points = ((scene + choice) % 4) switch { 0 => 2, 1 => 1, 2 => -1, _ => -2 };
                var words = ((scene * 3) + choice) switch { var n when n % 5 == 0 => "Ask who did it", var n when n % 5 == 1 => "Leave it for now", var n when n % 5 == 2 => "Keep it between the two of you", _ => "Sit down and listen" };
                text.Append(CultureInfo.InvariantCulture, $"      - {{ id: c{choice}, text: {words}., to: {(scene + 1 == Decisions ? "end" : $"s{scene + 1}")}, add: {{ trust: {(points > 0 ? 1 : -1)} }}, evidence: {{ LM3.{1 + (scene % 3)}: {points} }}, feedback: A choice like the others. }}\n");
            }
        }

        return text.Append("  end: { ending: good, text: The day is over. }\nclaims:\n  - possible: trust > 2\n").ToString();
    }
}
