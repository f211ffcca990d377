using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Scenarios;

public sealed partial class ReviewTests : IDisposable
{
    private const string Scenes = "start: one\nscenes:\n  one: { ending: good, text: The end. }\n";

    private readonly LibraryFolder _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void The_hash_that_a_finding_gives_is_the_one_that_is_wanted()
    {
        var text = Reviewed("date: 2026-10-01");
        var hash = HashOf(text);
        Holds(text.Replace("0123456789abcdef", hash, StringComparison.Ordinal)).ShouldBeTrue();
        Holds(text.Replace("0123456789abcdef", hash.ToUpperInvariant(), StringComparison.Ordinal)).ShouldBeTrue();
        Holds(text).ShouldBeFalse();
    }

    [Theory]
    [InlineData("review:\n  by: A reviewer\n  role: a lead\n  date: 2026-10-01\n  of: 0123456789abcdef\n")]
    [InlineData("review:\n    of: 0123456789abcdef\n    # Read twice.\n    by: \"Somebody\n      else\"\n    role: a lead\n    date: 2026-11-01\n")]
    [InlineData("review: { by: A reviewer, role: a lead, date: 2026-10-01, of: 0123456789abcdef }   # by post\n")]
    [InlineData("\"review\": { by: A, role: B, date: 2026-10-01, of: \"0123456789abcdef\" }\n")]
    public void How_the_review_is_written_does_not_count(string review) =>
        HashOf(Some.Head + review + Scenes).ShouldBe(HashOf(Reviewed("date: 2026-10-01")));

    [Fact]
    public void A_review_at_the_end_of_the_file_or_at_its_start_is_the_same()
    {
        const string review = "review: { by: A, role: B, date: 2026-10-01, of: 0123456789abcdef }\n";
        var expected = HashOf(Some.Head + review + Scenes);
        HashOf(Some.Head + Scenes + review).ShouldBe(expected);
        HashOf((Some.Head + Scenes + review).TrimEnd('\n')).ShouldBe(expected);
        HashOf(review + Some.Head + Scenes).ShouldBe(expected);
    }

    [Fact]
    public void Line_ends_and_empty_lines_at_the_end_do_not_count()
    {
        var text = Reviewed("date: 2026-10-01");
        HashOf(text.ReplaceLineEndings("\r\n")).ShouldBe(HashOf(text));
        HashOf(text + "\n\n").ShouldBe(HashOf(text));
    }

    [Theory]
    [InlineData("The end.", "The End.")]
    [InlineData("minutes: 5", "minutes: 6")]
    [InlineData("ending: good", "ending:  good")]
    [InlineData("start: one", "start: one # here")]
    public void Any_edit_elsewhere_makes_it_a_draft_again(string was, string now)
    {
        var text = Reviewed("date: 2026-10-01");
        var reviewed = text.Replace("0123456789abcdef", HashOf(text), StringComparison.Ordinal);
        Holds(reviewed).ShouldBeTrue();
        Holds(reviewed.Replace(was, now, StringComparison.Ordinal)).ShouldBeFalse();
        Codes(reviewed.Replace(was, now, StringComparison.Ordinal)).ShouldBe(["MS6030"]);
    }

    [Theory]
    [InlineData("minutes: 5", "minutes: 6")]
    [InlineData("The end.", "Another end.")]
    public void Where_the_review_shares_a_line_with_the_rest_the_rest_counts(string was, string now)
    {
        const string flow = "{ kind: scenario, id: some-story, title: T, topic: t, minutes: 5, review: { by: A, role: B, date: 2026-10-01, of: 0123456789abcdef }, summary: S, policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }, start: one, scenes: { one: { ending: good, text: The end. } } }\n";
        var reviewed = flow.Replace("0123456789abcdef", HashOf(flow), StringComparison.Ordinal);
        Holds(reviewed).ShouldBeTrue();
        Holds(reviewed.Replace("by: A,", "by: Another,", StringComparison.Ordinal)).ShouldBeTrue();
        Holds(reviewed.Replace(was, now, StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Fact]
    public void An_edit_of_an_included_file_makes_it_a_draft_again()
    {
        const string more = "kind: scenes\nscenes: { two: { ending: poor, text: Over there. } }\n";
        _library.Write("care/two.yaml", more).Story("[two.yaml]", more: "review: { by: A, role: B, date: 2026-10-01, of: 0123456789abcdef }\n");
        var path = _library.At("care/story.yaml");
        var hash = HashIn(_library.Read().Findings);
        File.WriteAllText(path, File.ReadAllText(path).Replace("0123456789abcdef", hash, StringComparison.Ordinal));
        _library.Read().Scenario!.Review!.StillHolds.ShouldBeTrue();
        _library.Write("care/two.yaml", more.ReplaceLineEndings("\r\n"));
        _library.Read().Scenario!.Review!.StillHolds.ShouldBeTrue("line ends do not count there either");
        _library.Write("care/two.yaml", more.Replace("there", "here", StringComparison.Ordinal));
        _library.Read().Scenario!.Review!.StillHolds.ShouldBeFalse();
    }

    [Theory]
    [InlineData("0123")]
    [InlineData("0123456789abcdeg")]
    [InlineData("\"0123456789abcdef \"")]
    [InlineData("yes")]
    public void What_is_no_hash_is_told_which_one_it_is(string of)
    {
        var text = Some.Head + $"review: {{ by: A, role: B, date: 2026-10-01, of: {of} }}\n" + Scenes;
        Codes(text).ShouldBe(["MS2020"]);
        HashIn(Some.Findings(text)).Length.ShouldBe(16);
    }

    [Fact]
    public void A_review_without_a_hash_holds_for_nothing() =>
        Codes(Some.Head + "review: { by: A, role: B, date: 2026-10-01 }\n" + Scenes).ShouldBe(["MS2020"]);

    private static string Reviewed(string date) => Some.Head + $"review: {{ by: A reviewer, role: a lead, {date}, of: 0123456789abcdef }}\n" + Scenes;

    [Theory]
    [InlineData("designated safeguarding lead", true)]
    [InlineData("Deputy Designated Safeguarding Lead", true)]
    [InlineData("deputy head and DSL", true)]
    [InlineData("head of year", false)]
    [InlineData("co-ordinator", false)]
    public void Only_who_leads_on_safeguarding_takes_it_out_of_draft(string role, bool isSigned)
    {
        new Review("A reviewer", role, new DateOnly(2026, 11, 22), StillHolds: true).IsSigned.ShouldBe(isSigned);
        new Review("A reviewer", role, new DateOnly(2026, 11, 22), StillHolds: false).IsSigned.ShouldBeFalse();
    }

    private static bool Holds(string text) => Some.Scenario(text).Review!.StillHolds;

    private static IEnumerable<string> Codes(string text) => Some.Findings(text).Select(finding => finding.Rule.Code);

    private static string HashOf(string text) => HashIn(Some.Findings(text));

    private static string HashIn(IEnumerable<Finding> findings) => HashIn().Match(string.Concat(findings.Select(finding => finding.Help))).Groups[1].Value;

    [GeneratedRegex("`of: ([0-9a-f]{16})`")]
    private static partial Regex HashIn();
}
