namespace MentorSim.Engine.Records.Portable;

/// <summary>What a reader comes upon in a file of records.</summary>
public abstract record PortablePiece
{
    private protected PortablePiece() { }
}

/// <summary>A line that is as it was written.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Line">What it says.</param>
public sealed record ReadLine(int Number, PortableLine Line) : PortablePiece;

/// <summary>A place at which the file is damaged.</summary>
/// <param name="Number">The number of the line.</param>
/// <param name="Why">What is wrong, for people.</param>
public sealed record DamagedLine(int Number, string Why) : PortablePiece;

/// <summary>How much a file of records may hold: it may have been made to hurt.</summary>
/// <param name="LineBytes">Bytes in a line.</param>
/// <param name="TotalBytes">Bytes in all of it, unpacked.</param>
public sealed record PortableLimits(int LineBytes, long TotalBytes)
{
    /// <summary>For files that somebody sent: a text of a scenario is at most 1 MiB, and a person's sessions are far below this.</summary>
    public static PortableLimits Sent { get; } = new(8 << 20, 256L << 20);

    /// <summary>For a backup, which is as large as its store.</summary>
    public static PortableLimits Own { get; } = Sent with { TotalBytes = long.MaxValue };
}
