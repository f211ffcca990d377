using System.Collections.Immutable;

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
    /// <exception cref="Sealing.SealException">What was sealed was changed.</exception>
    /// <exception cref="FormatException">What was sealed is damaged.</exception>
    public static ImmutableArray<MemberMarks>? OpenAll(Exercise exercise)
    {
        if (!exercise.AreMarksOpen) return null;
        return [.. exercise.Members.Select(member => Of(
            exercise,
            member.Id,
            SealedEntries.KeyOf(exercise, member.Id) is { } key ? SealedEntries.Open(exercise, member.Id, key) : []))];
    }
}
