using MentorSim.Engine.Tests.InTray;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Papers;

namespace MentorSim.Engine.Tests.Workshop.Papers;

/// <summary>Tests of papers: what is held against what, and which small mistakes in a key they notice.</summary>
public sealed class PaperTestRunTests
{
    private const string Sound =
        "answers: { note: { priority: now, actions: tell, to: lead, by-when: now, number: 1 }, list: { priority: none, actions: file, number: 4 }, " +
        "call: { priority: today, actions: reply, by-when: 10m, number: 2 }, form: { priority: this-week, actions: hand-on, number: 3 } }";

    private const string Careless = "answers: { note: { priority: none, actions: file, number: 2 }, call: { actions: file, number: 1 } }";

    // What is expected of a candidate, and what is told where it did not come.
    [Theory]
    [InlineData(Sound, "points: 100%, order: 100%, critical: none, first: kept, units: { T1: strong, T2: 100% }")]
    [InlineData(Sound, "points: 0%")]
    [InlineData(Sound, "first: broken", "first", "broken", "kept")]
    [InlineData(Sound, "critical: X-01", "critical", "X-01", "none")]
    [InlineData(Sound, "units: { T1: not-yet }", "units T1", "not-yet", "strong (100%, 1 of 1 points)")]
    [InlineData(Careless, "critical: X-01, first: broken, points: 0%", "points", "0% at least", "0%, -2 of 25 points")]
    [InlineData(Careless, "points: 50%", "points", "50% at least", "0%, -2 of 25 points")]
    [InlineData(Careless, "at-most: 0%")]
    [InlineData(Sound, "at-most: 100%")]
    [InlineData(Sound, "points: 99%, at-most: 99%", "at-most", "99% at most", "100%, 25 of 25 points")]
    [InlineData(Careless, "critical: none", "critical", "none", "X-01")]
    [InlineData(Careless, "first: kept", "first", "kept", "broken: 'note' does not come before 'call'")]
    [InlineData(Careless, "order: 90%", "order", "90% at least", "0%, 0 of 5 pairs")]
    [InlineData(Careless, "units: { T2: 60% }", "units T2", "60% at least", "0%, 0 of 2 points")]
    [InlineData("answers: { note: { number: 1, at: 1m }, list: { number: 2, at: 1m } }", "first: kept", "first", "kept", "nothing: no pair of `first` could be judged")]
    [InlineData("answers: { note: { number: 1, at: 1m } }", "order: 10%", "order", "10% at least", "0%, 0 of 3 pairs")]
    public void What_came_otherwise_is_told_beside_what_was_expected(string answers, string expect, params string[] difference)
    {
        var run = Run($"  - {{ name: t, {answers}, expect: {{ {expect} }} }}\n").Runs.Single();

        run.Differences.ShouldBe(difference.Length == 0 ? [] : [new Difference(difference[0], difference[1], difference[2])]);
        run.Passed.ShouldBe(difference.Length == 0);
    }

    [Fact]
    public void Where_nothing_can_be_said_of_the_order_it_is_not_reached()
    {
        var paper = SomePaper.Of(SomePaper.Written.Replace("order: [[note], [call, form], [list]]\n", "", StringComparison.Ordinal) + $"tests:\n  - {{ name: t, {Sound}, expect: {{ order: 10% }} }}\n");

        PaperTestReport.Of(paper, mutates: false).Runs.Single().Differences.Single().Got.ShouldBe("nothing: there are no two items of different groups that could be compared");
    }

    [Fact]
    public void Items_that_no_test_answers_are_named() =>
        Run($"  - {{ name: t, {Careless}, expect: {{ critical: X-01 }} }}\n").Unanswered.Select(item => item.Id).ShouldBe(["list", "form"]);

    [Fact]
    public void Every_kind_of_mistake_is_put_into_the_keys_in_the_order_of_the_file() => PaperMutation.Of(SomePaper.Small).Select(mutation => mutation.What).ShouldBe(
    [
        "of 'note' the priority is 'today' instead of 'now'",
        "of 'note' 'tell' gives -3 instead of 3",
        "of 'note' 'reply' gives 1 instead of -1",
        "of 'note' 'hand-on' gives -1 instead of 1",
        "of 'note' 'file' gives 2 instead of -2",
        "of 'note' 'lead' gives -2 instead of 2",
        "of 'note' 'head' gives -1 instead of 1",
        "of 'note' 'now' gives 1 instead of 2",
        "of 'note' 'today' gives 2 instead of 1",
        "of 'note' it is no breach not to say 'tell' (X-01)",
        "of 'list' the priority is 'today' instead of 'this-week'",
        "of 'list' 'tell' gives 2 instead of -2",
        "of 'call' the priority is 'now' instead of 'today'",
        "of 'call' 'reply' gives -2 instead of 2",
        "of 'call' 'hand-on' gives -2 instead of 2",
        "of 'call' '10m' gives 2 instead of 3",
        "of 'call' 'today' gives 1 instead of 2",
        "of 'call' 'this-week' gives 2 instead of 1",
        "of 'call' it is no breach to say 'tell' or 'file' (X-01)",
        "of 'form' the priority is 'today' instead of 'this-week'",
        "of 'form' 'head' gives 1 instead of -1",
        "'note' need not come before 'call'",
    ]);

    [Fact]
    public void Tests_notice_a_breach_and_a_gate_that_are_gone()
    {
        var report = PaperTestReport.Of(SomePaper.Of($"{SomePaper.Written}tests:\n  - {{ name: t, {Sound}, expect: {{ points: 100% }} }}\n  - {{ name: u, {Careless}, expect: {{ critical: X-01, first: broken }} }}\n"), mutates: true);
        var unnoticed = report.Unnoticed.Select(mutation => mutation.What).ToList();

        report.Mutations.ShouldBe(22);
        unnoticed.ShouldNotContain("'note' need not come before 'call'");
        unnoticed.ShouldNotContain("of 'note' the priority is 'today' instead of 'now'");
        unnoticed.ShouldContain("of 'note' it is no breach not to say 'tell' (X-01)", "the other breach has the same id");
        unnoticed.ShouldContain("of 'note' 'hand-on' gives -1 instead of 1");
    }

    [Theory]
    [InlineData(true, "points: 100%", true)]
    [InlineData(true, "critical: X-01", false)]
    [InlineData(false, "points: 100%", false)]
    public void Mistakes_are_put_in_where_it_was_asked_and_all_tests_pass(bool mutates, string expect, bool isDone) =>
        PaperTestReport.Of(SomePaper.Of($"{SomePaper.Written}tests:\n  - {{ name: t, {Sound}, expect: {{ {expect} }} }}\n"), mutates).Mutations.HasValue.ShouldBe(isDone);

    private static PaperTestReport Run(string tests) => PaperTestReport.Of(SomePaper.Of($"{SomePaper.Written}tests:\n{tests}"), mutates: false);
}
