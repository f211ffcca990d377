using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Workshop;

namespace MentorSim.Engine.Tests.Workshop.Content;

/// <summary>When the rules of content speak, and when they keep silent.</summary>
public sealed class ContentRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("2026-11-20", "one day ago")]
    [InlineData("2025-11-21", "365 days ago")]
    [InlineData("2020-01-01", "2,516 days ago")]
    [InlineData("2026-11-21", null)]
    [InlineData("2026-11-22", null)]
    public void A_review_is_due_from_the_day_after_on(string day, string? since)
    {
        var found = Of(Some.Head.Replace("2027-09-01", day, StringComparison.Ordinal) + Scenes(1, -1)).Where(finding => finding.Rule.Code == "MS6005").ToList();

        found.Count.ShouldBe(since is null ? 0 : 1);
        if (since is not null) found[0].Message.ShouldContain(since);
    }

    [Theory]
    [InlineData("ref: KCSIE, edition: 2025", true)]
    [InlineData("ref: kcsie, edition: '2025'", true)]
    [InlineData("ref: KCSIE, edition: 2025 part one", false)]
    [InlineData("ref: KCSIE, edition: 2026", false)]
    [InlineData("ref: KCSIE", false)]
    [InlineData("ref: WTISA, edition: 2025", false)]
    public void An_edition_is_superseded_where_the_school_says_so(string policy, bool isSuperseded) =>
        Codes(Some.Head.Replace("ref: KCSIE, edition: 2026", policy, StringComparison.Ordinal) + Scenes(1, -1)).Contains("MS6006").ShouldBe(isSuperseded);

    [Theory]
    [InlineData("-1", "", true)]
    [InlineData("-1", "T2.1: -2", true)]
    [InlineData("-1", "T2.1: 1", false)]
    [InlineData("1", "", false)]
    public void A_unit_can_only_be_lost_on_where_nothing_speaks_for_it(string first, string second, bool isOne) =>
        Codes($"{Some.Head}start: a\nscenes:\n  a:\n    choices:\n      - {{ id: one, text: One., to: end, evidence: {{ T2.1: {first} }}, feedback: So. }}\n" +
            $"      - {{ id: two, text: Two., to: end, evidence: {{ {second} }}, feedback: So. }}\n  end: {{ ending: good }}\n")
            .Contains("MS6008").ShouldBe(isOne);

    [Theory]
    [InlineData(new[] { 1, 1, 1 }, true)]
    [InlineData(new[] { 1, 1, -1 }, false)]
    [InlineData(new[] { 1, 1 }, false)]
    [InlineData(new[] { 1, 1, 0 }, false)]
    [InlineData(new[] { 1, 1, 1, 0 }, true)]
    [InlineData(new[] { 0, 0, 0 }, false)]
    public void The_first_is_best_throughout_where_it_is_so_in_three_scenes_that_matter(int[] points, bool isOne)
    {
        var findings = Of(Some.Head + Scenes(points)).Where(finding => finding.Rule.Code == "MS6009").ToList();

        findings.Count.ShouldBe(isOne ? 1 : 0);
        if (isOne) findings[0].Message.ShouldContain("the first choice on offer is");
    }

    [Fact]
    public void A_tie_has_no_longest()
    {
        var longest = Some.Head + Scenes(-1, -1, -1).Replace("Yes, I am in.", "Yes, I am in, and I am all ears for you now.", StringComparison.Ordinal);
        var tie = longest.Replace("\"No. Go on.\"", "\"No, not now. I must go to lunch. Go on, now.\"", StringComparison.Ordinal);

        Codes(longest).ShouldContain("MS6009");
        tie.ShouldNotBe(longest);
        Codes(tie.Replace("lunch. Go on, now.", "lunch. Go on.", StringComparison.Ordinal)).ShouldContain("MS6009");
        Codes(tie).ShouldNotContain("MS6009");
    }

    [Theory]
    [InlineData("Zebulon Quist waits.", true)]
    [InlineData("ZEBULON   QUIST's coat.", true)]
    [InlineData("*Zebulon Quist*", true)]
    [InlineData("Old-Ostrabeck", true)]
    [InlineData("Zebulon waits, Quist goes.", false)]
    [InlineData("Zebulon Quisty waits.", false)]
    [InlineData("AZebulon Quist waits.", false)]
    [InlineData("Ostrabeck7", false)]
    public void A_name_is_found_as_whole_words(string text, bool isFound) =>
        Codes($"{Some.Head}start: a\nscenes:\n  a: {{ ending: good, text: \"{text}\" }}\n").Contains("MS6010").ShouldBe(isFound);

    [Theory]
    [InlineData("title: Some story", "title: Ostrabeck")]
    [InlineData("summary: Something", "summary: Ostrabeck")]
    [InlineData("minutes: 5", "minutes: 5\nnotice: Ostrabeck.")]
    [InlineData("minutes: 5", "minutes: 5\ncast: { pupil: { name: Ostrabeck } }")]
    [InlineData("minutes: 5", "minutes: 5\ncast: { pupil: { role: Ostrabeck } }")]
    [InlineData("text: Before.", "text: Ostrabeck.")]
    [InlineData("text: Before.", "text: [{ when: true, text: Ostrabeck. }]")]
    [InlineData("text: Go on.", "text: Ostrabeck.")]
    [InlineData("feedback: So.", "feedback: Ostrabeck.")]
    [InlineData("text: After.", "text: Ostrabeck.")]
    public void Every_text_is_looked_through(string written, string instead)
    {
        var story = $"{Some.Head}start: a\nscenes:\n  a:\n    text: Before.\n    choices: [{{ id: one, text: Go on., to: end, feedback: So. }}]\n  end: {{ ending: good, text: After. }}\n";
        Codes(story).ShouldBeEmpty();

        // A part with a condition has one that always holds, which is another matter.
        var finding = Of(story.Replace(written, instead, StringComparison.Ordinal)).Where(finding => finding.Rule.Code == "MS6010").ShouldHaveSingleItem();

        finding.Source.Slice(finding.Span).ShouldBe("Ostrabeck");
    }

    [Theory]
    [InlineData("pick: { prompt: Ostrabeck?, min: 1, max: 1, options: [{ id: x, text: X., feedback: So. }, { id: y, text: Y., feedback: So. }], to: end }")]
    [InlineData("pick: { prompt: What?, min: 1, max: 1, options: [{ id: x, text: Ostrabeck., feedback: So. }, { id: y, text: Y., feedback: So. }], to: end }")]
    [InlineData("order: { prompt: What?, options: [{ id: x, text: X., feedback: So. }, { id: y, text: Y., feedback: Ostrabeck. }], to: end }")]
    [InlineData("write: { prompt: What?, criteria: [{ id: x, text: Ostrabeck. }], to: end }")]
    public void Every_text_of_a_task_is_looked_through(string task) =>
        Codes($"{Some.Head}start: a\nscenes:\n  a:\n    text: Before.\n    {task}\n  end: {{ ending: good }}\n").ShouldBe(["MS6010"]);

    [Fact]
    public void An_order_can_be_a_unit_to_lose_on_or_to_win()
    {
        var story = $"{Some.Head}start: a\nscenes:\n  a: {{ choices: [{{ id: one, text: One., to: b, evidence: {{ T2.1: -1 }}, feedback: So. }}] }}\n" +
            "  b: { order: { prompt: What?, options: [{ id: x, text: X., feedback: So. }, { id: y, text: Y., feedback: So. }], evidence: { T2.1: 1 }, to: end } }\n  end: { ending: good }\n";

        Codes(story).ShouldBeEmpty();
        Codes(story.Replace(", evidence: { T2.1: 1 }", "", StringComparison.Ordinal)).ShouldBe(["MS6008"]);
    }

    [Fact]
    public void A_name_is_said_once_and_counted()
    {
        var finding = Of($"{Some.Head}start: a\nscenes:\n  a: {{ ending: good, text: \"Ostrabeck, Ostrabeck, and Ostrabeck.\" }}\n").ShouldHaveSingleItem();

        finding.Message.ShouldContain("in 2 more places");
    }

    [Fact]
    public void A_long_text_of_easy_words_is_easy_and_few_hard_words_are_too_few()
    {
        var easy = string.Concat(Enumerable.Repeat("The cat sat on the mat and ate a fish. ", 40));
        var hard = string.Concat(Enumerable.Repeat("Institutional accountability necessitates documentation. ", 10));

        Codes(Ending(easy)).ShouldBeEmpty();
        Codes(Ending(hard)).ShouldBeEmpty();
        Codes(Ending(hard + hard + hard)).ShouldBe(["MS6007"]);
        Codes(Ending(hard + hard + hard).Replace("[tiny, plain]", "[tiny]", StringComparison.Ordinal)).ShouldBeEmpty();

        static string Ending(string text) => $"{Some.Head.Replace("[tiny]", "[tiny, plain]", StringComparison.Ordinal)}start: a\nscenes:\n  a: {{ ending: good, text: \"{text}\" }}\n";
    }

    [Theory]
    [InlineData("a")]
    [InlineData("{")]
    [InlineData("5 ")]
    [InlineData("home")]
    [InlineData(".")]
    [InlineData("a-")]
    [InlineData("a'")]
    [InlineData("Zebulon Quist ")]
    [InlineData("yie")]
    [InlineData("\n  ")]
    public void A_hostile_text_takes_no_longer_than_a_good_one(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 240_000 / piece.Length)).Replace("\n", "\n        ", StringComparison.Ordinal);
        var head = Some.Head.Replace("[tiny]", "[tiny, plain]", StringComparison.Ordinal);
        var file = Some.File($"{head}start: a\nscenes:\n  a:\n    ending: good\n    text: |\n        x{text}\n");
        var watch = Stopwatch.StartNew();

        ScenarioCheck.Of(file, Some.Bank(), Today);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    private static string Scenes(params int[] points) =>
        "start: s0\nscenes:\n" + string.Concat(points.Select((first, n) => string.Create(
            CultureInfo.InvariantCulture,
            $"  s{n}:\n    choices:\n      - {{ id: one, text: \"{(n == 0 ? "No. Go on." : "No. Go on. Not now, I have to go.")}\", to: {(n + 1 == points.Length ? "end" : $"s{n + 1}")}, evidence: {{ {Points(first)} }}, feedback: So. }}\n" +
            $"      - {{ id: two, text: \"Yes, I am in.\", to: {(n + 1 == points.Length ? "end" : $"s{n + 1}")}, evidence: {{ {Points(-first)} }}, feedback: So. }}\n"))) +
        "  end: { ending: good }\n";

    private static string Points(int points) => points == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"T1.1: {points}");

    private static List<string> Codes(string text) => [.. Of(text).Select(finding => finding.Rule.Code)];

    private static List<Finding> Of(string text)
    {
        var file = Some.File(text);
        file.IsPlayable.ShouldBeTrue(Some.Report(file.Findings));
        return [.. ScenarioCheck.Of(file, Some.Bank(), Today).Findings];
    }
}
