using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Tests.Play;
using static MentorSim.Engine.Tests.InTray.SomePaper;

namespace MentorSim.Engine.Tests.InTray;

/// <summary>The paper that candidates see: nothing is in it that they must not know, and nothing is lost that they see.</summary>
public sealed class CandidatePaperTests
{
    private static readonly string[] FieldsOfItems = ["arrives", "attachments", "from", "id", "medium", "subject", "text"];

    private static readonly Lazy<List<Paper>> AllShipped = new(() =>
    {
        var folder = Path.Combine(Golden.Root, "scenarios");
        var bank = Bank.Open(folder);
        return [.. PaperFile.PathsIn(Path.Combine(folder, "in-tray")).Select(path => PaperFile.Read(path, bank).Paper!)];
    });

    private static List<Paper> Shipped => AllShipped.Value;

    [Fact]
    public void What_candidates_see_of_a_shipped_paper_holds_nothing_of_what_is_sound()
    {
        Shipped.Count.ShouldBeGreaterThan(2);
        foreach (var paper in Shipped)
        {
            var text = CandidatePaper.Write(paper);
            var seen = JsonNode.Parse(text)!.AsObject();

            seen.Select(entry => entry.Key).ShouldBeSubsetOf(["actions", "background", "brief", "diary", "id", "items", "kind", "maxActions", "minutes", "notice", "people", "policy", "practice", "priorities", "review", "title", "version"]);
            seen["items"]!.AsArray().Count.ShouldBe(paper.Items.Length);
            foreach (var item in seen["items"]!.AsArray()) item!.AsObject().Select(entry => entry.Key).ShouldBeSubsetOf(FieldsOfItems);
            // The practice item is explained to every candidate, so what is in its key is no secret.
            seen.Remove("practice");
            var rest = seen.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            Secrets(paper).Where(secret => text.Contains(CanonicalJson.Write(JsonValue.Create(secret))[1..^1], StringComparison.Ordinal)).ShouldBeEmpty(paper.Id);
            rest.ShouldNotContain("points", Case.Insensitive);
            rest.ShouldNotContain("\"key\"");
        }

        static IEnumerable<string> Secrets(Paper paper) =>
        [
            .. paper.Items.SelectMany(item => item.Rubric).SelectMany(criterion => criterion.Anchors.Values.Append(criterion.Text)),
            // Ids of criteria are words such as "reason": in quotes they stand as in a field.
            .. paper.Items.SelectMany(item => item.Rubric).SelectMany(criterion => criterion.Criterion is { } of ? new[] { $"\"{of}\"" } : []),
            .. paper.Items.Select(item => item.Key.Why).OfType<string>(),
            .. paper.Items.SelectMany(item => item.Key.Sources).Select(source => source.Text).Except(paper.Practice?.Key.Sources.Select(source => source.Text) ?? []),
            .. paper.Items.SelectMany(item => item.Key.Evidence).Select(evidence => evidence.Element.Id),
            .. paper.Items.SelectMany(item => item.Key.Breaches).SelectMany(rule => new[] { rule.Incident.Id, rule.Incident.Title }),
            .. paper.Tests.Select(test => test.Name),
        ];
    }

    [Fact]
    public void What_is_written_is_read_as_it_was()
    {
        foreach (var paper in Shipped.Append(Small))
        {
            var text = CandidatePaper.Write(paper);
            var read = CandidatePaper.Read(text);

            CandidatePaper.Write(read).ShouldBe(text);
            CandidatePaper.DigestOf(read).ShouldBe(CandidatePaper.DigestOf(paper));
            var seen = paper.ForCandidates();
            (read.Id, read.Title, read.Minutes, read.Brief, read.Notice, read.Policy, read.Review, read.MaxActions).ShouldBe(
                (seen.Id, seen.Title, seen.Minutes, seen.Brief, seen.Notice, seen.Policy, seen.Review, seen.MaxActions));
            read.Actions.ShouldBe(seen.Actions);
            read.People.ShouldBe(seen.People);
            read.Diary.ShouldBe(seen.Diary);
            read.Background.ShouldBe(seen.Background);
            read.Items.Select(item => (item.Id, item.Index, item.Arrives, item.Text, item.From, item.Subject, item.Medium)).ShouldBe(seen.Items.Select(item => (item.Id, item.Index, item.Arrives, item.Text, item.From, item.Subject, item.Medium)));
            (read.Practice?.Key.Why, read.Practice?.Key.Most).ShouldBe((paper.Practice?.Key.Why, paper.Practice?.Key.Most));
        }
    }

