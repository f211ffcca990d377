using System.Security.Cryptography;

namespace MentorSim.Engine.Panel.Sealing;

/// <summary>
/// A code that the program makes and people copy by hand: capitals and digits without those that look alike (0 O, 1 I L, 2 Z, 5 S, 8 B,
/// U V both kept apart by leaving U out). Each of its letters is worth log2(24) = 4.58 bits.
/// </summary>
public sealed class SecretCode
{
    /// <summary>The letters that occur.</summary>
    public const string Alphabet = "34679ACDEFGHJKMNPQRTVWXY";

    /// <summary>The letters of an entry code: 55.02 bits.</summary>
    public const int EntryLength = 12;

    /// <summary>The letters of a recovery code: 128.4 bits.</summary>
    public const int RecoveryLength = 28;

    private const int Group = 4;

    private SecretCode(string letters) => Letters = letters;

    /// <summary>The letters alone: the secret.</summary>
    public string Letters { get; }

    /// <summary>As it is written on paper, in groups of four.</summary>
    public string Shown => string.Join('-', Letters.Chunk(Group).Select(group => new string(group)));

    /// <summary>The last group, by which somebody shows that they wrote it down.</summary>
    public string LastGroup => Letters[^Group..];

    /// <summary>A new code that nobody can guess.</summary>
    public static SecretCode New(int length) => new(RandomNumberGenerator.GetString(Alphabet, length));

    /// <summary>Reads a code as people type it, in capitals or not, with or without hyphens and spaces; null where it is none.</summary>
    public static SecretCode? TryParse(string text, int length)
    {
        var letters = new string([.. text.Where(letter => letter is not ('-' or ' ' or '\u2010' or '\u2011' or '\u2013')).Select(char.ToUpperInvariant)]);
        return letters.Length == length && letters.All(Alphabet.Contains) ? new SecretCode(letters) : null;
    }

    /// <summary>Nothing of the code: a secret has no place in a log.</summary>
    public override string ToString() => nameof(SecretCode);
}
