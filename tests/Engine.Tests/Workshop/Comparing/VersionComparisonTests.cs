using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Comparing;

namespace MentorSim.Engine.Tests.Workshop.Comparing;

public sealed class VersionComparisonTests
{
    [Fact]
    public void Each_kind_of_change_is_told_what_matters_most_first() =>
        Golden.Match(ComparisonText.Of(SomeVersions.Compared(SomeVersions.Old, SomeVersions.New)), "Comparing/small.txt");

    [Theory]
    [InlineData(SomeVersions.Old)]
    [InlineData(SomeVersions.New)]
    public void A_version_compared_with_itself_has_no_change(string text)
    {
        var comparison = SomeVersions.Compared(text, text);

        comparison.Changes.ShouldBeEmpty();
        comparison.Cautions.ShouldBeEmpty();
        comparison.GoingOn.Places.ShouldNotBeEmpty();
        comparison.GoingOn.Places.ShouldAllBe(place => place.How is Unchanged);
        ComparisonText.Of(comparison).ShouldEndWith("\n\nNothing changed.\n");
    }

    [Fact]
    public void Scenarios_of_the_library_compared_with_itself_has_no_change()
    {
        foreach (var path in Some.ShippedPaths().Take(2))
        {
            var version = ComparedVersion.Of(CheckedScenario.Of(Some.ShippedBank().Read(path)))!;

            VersionComparison.Of(version, version, new StoppedClock()).Changes.ShouldBeEmpty(path);
        }
    }

    [Fact]
    public void The_other_way_round_every_change_is_its_own_mirror()
    {
        var there = SomeVersions.Compared(SomeVersions.Old, SomeVersions.New).Changes;
        var back = SomeVersions.Compared(SomeVersions.New, SomeVersions.Old).Changes;

        back.Select(change => change.Mirrored).ShouldBe(there, ignoreOrder: true);
    }

    [Fact]
    public void Every_small_mistake_shows_as_a_change()
    {
        var old = SomeVersions.Of(SomeVersions.Old);
        var mutations = Mutation.Of(old.Scenario).ToList();

        mutations.Count.ShouldBeGreaterThan(12);
        foreach (var mutation in mutations)
        {
            var anew = ComparedVersion.Of(CheckedScenario.Of(Some.File(SomeVersions.Old) with { Scenario = mutation.Mutated }))!;
            var there = VersionComparison.Of(old, anew, new StoppedClock()).Changes;

            there.ShouldNotBeEmpty(mutation.What);
            VersionComparison.Of(anew, old, new StoppedClock()).Changes.Select(change => change.Mirrored).ShouldBe(there, ignoreOrder: true);
        }
    }

    [Fact]
    public void What_was_only_renamed_changes_nothing_else()
    {
        var renamed = SomeVersions.Old.Replace("desk", "table", StringComparison.Ordinal).Replace("a table.", "a desk.", StringComparison.Ordinal).Replace("id: listen", "id: hear", StringComparison.Ordinal).Replace("[listen,", "[hear,", StringComparison.Ordinal);

        SomeVersions.Compared(SomeVersions.Old, renamed).Changes.Where(change => change.Topic != ChangeTopic.Tests).Select(ComparisonText.Line).ShouldBe(
            ["door.listen is now called door.hear.", "desk is now called table."]);
    }

    [Fact]
    public void Where_not_all_was_searched_no_figure_is_compared_and_it_is_said_why()
    {
        var comparison = VersionComparison.Of(SomeVersions.Of(SomeVersions.Old), SomeVersions.Of(SomeVersions.New, limit: 2), new StoppedClock());

        comparison.Cautions.ShouldHaveSingleItem().ShouldStartWith("Of the new version only ");
        comparison.Changes.ShouldNotContain(change => change.Topic == ChangeTopic.Size || change.What == "the most" || change.New == "failing");
        comparison.Changes.ShouldContain(change => change.Topic == ChangeTopic.Breaches);
        comparison.Changes.ShouldContain(change => change.What == "test “old”" && change.New == null);
    }