    [Fact]
    public void A_paper_without_its_keys_scores_nothing_and_says_so()
    {
        var clock = new TwoClocks();
        var sitting = Engine.InTray.Sitting.Prepare(Small.ForCandidates(), new SittingTerms("7", SittingMode.Exercise), clock);
        sitting.Open();
        sitting.Answer("note", Answer("now", "tell"));

        Should.Throw<KeyWithheldException>(() => SittingScorer.Score(sitting)).Message.ShouldContain("keys of its items are not in it");
        Should.Throw<KeyWithheldException>(() => NaivePattern.ScoresOf(sitting.Paper));
        Should.Throw<KeyWithheldException>(() => sitting.Paper.Items[0].Key.Most);
        sitting.Paper.ToString().ShouldContain("some-tray");
    }

    [Fact]
    public void A_sitting_of_it_has_the_events_of_a_sitting_of_the_whole_paper()
    {
        var clock = new TwoClocks();
        var (seen, whole) = (Engine.InTray.Sitting.Prepare(Small.ForCandidates(), new SittingTerms("7", SittingMode.Exercise), clock), Sitting(clock));
        foreach (var sitting in new[] { seen, whole }) sitting.Open();
        foreach (var sitting in new[] { seen, whole }) sitting.Answer("note", Answer("now", "tell", "lead", "10m", 1, "Because."));
        clock.Pass(1300);
        foreach (var sitting in new[] { seen, whole }) sitting.Advance();

        seen.Events.Select(Written).ShouldBe(whole.Events.Select(Written));
        SittingScorer.Score(Engine.InTray.Sitting.Replay(_ => Small, seen.Events, clock)).Points.ShouldBe(SittingScorer.Score(whole).Points);

        static string Written(SittingEvent happened) =>
            SittingEventBody.Write(happened is Opened opened ? opened with { Manifest = CandidatePaper.ManifestOf(Small) } : happened, new SessionHead("s", "p", "1"), "salt");
    }

    // What stands there, what somebody puts in its place, and what is said of that.
    [Theory]
    [InlineData("\"minutes\":20", "\"minutes\":100000", "from 1 to 240")]
    [InlineData("\"minutes\":20", "\"minutes\":5", "'arrives' of an item is no whole number from 0 to 4")]
    [InlineData("\"maxActions\":3", "\"maxActions\":0", "from 1 to 9")]
    [InlineData("\"id\":\"call\"", "\"id\":\"note\"", "'note' stands twice among the items")]
    [InlineData("\"id\":\"call\"", "\"id\":\"Call me\"", "should be an id")]
    [InlineData("\"id\":\"call\"", "\"id\":\"call\",\"key\":1", "There is no 'key' in an item")]
    [InlineData("\"text\":\"A call.\"", "\"text\":\"A\\u001b[2Jcall.\"", "U+001B (escape)")]
    [InlineData("\"text\":\"A call.\"", "\"text\":\"\\ufffeA call.\"", "not in its canonical form")]
    [InlineData("\"text\":\"A call.\"", "\"text\":\"\"", "is empty")]
    [InlineData("\"title\":\"Some tray\"", "\"title\":\"Some\\ntray\"", "more than one line")]
    [InlineData("\"priorities\":[\"now\"", "\"priorities\":[\"today\"", "'today' stands twice")]
    [InlineData("\"kind\":\"mentorsim-candidate-paper\"", "\"kind\":\"paper\"", "no paper for candidates")]
    [InlineData("\"version\":1", "\"version\":2", "another version")]
    [InlineData("\"version\":1", "\"version\":1,\"x\":1", "no 'x' in the paper")]
    [InlineData("\"maxActions\":3", "\"maxActions\":\"3\"", "no whole number")]
    [InlineData("\"people\":[", "\"people\":[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]],", "no canonical JSON")]
    public void A_paper_that_was_tampered_with_is_refused_in_words(string there, string put, string said)
    {
        var text = CandidatePaper.Write(Small).Replace(there, put, StringComparison.Ordinal);

        Should.Throw<FormatException>(() => CandidatePaper.Read(text)).Message.ShouldContain(said);
    }

    [Fact]
    public void Whatever_bytes_are_lost_or_changed_a_paper_is_read_or_refused()
    {
        var text = CandidatePaper.Write(Shipped[0]);
        for (var run = 0; run < Scale.Count(5000); run++)
        {
            var random = Seeded.Random(run);
            var letters = text.ToCharArray();
            var at = random.Next(letters.Length);
            var changed = random.Next(3) switch
            {
                0 => text[..at],
                1 => text.Remove(at, 1),
                _ => text[..at] + (char)random.Next(1, 128) + text[(at + 1)..],
            };

            try
            {
                CandidatePaper.Write(CandidatePaper.Read(changed)).ShouldBe(changed);
            }
            catch (FormatException)
            {
            }
        }
    }

    [Fact]
    public void A_text_that_is_far_too_long_is_refused_before_it_is_looked_at() =>
        Should.Throw<FormatException>(() => CandidatePaper.Read(new string('[', CandidatePaper.Longest + 1))).Message.ShouldContain("at most");
}
