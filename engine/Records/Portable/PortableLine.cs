using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Records.Portable;

/// <summary>
/// A line of a file in which records travel: handed in, rescued or backed up. Each line is canonical JSON, so that one reader serves
/// all of these files, and damage in one line leaves the others readable.
/// </summary>
public abstract record PortableLine
{
    private protected PortableLine() { }
}

/// <summary>The first line: what this file is.</summary>
/// <param name="Purpose">Why it was written.</param>
/// <param name="Site">The site at which.</param>
/// <param name="Made">When, as <see cref="Stamp"/> writes it.</param>
/// <param name="Program">The version of the program that wrote it.</param>
public sealed record PortableHeader(PortablePurpose Purpose, string Site, string Made, string Program) : PortableLine;

/// <summary>A text that was played.</summary>
public sealed record PortableText(string Text) : PortableLine;

/// <summary>A person.</summary>
public sealed record PortablePerson(Person Person) : PortableLine;

/// <summary>A session; a later line of the same session replaces an earlier one.</summary>
public sealed record PortableSession(StoredSession Session) : PortableLine;

/// <summary>An event of a session, or an act of a store's log.</summary>
public sealed record PortableEvent(Link Link) : PortableLine;

/// <summary>A result.</summary>
/// <param name="Result">The result.</param>
/// <param name="Units">Its units.</param>
public sealed record PortableResult(StoredResult Result, System.Collections.Immutable.ImmutableArray<StoredUnit> Units) : PortableLine
{
    /// <inheritdoc/>
    public bool Equals(PortableResult? other) => other is not null && Result == other.Result && Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Result.GetHashCode();
}

/// <summary>The last line: a file without it was cut short.</summary>
/// <param name="Lines">How many lines stand before it.</param>
/// <param name="Hash">SHA-256 of all of them, each with its line feed.</param>
public sealed record PortableEnd(int Lines, string Hash) : PortableLine;

/// <summary>Why a file of records was written.</summary>
public enum PortablePurpose
{
    /// <summary>A person's sessions, for a co-ordinator.</summary>
    HandIn,

    /// <summary>What a store could not take at its time. Such a file has no last line: it ends where the program did.</summary>
    Rescue,

    /// <summary>All of a store.</summary>
    Backup,
}
