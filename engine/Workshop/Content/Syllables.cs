using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>
/// Counts the syllables of English words by their spelling: groups of vowels, less what is silent, more what is spoken apart. It need
/// not be right for every word, only for most of those that a text is made of.
/// </summary>
internal static partial class Syllables
{
    // Common words, and words of schools, whose spelling misleads.
    private static readonly FrozenDictionary<string, int> Exceptions = new (int Count, string Words)[]
    {
        (1, "aisle isle camhs"),
        (2, "argue business cafe café create cruel duel evening fuel giant interest island lawyer lion people poem poet react senco science soldier wednesday"),
        (3, "area areas created element elements idea ideas ideal interested interesting museum patio poetry ratio realise realised recipe safeguarding vehicle vehicles"),
    }.SelectMany(group => group.Words.Split(' ').Select(word => KeyValuePair.Create(word, group.Count))).ToFrozenDictionary(StringComparer.Ordinal);

    // What "n't" adds no syllable to.
    private static readonly FrozenSet<string> ShortNegations = FrozenSet.Create(StringComparer.Ordinal, "ai", "are", "ca", "do", "sha", "were", "wo");

    // No word is longer; what is, was made to keep the patterns busy.
    private const int LongestWord = 60;

    /// <summary>The syllables of a word, at least one; those of a word with hyphens together, those of an abbreviation in capitals letter by letter.</summary>
    public static int Of(string word)
    {
        var count = 0;
        foreach (var part in word.Split('-', '‐', '‑', '.')) count += part.Length == 0 ? 0 : OfPart(part);
        return Math.Max(1, count);
    }

    private static int OfPart(string part)
    {
        if (part.Length > LongestWord) return part.Length / 3;
        var word = part.Replace('’', '\'').ToLowerInvariant();
        if (Exceptions.TryGetValue(word, out var known)) return known;
        if (part.Length is >= 2 and <= 5 && part.All(char.IsAsciiLetterUpper)) return part.Sum(letter => letter == 'W' ? 3 : 1);
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe <= 0) return OfLetters(word);
        var (stem, ending) = (word[..apostrophe], word[(apostrophe + 1)..]);
        if (ending == "t" && stem is [_, .., 'n']) return OfLetters(stem[..^1]) + (ShortNegations.Contains(stem[..^1]) ? 0 : 1);
        var adds = ending switch
        {
            "s" => HissForm().IsMatch(stem),
            "ll" or "ve" => !"aeiouyw".Contains(stem[^1], StringComparison.Ordinal),
            "d" => stem[^1] is 't' or 'd',
            _ => false,
        };
        return OfLetters(stem) + (adds ? 1 : 0);
    }

    private static int OfLetters(string word)
    {
        if (Exceptions.TryGetValue(word, out var known)) return known;
        // Two words in one: the e in the middle of "homework" is as silent as at its end.
        if (FirstWordForm().Match(word) is { Success: true, Length: var length }) return (word[0] == 'e' ? 2 : 1) + OfLetters(word[length..]);
        word = word.Replace("qu", "q", StringComparison.Ordinal);
        var count = VowelsForm().Count(word);
        if (count > 1) count -= SilentEndForm().Count(word) + SilentInsideForm().Count(word);
        return Math.Max(1, count + ApartForm().Count(word));
    }

    [GeneratedRegex("^(?:every(?=[a-z]{2})|(?:some|home|safe|care|time|life|like|note|place|there|where|side|use)(?=[bcdfghjklmnpqrstvwxz][a-z]))", RegexOptions.CultureInvariant)]
    private static partial Regex FirstWordForm();

    // y is a vowel but at the start of a word and between two vowels.
    [GeneratedRegex("(?:[aeiouàáâäèéêëìíîïòóôöùúûü]|(?<!^)(?<![aeiou])y|(?<=[aeiou])y(?![aeiou]))+", RegexOptions.CultureInvariant)]
    private static partial Regex VowelsForm();

    [GeneratedRegex(
        """
        (?<! [aeiou] | [bcdfgkptsxz]l ) e $                            # make, but not table
        | (?<! [aeiou] | [sxzcg] | [cs]h | [bdfkpt]l | [bdfgkptsxz][cg]l ) es $   # makes, but not places, watches, tables
        | (?<! [aeioutd] | [bcdfgkptsxz]l ) ed $                       # asked, but not wanted, handled
        | (?<= g ) ues? $                                              # colleagues
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SilentEndForm();

    // lonely, hopeful, movement; but not rely, where it is the first vowel.
    [GeneratedRegex("(?<=[aeiouy].*(?<![bcdfgkptsxz]l)[^aeiou])e(?:ly|ful|fully|less|lessly|ments?|ness)$", RegexOptions.CultureInvariant)]
    private static partial Regex SilentInsideForm();

    // One more for each place where two vowels that stand together are spoken apart, and for an m that is spoken alone.
    [GeneratedRegex(
        """
        (?<! [ctsgx] ) ia (?! ge | r s?$ ) | (?<= [^l] ) (?<! [ctsgx] ) iar s? $ | (?<= [ct] ) ia (?= t | lity )   # material, appreciate; not special, marriage
        | (?<! [ctsgxn] | ll ) io (?! ur )                             # serious, radio, period; not nation, union, million, behaviour
        | (?<= [aeiouy].*[^aeioucty] ) ie (?: r | rs | st ) $          # happier, easiest
        | i (?= ety )                                                  # anxiety
        | (?<! [ct] ) ie (?= nt | nce )                                # client, audience; not patient
        | (?<! [aeiou] ) ie (?= ts? $ | tly | ter )                    # quiet, diet
        | ium | (?<! [g] ) ua | uou | (?<! [g] ) ue (?= n )            # stadium, actual, continuous, influence
        | [eou]ing | (?<= [^aeiou] ) y (?= [aeiou] ) (?<! ^y )         # going, trying, anyone
        | eo (?! [npu] ) | crea (?= t ) | ^rea (?= ct | lit ) | (?<= fl | r | s | n ) ui (?= [dnc] )   # video, creative, reaction, ruin
        | (?<= s | th ) m s? $                                         # racism, rhythm
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ApartForm();

    // What 's adds a syllable to: Trish's, George's.
    [GeneratedRegex("(?:[sxz]|[cs]h|[cg]e|[sz]e)$", RegexOptions.CultureInvariant)]
    private static partial Regex HissForm();
}
