using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>
/// The first two lines of an answer file. The first says whose it is, and has the sitting's key sealed for the exercise's public key. The
/// second has the same key under the entry code, for going on after a crash; when the sitting is over it is overwritten with dashes. What is
/// sealed in the first names the hash of the second, so that neither can be exchanged.
/// </summary>
/// <param name="Exercise">The id of the exercise.</param>
/// <param name="Number">The candidate's number.</param>
/// <param name="Panel">The sitting's key and the hash of the second line, sealed for the exercise, in Base64.</param>
/// <param name="Entry">The second line, without its end.</param>
/// <param name="Start">Where the second line begins, in bytes.</param>
internal sealed record AnswerHead(string Exercise, string Number, string Panel, string Entry, int Start)
{
    private const string Kind = "mentorsim-answers";
    private const int Version = 1;
    private const int LongestKey = 1000;

    /// <summary>Where the lines of answers begin, in bytes.</summary>
    public int End => Start + Entry.Length + 1;

    /// <summary>Whether the way in by the entry code was destroyed.</summary>
    public bool IsClosed => Entry.All(letter => letter == '-');

    /// <summary>The two lines as bytes.</summary>
    public byte[] Bytes => Encoding.ASCII.GetBytes($"{First}\n{Entry}\n");

    private string First => CanonicalJson.Write(new JsonObject { ["kind"] = Kind, ["version"] = Version, ["exercise"] = Exercise, ["candidate"] = Number, ["panel"] = Panel });

    /// <summary>New lines for a key.</summary>
    public static AnswerHead Of(StationFile station, string number, byte[] key, SecretCode code, int rounds)
    {
        var wrap = WrappedKey.Wrap(code.Letters, key, EntryContext(station.Exercise, number), rounds);
        var entry = CanonicalJson.Write(new JsonObject { ["rounds"] = wrap.Rounds, ["salt"] = wrap.Salt, ["box"] = wrap.Box });
        var panel = KeyPair.SealFor(station.PublicKey, [.. key, .. HashOf(entry)], PanelContext(station.Exercise, number));
        var head = new AnswerHead(station.Exercise, number, Convert.ToBase64String(panel), entry, 0);
        return head with { Start = head.First.Length + 1 };
    }

    /// <summary>Reads the lines.</summary>
    /// <exception cref="FormatException">They are not those of an answer file.</exception>
    public static AnswerHead Read(ReadOnlySpan<byte> bytes)
    {
        var first = LineAt(bytes, 0);
        var second = LineAt(bytes, first.Length + 1);
        var head = new PartReader(CanonicalJson.Read(first), "the first line", "kind", "version", "exercise", "candidate", "panel");
        if (head.Text("kind", 60) != Kind) throw new FormatException("It is a file of another kind.");
        if (head.Number("version", 1, int.MaxValue) != Version) throw new FormatException("It was written by another version of MentorSim.");
        return new AnswerHead(head.Line("exercise", 60), head.Line("candidate", 60), head.Line("panel", LongestKey), second, first.Length + 1);
    }

    /// <summary>The sitting's key, by the entry code; null where it is another code.</summary>
    /// <exception cref="FormatException">The second line is damaged.</exception>
    public byte[]? TryEnter(SecretCode code)
    {
        var wrap = new PartReader(CanonicalJson.Read(Entry), "the second line", "rounds", "salt", "box");
        return new WrappedKey(wrap.Number("rounds", 1, 20 * WrappedKey.UsualRounds), wrap.Line("salt", LongestKey), wrap.Line("box", LongestKey)).TryOpen(code.Letters, EntryContext(Exercise, Number));
    }

    /// <summary>The sitting's key, by the exercise's private key.</summary>
    /// <exception cref="SealException">It was sealed for another exercise, or either line was changed.</exception>
    /// <exception cref="FormatException">It is damaged.</exception>
    public byte[] Open(string privateKey)
    {
        var opened = KeyPair.Open(privateKey, AnswerLines.BytesOf(Panel), PanelContext(Exercise, Number));
        if (opened.Length != SealedBox.KeyBytes + SHA256.HashSizeInBytes) throw new FormatException("What is sealed in its first line is no key.");
        if (!IsClosed && !HashOf(Entry).AsSpan().SequenceEqual(opened.AsSpan(SealedBox.KeyBytes))) throw new SealException("Its second line was changed.");
        return opened[..SealedBox.KeyBytes];
    }

    private static string LineAt(ReadOnlySpan<byte> bytes, int start)
    {
        var rest = bytes[Math.Min(start, bytes.Length)..];
        var length = rest.IndexOf((byte)'\n');
        if (length < 0) throw new FormatException("It ends before the sitting begins.");
        return System.Text.Ascii.IsValid(rest[..length]) ? Encoding.ASCII.GetString(rest[..length]) : throw new FormatException("Its beginning is damaged.");
    }

    private static byte[] HashOf(string entry) => SHA256.HashData(Encoding.ASCII.GetBytes(entry));

    private static SealContext PanelContext(string exercise, string number) => new("sitting-key", exercise, number);

    private static SealContext EntryContext(string exercise, string number) => new("sitting-key-by-code", exercise, number);
}
