using System.Collections.Immutable;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>What an exercise keeps of a specification and of questions: copies, so that nothing that a file says later changes what was agreed.</summary>
public static class ForExercise
{
    /// <summary>The criteria of a specification, in its order.</summary>
    public static ImmutableArray<Panel.Criterion> Criteria(PersonSpecification specification) =>
        [.. specification.Criteria.Select(criterion => new Panel.Criterion(criterion.Id, criterion.Text, criterion.IsEssential, criterion.Weight, criterion.Minimum))];

    /// <summary>
    /// Questions, in their order. A criterion that the specification does not have is left out, and so is a question that gives evidence on
    /// none of its criteria.
    /// </summary>
    /// <param name="questions">The questions that were chosen.</param>
    /// <param name="specification">The specification of the exercise.</param>
    public static ImmutableArray<ExerciseQuestion> Questions(IEnumerable<InterviewQuestion> questions, PersonSpecification specification) =>
    [
        .. questions.Select(question => Question(question) with { Criteria = [.. question.Criteria.Where(id => specification.Criterion(id) is not null)] })
            .Where(question => !question.Criteria.IsEmpty),
    ];

    /// <summary>A question, with all its criteria.</summary>
    public static ExerciseQuestion Question(InterviewQuestion question) =>
        new(question.Id, question.Text, question.Probes, question.Criteria, [.. question.Elements.Select(element => element.Id)], question.Anchors);

    /// <summary>What helps the panel to decide, in its order.</summary>
    public static ImmutableArray<WashUpQuestion> WashUp(QuestionBank bank) => [.. bank.WashUp.Select(prompt => new WashUpQuestion(prompt.Id, prompt.Text))];
}
