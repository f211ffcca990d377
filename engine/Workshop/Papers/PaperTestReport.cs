using System.Collections.Immutable;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>The tests of one paper, run.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Runs">Its tests, in the order of the file.</param>
/// <param name="Unanswered">Items of which no test says anything.</param>
/// <param name="Mutations">How many small mistakes were put in; null where that was not asked for, or where a test failed without one.</param>
/// <param name="Unnoticed">Those that no test noticed.</param>
public sealed record PaperTestReport(
    Paper Paper, ImmutableArray<PaperTestRun> Runs, ImmutableArray<PaperItem> Unanswered, int? Mutations, ImmutableArray<PaperMutation> Unnoticed)
{
    /// <summary>Whether every test passed.</summary>
    public bool Passed => Runs.All(run => run.Passed);

    /// <summary>Runs the tests of a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="mutates">Whether to put small mistakes into the keys, one at a time, to see which of them no test notices.</param>
    public static PaperTestReport Of(Paper paper, bool mutates)
    {
        ImmutableArray<PaperTestRun> runs = [.. paper.Tests.Select(test => PaperTestRun.Of(paper, test))];
        var answered = paper.Tests.SelectMany(test => test.Answers).Where(answer => !answer.Answer.IsEmpty).Select(answer => answer.Item).ToHashSet();
        ImmutableArray<PaperItem> unanswered = [.. paper.Items.Where(item => !answered.Contains(item.Index))];
        if (!mutates || runs.IsEmpty || runs.Any(run => !run.Passed)) return new PaperTestReport(paper, runs, unanswered, null, []);
        ImmutableArray<PaperMutation> mutations = [.. PaperMutation.Of(paper)];
        return new PaperTestReport(
            paper, runs, unanswered, mutations.Length, [.. mutations.Where(mutation => paper.Tests.All(test => PaperTestRun.Of(mutation.Mutated, test).Passed))]);
    }
}
