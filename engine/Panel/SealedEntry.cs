using System.Text.Json.Serialization;

namespace MentorSim.Engine.Panel;

/// <summary>
/// Something that a member wrote down alone. It is sealed under the member's marks key the moment it is written, and nobody else can read
/// it before all have finished. A later entry on the same line replaces an earlier one, which stays in the record.
/// </summary>
/// <param name="At">When.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Marked), "marked")]
[JsonDerivedType(typeof(SheetLocked), "sheet-locked")]
public abstract record SealedEntry(DateTimeOffset At);

/// <summary>A mark, or notes that still wait for one.</summary>
/// <param name="At">When.</param>
/// <param name="Number">The candidate's number.</param>
/// <param name="Line">What is marked.</param>
/// <param name="Mark">0 to 4; null where there are only notes yet.</param>
/// <param name="Note">At interview the candidate's words, verbatim; else why this mark. May be empty.</param>
public sealed record Marked(DateTimeOffset At, string Number, MarkLine Line, int? Mark, string Note) : SealedEntry(At)
{
    /// <summary>The longest note.</summary>
    public const int LongestNote = 8000;
}

/// <summary>A member's interview sheet of one candidate was locked: nothing on it can be changed any more.</summary>
/// <param name="At">When.</param>
/// <param name="Number">The candidate's number.</param>
public sealed record SheetLocked(DateTimeOffset At, string Number) : SealedEntry(At);
