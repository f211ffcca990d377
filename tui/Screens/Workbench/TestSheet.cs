using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Papers;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>What came of the tests of a file, be it a scenario or a paper.</summary>
/// <param name="Title">The title of the scenario or paper.</param>
/// <param name="Runs">The tests, in the order of the file.</param>
/// <param name="Unreached">What no test comes to, kind by kind.</param>
internal sealed record TestSheet(string Title, ImmutableArray<TestLine> Runs, ImmutableArray<Unreached> Unreached)
{
    // A story as short as most is searched before anybody could notice; what units give cannot be told without.
    private const int StatesAtOnce = 10_000;

    /// <summary>Whether every test passed.</summary>
    public bool Passed => Runs.All(run => run.Differences.IsEmpty);

    /// <summary>Runs the tests of a scenario: at once, or behind the screens where that may take long.</summary>
    public static Task<TestSheet> Begin(Scenario scenario, TimeProvider clock, CancellationToken cancellation)
    {
        var isShort = scenario.Tests.All(test => test.Expect.Units.IsEmpty) || Engine.Exploration.StateGraph.Explore(scenario, StatesAtOnce, cancellation: cancellation).IsComplete;
        TestSheet Run() => Of(TestReport.Of(scenario, mutates: false, clock, cancellation: cancellation));
        return isShort ? Task.FromResult(Run()) : Task.Run(Run, cancellation);
    }

    /// <summary>Runs the tests of a paper.</summary>
    public static TestSheet Of(Paper paper)
    {
        var report = PaperTestReport.Of(paper, mutates: false);
        return new TestSheet(
            paper.Title,
            [.. report.Runs.Select(run => new TestLine(run.Test.Name, run.Test.Place, [], run.Differences))],
            [.. report.Unanswered.IsEmpty ? [] : (Unreached[])[new Unreached("Items that no test answers", [.. report.Unanswered.Select(item => item.Id)])]]);
    }

    private static TestSheet Of(TestReport report)
    {
        Unreached[] kinds =
        [
            new("Endings", [.. report.Reach.Scenes.Where(scene => scene.WayOn is Ending).Select(scene => scene.Id)]),
            new("Scenes", [.. report.Reach.Scenes.Where(scene => scene.WayOn is not Ending).Select(scene => scene.Id)]),
            new("Choices", [.. report.Reach.Offers.Where(pair => pair.Offer is Choice).Select(pair => $"{pair.Scene.Id}.{pair.Offer.Id}")]),
            new("Options", [.. report.Reach.Offers.Where(pair => pair.Offer is Option).Select(pair => $"{pair.Scene.Id}.{pair.Offer.Id}")]),
            new("Conditions of which only one side was seen", [.. report.Reach.Conditions.Select(Show)]) { IsSentences = true },
        ];
        return new TestSheet(
            report.Scenario.Title,
            [.. report.Runs.Select(run => new TestLine(run.Test.Name, run.Test.Place, run.Test.Choose, run.Differences))],
            [.. kinds.Where(kind => !kind.Names.IsEmpty)]);
    }

    private static string Show(UnseenCondition unseen) => string.Create(
        CultureInfo.InvariantCulture,
        $"line {LineOf(unseen.Condition.Place)}: {unseen.Condition.Text} ({(unseen.Held ? "it always held" : unseen.Failed ? "it never held" : "it was never asked")})");

    /// <summary>The line of a place in its file.</summary>
    public static int LineOf(SourcePlace place) => place.Source.PositionOf(place.Span.Start).Line;
}

/// <summary>A test, and what came of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Choose">The answers of a play; none for a candidate of a paper.</param>
/// <param name="Differences">What came otherwise; empty where it passed.</param>
internal sealed record TestLine(string Name, SourcePlace Place, ImmutableArray<string> Choose, ImmutableArray<Difference> Differences);

/// <summary>What of one kind no test comes to.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Names">Their ids, or sentences about them.</param>
internal sealed record Unreached(string Kind, ImmutableArray<string> Names)
{
    /// <summary>Whether each is long enough to stand on a line of its own.</summary>
    public bool IsSentences { get; init; }
}
