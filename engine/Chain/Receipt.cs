using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorSim.Engine.Chain;

/// <summary>
/// A short proof, kept outside the store, that a chain stood as it did: who can rewrite all of a store can rewrite its chains, but not
/// a receipt that somebody else has. It covers the chain up to one event, and stays true as the chain grows.
/// </summary>
/// <param name="Chain">The first letters of the chain's name.</param>
/// <param name="Sequence">The event up to which it speaks.</param>
/// <param name="Hash">The first 20 digits of that event's hash.</param>
public sealed partial record Receipt(string Chain, int Sequence, string Hash)
{
    private const int ChainLetters = 8;
    private const int HashDigits = 20;

    /// <summary>The receipt for a chain up to a link.</summary>
    public static Receipt Of(Link link) => new(Short(link.Chain), link.Sequence, link.Hash[..HashDigits]);

    /// <summary>Reads a receipt as people copy it, in capitals or not; null where it is none.</summary>
    public static Receipt? TryParse(string text)
    {
        var match = Form().Match(text.Trim().ToLowerInvariant());
        return match.Success && int.TryParse(match.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new Receipt(match.Groups[1].Value, sequence, match.Groups[3].Value)
            : null;
    }

    /// <summary>Whether it speaks of this chain.</summary>
    public bool IsOf(string chain) => Short(chain) == Chain;

    /// <summary>Whether the link to which it speaks still is what it was.</summary>
    public bool Holds(Link link) => IsOf(link.Chain) && link.Sequence == Sequence && link.Hash.StartsWith(Hash, StringComparison.Ordinal);

    /// <summary>The receipt as it is printed, as in <c>0b1f22c9-14-5d0c…</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Chain}-{Sequence}-{Hash}");

    private static string Short(string chain) => chain.Length <= ChainLetters ? chain : chain[..ChainLetters];

    [GeneratedRegex(@"^([a-z0-9]{1,8})-([0-9]{1,9})-([0-9a-f]{20})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
