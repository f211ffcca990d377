using System.Security.Cryptography;

namespace MentorSim.Engine.Panel.Sealing;

/// <summary>The first 64 bits of a SHA-256, as people compare them: 16 hexadecimal digits in groups of four.</summary>
public static class Fingerprint
{
    private const int Digits = 16;

    /// <summary>The fingerprint of some bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Of(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>The fingerprint of a hash in hexadecimal digits.</summary>
    public static string Of(string hash) => string.Join(' ', hash[..Digits].Chunk(4).Select(group => new string(group)));

    /// <summary>Reads one as people note it, with or without spaces and hyphens; null where it is none.</summary>
    public static string? TryParse(string text)
    {
        var digits = new string([.. text.Where(letter => letter is not (' ' or '-')).Select(char.ToLowerInvariant)]);
        return digits.Length == Digits && digits.All(char.IsAsciiHexDigitLower) ? Of(digits) : null;
    }

    /// <summary>Whether a hash has a fingerprint.</summary>
    public static bool Fits(string fingerprint, string hash) => TryParse(fingerprint) is { } read && read == Of(hash);
}
