using System.Collections.Immutable;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>What an exercise takes of an interview kit: it keeps the words as they were then, whatever becomes of the library.</summary>
public static class ExerciseKit
{
    /// <summary>The criteria on which an exercise can give evidence: those that an interview or an in-tray paper assesses.</summary>
    public static ImmutableArray<Panel.Criterion> CriteriaOf(PersonSpecification specification) =>
    [
        .. specification.Criteria.Where(criterion => criterion.Assessed.Any(how => how is Assessment.Interview or Assessment.InTray))
            .Select(criterion => new Panel.Criterion(criterion.Id, criterion.Text, criterion.IsEssential, criterion.Weight, criterion.Minimum)),
    ];

    /// <summary>A question of the core set.</summary>
    public static ExerciseQuestion QuestionOf(InterviewQuestion question) =>
        new(question.Id, question.Text, question.Probes, question.Criteria, [.. question.Elements.Select(element => element.Id)], question.Anchors);

    /// <summary>What helps the panel to decide.</summary>
    public static ImmutableArray<WashUpQuestion> WashUpOf(QuestionBank bank) => [.. bank.WashUp.Select(prompt => new WashUpQuestion(prompt.Id, prompt.Text))];
}
