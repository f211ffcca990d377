using System.Diagnostics;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;
using Xunit.Abstractions;
using YamlDotNet.Core;

namespace MentorSim.Engine.Tests.Benchmarks;

/// <summary>What loading costs beyond the parser: both are timed in turn, on the same bytes, in one run.</summary>
[Collection(nameof(Alone))]
public sealed class LoadingTests(ITestOutputHelper output)
{
    private const double Most = 2;

    // The runtime compiles anew what ran often: only afterwards do times mean anything.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    [Fact]
    public void A_shipped_scenario_is_loaded_in_at_most_twice_the_time_in_which_its_events_are_read()
    {
        var bank = Some.ShippedBank();
        var files = Some.SmallPaths().Select(File.ReadAllBytes).ToList();
        files.Count.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var bytes in files) bank.Read(YamlFile.Read("shipped.yaml", bytes)).Scenario.ShouldNotBeNull();
        Ratio("the shipped scenarios", files, bank, rounds: 41).ShouldBeLessThanOrEqualTo(Most);
    }

    [Fact]
    public void A_large_scenario_is_loaded_in_at_most_twice_the_time_in_which_its_events_are_read()
    {
        var bytes = Encoding.UTF8.GetBytes(Large());
        bytes.Length.ShouldBeInRange(700_000, 1_000_000);
        Some.ShippedBank().Read(YamlFile.Read("large.yaml", bytes)).Scenario.ShouldNotBeNull().Scenes.Length.ShouldBe(901);
        Ratio("900 scenes of 3 choices", [bytes], Some.ShippedBank(), rounds: 21).ShouldBeLessThanOrEqualTo(Most);
    }

    /// <summary>The median, over some rounds, of the time of loading in shares of the time of reading events in the same round.</summary>
    private double Ratio(string what, IReadOnlyList<byte[]> files, Bank bank, int rounds)
    {
        var warm = Stopwatch.StartNew();
        while (warm.Elapsed < WarmUp) Round();
        var times = Enumerable.Range(0, rounds).Select(_ => Round()).ToList();
        var ratio = Median(times.Select(time => time.Load / time.Events));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {files.Sum(file => file.Length) / 1024} KiB; events {Median(times.Select(time => time.Events)):0.00} ms, load {Median(times.Select(time => time.Load)):0.00} ms, ratio {ratio:0.00}"));
        return ratio;

        (double Events, double Load) Round()
        {
            var events = Time(() =>
            {
                foreach (var bytes in files) ReadEvents(bytes);
            });
            var load = Time(() =>
            {
                foreach (var bytes in files) bank.Read(YamlFile.Read("scenario.yaml", bytes));
            });
            return (events, load);
        }
    }

    private static double Time(Action action)
    {
        // Otherwise one would now and then clear away what the other left, in turns that depend on how much both leave.
        GC.Collect();
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void ReadEvents(byte[] bytes)
    {
        var parser = new Parser(new StringReader(Encoding.UTF8.GetString(bytes)));
        while (parser.MoveNext()) { }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    /// <summary>A story in which each scene leads to the next ones: conditions, effects, evidence, sources and feedback as in a shipped one.</summary>
    private static string Large()
    {
        const int scenes = 900;
        var text = new StringBuilder(
            """
            kind: scenario
            id: a-large-story
            title: A large story
            topic: safeguarding
            summary: A story with more scenes than anybody would write.
            minutes: 240
            policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
            standards: [nos-2005, role-2005, critical-2026]
            cast:
              pupil: { year: 5, pronouns: she }
              dsl: { from: school.dsl }
            vars:
              trust: { start: 2, min: 0, max: 5 }
              told-dsl: false
              mood: { start: wary, of: [wary, at-ease, closed] }
            clock: { from: "08:10", to: "15:30" }
            start: s0
            scenes:

            """);
        for (var n = 0; n < scenes; n++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $$"""
                  s{{n}}:
                    text: |
                      {pupil} looks at {dsl} for the {{n}}th time. *"If I tell you something,"* {pupil.they} {pupil.says/say}, *"you won't
                      tell, will you?"* The bell rings, and nobody moves.
                    choices:
                      - id: listen
                        text: Say that you can't promise that, but that you will listen.
                        to: s{{n + 1}}
                        add: { trust: 1 }
                        evidence: { LM3.2: 2 }
                        shows: [active-listener]
                        feedback: Honest from the start. A promise of secrecy is one that you would have to break.
                      - id: promise
                        text: Promise to keep it between the two of you.
                        to: s{{Math.Min(n + 2, scenes)}}
                        when: trust >= 3 and (mood != closed or not told-dsl)
                        add: { trust: -1 }
                        set: { mood: wary }
                        evidence: { LM3.2: -2 }
                        oversteps: [counsellor]
                        feedback: A promise of secrecy cannot be kept where somebody may be at risk.
                      - { id: tell, text: 'Go and tell {dsl} at once.', to: s{{Math.Min(n + 3, scenes)}}, set: { told-dsl: true }, feedback: Soon is good. }

                """);
        }

        return text.Append(CultureInfo.InvariantCulture, $"  s{scenes}: {{ ending: good, text: The day is over. }}\n").ToString();
    }
}

/// <summary>Tests that measure time: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
