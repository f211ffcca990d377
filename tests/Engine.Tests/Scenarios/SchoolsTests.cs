using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Tests.Exploration;
using MentorSim.Engine.Workshop;

namespace MentorSim.Engine.Tests.Scenarios;

/// <summary>The schools that come with the program: every scenario plays in each of them.</summary>
public sealed class SchoolsTests
{
    public static TheoryData<string> All => [.. ShippedSearch.Paths];

    [Fact]
    public void There_are_a_small_one_a_large_one_and_an_alternative_provision() => Some.ShippedBank().Schools.Select(school => (school.Id, school.Phase)).ShouldBe(
        [("alternative-provision", "all-through"), ("large-city-secondary", "secondary"), ("small-rural-primary", "primary")]);

    [Fact]
    public void Each_has_everybody_whom_the_usual_school_has_under_a_name_of_their_own()
    {
        var usual = Some.ShippedBank().School!;
        foreach (var school in Some.ShippedBank().Schools)
        {
            school.People.Keys.Order(StringComparer.Ordinal).ShouldBe(usual.People.Keys.Order(StringComparer.Ordinal), school.Id);
            school.People.Values.Select(person => person.Name).ShouldBeUnique();
            school.People.Values.ShouldAllBe(person => person.Role != null);
        }

        Some.ShippedBank().Schools.Append(usual).SelectMany(school => school.People.Values.Select(person => person.Name)).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_scenario_plays_in_each_with_nothing_left_unfilled(string path)
    {
        foreach (var school in Some.ShippedBank().Schools) PlaysIn(Some.ShippedBank().In(school), path);
        ShippedSearch.Of(path).OtherElsewhere.ShouldBeEmpty();
    }

    [Fact]
    public void Guidance_that_no_longer_holds_does_so_in_no_school() =>
        Some.ShippedBank().In(Some.ShippedBank().Schools[0]).School!.Superseded.ShouldBe(Some.ShippedBank().School!.Superseded);

    [Fact]
    public void What_was_played_in_another_school_is_kept_with_it()
    {
        var bank = Some.ShippedBank().In(Some.ShippedBank().Schools.Single(school => school.Id == "alternative-provision"));
        var file = bank.Read(Some.ShippedPaths().First());

        var kept = KeptTexts.Of(file);

        kept.Texts.Where(text => text.Path.Contains("school", StringComparison.Ordinal)).Select(text => text.Path).ShouldBe([SchoolText.FileName]);
        kept.Read().Scenario!.School!.Name.ShouldBe("The Tanyard Centre");
    }

    [Fact]
    public void Whom_one_of_the_schools_does_not_have_is_told_for_that_school()
    {
        var bank = Some.BankOf(
            ("school.yaml", "kind: school\nid: own\nname: Own\npeople: { dsl: { name: Ms A, pronouns: she }, nurse: { name: Mr B, pronouns: he } }\n"),
            ("schools/small.yaml", "kind: school\nid: small\nname: Small\npeople: { dsl: { name: Ms C, pronouns: she } }\n"),
            ("schools/broken.yaml", "kind: school\nname: No id\n"));
        var file = bank.Read(Engine.Yaml.YamlFile.Read(new Engine.Text.SourceText("scenario.yaml", Some.Head.Replace("standards: [tiny]\n", "", StringComparison.Ordinal) +
            "cast: { lead: { from: school.dsl }, nurse: { from: school.nurse } }\nstart: a\nscenes: { a: { text: \"{lead} and {nurse}.\", ending: good } }\n")));

        var found = ScenarioCheck.Of(file, bank, new DateOnly(2026, 11, 22)).Findings;

        found.Where(finding => finding.Rule.Code == "MS6014").Select(finding => finding.Message).ShouldBe(["The school profile small has nobody for 'nurse', so this cannot be played there."]);
    }

    private static void PlaysIn(Bank bank, string path)
    {
        var file = bank.Read(Path.Combine(Golden.Root, path));

        Some.Report(file.Findings).ShouldBeEmpty();
        var scenario = file.Scenario!;
        foreach (var seed in (long[])[1, 2, 3])
        {
            var cast = CastNames.For(scenario, seed);
            var shown = scenario.Scenes.SelectMany(scene => scene.Text.Select(part => part.Text)).Concat(scenario.AllOffers.SelectMany(offer => offer.Feedback is { } feedback ? [offer.Text, feedback] : new[] { offer.Text }))
                .Select(text => text.With(cast)).ToList();
            shown.ShouldAllBe(text => !text.Contains('{', StringComparison.Ordinal) && !text.Contains('}', StringComparison.Ordinal));
            shown.ShouldAllBe(text => Some.ShippedBank().School!.People.Values.All(person => !text.Contains(person.Name, StringComparison.Ordinal)));
        }
    }
}
