using MentorSim.Engine.Induction;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Tests.Records;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Induction;

public sealed class RouteStandingTests
{
    private static readonly SourceText Source = new("route.yaml", "");

    private static readonly Pack Tiny = new()
    {
        Source = Source,
        Id = "tiny",
        Title = "Tiny",
        Units = [new Unit("T1", "One", [new Element("T1.1", "First", "T1"), new Element("T1.2", "Second", "T1")])],
    };

    private static readonly SignOffStep Signed = new("You agreed what the role is.") { Id = "signed", Title = "Week one", Due = 9 };

    private static readonly Route Route = new()
    {
        Source = Source,
        Id = "route",
        Title = "A route",
        Steps =
        [
            new ReadStep("the-role", null) { Id = "read", Title = "Read: the role", Due = 1 },
            new AuditStep(Tiny) { Id = "audit", Title = "Self-audit", Due = 2 },
            new WhoIsWhoStep(["dsl", "head"]) { Id = "who", Title = "Who is who", Due = 2 },
            new PlayStep("story", PlayMode.Assess, Until.Competent) { Id = "play", Title = "Play", Due = 5 },
            new SitStep("paper") { Id = "sit", Title = "In-tray" },
            new TrainingStep("Safeguarding") { Id = "train", Title = "Training", Due = 5 },
            new EvaluationStep { Id = "evaluate", Title = "Self-evaluation", Due = 8 },
            Signed,
        ],
    };

    private static readonly InductionFile Begun = InductionFile.Of([new InductionBegan(Some.Noon), new RouteChosen(Some.Noon, "route", "A route", SomeNotes.Day)]);

    [Fact]
    public void Nothing_is_done_at_first_and_each_step_says_what_is_missing()
    {
        var standing = RouteStanding.Of(Route, Begun, [], SomeNotes.Day);
        standing.Steps.Select(step => step.Missing).ShouldBe(
        [
            "not read yet", "2 of 2 elements to answer", "2 of 2 people to name", "not played yet", "not sat yet", "not in the training record yet", "4 of 4 questions to answer",
            "waits for the steps before it",
        ]);
        standing.Overdue.ShouldBeEmpty();
        standing.Next!.Step.Id.ShouldBe("read");
        standing.WhyNotSigned(Signed)!.ShouldStartWith("Not done yet: Read: the role; Self-audit;");
    }

    [Fact]
    public void A_route_may_begin_on_the_last_day_of_the_calendar() =>
        RouteStanding.Of(Route, InductionFile.Of([new InductionBegan(Some.Noon), new RouteChosen(Some.Noon, "route", "A route", DateOnly.MaxValue)]), [], SomeNotes.Day).Overdue.ShouldBeEmpty();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(30, 7)]
    public void A_step_is_overdue_from_the_day_after_it_was_due(int days, int overdue) =>
        RouteStanding.Of(Route, Begun, [], SomeNotes.Day.AddDays(days)).Overdue.Count().ShouldBe(overdue);

    [Theory]
    [InlineData("practice", Result.Competent, "not played yet")]
    [InlineData("assess", Result.Unfinished, "not played yet")]
    [InlineData("assess", Result.NotYet, "played, and not competent yet")]
    [InlineData("assess", Result.Referred, "played, and not competent yet")]
    [InlineData("assess", Result.Competent, null)]
    public void A_play_counts_in_its_mode_and_with_its_result(string mode, Result result, string? missing) =>
        RouteStanding.Of(Route, Begun, [Play("story", mode, result)], SomeNotes.Day).Steps[3].Missing.ShouldBe(missing);

    [Fact]
    public void With_all_done_the_line_manager_can_sign_and_then_it_is_whole()
    {
        var file = new NoteEvent[]
        {
            new StepRead(Some.Noon, "route", "read"),
            new Audited(Some.Noon, "tiny", "T1.1", AuditAnswer.NotYet, ""),
            new Audited(Some.Noon, "tiny", "T1.2", AuditAnswer.Confident, ""),
            new PersonNamed(Some.Noon, "dsl", "A", null, Pronouns.They),
            new PersonNamed(Some.Noon, "head", "B", null, Pronouns.They),
            new Trained(Some.Noon, new TrainingEntry(1, "Safeguarding", SomeNotes.Day, "Us") { Step = "train" }),
            new Evaluated(Some.Noon, 1, EvaluationQuestion.HowWell, "a", null),
            new Evaluated(Some.Noon, 1, EvaluationQuestion.WhatMore, "a", null),
            new Evaluated(Some.Noon, 1, EvaluationQuestion.HowKnow, "a", null),
            new Evaluated(Some.Noon, 1, EvaluationQuestion.WhenReview, "a", SomeNotes.Day),
        }.Aggregate(Begun, (before, note) => before.After(note));
        PastPlay[] plays = [Play("story", "assess", Result.Competent), Play("paper", "training", null)];

        var standing = RouteStanding.Of(Route, file, plays, SomeNotes.Day);
        standing.Next!.Missing.ShouldBe("waits for the line manager");
        standing.WhyNotSigned(Signed).ShouldBeNull();
        standing.IsWhole.ShouldBeFalse();

        var signed = RouteStanding.Of(Route, file.After(new StepSigned(Some.Noon, SomeNotes.Manager, "route", "signed", "")), plays, SomeNotes.Day);
        signed.IsWhole.ShouldBeTrue();
        signed.Steps[^1].SignOff!.By.ShouldBe(SomeNotes.Manager);
    }

    [Fact]
    public void Before_a_route_was_chosen_it_would_begin_today() =>
        RouteStanding.Of(Route, InductionFile.Empty, [], SomeNotes.Day).Steps[0].Due.ShouldBe(SomeNotes.Day);

    private static PastPlay Play(string scenario, string mode, Result? result) =>
        new(Guid.Empty.ToString(), scenario, scenario, mode, Some.Noon, result, "tiny") { Total = new Score(1, 1) };
}
