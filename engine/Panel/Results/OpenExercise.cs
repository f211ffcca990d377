using System.Collections.Immutable;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Panel.Results;

/// <summary>An exercise whose marks are open, with all that results are made of.</summary>
public sealed class OpenExercise
{
    private readonly ImmutableDictionary<string, ImmutableArray<SealedEntry>> _entries;
    private readonly ImmutableDictionary<(string Number, MarkLine Line), LineMarks> _marks;

    /// <summary>Puts an exercise together.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="paper">Its paper.</param>
    /// <param name="entries">What each member wrote down, by the member's id, in order.</param>
    internal OpenExercise(Exercise exercise, Paper paper, ImmutableDictionary<string, ImmutableArray<SealedEntry>> entries)
    {
        (Exercise, Paper, Lines, _entries) = (exercise, paper, ResultLine.Of(exercise, paper), entries);
        Sittings = exercise.Candidates.Where(candidate => candidate is { Answers: not null, AbsentBecause: null })
            .ToImmutableDictionary(candidate => candidate.Number, candidate => CollectedSitting.Of(candidate, paper), StringComparer.Ordinal);
        _marks = PanelMarks.Of(exercise, exercise.Members.Select(member => MemberMarks.Of(exercise, member.Id, entries.GetValueOrDefault(member.Id, []))))
            .ToImmutableDictionary(line => (line.Number, line.Line));
    }

    /// <summary>The exercise.</summary>
    public Exercise Exercise { get; }

    /// <summary>Its paper.</summary>
    public Paper Paper { get; }

    /// <summary>The sittings by the candidate's number.</summary>
    public ImmutableDictionary<string, CollectedSitting> Sittings { get; }

    /// <summary>What was marked: the lines of the rubrics in the order of the paper, then the questions of the interview.</summary>
    public ImmutableArray<ResultLine> Lines { get; }

    /// <summary>Opens an exercise.</summary>
    /// <exception cref="ExerciseException">Not everybody has finished: marks are sealed.</exception>
    /// <exception cref="FormatException">Its texts, or what was collected, can no longer be read.</exception>
    /// <exception cref="Sealing.SealException">What was sealed was changed.</exception>
    public static OpenExercise Of(Exercise exercise)
    {
        if (!exercise.AreMarksOpen) throw new ExerciseException("Marks are sealed until every member has finished.");
        return new OpenExercise(
            exercise,
            exercise.ReadPaper() ?? throw new FormatException("This exercise has no paper."),
            exercise.Members.ToImmutableDictionary(
                member => member.Id,
                member => SealedEntries.KeyOf(exercise, member.Id) is { } key ? SealedEntries.Open(exercise, member.Id, key).ToImmutableArray() : [],
                StringComparer.Ordinal));
    }

    /// <summary>A member's sheet of a candidate; that of a withdrawn member too, where it can be opened.</summary>
    public MemberSheet SheetOf(Member member, string number) => MemberSheet.Of(member, number, _entries.GetValueOrDefault(member.Id, []));

    /// <summary>The marks of a candidate on a line.</summary>
    public LineResult ResultOf(string number, ResultLine line) => new(line, _marks.GetValueOrDefault((number, line.Line)) ?? new LineMarks(number, line.Line, [], null));
}
