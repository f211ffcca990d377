using System.Security.Cryptography;
using System.Text;

namespace MentorSim.Engine.Panel.Sealing;

/// <summary>
/// A key under something that a person knows: PBKDF2-SHA-256 (RFC 8018) with a salt of its own makes a key of it, and that seals. Texts are
/// taken in Unicode's form C, without white space around them.
/// </summary>
/// <param name="Rounds">The rounds of PBKDF2.</param>
/// <param name="Salt">The salt, in Base64.</param>
/// <param name="Box">What is wrapped, in Base64.</param>
public sealed record WrappedKey(int Rounds, string Salt, string Box)
{
    /// <summary>The rounds that are used: what OWASP's cheat sheet on storing passwords asks of PBKDF2-SHA-256 (2023).</summary>
    public const int UsualRounds = 600_000;

    private const int MostRounds = 20 * UsualRounds;
    private const int SaltBytes = 16;

    /// <summary>Wraps a key.</summary>
    /// <param name="secret">What the person knows.</param>
    /// <param name="content">What is wrapped.</param>
    /// <param name="context">Where it belongs.</param>
    /// <param name="rounds">The rounds.</param>
    public static WrappedKey Wrap(string secret, ReadOnlySpan<byte> content, SealContext context, int rounds = UsualRounds)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new WrappedKey(rounds, Convert.ToBase64String(salt), Convert.ToBase64String(SealedBox.Seal(KeyOf(secret, salt, rounds), content, context)));
    }

    /// <summary>What is wrapped; null where the secret is another one, or where this was changed.</summary>
    public byte[]? TryOpen(string secret, SealContext context)
    {
        if (!IsWhole || Rounds is < 1 or > MostRounds) return null;
        try
        {
            return SealedBox.Open(KeyOf(secret, Convert.FromBase64String(Salt), Rounds), Convert.FromBase64String(Box), context);
        }
        catch (Exception wrong) when (wrong is SealException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether nothing of it is missing: what is read from a file that anybody can write may lack anything.</summary>
    internal bool IsWhole => Salt is not null && Box is not null;

    private static byte[] KeyOf(string secret, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(secret.Trim().Normalize(NormalizationForm.FormC)), salt, rounds, HashAlgorithmName.SHA256, SealedBox.KeyBytes);
}
