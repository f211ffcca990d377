using System.Globalization;
using System.Text.Json.Serialization;

namespace MentorSim.Engine.Play;

/// <summary>How much time a trainee has for decisions with a time limit, beside what their author gave: an adjustment, never a mark.</summary>
/// <param name="Percent">Per cent of the author's time; null where there is no hurry at all.</param>
public sealed record Pace(int? Percent)
{
    /// <summary>The author's time.</summary>
    public static Pace AsWritten { get; } = new(100);

    /// <summary>No time limits, as in plain mode unless asked for.</summary>
    public static Pace Unhurried { get; } = new((int?)null);

    /// <summary>The words for a pace on the command line, in the order in which the briefing offers them.</summary>
    public static IReadOnlyList<(string Word, Pace Pace)> Known { get; } =
        [("normal", AsWritten), ("half-as-much-again", new(150)), ("double", new(200)), ("none", Unhurried)];

    /// <summary>What it is, for people.</summary>
    public string Words => Percent switch
    {
        null => "no time limits",
        100 => "as written",
        150 => "half as much again",
        200 => "twice as much",
        { } other => string.Create(CultureInfo.InvariantCulture, $"{other}% of what is written"),
    };

    /// <summary>The seconds for a decision; null where there is no hurry.</summary>
    public int? Seconds(int written) => Percent is { } percent ? ((written * percent) + 99) / 100 : null;

    /// <summary>The time for a whole session; null where there is no hurry.</summary>
    /// <param name="written">The time that its scenario allows.</param>
    public TimeSpan? Whole(TimeSpan written) => Percent is { } percent ? written * percent / 100 : null;

    /// <summary>The one that the briefing offers after this one; it has one behind it, too, and so on in a round.</summary>
    [JsonIgnore]
    public Pace Next
    {
        get
        {
            var at = Known.ToList().FindIndex(known => known.Pace == this);
            return Known[(at + 1) % Known.Count].Pace;
        }
    }
}
