using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Scenarios;

/// <summary>The packs that nothing names and that read through cross-walks.</summary>
public sealed class ShippedPackTests
{
    [Fact]
    public void The_apprenticeship_has_its_five_behaviours_and_the_exact_titles_of_its_eleven_criteria()
    {
        var pack = Pack("apprenticeship-st0148");

        pack.Units.Select(unit => (unit.Id, unit.Elements.Length)).ShouldBe([("PB", 5), ("KS", 11)]);
        pack.Units[1].Elements.Select(element => $"{element.Id} {element.Title}").ShouldBe(
        [
            "KS1 Advise, guide and supervise learners", "KS2 Communicate and Collaborate", "KS3 Plan and Implement Contextualised Learning",
            "KS4 Facilitate Formative and Summative Assessment", "KS5 Learner Progress and Well-being", "KS6 Collaborate to Review Learners’ Progress",
            "KS7 Maintain Appropriate Records", "KS8 Support Implementation of Action Plans", "KS9 Safeguarding Learners",
            "KS10 Continuous Professional Development", "KS11 Comply with Quality Assurance",
        ]);
    }

    [Theory]
    [InlineData("KS1", "LM1.3")]
    [InlineData("KS2", "LM1.2 LM7.2")]
    [InlineData("KS3", "LM1.2")]
    [InlineData("KS4", "")]
    [InlineData("KS5", "LM3.3 LM6.1")]
    [InlineData("KS6", "LM1.4")]
    [InlineData("KS7", "LM3.3 LM7.2")]
    [InlineData("KS8", "LM1.3 LM7.2")]
    [InlineData("KS9", "LM3.1 LM3.2 LM3.3 LM4.1 LM4.2")]
    [InlineData("KS10", "LM5.2")]
    [InlineData("KS11", "LM5.1")]
    public void Each_criterion_is_answered_by_the_elements_that_were_found_for_it(string criterion, string elements) =>
        Pack("apprenticeship-st0148").CrossWalks.Where(walk => walk.To.Any(to => to.Id == criterion)).Select(walk => walk.FromElement)
            .ShouldBe(elements.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_outcomes_and_the_areas_have_their_printed_names()
    {
        Pack("every-child-matters").Elements.Select(element => $"{element.Id} {element.Title}").ShouldBe(
            ["ECM1 Be healthy", "ECM2 Stay safe", "ECM3 Enjoy and achieve", "ECM4 Make a positive contribution", "ECM5 Achieve economic well-being"]);
        Pack("common-core-2005").Elements.Select(element => $"{element.Id} {element.Title}").ShouldBe(
        [
            "CC1 effective communication and engagement with children, young people and families", "CC2 child and young person development",
            "CC3 safeguarding and promoting the welfare of the child", "CC4 supporting transitions/transfer", "CC5 multi-agency working", "CC6 sharing information",
        ]);
    }

    [Theory]
    [InlineData("every-child-matters")]
    [InlineData("common-core-2005")]
    public void All_nineteen_elements_lead_into_the_tags_and_every_tag_is_reached(string id)
    {
        var pack = Pack(id);

        pack.CrossWalks.Select(walk => $"{walk.FromPack}/{walk.FromElement}").ShouldBe(Pack("nos-2005").Elements.Select(element => $"nos-2005/{element.Id}"));
        pack.Elements.Except(pack.CrossWalks.SelectMany(walk => walk.To)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_wrong_with_any_of_them() => Some.ShippedBank().Findings.ShouldBeEmpty(Some.Report(Some.ShippedBank().Findings));

    private static Pack Pack(string id) => Some.ShippedBank().Packs.Single(pack => pack.Id == id);
}
