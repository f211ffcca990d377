using MentorSim.Engine.Induction;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Induction;

public class GapTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<Bank> Shipped = new(() => Bank.Open(Path.Combine(Golden.Root, "scenarios")));

    private static Pack Nos => Shipped.Value.Packs.Single(pack => pack.Id == "nos-2005");

    [Fact]
    public void Gaps_are_what_is_not_done_yet_and_then_what_is_done_with_help()
    {
        var standing = AuditStanding.Of(Nos, InductionFile.Of([new InductionBegan(At), Said("LM1.1", AuditAnswer.Some), Said("LM1.2", AuditAnswer.Confident), Said("LM1.3", AuditAnswer.NotYet), Said("LM1.4", AuditAnswer.Some)]));
        standing.Answers.Length.ShouldBe(19);
        standing.Answered.ShouldBe(4);
        standing.Gaps.Select(gap => gap.Element.Id).ShouldBe(["LM1.3", "LM1.1", "LM1.4"]);
        standing.FirstOpen!.Id.ShouldBe(Nos.Units[1].Elements[0].Id);
    }

    [Fact]
    public void What_is_recommended_for_an_element_has_decisions_in_which_evidence_for_it_can_be_earned()
    {
        var scenarios = Some.SmallPaths().Select(path => Shipped.Value.Read(path).Scenario!).ToList();
        foreach (var element in Nos.Units.SelectMany(unit => unit.Elements))
        {
            var found = Recommended.For(Nos, element, scenarios);
            found.Select(one => one.Decisions).ShouldBe(found.Select(one => one.Decisions).OrderDescending());
            foreach (var scenario in scenarios)
                found.Any(one => one.Scenario == scenario).ShouldBe(scenario.AllEvidence.Any(evidence => evidence.Points > 0 && evidence.Pack.Id == "nos-2005" && evidence.Element.Id == element.Id));
        }

        Nos.Units.SelectMany(unit => unit.Elements).Count(element => !Recommended.For(Nos, element, scenarios).IsEmpty).ShouldBeGreaterThan(3);
    }

    [Fact]
    public void A_scenario_of_another_pack_is_recommended_by_the_cross_walk_of_the_pack_that_is_read()
    {
        var scenario = Some.SmallPaths().Select(path => Shipped.Value.Read(path).Scenario!).First();
        var evidence = scenario.AllEvidence.First(one => one.Points > 0);
        var element = new Element("K1", "Something", "K");
        var pack = Nos with { Id = "other", Units = [new Unit("K", "K", [element])], CrossWalks = [new CrossWalk(evidence.Pack.Id, evidence.Element.Id, [element], default)] };
        Recommended.For(pack, element, [scenario]).ShouldHaveSingleItem().Decisions.ShouldBePositive();
        Recommended.For(pack with { CrossWalks = [] }, element, [scenario]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-22", false)]
    [InlineData("2027-01-03", false)]
    [InlineData("2027-01-04", null)]
    [InlineData(null, null)]
    public void A_renewal_is_told_six_weeks_before_its_day_and_passes_after_it(string? by, bool? hasPassed)
    {
        var entry = new TrainingEntry(1, "Safeguarding", new DateOnly(2025, 1, 1), "Elm") { RenewBy = by is null ? null : DateOnly.ParseExact(by, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
        var told = Renewal.Of(InductionFile.Of([new InductionBegan(At), new Trained(At, entry)]), new DateOnly(2026, 11, 22));
        told.Select(renewal => (bool?)renewal.HasPassed).SingleOrDefault().ShouldBe(hasPassed);
    }

    private static Audited Said(string element, AuditAnswer answer) => new(At, "nos-2005", element, answer, "");
}
