using System.Collections.Immutable;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Panel;

/// <summary>
/// The order in which a member marks the in-tray: item by item, and within an item all candidates, shuffled anew for each item and member,
/// so that nobody's answers are read in one go and nobody comes always first. It follows from the exercise and is the same every time.
/// </summary>
public static class MarkingOrder
{
    /// <summary>The places, in order.</summary>
    /// <param name="exercise">The exercise, all of whose answers are collected.</param>
    /// <param name="member">The id of the member.</param>
    public static ImmutableArray<MarkingPlace> Of(Exercise exercise, string member)
    {
        if (exercise.Paper is not { } paper) return [];
        var sat = exercise.Candidates.Where(candidate => candidate is { Answers: not null, AbsentBecause: null }).Select(candidate => candidate.Number).ToList();
        return [.. paper.Lines.GroupBy(line => line.Part, StringComparer.Ordinal).SelectMany(item => sat
            .OrderBy(number => Link.DigestOf($"{exercise.Id}/{member}/{item.Key}/{number}"), StringComparer.Ordinal)
            .Select((number, index) => new MarkingPlace(item.Key, index + 1, sat.Count, number, [.. item])))];
    }
}

/// <summary>One candidate's answer to one item, before one member.</summary>
/// <param name="Item">The id of the item.</param>
/// <param name="Place">Which of the answers to this item it is, from 1: all that the member sees of whose it is.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Number">The candidate's number, which is not shown.</param>
/// <param name="Lines">The rubric lines to mark.</param>
public sealed record MarkingPlace(string Item, int Place, int Of, string Number, ImmutableArray<MarkLine> Lines);
