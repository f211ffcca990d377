using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Finds the session that a word on the command line means.</summary>
internal static class StoredPlay
{
    private const int FewestLetters = 4;

    /// <summary>Whether a word can be the id of a session, or its first letters.</summary>
    public static bool CanBe(string word) => word.Length is >= FewestLetters and <= 36 && word.All(letter => char.IsAsciiHexDigit(letter) || letter == '-');

    /// <summary>Whether a word would need more letters to be the beginning of an id.</summary>
    public static bool IsTooShort(string word) => word.Length < FewestLetters && word.All(char.IsAsciiHexDigit);

    /// <summary>The session; null where the store holds none whose id begins so.</summary>
    /// <exception cref="UsageException">There are several.</exception>
    public static StoredSession? Find(Records records, string word) => Find(records.Archive?.Store, word);

    /// <summary>The same in a store; null where there is none.</summary>
    /// <exception cref="UsageException">There are several.</exception>
    public static StoredSession? Find(Store? records, string word)
    {
        if (!CanBe(word) || records is not { IsThere: true } store) return null;
        return store.Sessions.Beginning(word.ToLowerInvariant()) switch
        {
            [] => null,
            [var only] when Notebook.Is(only) => throw new UsageException($"'{UnsafeCharacters.Strip(word)}' is no play: these are the notes of an induction. 'mentorsim induction' shows them."),
            [var only] => only,
            [.. var several] => throw new UsageException(
                $"Several sessions begin with '{UnsafeCharacters.Strip(word)}': {string.Join(" and ", several.Select(session => $"{session.Id} ('{UnsafeCharacters.Strip(session.Title)}')"))}. Type more letters."),
        };
    }
}