    [Fact]
    public void Where_a_play_may_never_end_no_figure_is_compared_and_sessions_stay_in_the_old_version()
    {
        var endless = SomeVersions.Old.Replace("id: go, text: Go on., to: poor-end, once: true", "id: go, text: Go on., to: door", StringComparison.Ordinal);
        var comparison = SomeVersions.Compared(SomeVersions.Old, endless);

        comparison.Cautions.ShouldHaveSingleItem().ShouldStartWith("Of the new version a play of it may never end: ");
        comparison.GoingOn.Places.ShouldAllBe(place => place.How is OnlyOld);
        SomeVersions.Compared(endless, SomeVersions.Old).GoingOn.Places.ShouldBeEmpty();
    }

    [Fact]
    public void Two_scenarios_are_compared_with_a_word_of_warning()
    {
        var comparison = SomeVersions.Compared(SomeVersions.Old, SomeVersions.Old.Replace("id: some-story", "id: other-story", StringComparison.Ordinal));

        comparison.IsOfOneScenario.ShouldBeFalse();
        comparison.Cautions.ShouldHaveSingleItem().ShouldStartWith("These are two scenarios, some-story and other-story");
        comparison.Changes.ShouldHaveSingleItem().What.ShouldBe("id");
        comparison.GoingOn.Places.ShouldAllBe(place => place.How is OnlyOld);
    }

    [Fact]
    public void A_claim_that_holds_no_longer_is_told_with_its_tests()
    {
        var broken = SomeVersions.Old.Replace("good-end: { ending: good }", "good-end: { ending: mixed }", StringComparison.Ordinal);

        var changes = SomeVersions.Compared(SomeVersions.Old, broken).Changes.Where(change => change.Topic == ChangeTopic.Tests).Select(ComparisonText.Line);
        changes.ShouldBe(["claim possible: ending == good: was holds, now does not hold", "test “sound”: was passing, now failing: ending should be good and is mixed"]);
    }

    [Fact]
    public void A_condition_is_told_with_the_ids_of_a_version_and_not_with_both()
    {
        var claimed = SomeVersions.Old.Replace("claims: [", "claims: [{ never: seen(desk) and ending == good }, ", StringComparison.Ordinal);
        var renamed = claimed.Replace("desk", "table", StringComparison.Ordinal).Replace("a table.", "a desk.", StringComparison.Ordinal).Replace("set: { told: true }, ", "", StringComparison.Ordinal);

        SomeVersions.Compared(claimed, renamed).Changes.ShouldContain(change => change.What == "claim never: seen(table) and ending == good" && change.Old == "does not hold" && change.New == "holds");
    }

    [Theory]
    [InlineData("id: promise, text: Promise to keep it.", "id: vow, text: Promise to keep it all.", "door.promise is gone and door.vow is new, and they read much alike.")]
    [InlineData("You sit down at a desk.", "You sit down at a table.", "desk is gone and table is new, and they read much alike.")]
    public void What_may_have_been_renamed_is_said_to_have_been_perhaps(string words, string others, string says)
    {
        var anew = SomeVersions.Old.Replace(words, others, StringComparison.Ordinal);
        if (words.Contains("desk", StringComparison.Ordinal)) anew = anew.Replace("desk", "table", StringComparison.Ordinal);

        SomeVersions.Compared(SomeVersions.Old, anew).Hints.ShouldHaveSingleItem().ShouldStartWith(says);
        SomeVersions.Compared(SomeVersions.Old, SomeVersions.New).Hints.ShouldBeEmpty();
        ComparisonText.Of(SomeVersions.Compared(SomeVersions.Old, anew)).ShouldContain("\n  Note: ");
    }

    [Fact]
    public void Tests_that_fail_alike_are_told_of_once()
    {
        var tests = string.Concat(Enumerable.Range(1, 4).Select(number => $"\n  - {{ name: t{number}, choose: [listen, words], expect: {{ ending: good }} }}"));
        var old = SomeVersions.Old.Replace("tests:", $"tests:{tests}", StringComparison.Ordinal);
        var anew = old.Replace("good-end: { ending: good }", "good-end: { ending: mixed }", StringComparison.Ordinal);

        ComparisonText.Parts(SomeVersions.Compared(old, anew)).Single(part => part.Heading == "Tests and claims").Lines[^1].ShouldStartWith("test “t1”, test “t2”, test “t3”, test “t4”, test “sound”: was passing");
        ComparisonText.Parts(SomeVersions.Compared(old, anew), 9).Single(part => part.Heading == "Tests and claims").Lines.ShouldBe(
            ["claim possible: ending == good: was holds, now does not hold", "test “t1” and 4 more: was passing, now failing: ending should be good and is mixed"]);
    }
}
