using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>
/// The lines of an answer file: a letter, a blank, and a link of the sitting's chain in a box of its own, in Base64. The letter says to
/// anybody whether the sitting stands at a pause or is over, and is authenticated with the box, like exercise, candidate and place. What is in a
/// box is filled up with blanks, so that its length tells little of what somebody wrote.
/// </summary>
/// <param name="head">The lines before them. Each line is bound to the key that was sealed for the panel there: who goes on by the entry code must not write what the panel could not read.</param>
/// <param name="key">The sitting's key.</param>
internal sealed class AnswerLines(AnswerHead head, byte[] key)
{
    /// <summary>The letter of a line after which the clock runs.</summary>
    public const char Running = 'a';

    /// <summary>The letter of a line after which the clock rests.</summary>
    public const char Paused = 'p';

    /// <summary>The letter of the line that ends a sitting.</summary>
    public const char Over = 'z';

    private const int Filled = 256;
    private const int PrefixLength = 2;

    /// <summary>The name of a candidate's chain.</summary>
    public string Chain => $"{head.Exercise}-{head.Number}";

    /// <summary>The letter for a line.</summary>
    public static char LetterOf(SittingEvent happened) => happened switch
    {
        PausedFor => Paused,
        Submitted or Expired => Over,
        _ => Running,
    };

    /// <summary>A line with its end.</summary>
    public byte[] Write(Link link, char letter)
    {
        var content = Encoding.UTF8.GetBytes(CanonicalJson.Write(new JsonObject { ["hash"] = link.Hash, ["body"] = link.Body }));
        var filled = new byte[(content.Length + Filled - 1) / Filled * Filled];
        content.CopyTo(filled, 0);
        filled.AsSpan(content.Length).Fill((byte)' ');
        return Encoding.ASCII.GetBytes($"{letter} {Convert.ToBase64String(SealedBox.Seal(key, filled, Context(letter, link.Sequence)))}\n");
    }

    /// <summary>The links of all whole lines.</summary>
    /// <param name="bytes">The file behind its head.</param>
    /// <param name="whole">How many of the bytes are whole lines; what is behind them was being written when the program ended.</param>
    /// <param name="last">The letter of the last line; that of a running clock where there is none.</param>
    /// <exception cref="SealException">A line is not the one that was written there.</exception>
    /// <exception cref="FormatException">A line is damaged.</exception>
    public ImmutableArray<Link> Read(ReadOnlySpan<byte> bytes, out int whole, out char last)
    {
        var links = ImmutableArray.CreateBuilder<Link>();
        (whole, last) = (0, Running);
        while (bytes[whole..].IndexOf((byte)'\n') is var length and >= 0)
        {
            if (last == Over) throw new SealException("Something stands behind its end.");
            var line = Encoding.ASCII.GetString(bytes.Slice(whole, length));
            if (line.Length <= PrefixLength || line[1] != ' ' || line[0] is not (Running or Paused or Over)) throw new FormatException($"Line {links.Count + 1} of the answers is damaged.");
            last = line[0];
            links.Add(Read(SealedBox.Open(key, BytesOf(line[PrefixLength..]), Context(last, links.Count + 1)), links.Count == 0 ? null : links[^1]));
            whole += length + 1;
        }

        return links.ToImmutable();
    }

    /// <summary>The letter of the last whole line, without opening anything; null where there is no line.</summary>
    public static char? LastLetter(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf((byte)'\n');
        if (end < 0) return null;
        var start = bytes[..end].LastIndexOf((byte)'\n') + 1;
        return start < end ? (char)bytes[start] : null;
    }

    /// <summary>The bytes of a text in Base64, of which each has one form only.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static byte[] BytesOf(string text)
    {
        var bytes = Convert.FromBase64String(text);
        return Convert.ToBase64String(bytes) == text ? bytes : throw new FormatException("It is not written as MentorSim writes.");
    }

    private Link Read(byte[] content, Link? last)
    {
        var fields = new PartReader(CanonicalJson.Read(Encoding.UTF8.GetString(content).TrimEnd(' ')), "a line of answers", "hash", "body");
        var link = Link.After(Chain, last, fields.Whole("body"));
        return link.Hash == fields.Whole("hash") ? link : throw new SealException("A line does not follow from the one before it.");
    }

    private SealContext Context(char letter, int sequence) => new(
        letter switch
        {
            Running => "answer",
            Paused => "answer-pause",
            Over => "answer-end",
            _ => throw new UnreachableException(),
        },
        head.Exercise,
        head.Number,
        sequence)
    {
        Previous = Link.DigestOf(head.Panel),
    };
}
