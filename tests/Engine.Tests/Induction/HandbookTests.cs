using System.Text;
using System.Text.RegularExpressions;
using MentorSim.Engine.Induction;

namespace MentorSim.Engine.Tests.Induction;

public sealed partial class HandbookTests
{
    private static readonly Lazy<List<HandbookFile>> Files = new(() =>
    {
        var paths = HandbookFile.PathsIn(Path.Combine(Golden.Root, "scenarios"));
        return [.. paths.Select(path => HandbookFile.Read(path, Some.ShippedBank(), [.. paths.Select(HandbookFile.IdOf)]))];
    });

    private static readonly Lazy<Handbook> Shipped = new(() => new Handbook(Files.Value.Select(file => file.Page!), Some.ShippedBank().School));

    private static readonly string[] Wanted =
    [
        "attendance", "bereavement", "boundaries", "briefing-for-staff", "bullying", "caseload-and-time", "certainty-and-scores", "health-and-safety",
        "looking-after-yourself", "networks", "record-keeping", "referral-route", "self-review", "sharing-information", "the-role", "then-and-now",
        "transition", "when-a-child-tells", "working-with-families", "young-carers",
    ];

    [Fact]
    public void The_pages_that_come_with_the_program_have_no_problem()
    {
        var found = Files.Value.SelectMany(file => file.Findings).ToList();

        found.ShouldBeEmpty(Some.Report(found));
        Shipped.Value.Pages.Select(page => page.Id).Order(StringComparer.Ordinal).ShouldBe(Wanted);
    }

    [Fact]
    public void Every_element_boundary_and_serious_breach_has_a_page()
    {
        var packs = Some.ShippedBank().Packs;
        var ids = packs.Where(pack => pack.Id == "nos-2005").SelectMany(pack => pack.Units).SelectMany(unit => unit.Elements).Select(element => element.Id)
            .Concat(packs.Where(pack => pack.Id == "role-2005").SelectMany(pack => pack.Boundaries).Select(boundary => boundary.Id))
            .Concat(packs.Where(pack => pack.Id == "critical-2026").SelectMany(pack => pack.Incidents).Select(incident => incident.Id))
            .ToList();

        ids.Count.ShouldBe(19 + 15 + 18);
        ids.Where(id => Shipped.Value.About(id).IsEmpty).ShouldBeEmpty();
    }

