using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Workshop.Drafting;

/// <summary>
/// Tests that would notice what the tests of a scenario do not: for each small mistake that goes unnoticed, a play in which it shows. They
/// say what comes of the play as the story is now, so an author has to read each and ask whether that is what should come.
/// </summary>
/// <param name="Tests">The drafts, each with the ids of the mistakes that it would notice.</param>
/// <param name="Unnoticed">The mistakes that no play which was tried shows: they may change nothing.</param>
public sealed record TestDrafts(ImmutableArray<TestDraft> Tests, ImmutableArray<Mutation> Unnoticed)
{
    // A mistake that so many plays do not show is left to the author.
    private const int MostPlays = 400;

    /// <summary>Drafts tests; null where nothing can be scored, or a play need not end, so that it cannot be told what a good play is.</summary>
    /// <param name="report">What the tests of the scenario notice; small mistakes were put in.</param>
    /// <param name="clock">When the plays happen; nothing depends on it.</param>
    /// <param name="progress">Told how many states of the story were looked at so far.</param>
    /// <param name="tried">Told for how many small mistakes a play was looked for, and how many there are.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static TestDrafts? Of(
        TestReport report, TimeProvider clock, IProgress<int>? progress = null, IProgress<(int Done, int All)>? tried = null, CancellationToken cancellation = default)
    {
        var scenario = report.Scenario;
        var graph = StateGraph.Explore(scenario, progress: progress, cancellation: cancellation);
        var order = PlayOrder.Of(graph);
        if (scenario.ScoringPack is not { } pack || !order.EveryPlayEnds || !graph.IsComplete) return null;
        var plays = new SlipPlays(graph, Values.Of(graph, order, pack, stopsAtIncidents: false));
        var scorer = new Scorer(graph);
        var (open, drafts) = (report.Unnoticed.ToList(), ImmutableArray.CreateBuilder<TestDraft>());
        if (report.Runs.IsEmpty) open = [.. Mutation.Of(scenario).Where(mutation => scenario.Unnoticed.All(mistake => mistake.Id != mutation.Id))];
        var all = open.Count;
        var hopeless = ImmutableArray.CreateBuilder<Mutation>();
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            tried?.Report((all - open.Count, all));
            if (Showing(open[0]) is not { } test)
            {
                hopeless.Add(open[0]);
                open.RemoveAt(0);
                continue;
            }

            var noticed = open.Where(mutation => Notices(test, mutation)).ToList();
            drafts.Add(new TestDraft(test, [.. noticed.Select(mutation => mutation.Id)]));
            open.RemoveAll(noticed.Contains);
        }

        return new TestDrafts(drafts.ToImmutable(), hopeless.ToImmutable());

        bool Notices(ScriptedTest test, Mutation mutation) => !TestRun.Of(mutation.Mutated, test, new Lazy<Scorer>(scorer), clock).Passed;

        ScriptedTest? Showing(Mutation mutation)
        {
            // What shows in how the play goes is a better test than what shows only in what the story remembers.
            var tried = PlaysFor(scenario, mutation, plays).Distinct(SameAnswers.Comparer).Take(MostPlays).ToList();
            Func<Variable, bool>[] looks = [_ => false, declared => declared == mutation.Var, _ => true];
            foreach (var look in looks)
            {
                foreach (var play in tried)
                {
                    if (TestDraft.Of(scenario, play, $"draft: {mutation.Id}", look, scorer, clock) is { } test && Notices(test, mutation)) return test;
                }
            }

            return null;
        }
    }

    private static IEnumerable<ImmutableArray<string>> PlaysFor(Scenario scenario, Mutation mutation, SlipPlays plays)
    {
        if (mutation.Scene is not { } scene)
        {
            // An event: it may happen on any way.
            return scenario.Scenes.SelectMany(any => any.Offers.IsEmpty ? plays.Through(any, null) : any.Offers.SelectMany(offer => plays.Through(any, offer).Take(1)));
        }

        // When something is offered shows best where it is not taken, and otherwise where it is.
        return plays.Through(scene, mutation.Offer).Concat(plays.Through(scene, null));
    }

    private sealed class SameAnswers : IEqualityComparer<ImmutableArray<string>>
    {
        public static SameAnswers Comparer { get; } = new();

        public bool Equals(ImmutableArray<string> x, ImmutableArray<string> y) => x.SequenceEqual(y);

        public int GetHashCode(ImmutableArray<string> obj) => string.GetHashCode(string.Join(',', obj), StringComparison.Ordinal);
    }
}
