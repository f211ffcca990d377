using System.Collections.Immutable;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Panel.Results;

/// <summary>A line that was marked, with what it is about.</summary>
/// <param name="Line">The line.</param>
/// <param name="Place">Where it stands, for people: the item and the line of its rubric, or the question.</param>
/// <param name="Text">What was looked for, or asked.</param>
/// <param name="Criteria">The ids of the criteria that it answers to.</param>
public sealed record ResultLine(MarkLine Line, string Place, string Text, ImmutableArray<string> Criteria)
{
    /// <summary>All lines of an exercise: those of the rubrics in the order of the paper, then the questions.</summary>
    public static ImmutableArray<ResultLine> Of(Exercise exercise, Paper paper) =>
    [
        .. from item in paper.Items
           from rubric in item.Rubric
           select new ResultLine(
               new MarkLine(MarkKind.InTray, item.Id, rubric.Id), $"In-tray, {item.Subject ?? item.Id}: {rubric.Id}", rubric.Text, rubric.Criterion is { } criterion ? [criterion] : []),
        .. exercise.Questions.Select(question => new ResultLine(
            new MarkLine(MarkKind.Interview, question.Id, ""), $"Interview, {question.Id}", question.Text, [.. question.Criteria.Distinct(StringComparer.Ordinal)])),
    ];

    /// <summary>Whether it answers to a criterion.</summary>
    public bool AnswersTo(Criterion criterion) => Criteria.Contains(criterion.Id, StringComparer.Ordinal);
}
