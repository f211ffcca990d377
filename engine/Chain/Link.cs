using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace MentorSim.Engine.Chain;

/// <summary>
/// One event in a chain: its hash covers the hash before it, so none can be changed, taken out or put in between without a trace in all
/// that follow. The body enters by its digest alone: a body that was erased leaves a chain that can still be verified.
/// </summary>
/// <param name="Chain">The chain to which it belongs: a session's id, or the name of a log.</param>
/// <param name="Sequence">Its place, from 1.</param>
/// <param name="Previous">Hash of the event before it; <see cref="Origin"/> for the first.</param>
/// <param name="Digest">SHA-256 of the body as UTF-8, in lower-case hexadecimal.</param>
/// <param name="Hash">SHA-256 of the canonical JSON of the four above, in lower-case hexadecimal.</param>
/// <param name="Body">What happened, as canonical JSON; null where it was erased.</param>
public sealed record Link(string Chain, int Sequence, string Previous, string Digest, string Hash, string? Body)
{
    /// <summary>What stands before the first.</summary>
    public static string Origin { get; } = new('0', 64);

    /// <summary>The next link of a chain.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="last">Its last link; null where there is none.</param>
    /// <param name="body">What happened, as canonical JSON.</param>
    public static Link After(string chain, Link? last, string body) => At(chain, (last?.Sequence ?? 0) + 1, last?.Hash ?? Origin, body);

    /// <summary>The link at a place of a chain.</summary>
    public static Link At(string chain, int sequence, string previous, string body)
    {
        var digest = DigestOf(body);
        return new Link(chain, sequence, previous, digest, HashOf(chain, sequence, previous, digest), body);
    }

    /// <summary>What is wrong with this link behind another; null where it fits.</summary>
    /// <param name="last">The link before it; null for the first.</param>
    public string? Fault(Link? last)
    {
        if (Sequence != (last?.Sequence ?? 0) + 1) return $"its number is {Sequence}, and {(last?.Sequence ?? 0) + 1} comes here";
        if (last is not null && Chain != last.Chain) return "it belongs to another chain";
        if (Previous != (last?.Hash ?? Origin)) return "it does not follow from the one before it";
        if (Body is not null && DigestOf(Body) != Digest) return "its text was changed";
        return HashOf(Chain, Sequence, Previous, Digest) == Hash ? null : "its hash does not fit";
    }

    /// <summary>SHA-256 of a text as UTF-8, in lower-case hexadecimal.</summary>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string HashOf(string chain, int sequence, string previous, string digest) => DigestOf(CanonicalJson.Write(new JsonObject
    {
        ["digest"] = digest,
        ["previous"] = previous,
        ["sequence"] = sequence,
        ["session"] = chain,
    }));
}
