using System.Collections.Immutable;
using System.Security.Cryptography;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>What the panel reads of an answer file: a sitting as far as it is there, each link checked against the one before it.</summary>
/// <param name="Exercise">The id of the exercise.</param>
/// <param name="Number">The candidate's number.</param>
/// <param name="Chain">The name of the sitting's chain.</param>
/// <param name="Links">The links; none where the clock was never started.</param>
/// <param name="Standing">Where the sitting stands.</param>
/// <param name="FileHash">SHA-256 of the file's bytes, in lower-case hexadecimal.</param>
public sealed record AnswerReading(string Exercise, string Number, string Chain, ImmutableArray<Link> Links, AnswerStanding Standing, string FileHash)
{
    /// <summary>The most bytes of an answer file: some hours of writing.</summary>
    public const int Longest = 64 * 1024 * 1024;

    /// <summary>Whether the last line is half a line: the program ended while it wrote it, and nobody was told that it is kept.</summary>
    public bool IsTorn { get; init; }

    /// <summary>Whether the sitting was over, and its end is not here: somebody cut the file off.</summary>
    public bool LacksItsEnd { get; init; }

    /// <summary>The events, as canonical JSON.</summary>
    public IEnumerable<string> Bodies => Links.Select(link => link.Body!);

    /// <summary>The hash of the last link; null where there is none.</summary>
    public string? Head => Links is [.., var last] ? last.Hash : null;

    /// <summary>The 16 digits that candidate and invigilator noted at the end; null where there is no link.</summary>
    public string? Receipt => Head is { } head ? Fingerprint.Of(head) : null;

    /// <summary>Whose an answer file says that it is, without a key: nothing of it is proved before it is opened.</summary>
    /// <exception cref="PanelFileException">It is no answer file.</exception>
    public static (string Exercise, string Number) WhoseIs(byte[] bytes)
    {
        try
        {
            var head = AnswerHead.Read(bytes);
            return (head.Exercise, head.Number);
        }
        catch (FormatException wrong)
        {
            throw new PanelFileException($"This is no answer file that can be read: {wrong.Message}", wrong);
        }
    }

    /// <summary>Opens an answer file.</summary>
    /// <param name="bytes">All bytes of the file.</param>
    /// <param name="exercise">The id of the exercise.</param>
    /// <param name="privateKey">The private key of the exercise.</param>
    /// <exception cref="PanelFileException">It is of another exercise, or something in it was changed.</exception>
    public static AnswerReading Open(byte[] bytes, string exercise, string privateKey)
    {
        try
        {
            var head = AnswerHead.Read(bytes);
            if (head.Exercise != exercise) throw new PanelFileException("These are answers of another exercise.");
            var lines = new AnswerLines(head, head.Open(privateKey));
            var links = lines.Read(bytes.AsSpan(head.End), out var whole, out var last);
            return new AnswerReading(head.Exercise, head.Number, lines.Chain, links, AnswerFolder.StandingOf(links.IsEmpty ? null : last), Convert.ToHexStringLower(SHA256.HashData(bytes)))
            {
                IsTorn = head.End + whole < bytes.Length,
                LacksItsEnd = head.IsClosed && last != AnswerLines.Over,
            };
        }
        catch (Exception wrong) when (wrong is FormatException or SealException)
        {
            throw new PanelFileException($"This answer file cannot be used: {wrong.Message}", wrong);
        }
    }

    /// <summary>Opens an answer file on a disk.</summary>
    /// <inheritdoc cref="Open(byte[], string, string)"/>
    public static AnswerReading Open(string path, string exercise, string privateKey) => Open(SmallFile.Bytes(path, Longest), exercise, privateKey);
}

/// <summary>Where a sitting stands by its answer file.</summary>
public enum AnswerStanding
{
    /// <summary>There is none, or its clock was never started.</summary>
    NotBegun,

    /// <summary>The program ended while its clock ran.</summary>
    Interrupted,

    /// <summary>Its clock rests for a reason.</summary>
    Paused,

    /// <summary>It was handed in, or its time was up.</summary>
    Over,

    /// <summary>Another window has it open.</summary>
    InUse,

    /// <summary>A file stands in its place that is none of this sitting.</summary>
    Unusable,
}
