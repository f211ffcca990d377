using MentorSim.Engine.Induction;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Tests.Records;

namespace MentorSim.Engine.Tests.Induction;

public sealed class InductionFileTests
{
    private static readonly InductionFile Whole = InductionFile.Of(SomeNotes.OfInduction, SomeNotes.OfSupervision);

    [Fact]
    public void It_holds_what_was_written_last()
    {
        Whole.Route!.Route.ShouldBe("first-half-term");
        Whole.Experience.ShouldBe(Experience.Experienced);
        Whole.Audit.Count.ShouldBe(2);
        Whole.After(new Audited(Some.Noon, "nos-2005", "LM3.2", AuditAnswer.Confident, "Now I have.")).Audit[("nos-2005", "LM3.2")].Answer.ShouldBe(AuditAnswer.Confident);
        Whole.People.Keys.ShouldBe(["dsl"]);
        Whole.Training.Keys.ShouldBe([1]);
        Whole.Writings[SomeNotes.Answer].Line.ShouldBe("Name the time as well.");
        Whole.SignOffs.ShouldBeEmpty("it was withdrawn");
        Whole.Talks.Length.ShouldBe(2);
    }

    [Fact]
    public void A_number_of_the_training_record_is_not_given_twice() => Whole.NextTraining.ShouldBe(3);

    [Fact]
    public void Series_are_folded_by_time_whichever_comes_first()
    {
        NoteEvent[] early = [new StepSigned(Some.Noon, SomeNotes.Manager, "r", "s", "")];
        NoteEvent[] late = [new SignOffWithdrawn(Some.Noon.AddMinutes(1), SomeNotes.Manager, "r", "s", "Why.")];
        InductionFile.Of(early, late).SignOffs.ShouldBeEmpty();
        InductionFile.Of(late, early).SignOffs.ShouldBeEmpty();
    }

    [Fact]
    public void That_something_was_read_can_be_taken_back_and_said_again()
    {
        NoteEvent[] series = [new StepRead(Some.Noon, "r", "one"), new StepRead(Some.Noon, "r", "two"), new StepReadTakenBack(Some.Noon, "r", "one"), new StepReadTakenBack(Some.Noon, "r", "never")];
        InductionFile.Of([series]).Read.Keys.ShouldBe([("r", "two")]);
        InductionFile.Of([[.. series, new StepRead(Some.Noon.AddDays(1), "r", "one")]]).Read[("r", "one")].ShouldBe(Some.Noon.AddDays(1));
    }

    [Fact]
    public void A_clock_that_was_set_back_does_not_bring_back_what_was_corrected()
    {
        NoteEvent[] series = [new StepSigned(Some.Noon.AddYears(1), SomeNotes.Manager, "r", "s", ""), new SignOffWithdrawn(Some.Noon, SomeNotes.Manager, "r", "s", "Why.")];
        InductionFile.Of([series]).SignOffs.ShouldBeEmpty();
        InductionFile.Of(series, [new StepRead(Some.Noon, "r", "read")]).SignOffs.ShouldBeEmpty();
    }

    [Fact]
    public void A_cycle_of_self_evaluation_is_whole_with_four_answers()
    {
        var file = InductionFile.Empty;
        foreach (var question in Enum.GetValues<EvaluationQuestion>())
        {
            file = file.After(new Evaluated(Some.Noon, 1, question, "Answer.", question == EvaluationQuestion.WhenReview ? SomeNotes.Day : null));
            file.Cycles.Single().IsWhole.ShouldBe(question == EvaluationQuestion.WhenReview);
        }

        file.Cycles.Single().ReviewOn.ShouldBe(SomeNotes.Day);
        file.After(new Evaluated(Some.Noon, 2, EvaluationQuestion.HowWell, "Better.", null)).Cycles.Length.ShouldBe(2);
    }

    [Fact]
    public void A_session_shown_without_words_is_taken_out_of_the_portfolio()
    {
        var shown = Whole.Portfolio.Single();
        Whole.After(shown with { Words = "Other words." }).Portfolio.Single().Words.ShouldBe("Other words.");
        Whole.After(shown with { Words = "" }).Portfolio.ShouldBeEmpty();
        Whole.After(shown with { Element = "LM3.3" }).Portfolio.Length.ShouldBe(2);
    }

    [Fact]
    public void The_people_who_were_named_stand_in_the_place_of_invented_ones()
    {
        var school = Some.ShippedBank().School!;
        var own = Whole.In(school);
        own.People["dsl"].ShouldBe(new SchoolPerson("Ms Okonjo-Price", "designated safeguarding lead", Pronouns.She));
        own.People.Remove("dsl").ShouldBe(school.People.Remove("dsl"), ignoreOrder: true);
    }
}