    [Fact]
    public void Each_rule_named_in_a_page_has_the_grade_of_the_pack_and_stands_among_its_sources()
    {
        var packs = Some.ShippedBank().Packs;
        var grades = packs.SelectMany(pack => pack.Rules).Select(rule => (rule.Id, rule.Grade))
            .Concat(packs.SelectMany(pack => pack.Incidents).Select(incident => (incident.Id, incident.Grade)))
            .ToDictionary(graded => graded.Id, graded => graded.Grade, StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var page in Shipped.Value.Pages)
        {
            var named = MarkForm.Matches(page.Markdown.ReplaceLineEndings(" ")).Select(match => (Id: match.Groups["id"].Value, Grade: match.Groups["grade"].Value)).ToList();
            wrong.AddRange(named.Where(mark => grades.GetValueOrDefault(mark.Id) != mark.Grade).Select(mark => $"{page.Id}: {mark.Id} is not of grade {mark.Grade}"));
            wrong.AddRange(named.Where(mark => !page.Sources.Contains(mark.Id)).Select(mark => $"{page.Id}: {mark.Id} is not among its sources"));
            wrong.AddRange(page.Sources.Where(grades.ContainsKey).Except(named.Select(mark => mark.Id)).Select(id => $"{page.Id}: {id} is a source that its text does not name"));
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_place_is_left_open_and_every_page_but_the_briefing_leads_on()
    {
        Shipped.Value.Pages.Where(page => page.Markdown.Contains('{', StringComparison.Ordinal) || page.Markdown.Contains("not named", StringComparison.Ordinal)).ShouldBeEmpty();
        Shipped.Value.Page("referral-route")!.Markdown.ShouldContain("**Ms Rahmani**, designated safeguarding lead\n- **Mr Trahearne**, deputy designated safeguarding lead\n- **Mrs Nakandala**, headteacher");
        Shipped.Value.Page("when-a-child-tells")!.Links.ShouldBe(["referral-route", "record-keeping", "looking-after-yourself"]);
    }

    [Fact]
    public void What_a_page_is_about_first_brings_it_first()
    {
        var handbook = Of(("a", "One", "about: [listener, T1.1]\n", "x"), ("b", "Two", "about: [T1.1]\n", "x"), ("c", "Three", "", "x"));

        handbook.About("T1.1").Select(page => page.Id).ShouldBe(["b", "a"]);
        handbook.About("listener").Select(page => page.Id).ShouldBe(["a"]);
        handbook.About("judge").ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_pages_with_one_id_that_of_the_first_library_stays()
    {
        var handbook = new Handbook([Page("a", "Ours", "", "x"), Page("a", "Theirs", "", "x"), Page("b", "Another", "", "x")], null);

        handbook.Pages.Select(page => page.Title).ShouldBe(["Another", "Ours"]);
    }

    [Theory]
    [InlineData("record", "c b a")]
    [InlineData("RÉCORD", "c b a")]
    [InlineData("words reco", "a b")]
    [InlineData("archer", "a")]
    [InlineData("safegu lead", "a")]
    [InlineData("cord", "")]
    [InlineData("record nowhere", "")]
    [InlineData("", "")]
    [InlineData("?!", "")]
    [InlineData("naive", "c")]
    public void Every_word_must_begin_a_word_of_the_page_and_titles_come_before_headings_before_text(string words, string ids)
    {
        var handbook = Of(
            ("a", "Who is told", "", "Tell **{school.dsl}**, {school.dsl.role}. The words go into the *record*."),
            ("b", "Notes", "", "Their own words.\n\n## The record\n\nWrite."),
            ("c", "Records", "", "A naïve look."));

        string.Join(' ', handbook.Search(words).Select(match => match.Page.Id)).ShouldBe(ids);
    }

    [Fact]
    public void A_search_shows_the_sentence_that_has_most_of_the_words()
    {
        var handbook = Of(("a", "Notes", "", "Write soon. Write down *the child's own words*, see\n[the record](a.md). Then stop.\n\n- One\n- Two records\n\n1. Three"));

        handbook.Search("own words record").Single().Line.ShouldBe("Write down the child's own words, see the record.");
        handbook.Search("two").Single().Line.ShouldBe("Two records");
        handbook.Search("three").Single().Line.ShouldBe("Three");
        handbook.Search("notes").Single().Line.ShouldBe("");
    }

    [Fact]
    public void A_name_of_the_school_styles_nothing_and_what_is_missing_is_said()
    {
        var school = Some.Bank().School! with { Name = "St *Anna* [x](y.md)" };
        var page = new Handbook([Page("a", "One", "", "{school.name}: {school.dsl}, { school.nurse }")], school).Pages.Single();

        page.Markdown.ShouldBe(@"St \*Anna\* \[x\](y.md): Ms Archer, (not named in the school profile: school.nurse)");
        page.Links.ShouldBeEmpty();
        new Handbook([Page("a", "One", "", "{school.name}, {school.people}")], null).Pages.Single().Markdown.ShouldBe("your school, - The school profile names nobody.");
    }

    [Fact]
    public void A_review_holds_until_the_page_is_edited()
    {
        const string head = "---\ntitle: One\nreview: { by: A B, role: designated safeguarding lead, date: 2026-11-20, of: \"0000000000000000\" }\n---\n\n";
        var help = Read("a", head + "Text.\n").Findings.Single().Help;
        var sign = SignForm.Match(help).Groups["sign"].Value;
        var signed = head.Replace("0000000000000000", sign, StringComparison.Ordinal);

        Read("a", signed + "Text.\n").Page!.Review!.StillHolds.ShouldBeTrue();
        Read("a", signed + "Another text.\n").Page!.Review!.StillHolds.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n---")]
    [InlineData("---\n---\n---\n")]
    [InlineData("---\r\ntitle: One\r\n---\r\nText.\r\n")]
    [InlineData("---\n- a\n---\n")]
    [InlineData("---\ntitle: [\n---\n\n{\n[a](b.md\n")]
    [InlineData("\u0000\ufeff")]
    public void Whatever_a_file_holds_reading_it_never_throws(string text) =>
        Read("a", text).Findings.IsEmpty.ShouldBe(text.Contains("Text.", StringComparison.Ordinal), text);

    [Fact]
    public void Random_texts_are_read_without_a_fault()
    {
        var random = new Random(7);
        string[] parts = ["---\n", "title: One\n", "about: [T1.1, x]\n", "{school.dsl}", "{", "}", "[a](b.md)", "[", "](", "\n\n", "# ", "- ", "\u001b", "é", "review: ", "\r"];
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => parts[random.Next(parts.Length)]));
            if (Read("a", text).Page is { } page) new Handbook([page], Some.Bank().School).Search("one a").Length.ShouldBeLessThan(2);
        }
    }

    [Fact]
    public void A_file_that_is_no_text_or_too_large_is_said_to_be_so()
    {
        HandbookFile.Read("a.md", [0xFF, 0xFE, 0x41], Some.Bank(), []).Findings.Single().Rule.Code.ShouldBe("MS1012");
        HandbookFile.Read("a.md", new byte[70_000], Some.Bank(), []).Findings.Single().Rule.Code.ShouldBe("MS1002");
        HandbookFile.Read("My Page.md", Encoding.UTF8.GetBytes("---\ntitle: One\n---\nText.\n"), Some.Bank(), []).ShouldSatisfyAllConditions(
            file => file.Page.ShouldBeNull(), file => file.Findings.Single().Rule.Code.ShouldBe("MS2004"));
    }

    private static Handbook Of(params (string Id, string Title, string Head, string Text)[] pages) =>
        new(pages.Select(page => Page(page.Id, page.Title, page.Head, page.Text)), Some.Bank().School);

    private static HandbookPage Page(string id, string title, string head, string text) => Read(id, $"---\ntitle: {title}\n{head}---\n\n{text}\n").Page!;

    private static HandbookFile Read(string id, string text) => HandbookFile.Read($"{id}.md", Encoding.UTF8.GetBytes(text), Some.Bank(), ["a", "b"]);

    [GeneratedRegex(@"(?<=[(;] ?)(?<id>[A-Z]{2}-D?\d+), (?<grade>[ABC])(?=[;)])")]
    private static partial Regex MarkForm { get; }

    [GeneratedRegex("`of: (?<sign>[0-9a-f]+)`")]
    private static partial Regex SignForm { get; }
}
