using System.Collections.Immutable;

namespace MentorSim.Engine.Panel;

/// <summary>A criterion of the person specification, as the panel settled it before anybody was seen.</summary>
/// <param name="Id">Its id, as rubrics and questions name it.</param>
/// <param name="Text">What is asked of the person.</param>
/// <param name="IsEssential">Whether it is essential, and not merely desirable.</param>
/// <param name="Weight">Its weight among the others, from 1 to 5.</param>
/// <param name="Minimum">The lowest panel's mark, 0 to 4, with which it counts as met; null where none is set.</param>
public sealed record Criterion(string Id, string Text, bool IsEssential, int Weight, decimal? Minimum)
{
    /// <summary>The highest weight.</summary>
    public const int MostWeight = 5;
}

/// <summary>A question that every candidate is asked at interview.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The question, the same words for all.</param>
/// <param name="Probes">What may be asked after it; not the same for all.</param>
/// <param name="Criteria">The ids of the criteria that it answers to.</param>
/// <param name="Elements">The ids of the elements of the standards that it answers to.</param>
/// <param name="Anchors">What some marks look like, by mark from 0 to 4.</param>
public sealed record ExerciseQuestion(
    string Id, string Text, ImmutableArray<string> Probes, ImmutableArray<string> Criteria, ImmutableArray<string> Elements, ImmutableSortedDictionary<int, string> Anchors);

/// <summary>A question that helps the panel to decide, asked when the marks are known.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The question.</param>
public sealed record WashUpQuestion(string Id, string Text);
