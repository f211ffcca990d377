using MentorSim.Engine.Findings;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Interviews;
using MentorSim.Engine.Workshop.Papers;
using MentorSim.Engine.Workshop.Routes;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Workshop;

public class StarterTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
    private static readonly DateOnly Today = new(2026, 11, 23);

    private const string TinyPack =
        """
        kind: pack
        id: tiny
        title: Tiny
        units: [{ id: U, title: A unit, elements: [{ id: U.1, title: An element }] }]
        """;

    private const string TinySchool = "kind: school\nid: school\nname: A School\npeople:\n  head: { name: Mr Day, role: headteacher }\n";

    /// <summary>Libraries of all sorts, by what is in them.</summary>
    public static TheoryData<string, string[]> Banks => new()
    {
        { "a tiny pack", ["standards/tiny.yaml", TinyPack] },
        { "no pack", ["names-to-avoid.txt", "Smith\n"] },
        { "a school without a lead", ["standards/tiny.yaml", TinyPack, "school.yaml", TinySchool] },
        { "a school with a lead", ["school.yaml", TinySchool + "  dsl: { name: Mr A. Lead, role: safeguarding lead, pronouns: he }\n"] },
        { "a pack without elements", ["standards/a.yaml", "kind: pack\nid: a\ntitle: A\nunits: [{ id: U, title: A unit }]\n"] },
        { "a broken pack", ["standards/a.yaml", "kind: pack\nid: [\n"] },
        {
            "packs that share their ids",
            [
                "standards/a.yaml", "kind: pack\nid: a\ntitle: A\nboundaries: [{ id: B, is: true, title: B }, { id: U.1, is: false, title: C }]\nunits: [{ id: V, title: V, elements: [] }]\n",
                "standards/b.yaml", TinyPack + "\nboundaries: [{ id: B, is: true, title: B }]\nincidents: [{ id: I, title: I }]\n",
                "standards/c.yaml", TinyPack.Replace("id: tiny", "id: c", StringComparison.Ordinal) + "\nincidents: [{ id: I, title: I }]\n",
            ]
        },
        {
            "ids that YAML would take for something else",
            ["standards/no.yaml", "kind: pack\nid: 'no'\ntitle: N\nunits: [{ id: U, title: U, elements: [{ id: '#{1:', title: E }] }]\nboundaries: [{ id: \"'a,'\", is: true, title: B }]\nincidents: [{ id: '2026-01-01', title: I }]\n"]
        },
    };

    [Theory]
    [MemberData(nameof(Banks))]
    public void A_scenario_to_start_from_is_sound_in_any_library(string library, string[] files)
    {
        var bank = Some.BankOf([.. files.Chunk(2).Select(pair => (pair[0], pair[1]))]);
        ShouldBeSound(bank, "a-quiet-word", Today, library);
    }

    [Theory]
    [InlineData("2028-02-29")]
    [InlineData("2026-01-01")]
    [InlineData("2026-12-31")]
    [InlineData("2099-07-15")]
    public void It_is_sound_on_any_day(string day) =>
        ShouldBeSound(Some.ShippedBank(), "a-quiet-word", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), day);

    [Fact]
    public void It_is_sound_without_any_library() => ShouldBeSound(Bank.Empty, "a", Today, "nothing");

    [Fact]
    public void It_is_sound_under_any_id()
    {
        var random = new Random(31);
        for (var i = 0; i < Scale.Count(1000); i++)
        {
            var length = random.Next(1, Starter.LongestId + 1);
            var id = new string([.. Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)])]);
            if (!Starter.IsId(id)) id = "x" + id.Replace("-", "", StringComparison.Ordinal)[..Math.Min(Starter.LongestId - 1, id.Replace("-", "", StringComparison.Ordinal).Length)];
            ShouldBeSound(Some.ShippedBank(), id, Today, id);
        }
    }

    [Theory]
    [InlineData("true")]
    [InlineData("no")]
    [InlineData("null")]
    [InlineData("y")]
    [InlineData("e1")]
    public void It_is_sound_under_ids_that_mean_something_to_YAML(string id) => ShouldBeSound(Some.ShippedBank(), id, Today, id);

    [Theory]
    [InlineData("honest,words+when,now", EndingKind.Good)]
    [InlineData("promise,guess,after-school", EndingKind.Mixed)]
    [InlineData("later", EndingKind.Poor)]
    public void Every_ending_of_it_can_be_reached(string answers, EndingKind ending)
    {
        var session = Session.Preview(ScenarioOf(Some.ShippedBank(), "a", Today).Scenario!, 1, PlayMode.Practice, TimeProvider.System, 0, []);
        session.Begin();
        foreach (var answer in answers.Split(','))
        {
            session.Answer(answer);
            session.GoOn();
        }

        session.Passage.Ending!.Kind.ShouldBe(ending);
    }

    [Theory]
    [MemberData(nameof(Banks))]
    public void A_pack_to_start_from_is_silent_and_a_scenario_can_rest_on_it(string library, string[] files)
    {
        _ = (library, files);
        var text = Starter.Text("pack", "our-school", "our-school.yaml", "../schemas/pack.schema.json", Bank.Empty, Today);
        BankPart.FindingsOf(YamlFile.Read(new SourceText("our-school.yaml", text)))!.Value.ShouldBeEmpty();
        var bank = Some.BankOf([("standards/our-school.yaml", text)]);
        bank.Findings.ShouldBeEmpty();
        ShouldBeSound(bank, "a-quiet-word", Today, library);
        Starter.Text("scenario", "a", "a.yaml", null, bank, Today).ShouldContain("standards: [our-school]");
    }

    [Theory]
    [MemberData(nameof(Banks))]
    public void A_paper_to_start_from_is_sound_in_any_library(string library, string[] files) =>
        PaperShouldBeSound(Some.BankOf([.. files.Chunk(2).Select(pair => (pair[0], pair[1]))]), "before-the-bell", Today, library);

    [Theory]
    [InlineData("2028-02-29")]
    [InlineData("2026-01-01")]
    [InlineData("2099-12-31")]
    public void A_paper_is_sound_on_any_day(string day) =>
        PaperShouldBeSound(Some.ShippedBank(), "true", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), day);

    [Fact]
    public void A_paper_is_sound_without_any_library_and_on_a_pack_to_start_from()
    {
        PaperShouldBeSound(Bank.Empty, "a", Today, "nothing");
        PaperShouldBeSound(Some.Bank(), "a", Today, "tiny packs");
        PaperShouldBeSound(Some.BankOf([("standards/ours.yaml", Starter.Text("pack", "ours", "ours.yaml", null, Bank.Empty, Today))]), "a", Today, "a starter");
    }

    [Theory]
    [MemberData(nameof(Banks))]
    public void A_route_to_start_from_is_sound_in_any_library(string library, string[] files) =>
        RouteShouldBeSound(Some.BankOf([.. files.Chunk(2).Select(pair => (pair[0], pair[1]))]), "our-weeks", library);

    [Fact]
    public void A_route_names_what_there_is_to_play_to_sit_and_to_audit_oneself_against_and_is_sound_without_it()
    {
        var route = RouteShouldBeSound(Some.ShippedBank(), "true", "the library that comes with the program");
        route.Steps.Select(step => step.GetType()).Distinct().Count().ShouldBe(8);
        RouteShouldBeSound(Bank.Empty, "a", "nothing").Steps.ShouldNotContain(step => step is PlayStep);
        RouteShouldBeSound(Some.Bank(), "a", "tiny packs").Steps.OfType<AuditStep>().Single().Pack.Id.ShouldBe("tiny");
    }

    [Theory]
    [MemberData(nameof(Banks))]
    public void Questions_and_a_specification_to_start_from_are_sound_in_any_library(string library, string[] files) =>
        InterviewsShouldBeSound(Some.BankOf([.. files.Chunk(2).Select(pair => (pair[0], pair[1]))]), library);

    [Fact]
    public void Questions_to_start_from_name_a_criterion_that_there_is_and_are_sound_without_any()
    {
        InterviewsShouldBeSound(Bank.Empty, "nothing");
        InterviewsShouldBeSound(Some.ShippedBank(), "the library that comes with the program");
        Starter.Text("questions", "a", "a.yaml", null, Some.ShippedBank(), Today).ShouldContain("sources: [RP-08]");
    }

    [Theory]
    [InlineData("scenario")]
    [InlineData("paper")]
    [InlineData("route")]
    [InlineData("questions")]
    [InlineData("person-specification")]
    public void It_rests_on_the_standards_that_others_are_read_from_and_not_on_retired_ones(string kind) =>
        Starter.Text(kind, "a", "a.yaml", null, Some.ShippedBank(), Today).ShouldContain("standards: [nos-2005");

    [Fact]
    public void The_first_line_names_the_schema_where_there_is_one()
    {
        Starter.Text("scenario", "a", "a.yaml", "../schemas/scenario.schema.json", Bank.Empty, Today)
            .ShouldStartWith("# yaml-language-server: $schema=../schemas/scenario.schema.json\n");
        Starter.Text("scenario", "a", "a.yaml", null, Bank.Empty, Today).ShouldNotContain("$");
    }

    [Theory]
    [InlineData("scenario")]
    [InlineData("paper")]
    [InlineData("route")]
    [InlineData("questions")]
    [InlineData("person-specification")]
    [InlineData("pack")]
    public void Nothing_of_the_template_shows_through(string kind)
    {
        var text = Starter.Text(kind, "a", "a.yaml", "x.json", Some.ShippedBank(), Today);
        text.Replace("$schema=", "", StringComparison.Ordinal).ShouldNotContain("$");
        text.ShouldNotContain("#?");
        text.ShouldNotContain("#!");
        text.Split('\n').ShouldAllBe(line => line == line.TrimEnd());
    }

    private static void InterviewsShouldBeSound(Bank bank, string why)
    {
        var ground = InterviewGround.Of(bank, bank.Folder);
        var questions = InterviewCheck.Of(QuestionFile.Read(FileOf("questions", bank), ground), bank);
        var specification = InterviewCheck.Of(SpecificationFile.Read(FileOf("person-specification", bank), ground), bank);

        questions.Findings.Concat(specification.Findings).ShouldBeEmpty(why);
        questions.Figures.ShouldNotBeNull(why);
        specification.Figures.ShouldNotBeNull(why);

        static YamlFile FileOf(string kind, Bank bank) => YamlFile.Read(new SourceText($"{kind}.yaml", Starter.Text(kind, "ours", $"{kind}.yaml", null, bank, Today)));
    }

    private static ScenarioFile ScenarioOf(Bank bank, string id, DateOnly day) =>
        bank.Read(YamlFile.Read(new SourceText($"{id}.yaml", Starter.Text("scenario", id, $"{id}.yaml", null, bank, day))));

    /// <summary>Silent, playable, and with tests that pass.</summary>
    private static void ShouldBeSound(Bank bank, string id, DateOnly day, string why)
    {
        var file = ScenarioOf(bank, id, day);
        var found = ScenarioCheck.Of(file, bank, day);
        found.Findings.ShouldBeEmpty($"{why}:\n{string.Concat(found.Findings.Select(finding => FindingText.Show(finding) + "\n"))}");
        file.IsPlayable.ShouldBeTrue(why);
        file.Scenario!.Id.ShouldBe(id);
        var scorer = new Lazy<Scorer>(() => throw new InvalidOperationException("nothing is scored"));
        foreach (var test in file.Scenario.Tests) TestRun.Of(file.Scenario, test, scorer, TimeProvider.System).Differences.ShouldBeEmpty(why);
    }

    /// <summary>Silent, and to be followed.</summary>
    private static Route RouteShouldBeSound(Bank bank, string id, string why)
    {
        var ground = RouteGround.Of(bank, bank.Folder);
        var file = RouteFile.Read(YamlFile.Read(new SourceText($"{id}.yaml", Starter.Text("route", id, $"{id}.yaml", null, bank, Today))), ground);
        var found = RouteCheck.Of(file, bank).Findings;
        found.ShouldBeEmpty($"{why}:\n{Some.Report(found)}");
        var route = file.Route.ShouldNotBeNull(why);
        route.Id.ShouldBe(id);
        return route;
    }

    /// <summary>Silent, to be sat, with tests that pass and notice a breach that is gone.</summary>
    private static void PaperShouldBeSound(Bank bank, string id, DateOnly day, string why)
    {
        var file = PaperFile.Read(YamlFile.Read(new SourceText($"{id}.yaml", Starter.Text("paper", id, $"{id}.yaml", null, bank, day))), bank);
        var found = PaperCheck.Of(file, bank, day).Findings;
        found.ShouldBeEmpty($"{why}:\n{Some.Report(found)}");
        var paper = file.Paper.ShouldNotBeNull(why);
        paper.Id.ShouldBe(id);
        var report = PaperTestReport.Of(paper, mutates: true);
        report.Passed.ShouldBeTrue(why);
        report.Unanswered.ShouldBeEmpty();
        report.Unnoticed.ShouldNotContain(mutation => mutation.What.Contains("no breach", StringComparison.Ordinal) || mutation.What.Contains("need not come before", StringComparison.Ordinal));
    }
}
