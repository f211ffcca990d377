using System.Collections.Immutable;
using System.Globalization;

namespace MentorSim.Engine.Panel;

/// <summary>What members gave on one line for one candidate, and what the panel makes of it.</summary>
/// <param name="Number">The candidate's number.</param>
/// <param name="Line">What is marked.</param>
/// <param name="Marks">Each marking member's mark, with their note, in the order of the panel; those who were withdrawn are left out.</param>
/// <param name="Agreed">What was agreed; null where nothing was.</param>
public sealed record LineMarks(string Number, MarkLine Line, ImmutableArray<MemberMark> Marks, MarkAgreed? Agreed)
{
    /// <summary>The largest difference of two members' marks.</summary>
    public int Spread => Marks.IsEmpty ? 0 : Marks.Max(mark => mark.Mark) - Marks.Min(mark => mark.Mark);

    /// <summary>Whether it has to be agreed, and is not yet.</summary>
    public bool MustAgree => Agreed is null && Spread >= Exercise.DifferenceToAgree;

    /// <summary>The panel's mark: what was agreed, else the mean to one decimal, half up; null where nobody gave one.</summary>
    public decimal? Mark => Agreed is { Mark: var agreed } ? agreed : Marks.IsEmpty ? null : Math.Round(Marks.Average(mark => (decimal)mark.Mark), 1, MidpointRounding.AwayFromZero);

    /// <summary>The panel's mark as it is shown.</summary>
    public string Shown => Mark?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";
}

/// <summary>One member's mark.</summary>
public sealed record MemberMark(string Member, int Mark, string Note);

/// <summary>The marks of all members line by line, when they are open.</summary>
public static class PanelMarks
{
    /// <summary>All lines of all candidates; null before marks are open.</summary>
    public static ImmutableArray<LineMarks>? Of(Exercise exercise) => MemberMarks.OpenAll(exercise) is { } all ? Of(exercise, all) : null;

    /// <summary>All lines of all candidates.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="all">What members wrote; who was withdrawn does not count.</param>
    internal static ImmutableArray<LineMarks> Of(Exercise exercise, IEnumerable<MemberMarks> all)
    {
        var counted = all.Where(marks => exercise.MemberOf(marks.Member).Marks).ToList();
        return [.. exercise.AllLines.Select(line => new LineMarks(
            line.Number,
            line.Line,
            [.. counted.Select(marks => (marks.Member, Given: marks.Marks.GetValueOrDefault(line))).Where(pair => pair.Given?.Mark is not null).Select(pair => new MemberMark(pair.Member, pair.Given!.Mark!.Value, pair.Given.Note))],
            exercise.Agreements.FirstOrDefault(agreed => (agreed.Number, agreed.Line) == line)))];
    }
}
