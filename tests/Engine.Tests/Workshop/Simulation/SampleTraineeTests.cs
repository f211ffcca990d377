using MentorSim.Engine.Play;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Tests.Scoring;
using MentorSim.Engine.Workshop.Simulation;

namespace MentorSim.Engine.Tests.Workshop.Simulation;

/// <summary>Made-up trainees of whom a simulation tells one by one, and the same plays scored against another pack.</summary>
public sealed class SampleTraineeTests
{
    [Fact]
    public void One_of_each_kind_is_told_of_and_plays_as_a_scorecard_has_it()
    {
        foreach (var course in SomeSimulation.SmallCourses().Concat(SomeSimulation.RandomCourses(Scale.Count(2000), salt: 77)))
        {
            var mix = TraineeMix.Read("careful=5,secretive,guesser=2,longest", out _)!;
            var report = SomeSimulation.Report(course.Scenario, new SimulationTerms(40, Seed: 3) { Mix = mix });

            report.Samples.Select(sample => sample.Kind).ShouldBe(mix.Shares.Select(share => share.Kind));
            report.Samples.Select(sample => sample.Name).ShouldBeUnique();
            report.Samples.Select(sample => sample.Name.Split(' ')[^1]).Intersect(CastNames.For(course.Scenario, 3).People.Select(person => person.Name.Split(' ')[^1])).ShouldBeEmpty();
            foreach (var sample in report.Samples)
            {
                mix.KindOf(sample.Number - 1).ShouldBe(sample.Kind);
                // Falls are forced, so the play is the same with luck as without.
                var card = new Scorer(course.Graph).Score(Played.Of(course.Scenario, sample.Answers));
                (card.Total, card.EndingScene, card.Incidents.IsEmpty).ShouldBe((sample.Total, sample.Ending, !sample.HasBreach));
                (card.Result == Result.Competent).ShouldBe(sample.Passed);
            }
        }
    }

    [Fact]
    public void Whoever_had_no_turn_among_few_is_not_told_of() =>
        SomeSimulation.Report(Some.ShippedBank().Read(Some.SmallPaths().First()).Scenario!, new SimulationTerms(1)).Samples.Length.ShouldBe(1);

    [Fact]
    public void Another_pack_scores_the_same_plays()
    {
        var scenario = Some.ShippedBank().Read(Some.SmallPaths().First()).Scenario!;
        var other = Some.ShippedBank().Packs.Single(pack => pack.Id == "common-core-2005");

        var (own, read) = (SomeSimulation.Report(scenario), SomeSimulation.Report(scenario, new SimulationTerms(2000) { Standards = other }));

        (read.Pack, read.Endings.Select(ending => ending.Plays).Sum()).ShouldBe((other, own.Endings.Select(ending => ending.Plays).Sum()));
        read.Units.ShouldNotBeEmpty();
        read.Units.Select(unit => unit.Unit.Id).ShouldBeSubsetOf(other.Units.Select(unit => unit.Id));
        SimulationText.Of(read).ShouldContain($"Scored against: {other.Title}");
        SimulationText.Of(own).ShouldNotContain("Scored against");
        SimulationRun.Of(scenario, new SimulationTerms(2000) { Standards = scenario.ScoringPack }).Report!.Total!.MeanPoints.ShouldBe(own.Total!.MeanPoints);
    }
}
