using System.Collections.Immutable;

namespace MentorSim.Engine.Panel.Results;

/// <summary>What one member wrote down of one candidate.</summary>
/// <param name="Member">The member.</param>
/// <param name="Number">The candidate's number.</param>
/// <param name="Entries">Marks and notes in the order in which they were written, those included that a later one replaced.</param>
/// <param name="LockedAt">When the interview sheet was locked; null where it was not.</param>
public sealed record MemberSheet(Member Member, string Number, ImmutableArray<Marked> Entries, DateTimeOffset? LockedAt)
{
    /// <summary>The sheet that a member's entries make.</summary>
    /// <param name="member">The member.</param>
    /// <param name="number">The candidate's number.</param>
    /// <param name="entries">All that the member wrote down, in order.</param>
    public static MemberSheet Of(Member member, string number, ImmutableArray<SealedEntry> entries) => new(
        member, number, [.. entries.OfType<Marked>().Where(entry => entry.Number == number)], entries.OfType<SheetLocked>().LastOrDefault(entry => entry.Number == number)?.At);

    /// <summary>The last word on a line; null where there is none.</summary>
    public Marked? On(MarkLine line) => Entries.LastOrDefault(entry => entry.Line == line);

    /// <summary>What stood on a line before, the earliest first.</summary>
    public IEnumerable<Marked> Before(MarkLine line) => Entries.Where(entry => entry.Line == line).SkipLast(1);
}
