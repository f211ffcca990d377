using System.Collections.Immutable;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>What one member wrote, the last word on each line.</summary>
/// <param name="Member">The id of the member.</param>
/// <param name="Marks">By candidate's number and line.</param>
/// <param name="Locked">The numbers whose interview sheets are locked, with when.</param>
/// <param name="Missing">What has no mark yet, by candidate's number and line.</param>
public sealed record MemberMarks(
    string Member,
    ImmutableDictionary<(string Number, MarkLine Line), Marked> Marks,
    ImmutableDictionary<string, DateTimeOffset> Locked,
    ImmutableArray<(string Number, MarkLine Line)> Missing)
{
    /// <summary>What some entries of a member come to.</summary>
    public static MemberMarks Of(Exercise exercise, string member, IEnumerable<SealedEntry> entries)
    {
        var marks = ImmutableDictionary.CreateBuilder<(string, MarkLine), Marked>();
        var locked = ImmutableDictionary.CreateBuilder<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            switch (entry)
            {
                case Marked marked:
                    marks[(marked.Number, marked.Line)] = marked;
                    break;
                case SheetLocked sheet:
                    locked[sheet.Number] = sheet.At;
                    break;
            }
        }

        return new MemberMarks(member, marks.ToImmutable(), locked.ToImmutable(), [.. exercise.AllLines.Where(line => marks.GetValueOrDefault(line)?.Mark is null)]);
    }

    /// <summary>The marks of every member, those of the withdrawn too; null where a share is not published.</summary>
    /// <exception cref="ExerciseException">What one of them wrote was changed or is damaged, and can no longer be opened.</exception>
    public static ImmutableArray<MemberMarks>? OpenAll(Exercise exercise) =>
        exercise.AreMarksOpen ? [.. exercise.Members.Select(member => Of(exercise, member.Id, Opened(exercise, member)))] : null;

    private static IEnumerable<SealedEntry> Opened(Exercise exercise, Member member)
    {
        try
        {
            return SealedEntries.KeyOf(exercise, member.Id) is { } key ? [.. SealedEntries.Open(exercise, member.Id, key)] : [];
        }
        catch (Exception wrong) when (wrong is SealException or FormatException)
        {
            throw new ExerciseException($"What {member.Name} wrote can no longer be opened: somebody with a program of their own changed it. Use a copy of the panel file from before. ({wrong.Message})");
        }
    }
}
