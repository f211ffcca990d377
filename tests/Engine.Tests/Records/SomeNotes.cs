using MentorSim.Engine.Induction;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Records;

/// <summary>One note of each kind, and more where a kind has several forms.</summary>
internal static class SomeNotes
{
    public static readonly Supervisor Manager = new("Mr Asamani", "line manager");

    public static readonly DateOnly Day = new(2026, 11, 23);

    public static readonly WrittenAnswerId Answer = new("0b1f22c9-0000-7000-8000-000000000009", 3, "note");

    public static InductionEvent[] OfInduction =>
    [
        new InductionBegan(Some.Noon),
        new RouteChosen(Some.Noon, "first-half-term", "The first half-term", Day),
        new ExperienceSaid(Some.Noon, Experience.Experienced),
        new Audited(Some.Noon, "nos-2005", "LM3.2", AuditAnswer.Some, "\"Twice\", at my last school.\n\u2028\U0001F600 é"),
        new Audited(Some.Noon, "nos-2005", "LM1.1", AuditAnswer.Confident, ""),
        new StepRead(Some.Noon, "first-half-term", "the-role"),
        new StepReadTakenBack(Some.Noon, "first-half-term", "the-role"),
        new PersonNamed(Some.Noon, "dsl", "Ms Okonjo-Price", "designated safeguarding lead", Pronouns.She),
        new PersonNamed(Some.Noon, "head", "", null, Pronouns.They),
        new Trained(Some.Noon, new TrainingEntry(1, "Safeguarding, whole staff", Day, "the local authority") { Elements = ["LM3.1", "LM3.3"], RenewBy = Day.AddYears(1), Step = "training" }),
        new Trained(Some.Noon, new TrainingEntry(2, "First aid", Day, "")),
        new TrainingRemoved(Some.Noon, 2),
        new Evaluated(Some.Noon, 1, EvaluationQuestion.HowWell, "I listen.", null),
        new Evaluated(Some.Noon, 1, EvaluationQuestion.WhenReview, "After half-term.", Day.AddDays(40)),
        new Showcased(Some.Noon, "0b1f22c9-0000-7000-8000-000000000009", "nos-2005", "LM3.2", "I said early that I could not keep it."),
    ];

    public static SupervisionEvent[] OfSupervision =>
    [
        new SupervisionBegan(Some.Noon, Manager),
        new WritingRead(Some.Noon, Manager, Answer, [new CriterionMark("words", Met.Fully), new CriterionMark("when", Met.Partly), new CriterionMark("who", Met.Not)], "Name the time as well."),
        new StepSigned(Some.Noon, Manager, "first-half-term", "week-one", "Agreed."),
        new SignOffWithdrawn(Some.Noon, Manager, "first-half-term", "week-one", "The training was another."),
        new TalkNoted(Some.Noon, Manager, "0b1f22c9-0000-7000-8000-000000000009", ["CF-01", "counsellor"], "What to say to a child who asks for secrecy."),
        new TalkNoted(Some.Noon, new Supervisor("Dr Wolanski", ""), null, [], "The first weeks."),
    ];

    public static NoteEvent[] All => [.. OfInduction, .. OfSupervision];
}
