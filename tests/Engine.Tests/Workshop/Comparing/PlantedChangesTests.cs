using MentorSim.Engine.Workshop.Comparing;

namespace MentorSim.Engine.Tests.Workshop.Comparing;

/// <summary>One change is put in, and is told of at its place; and from the other side as its mirror.</summary>
public sealed class PlantedChangesTests
{
    [Theory]
    [InlineData("text: Listen., ", "text: Listen on., ", "Texts: door.listen, text: was “Listen.”, now “Listen on.”")]
    [InlineData("shows: [listener], feedback: F.", "shows: [listener], feedback: Good.", "Texts: door.listen, feedback: was “F.”, now “Good.”")]
    [InlineData("title: Some story", "title: Another story", "Texts: title: was “Some story”, now “Another story”")]
    [InlineData("prompt: What?", "prompt: What then?", "Texts: desk, prompt: was “What?”, now “What then?”")]
    [InlineData("text: Go on., to: poor-end", "text: Go on., to: desk", "Where the story goes: door.go, leads to: was poor-end, now desk")]
    [InlineData(", once: true", "", "Where the story goes: door.go, offered only once: gone, was yes")]
    [InlineData(", once: true", ", when: trust > 0", "Where the story goes: door.go, offered when: new, trust > 0")]
    [InlineData("set: { told: true }, ", "", "Where the story goes: door.listen, sets told: gone, was true")]
    [InlineData("add: { trust: 1 }", "add: { trust: -1 }", "Where the story goes: desk.words, adds to trust: was +1, now -1 (-2)")]
    [InlineData("max: 3 }", "max: 4 }", "Where the story goes: var trust: was starts at 1, 0 to 3, now starts at 1, 0 to 4")]
    [InlineData("chance: 50%", "chance: 60%", "Where the story goes: fork, goes on: was when told and seen(desk): good-end; by chance 50%: mixed-end; else: poor-end, now when told and seen(desk): good-end; by chance 60%: mixed-end; else: poor-end")]
    [InlineData("time > 11:00", "time > 09:10", "Where the story goes: event 1: was when time > 11:00: poor-end, now when time > 09:10: poor-end")]
    [InlineData("to: \"12:00\"", "to: \"12:30\"", "Where the story goes: school clock: was 09:00 to 12:00, now 09:00 to 12:30")]
    [InlineData("evidence: { T1.1: 1 }, shows", "evidence: { T1.1: 2 }, shows", "Points of single choices: door.listen, points: was T1.1 +1, now T1.1 +2")]
    [InlineData(" shows: [listener],", "", "Points of single choices: door.listen, shows: gone, was listener")]
    [InlineData("critical: X-01, ", "", "Serious breaches: door.promise: gone, was X-01 (unit T1)")]
    [InlineData("oversteps: [judge], ", "", "Outside the role: door.promise: gone, was judge")]
    [InlineData("mixed-end: { ending: mixed }", "mixed-end: { ending: poor }", "Endings: mixed-end, ending: was mixed, now poor")]
    [InlineData("minutes: 5", "minutes: 6", "Difficulty: minutes to allow: was 5, now 6 (+1)")]
    [InlineData("topic: safeguarding", "topic: safeguarding\nstatus: assessed", "All else: status: was draft, now assessed")]
    [InlineData("edition: 2026", "edition: 2025", "All else: guidance: was KCSIE, 2026, look again by 2027-09-01, now KCSIE, 2025, look again by 2027-09-01")]
    [InlineData("review-by: 2027-09-01", "review-by: 2028-09-01", "All else: guidance: was KCSIE, 2026, look again by 2027-09-01, now KCSIE, 2026, look again by 2028-09-01")]
    [InlineData("{ possible: ending == good }", "{ never: ending == good }", "Tests and claims: claim never: ending == good: new, does not hold")]
    [InlineData("- { name: old,", "- { name: new,", "Tests and claims: test “new”: new, passing")]
    [InlineData("choose: [go], expect", "choose: [go], seed: 2, expect", "Tests and claims: test “old”, plays: was go, now go, seed 2")]
    [InlineData("expect: { ending: poor }", "expect: { ending: good }", "Tests and claims: test “old”: was passing, now failing: ending should be good and is poor")]
    [InlineData("to: fork\n", "to: fork\n      takes: 3m\n", "Where the story goes: desk, minutes that it takes: new, 3")]
    [InlineData("      prompt: What?", "      min: 2\n      max: 2\n      prompt: What?", "Where the story goes: desk, ticks that are wanted: was 0 to 2, now 2")]
    [InlineData("    text: You sit down at a desk.", "    certainty: true\n    text: You sit down at a desk.", "All else: desk, asks how sure one is: new, yes")]
    public void A_change_is_told_of_at_its_place(string words, string others, string says)
    {
        var anew = SomeVersions.Old.Replace(words, others, StringComparison.Ordinal);
        anew.ShouldNotBe(SomeVersions.Old);

        var comparison = SomeVersions.Compared(SomeVersions.Old, anew);

        comparison.Changes.Select(change => $"{change.Topic.Heading()}: {ComparisonText.Line(change)}").ShouldContain(says);
        SomeVersions.Compared(anew, SomeVersions.Old).Changes.Select(change => change.Mirrored).ShouldBe(comparison.Changes, ignoreOrder: true);
    }

    [Fact]
    public void Whatever_story_became_of_whatever_other_the_way_back_is_the_mirror()
    {
        var stories = new Exploration.RandomStories(Seeded.Random(1127));
        ComparedVersion? last = null;
        for (var compared = 0; compared < 30;)
        {
            if (Some.File(stories.Next()) is not { Scenario: not null } file || ComparedVersion.Of(MentorSim.Engine.Exploration.CheckedScenario.Of(file)) is not { } version) continue;
            if (version.IsWhole) version = version.Played(new(200));
            version = version with { File = file };
            if (last is not null)
            {
                var (there, back) = (VersionComparison.Of(last, version, new StoppedClock()), VersionComparison.Of(version, last, new StoppedClock()));
                back.Changes.Select(change => change.Mirrored).ShouldBe(there.Changes, ignoreOrder: true);
                back.Hints.Length.ShouldBe(there.Hints.Length);
                VersionComparison.Of(version, version, new StoppedClock()).Changes.ShouldBeEmpty();
                ComparisonText.Of(there).ShouldNotBeEmpty();
                compared++;
            }

            last = version;
        }
    }
}
