using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Scenarios;

/// <summary>The packs, the school and the scenarios that come with the program.</summary>
public sealed class ShippedTests
{
    private static readonly string[] Units =
    [
        "LM1 Facilitate children and young people’s learning and development through mentoring",
        "LM2 Support the child or young person’s successful transfer and transition in learning and development contexts",
        "LM3 Contribute to the protection of children and young people from abuse",
        "LM4 Ensure your own actions reduce risks to health and safety",
        "LM5 Review own contribution to the service",
        "LM6 Enable children and young people to find out about and use services and facilities",
        "LM7 Operate within networks",
    ];

    private static readonly string[] Elements =
    [
        "LM1.1 Identify the learning and development needs of children and young people",
        "LM1.2 Plan with children and young people how learning and development needs will be addressed through mentoring",
        "LM1.3 Mentor children and young people to achieve identified outcomes",
        "LM1.4 Review the effectiveness of mentoring with children and young people",
        "LM2.1 Plan for transfer and transition",
        "LM2.2 Support the child or young person to prepare for transfer or transition",
        "LM2.3 Monitor the success of transfer and transition and identify continued support needs",
        "LM3.1 Identify signs and symptoms of possible abuse",
        "LM3.2 Respond to a child’s disclosure of abuse",
        "LM3.3 Inform other professionals about suspected abuse",
        "LM3.4 Promote children’s awareness of personal safety and abuse",
        "LM4.1 Identify the hazards and evaluate the risks in your workplace",
        "LM4.2 Reduce the risks to health and safety in your workplace",
        "LM5.1 Assess own contribution to the work of the school",
        "LM5.2 Develop oneself to achieve work requirements",
        "LM6.1 Enable children and young people to find out about services and facilities",
        "LM6.2 Enable children and young people to use services and facilities",
        "LM7.1 Maintain membership of networks",
        "LM7.2 Exchange information within networks",
    ];

    private static readonly string[] Topics = ["safeguarding", "bullying", "bereavement", "attendance"];

    public static TheoryData<string> Paths => [.. Some.ShippedPaths().Select(path => Path.GetRelativePath(Golden.Root, path))];

    [Fact]
    public void Packs_and_school_are_read_without_a_finding() => Assert.Equal("", Some.Report(Some.ShippedBank().Findings));

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_scenario_is_read_without_a_finding(string path)
    {
        var file = Some.ShippedBank().Read(Path.Combine(Golden.Root, path));

        Assert.Equal("", Some.Report(file.Findings));
        file.IsPlayable.ShouldBeTrue();
    }

    [Fact]
    public void There_is_a_scenario_of_each_of_the_topics_with_which_the_library_began() =>
        Topics.Except(Some.ShippedPaths().Select(path => Some.ShippedBank().Read(path).Scenario!.Topic)).ShouldBeEmpty();

    [Fact]
    public void The_standards_have_seven_units_and_nineteen_elements_with_their_published_titles()
    {
        var units = Pack("nos-2005").Units;

        units.Select(unit => $"{unit.Id} {unit.Title}").ShouldBe(Units);
        units.SelectMany(unit => unit.Elements).Select(element => $"{element.Id} {element.Title}").ShouldBe(Elements);
        units.ShouldAllBe(unit => unit.Elements.All(element => element.UnitId == unit.Id && element.Id.StartsWith(unit.Id + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_role_has_its_boundaries()
    {
        var boundaries = Pack("role-2005").Boundaries;

        boundaries.Where(boundary => boundary.Is).Select(boundary => $"{boundary.Ref} {boundary.Id}").ShouldBe(
        [
            "IS1 role-model", "IS2 active-listener", "IS3 observer", "IS4 encourager", "IS5 challenger", "IS6 guide",
            "IS7 target-negotiator", "IS8 supporter",
        ]);
        boundaries.Where(boundary => !boundary.Is).Select(boundary => $"{boundary.Ref} {boundary.Id}").ShouldBe(
        [
            "NOT1 counsellor", "NOT2 classroom-assistant", "NOT3 babysitter", "NOT4 disciplinarian", "NOT5 sin-bin",
            "TA2 whole-class-teacher", "TA3 class-manager",
        ]);
        boundaries.Where(boundary => !boundary.Is).ShouldAllBe(boundary => boundary.Instead != null);
    }

    [Fact]
    public void The_serious_breaches_are_all_there_and_each_names_a_unit()
    {
        var incidents = Pack("critical-2026").Incidents;

        incidents.Select(incident => incident.Id).ShouldBe(Enumerable.Range(1, 18).Select(n => $"CF-{n:00}"));
        incidents.Select(incident => incident.UnitId).Except(Pack("nos-2005").Units.Select(unit => unit.Id)).ShouldBeEmpty();
        incidents.ShouldAllBe(incident => incident.Why != null && incident.Instead != null);
    }

    [Fact]
    public void Every_rule_of_practice_rests_on_sources_that_are_there()
    {
        var pack = Pack("practice-2026");

        pack.Rules.ShouldNotBeEmpty();
        pack.Rules.SelectMany(rule => rule.SourceIds).Except(pack.Sources.Select(source => source.Id)).ShouldBeEmpty();
    }

    private static Pack Pack(string id) => Some.ShippedBank().Packs.Single(pack => pack.Id == id);
}
