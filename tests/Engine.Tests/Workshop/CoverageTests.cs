using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AngleSharp.Html.Parser;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Tests.Exploration;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Covering;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Workshop;

/// <summary>The table of what scenarios and papers give a chance to show.</summary>
public sealed class CoverageTests
{
    private const string Hostile = "</title><script>alert(1)</script> | **a** `b` [c](https://example.org) &amp; \\\"";

    private static readonly Lazy<LibraryCoverage> Shipped = new(() =>
    {
        var bank = Some.ShippedBank();
        return LibraryCoverage.Of(
        [
            .. Some.SmallPaths().Order(StringComparer.Ordinal).Select(path => CoveredDocument.Of(StateGraph.Explore(bank.Read(path, NameOf(path)).Scenario!))),
            .. Some.SmallPapers().Order(StringComparer.Ordinal).Select(path => CoveredDocument.Of(PaperFile.Read(path, bank, NameOf(path)).Paper!)),
        ]);
    });

    [Theory]
    [InlineData("txt")]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("json")]
    public void The_library_that_comes_with_the_program_has_its_table(string format) =>
        Golden.Match(Write(Shipped.Value, format), Path.Combine("Coverage", $"shipped.{format}"));

    [Fact]
    public void What_no_play_can_take_does_not_count()
    {
        const string story = "vars: { open: false }\nstart: a\nscenes:\n  a:\n    choices:\n      - { id: one, text: One., to: end, evidence: { T1.1: 1 }, feedback: So. }\n" +
            "      - { id: two, text: Two., when: open, to: end, evidence: { T1.2: 2 }, shows: [listener], critical: X-01, feedback: So. }\n" +
            "  b: { choices: [{ id: three, text: Three., to: end, evidence: { T2.1: 1 }, oversteps: [judge], feedback: So. }] }\n  end: { ending: good }\n";
        Cells(Of(story)).ShouldBe(["T1.1 1", "T1.2 0", "T2.1 0", "listener 0", "judge 0", "X-01 0"]);

        Cells(Of(story.Replace("open: false", "open: true", StringComparison.Ordinal).Replace("to: end, evidence: { T1.1: 1 }", "to: b, evidence: { T1.1: 1 }", StringComparison.Ordinal)))
            .ShouldBe(["T1.1 1", "T1.2 1", "T2.1 1", "listener 1", "judge 1", "X-01 1"]);
    }

    [Fact]
    public void Ticks_count_each_by_itself_and_an_order_once()
    {
        var coverage = Of("start: a\nscenes:\n  a: { pick: { prompt: What?, min: 0, max: 1, to: b, options: [{ id: x, text: X., evidence: { T1.1: 1 }, shows: [listener], feedback: So. }, { id: y, text: Y., evidence: { T1.1: 2 }, critical: X-01, feedback: So. }, { id: z, text: Z., evidence: { T1.1: -1, T1.2: -1 }, feedback: So. }] } }\n" +
            "  b: { order: { prompt: What?, evidence: { T2.1: 2 }, to: end, options: [{ id: p, text: P., feedback: So. }, { id: q, text: Q., feedback: So. }] } }\n  end: { ending: good }\n");

        Cells(coverage).ShouldBe(["T1.1 2", "T1.2 -1", "T2.1 1", "listener 1", "judge 0", "X-01 1"]);
        CoverageWords.GapsOf(coverage.Packs[0]).Select(gap => (gap.Heading, string.Join(",", gap.Rows.Select(row => row.Id)))).ShouldBe(
            [("One can only lose, in T1: Listening", "T1.2"), ("Nowhere can one act as what a mentor is not", "judge")]);
    }

    [Fact]
    public void What_has_fewer_places_than_its_pack_asks_for_is_named_with_how_many_it_has()
    {
        const string story = "start: a\nscenes:\n  a: { choices: [{ id: one, text: One., to: b, evidence: { T1.1: 1, T2.1: 1 }, feedback: So. }] }\n" +
            "  b: { choices: [{ id: two, text: Two., to: end, evidence: { T1.1: 1 }, feedback: So. }] }\n  end: { ending: good }\n";
        var tiny = File.ReadAllText(Path.Combine(Golden.Cases, "Bank", "standards", "tiny.yaml"));
        var bank = Some.BankOf(("standards/tiny.yaml", tiny.Replace("units:", "chances: 2\nunits:", StringComparison.Ordinal)));
        var coverage = LibraryCoverage.Of([CoveredDocument.Of(StateGraph.Explore(bank.Read(YamlFile.Read(new SourceText("scenario.yaml", Some.Head + story))).Scenario!))]);

        CoverageWords.GapsOf(coverage.Packs[0])[^1].Heading.ShouldBe("Fewer than 2 places show");
        CoverageWords.GapsOf(coverage.Packs[0])[^1].Rows.Select(CoverageWords.GapOf).ShouldBe(["T2.1 Tells the lead (1)"]);
        JsonDocument.Parse(Write(coverage, "json")).RootElement.GetProperty("packs")[0].GetProperty("gaps").GetProperty("thin").EnumerateArray().Select(id => id.GetString()).ShouldBe(["T2.1"]);
    }

    [Fact]
    public void Each_row_knows_the_places_that_it_counts()
    {
        var coverage = Of("start: a\nscenes:\n  a: { pick: { prompt: What?, min: 0, max: 1, to: b, options: [{ id: x, text: X., evidence: { T1.1: 1 }, oversteps: [judge], feedback: So. }, { id: z, text: Z., evidence: { T1.1: -1 }, feedback: So. }] } }\n" +
            "  b: { order: { prompt: What first?, evidence: { T2.1: 2 }, to: end, options: [{ id: p, text: P., feedback: So. }, { id: q, text: Q., feedback: So. }] } }\n  end: { ending: good }\n");

        foreach (var row in coverage.Packs[0].Rows) row.Where.Count(place => place.Points > 0).ShouldBe(row.Total);
        coverage.Packs[0].Rows.SelectMany(row => row.Where.Select(place => $"{row.Id} {place.Scene}.{place.Offer} {place.Points} {place.Text} {place.Place.Source.PositionOf(place.Place.Span.Start).Line}"))
            .ShouldBe(["T1.1 a.x 1 X. 11", "T1.1 a.z -1 Z. 11", "T2.1 b. 2 What first? 12", "judge a.x 1 X. 11"]);
    }

    [Fact]
    public void A_breach_of_the_scenario_itself_is_none_of_the_pack() =>
        Cells(Of("critical: { own: { title: Of this story, unit: T1 } }\nstart: a\nscenes:\n  a: { choices: [{ id: one, text: One., to: end, critical: own, feedback: So. }] }\n  end: { ending: good }\n"))[^1].ShouldBe("X-01 0");

    [Fact]
    public void Where_not_all_was_searched_the_table_says_so()
    {
        var scenario = Some.Story("start: a\nscenes:\n  a: { choices: [{ id: one, text: One., to: b, feedback: So. }] }\n  b: { choices: [{ id: one, text: One., to: end, evidence: { T1.1: 1 }, feedback: So. }] }\n  end: { ending: good }\n");

        foreach (var format in new[] { "txt", "md", "html" })
        {
            Write(LibraryCoverage.Of([CoveredDocument.Of(StateGraph.Explore(scenario, limit: 1))]), format).ShouldContain("not all of it");
            Write(LibraryCoverage.Of([CoveredDocument.Of(StateGraph.Explore(scenario))]), format).ShouldNotContain("not all of it");
        }
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("md")]
    [InlineData("html")]
    public void Nothing_at_all_is_a_plain_sentence(string format) => Write(LibraryCoverage.Of([]), format).ShouldContain("There is no scenario and no paper here, so nothing can be shown.");

    [Fact]
    public void A_pack_that_nobody_names_is_one_gap()
    {
        var pack = Some.Bank().Packs.Single(pack => pack.Id == "twin");

        var text = Write(LibraryCoverage.Of([CoveredDocument.Of(StateGraph.Explore(Some.Story("start: a\nscenes:\n  a: { ending: good }\n")))], [pack]), "txt");

        text.ShouldContain("No scenario and no paper here names the pack twin, so all of it is a gap.");
        text.ShouldContain("\nNothing gives a chance to show, in W1: Something else:\n  T1.1 Listens in another way\n");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(31)]
    public void Lines_fit_80_columns_however_many_documents_there_are(int count)
    {
        var graphs = Enumerable.Range(0, count).Select(n => StateGraph.Explore(Some.Story("start: a\nscenes:\n  a: { choices: [{ id: one, text: One., to: end, evidence: { T1.1: 1 }, feedback: So. }] }\n  end: { ending: good }\n")));
        var documents = graphs.Select((graph, n) => CoveredDocument.Of(graph) with { Title = n % 2 == 0 ? new string('w', 200) : "Short" });

        var lines = Write(LibraryCoverage.Of([.. documents]), "txt").Split('\n');

        lines.ShouldAllBe(line => line.Length <= 80);
        var heads = lines.Where(line => line.Length == 80 && line.EndsWith(" all", StringComparison.Ordinal) && line[..^4].Trim().All(c => c is ' ' or (>= '0' and <= '9')))
            .SelectMany(line => line[..^4].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        heads.ShouldBe(Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        var rows = lines.Where(line => line.StartsWith("  T1.1 ", StringComparison.Ordinal)).ToList();
        rows.Sum(line => line[..^5].Count(c => c == '1') - 2).ShouldBe(count);
        rows.Select(line => line[^5..].Trim()).Distinct().ShouldHaveSingleItem().ShouldBe(count.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_page_is_whole_by_itself_and_can_be_read_aloud()
    {
        var page = new HtmlParser().ParseDocument(Write(Shipped.Value, "html"));

        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.QuerySelectorAll("script, link, img, iframe, [src], [href]").ShouldBeEmpty();
        var tables = page.QuerySelectorAll("table").ToList();
        tables.Count.ShouldBe(Shipped.Value.Packs.Length);
        foreach (var (table, pack) in tables.Zip(Shipped.Value.Packs))
        {
            table.QuerySelectorAll("caption").ShouldHaveSingleItem();
            table.QuerySelectorAll("th:not([scope])").ShouldBeEmpty();
            table.QuerySelectorAll("thead th[scope=col]").Length.ShouldBe(pack.Documents.Length + 2);
            table.QuerySelectorAll("th[scope=row]").Select(row => row.TextContent).ShouldBe(pack.Rows.Select(row => $"{row.Id} {row.Title}"));
            table.QuerySelectorAll("td").Length.ShouldBe(pack.Rows.Length * (pack.Documents.Length + 1));
            table.QuerySelectorAll("td:last-child").Select(cell => cell.TextContent).ShouldBe(pack.Rows.Select(row => row.Total.ToString(CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void A_hostile_title_stays_a_title()
    {
        var document = CoveredDocument.Of(StateGraph.Explore(Some.Story("start: a\nscenes:\n  a: { ending: good }\n"))) with { Title = Hostile };
        var coverage = LibraryCoverage.Of([document]);

        var page = new HtmlParser().ParseDocument(Write(coverage, "html"));
        page.QuerySelectorAll("script, a").ShouldBeEmpty();
        page.QuerySelector("ol li")!.TextContent.ShouldBe($"some-story: {Hostile} (scenario)");
        page.QuerySelectorAll("thead th")[1].GetAttribute("title").ShouldBe(Hostile);
        var markdown = Write(coverage, "md");
        markdown.ShouldContain("\\<script\\>alert(1)\\</script\\> \\| \\*\\*a\\*\\* \\`b\\` \\[c\\](https://example.org) \\&amp; \\\\\"");
        JsonDocument.Parse(Write(coverage, "json")).RootElement.GetProperty("documents")[0].GetProperty("title").GetString().ShouldBe(Hostile);
    }

    [Fact]
    [Trait("Long", "Coverage")]
    public void Counts_are_those_of_a_plain_count_over_all_that_can_be_answered()
    {
        var (stories, counted) = (new RandomStories(Seeded.Random(71)), 0);
        for (var i = 0; i < Scale.Count(4_000); i++)
        {
            var text = stories.Next();
            var scenario = Some.Scenario(text);
            if (Reachable(scenario) is not { } places) continue;
            foreach (var row in LibraryCoverage.Of([CoveredDocument.Of(StateGraph.Explore(scenario))]).Packs.Single().Rows)
            {
                var expected = row.Kind == CoverageKind.Element
                    ? new CoverageCell(places.Count(place => On(place, row.Id) > 0), places.Count(place => On(place, row.Id) < 0))
                    : new CoverageCell(
                        places.OfType<Offer>().Count(offer => offer.Shows.Concat(offer.Oversteps).Any(boundary => boundary.Id == row.Id) || offer.Critical?.Id == row.Id), 0);
                row.Cells.ShouldHaveSingleItem().ShouldBe(expected, $"{row.Id}\n{text}");
                counted += expected.Shows;
            }
        }

        counted.ShouldBeGreaterThan(0);

        static int On(object place, string element) =>
            (place is Offer offer ? offer.Evidence : ((OrderDecision)place).Evidence).Where(evidence => evidence.Element.Id == element).Sum(evidence => evidence.Points);
    }

    /// <summary>What can be taken in some state, found without a graph; null where there are too many states.</summary>
    private static HashSet<object>? Reachable(Scenario scenario)
    {
        var (story, places) = (new Story(scenario), new HashSet<object>(ReferenceEqualityComparer.Instance));
        var (known, open) = (new HashSet<StoryState> { story.Begin() }, new Queue<StoryState>([story.Begin()]));
        while (open.TryDequeue(out var state))
        {
            if (known.Count > 20_000) return null;
            foreach (var answer in story.AnswersIn(state))
            {
                places.UnionWith(answer.Taken);
                if (answer is OrderAnswer order) places.Add(order.Decision);
                if (story.Take(state, answer) is var after && known.Add(after)) open.Enqueue(after);
            }

            foreach (var fall in story.FallsFrom(state))
            {
                if (story.GoTo(state, fall.To) is var after && known.Add(after)) open.Enqueue(after);
            }
        }

        return places;
    }

    private static string NameOf(string path) => Path.GetRelativePath(Golden.Root, path).Replace('\\', '/');

    private static LibraryCoverage Of(string story) => LibraryCoverage.Of([CoveredDocument.Of(StateGraph.Explore(Some.Story(story)))]);

    private static ImmutableArray<string> Cells(LibraryCoverage coverage) => [.. coverage.Packs.Single().Rows.Select(row => $"{row.Id} {CoverageWords.Of(row.Cells.Single())}")];

    private static string Write(LibraryCoverage coverage, string format)
    {
        switch (format)
        {
            case "json":
                using (var stream = new MemoryStream())
                {
                    using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) CoverageJson.Write(json, coverage);
                    return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
                }

            case "md":
                return CoverageMarkdown.Write(coverage);
            case "html":
                return CoverageHtml.Write(coverage);
            default:
                return CoverageText.Write(coverage);
        }
    }
}
