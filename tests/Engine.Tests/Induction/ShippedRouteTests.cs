using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Workshop.Routes;

namespace MentorSim.Engine.Tests.Induction;

/// <summary>The route through the first half term that comes with the program.</summary>
public sealed class ShippedRouteTests
{
    // The training content that must appear somewhere in an induction, and the page of the handbook that it stands on.
    private static readonly string[] Pages =
    [
        "the-role", "boundaries", "when-a-child-tells", "referral-route", "record-keeping", "caseload-and-time", "working-with-families", "transition",
        "bullying", "attendance", "bereavement", "health-and-safety", "networks", "self-review", "sharing-information", "then-and-now",
    ];

    private static readonly RouteGround Ground = RouteGround.Of(Some.ShippedBank(), Some.ShippedBank().Folder) with
    {
        Pages = Pages.ToImmutableSortedDictionary(page => page, page => $"{page}.md", StringComparer.Ordinal),
    };

    private static readonly RouteFile File = RouteFile.Read(Path.Combine(Some.ShippedBank().Folder, "routes", "first-half-term.yaml"), Ground);

    [Fact]
    public void It_is_read_without_a_finding()
    {
        Assert.Equal("", Some.Report(RouteCheck.Of(File, Some.ShippedBank()).Findings));
        File.Route!.Id.ShouldBe("first-half-term");
        File.Route.Review.ShouldBeNull();
    }

    [Fact]
    public void All_content_that_an_induction_must_have_is_read() =>
        Steps<ReadStep>().Select(step => step.Page).OfType<string>().ShouldBe(Pages, ignoreOrder: true);

    [Fact]
    public void Every_scenario_and_every_paper_of_the_first_library_is_played()
    {
        var first = RouteGround.Of(Some.ShippedBank(), Some.SmallLibrary);
        first.Scenarios.Keys.Except(Steps<PlayStep>().Select(step => step.Scenario)).ShouldBeEmpty();
        first.Papers.Keys.Except(Steps<SitStep>().Select(step => step.Paper)).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_law_has_everybody_read_is_read_before_the_first_scenario_and_signed_at_the_end_of_the_first_third_and_sixth_week()
    {
        var steps = File.Route!.Steps;

        steps.ToList().FindIndex(step => step is ReadStep { Sources: [_, { Id: "SG-02" }] }).ShouldBeLessThan(steps.ToList().FindIndex(step => step is SignOffStep));
        steps.ToList().FindIndex(step => step is SignOffStep).ShouldBeLessThan(steps.ToList().FindIndex(step => step is PlayStep));
        Steps<SignOffStep>().Select(step => step.Due).ShouldBe([5, 19, 40]);
        steps[^1].ShouldBeOfType<SignOffStep>();
        steps.ShouldAllBe(step => step.Due % 7 != 6 && step.Due % 7 != 0, "Nothing is due on a weekend.");
    }

    private static IEnumerable<T> Steps<T>() where T : RouteStep => File.Route!.Steps.OfType<T>();
}
