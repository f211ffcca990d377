using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Tests.Scoring;
using MentorSim.Engine.Workshop.Content;
using MentorSim.Engine.Workshop.Simulation;

namespace MentorSim.Engine.Tests.Workshop.Simulation;

/// <summary>The plays of made-up trainees, held against what sessions, exploration and the naive players of the check say.</summary>
public sealed class SimulatedPlayTests
{
    private static readonly TraineeKind[] Kinds = Enum.GetValues<TraineeKind>();

    [Fact]
    public void Points_losses_and_results_are_those_of_a_scorecard()
    {
        var compared = 0;
        foreach (var course in SomeSimulation.RandomCourses(Scale.Count(4000), salt: 71).Concat(SomeSimulation.SmallCourses()).Where(course => !course.HasChance))
        {
            var scorer = new Scorer(course.Graph);
            foreach (var kind in Kinds)
            {
                var walk = SomeSimulation.Played(course, kind, skill: 0.5, noise: 0.2, number: compared++);
                var card = scorer.Score(Played.Of(course.Scenario, [.. walk.Answers.Select(answer => answer.Written)]));
                walk.Total.ShouldBe(card.Total);
                walk.Loss.ShouldBe(card.Decisions.Sum(decision => decision.Regret ?? 0));
                walk.Decisions.ShouldBe(card.Decisions.Length);
                walk.HasBreach.ShouldBe(!card.Incidents.IsEmpty);
                walk.Passed.ShouldBe(card.Result == Result.Competent);
                (walk.End < course.Scenario.Scenes.Length ? course.Scenario.Scenes[walk.End] : null).ShouldBe(card.EndingScene);
            }
        }

        compared.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Luck_moves_the_ceiling_so_that_what_is_lost_and_what_is_had_add_up_to_it()
    {
        var withChance = 0;
        foreach (var course in SomeSimulation.RandomCourses(Scale.Count(6000), salt: 72).Where(course => course.HasChance))
        {
            foreach (var kind in Kinds)
            {
                var walk = SomeSimulation.Played(course, kind, skill: 0.3, noise: 0.1, number: withChance++);
                (walk.Total.Ceiling - walk.Total.Points).ShouldBe(walk.Loss);
            }
        }

        withChance.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void No_play_is_longer_or_shorter_than_the_check_says()
    {
        foreach (var course in SomeSimulation.SmallCourses().Concat(SomeSimulation.RandomCourses(Scale.Count(1000), salt: 76)))
        {
            if (PlayLengths.Of(course.Graph, PlayOrder.Of(course.Graph)) is not { } lengths) continue;
            var report = SomeSimulation.Report(course.Scenario, new SimulationTerms(500) { Mix = TraineeMix.Only(TraineeKind.Guesser) });
            course.MostDecisions.ShouldBeGreaterThanOrEqualTo(lengths.MostDecisions);
            report.Minutes.Most.ShouldBeLessThanOrEqualTo(course.MostMinutes);
            // Plays that come to no ending may be other lengths.
            if (report.Unfinished > 0) continue;
            report.Decisions.Fewest.ShouldBeGreaterThanOrEqualTo(lengths.FewestDecisions);
            report.Decisions.Most.ShouldBeLessThanOrEqualTo(lengths.MostDecisions);
            report.Minutes.Fewest.ShouldBeGreaterThanOrEqualTo(lengths.FewestMinutes ?? 0);
            report.Minutes.Most.ShouldBeLessThanOrEqualTo(lengths.MostMinutes ?? 0);
        }
    }

    [Fact]
    public void Who_is_careful_and_fully_skilled_and_makes_no_slip_has_all_there_is_to_be_had()
    {
        foreach (var course in SomeSimulation.SmallCourses().Concat(SomeSimulation.RandomCourses(Scale.Count(4000), salt: 73).Where(course => course.Incidents.IsEmpty)))
        {
            for (var number = 0; number < 20; number++)
            {
                var walk = SomeSimulation.Played(course, TraineeKind.Careful, skill: 1, noise: 0, number);
                walk.Loss.ShouldBe(0, course.Scenario.Id);
                walk.Total.Points.ShouldBe(walk.Total.Ceiling!.Value);
                walk.HasBreach.ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Guessers_end_and_earn_as_play_by_chance_does()
    {
        const int plays = 20_000;
        foreach (var course in SomeSimulation.RandomCourses(Scale.Count(1000), salt: 74).Concat(SomeSimulation.SmallCourses().Take(2)))
        {
            var report = SomeSimulation.Report(course.Scenario, new SimulationTerms(plays) { Mix = TraineeMix.Only(TraineeKind.Guesser) });
            var exact = Outcomes.OfRandomPlay(course.Graph, PlayOrder.Of(course.Graph), course.Values);
            // Five standard errors; points spread no further than what can be lost.
            report.Total!.MeanPoints.ShouldBe(exact.Points, 5 * (course.MostLoss + 1) / 2.0 / Math.Sqrt(plays));
            foreach (var ending in report.Endings)
            {
                var expected = exact.Endings.FirstOrDefault(one => one.Scene == ending.Scene.Index).Probability;
                ((double)ending.Plays / plays).ShouldBe(expected, (5 * Math.Sqrt(expected * (1 - expected) / plays)) + 1e-9);
            }
        }
    }

    [Fact]
    public void Naive_players_play_as_the_check_lets_them()
    {
        var (passed, failed) = (0, 0);
        foreach (var course in SomeSimulation.RandomCourses(Scale.Count(20_000), salt: 75))
        {
            foreach (var player in NaivePlayer.Of(course.Scenario))
            {
                var kind = TraineeKind.First + (int)player.Kind;
                var shown = NaivePlay.Passing(player, course.Graph, course.Values!);
                var walk = SomeSimulation.Played(course, kind, skill: 1, noise: 1, number: passed + failed);
                var counts = walk.Passed && walk.FollowedRule && walk.Differing >= NaivePlay.FewestDecisions;
                if (course.HasChance) (counts && shown is null).ShouldBeFalse();
                else counts.ShouldBe(shown is not null);
                if (!course.HasChance && shown is not null) walk.Answers.Select(answer => answer.Written).ShouldBe(shown.Answers);
                if (counts) passed++;
                else failed++;
            }
        }

        (passed, failed).ShouldBe((Math.Max(1, passed), Math.Max(1, failed)));
    }

    [Theory]
    [InlineData(TraineeKind.Careful, "text: Plain., shows: [listener]", "text: Longer but plain.", "text: Judge., oversteps: [judge], shows: [listener]", "text: Swear., critical: X-01")]
    [InlineData(TraineeKind.Secretive, "text: Promise that it stays between you.", "text: Say that you can't promise that., shows: [listener]", "text: Plain.", "text: Tell the DSL.")]
    [InlineData(TraineeKind.Secretive, "text: Nod., critical: X-01", "text: Plain.", "text: Say that you will never keep it to yourself.", "text: Tell the DSL.")]
    [InlineData(TraineeKind.Reciter, "text: The policy says that a form must be filled in.", "text: Say hello.", "text: Ask what happened.", "text: Sit down.")]
    [InlineData(TraineeKind.Avoider, "text: Leave it for now.", "text: Go.", "text: Tell the DSL.", "text: Ask what happened.")]
    [InlineData(TraineeKind.Investigator, "text: Ask who did it.", "text: Sit down.", "text: Tell the DSL.", "text: Say thank you.")]
    public void Without_skill_a_habit_chooses_by_what_the_scenario_says(TraineeKind kind, string liked, string one, string two, string three)
    {
        var course = SomeSimulation.Course(Some.Scenario(SomeSimulation.Row([one, two, liked, three])));

        for (var number = 0; number < 10; number++)
            SomeSimulation.Played(course, kind, skill: 0, noise: 0, number).Answers.Single().Written.ShouldBe("c2");
    }

    [Fact]
    public void The_more_skill_the_fewer_lost_points_are_overlooked()
    {
        var course = SomeSimulation.Course(Some.Scenario(SomeSimulation.Row(["text: Ask who did it.", "text: Sit down., evidence: { T1.1: 1 }"])));
        var taken = Enumerable.Range(0, 4000).Count(number => SomeSimulation.Played(course, TraineeKind.Investigator, skill: 0.7, noise: 0, number).Loss == 1);

        // One point is overlooked with the chance 0.3.
        (taken / 4000.0).ShouldBe(0.3, 0.04);
    }

    [Fact]
    public void At_a_time_limit_a_slip_is_the_time_running_out()
    {
        var scenario = Some.Story("start: a\nscenes:\n  a:\n    seconds: 20\n    timeout: out\n    choices:\n      - { id: one, text: One., to: end, feedback: So. }\n      - { id: out, text: Nothing., to: end, feedback: So. }\n  end: { ending: good }\n");
        var course = SomeSimulation.Course(scenario);

        Enumerable.Range(0, 10).Select(number => SomeSimulation.Played(course, TraineeKind.Careful, skill: 1, noise: 1, number).Answers.Single().Written).ShouldAllBe(written => written == "out");
        SomeSimulation.Played(course, TraineeKind.Avoider, skill: 0, noise: 0, 0).Answers.Single().Written.ShouldBe("out");
    }

    [Fact]
    public void Ticks_orders_and_texts_are_answered_by_every_kind()
    {
        var scenario = Some.Story("start: a\nscenes:\n  a: { pick: { prompt: What?, min: 1, max: 3, to: b, options: [{ id: x, text: X., feedback: So. }, { id: y, text: Y., feedback: So. }, { id: z, text: Z., feedback: So. }] } }\n" +
            "  b: { order: { prompt: What?, to: c, options: [{ id: p, text: P., feedback: So. }, { id: q, text: Q., feedback: So. }] } }\n" +
            "  c: { write: { prompt: What?, criteria: [{ id: x, text: It. }], to: end } }\n  end: { ending: good }\n");
        var course = SomeSimulation.Course(scenario);

        foreach (var kind in Kinds) SomeSimulation.Played(course, kind, 0.5, 0.5, 3).Answers.Select(answer => answer.GetType()).ShouldBe([typeof(PickAnswer), typeof(OrderAnswer), typeof(WriteAnswer)]);
        SomeSimulation.Played(course, TraineeKind.Avoider, 0, 0, 3).Answers.First().Taken.Length.ShouldBe(1);
        SomeSimulation.Played(course, TraineeKind.Investigator, 0, 0, 3).Answers.First().Taken.Length.ShouldBe(3);
    }
}
