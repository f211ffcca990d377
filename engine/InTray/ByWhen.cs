using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.InTray;

/// <summary>
/// By when something is said to be done: a word of the paper's priorities, or whole minutes after the item arrived. The first word
/// counts as 0 minutes, every later word as later than any minutes.
/// </summary>
public readonly record struct ByWhen
{
    private ByWhen(int? word, int minutes) => (Word, Minutes) = (word, minutes);

    /// <summary>The number of the word among the priorities, from 0; null for minutes.</summary>
    public int? Word { get; }

    /// <summary>The minutes; 0 for a word.</summary>
    public int Minutes { get; }

    /// <summary>A word of the priorities, by its number from 0.</summary>
    public static ByWhen OfWord(int word) => new(word, 0);

    /// <summary>Minutes after the item arrived.</summary>
    public static ByWhen OfMinutes(int minutes) => new(null, minutes);

    /// <summary>Reads a word of some priorities, or a length such as 10m; null where it is neither.</summary>
    public static ByWhen? TryParse(string text, ImmutableArray<string> priorities) =>
        priorities.IndexOf(text) is >= 0 and var word ? OfWord(word) : ClockTime.TryParseLength(text) is { } minutes ? OfMinutes(minutes) : null;

    /// <summary>How it is written: the word, or minutes as in 10m.</summary>
    public string Write(ImmutableArray<string> priorities) =>
        Word is { } word ? priorities[word] : string.Create(CultureInfo.InvariantCulture, $"{Minutes}m");

    /// <summary>Its place among all times: of two, the smaller is sooner. `now` and `0m` have one place.</summary>
    internal (int, int) Place => (Word ?? 0, Minutes);

    /// <summary>Whether it is not later than another.</summary>
    public bool IsBy(ByWhen other) => Place.CompareTo(other.Place) <= 0;
}
