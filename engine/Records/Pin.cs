using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentorSim.Engine.Records;

/// <summary>
/// A PIN as it is kept: salted, and hashed so slowly that trying all short ones takes long. It keeps those away who use the same account;
/// whoever can read the store itself can read what is in it, PIN or not.
/// </summary>
public static class Pin
{
    /// <summary>The fewest digits or letters of a PIN.</summary>
    public const int Shortest = 4;

    /// <summary>The most.</summary>
    public const int Longest = 12;

    private const string Scheme = "pbkdf2-sha256";
    private const int Rounds = 600_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Whether a text can be a PIN: digits and letters of the English alphabet.</summary>
    public static bool CanBe(string text) => text.Length is >= Shortest and <= Longest && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>What is kept of a PIN, with a salt of its own, as <c>pbkdf2-sha256$600000$salt$hash</c>.</summary>
    public static string Keep(string pin)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{Scheme}${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Hash(pin, salt, Rounds))}");
    }

    /// <summary>Whether a PIN is the one of which this was kept; false for what is damaged.</summary>
    public static bool Fits(string pin, string kept)
    {
        if (kept.Split('$') is not [Scheme, var rounds, var salt, var hash] || !int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 100 * Rounds) return false;
        try
        {
            return CryptographicOperations.FixedTimeEquals(Hash(pin, Convert.FromBase64String(salt), count), Convert.FromBase64String(hash));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static byte[] Hash(string pin, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(pin), salt, rounds, HashAlgorithmName.SHA256, HashBytes);
}
