using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Induction;

/// <summary>A unit or an element over all plays that were read against its pack.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="OverTime">The plays in which it was assessed, the earliest first.</param>
public sealed record ProgressItem(string Id, string Title, ImmutableArray<ShownInPlay> OverTime)
{
    /// <summary>In how many plays it was assessed.</summary>
    public int Times => OverTime.Length;

    /// <summary>What was shown last; null where it was never assessed.</summary>
    public ShownInPlay? Latest => OverTime.IsEmpty ? null : OverTime[^1];

    /// <summary>The best that was shown, and of equals the first; null where it was never assessed. What a serious breach broke is never the best.</summary>
    public ShownInPlay? Best => OverTime.MaxBy(shown => (shown.Score.Level == Level.NotAssessed ? int.MinValue : -(int)shown.Score.Level, shown.Ratio));

    /// <summary>What is known of it now: what was shown last.</summary>
    public ProgressState State => Latest?.State ?? ProgressState.NeverAssessed;

    /// <summary>Whether something was ever shown for it.</summary>
    public bool IsEvidenced => OverTime.Any(shown => shown.State is ProgressState.Partly or ProgressState.Well);

    /// <summary>Whether all that was ever shown spoke against it.</summary>
    public bool IsOnlyBadly => !IsEvidenced && OverTime.Any(shown => shown.State == ProgressState.Badly);

    /// <summary>What is known of it now, in words.</summary>
    public string Words => Latest?.StateWords ?? State.Words(Level.NotAssessed);
}

/// <summary>What one play showed of a unit or an element.</summary>
/// <param name="Play">The play.</param>
/// <param name="Day">The day on which it ended.</param>
/// <param name="Score">What was earned of what could be had.</param>
/// <param name="State">What that says.</param>
public sealed record ShownInPlay(PastPlay Play, DateOnly Day, PastScore Score, ProgressState State)
{
    /// <summary>The titles of the serious breaches in that play that make the unit "not yet", whatever the points.</summary>
    public ImmutableArray<string> Breaches { get; init; } = [];

    /// <summary>What that says in words, as in "competent" or "not yet: serious breach": a breach says more than its share does.</summary>
    public string StateWords => Breaches.IsEmpty ? State.Words(Score.Level) : "not yet: serious breach";

    /// <summary>The share of what could be had, from 0 to 1; null where nothing could be had.</summary>
    public decimal? Share => Score.Score.Attainment;

    /// <summary>Points by what could be had: below nothing there are still better and worse ones.</summary>
    public decimal Ratio => Score.Score.IsAssessed ? (decimal)Score.Score.Points / Score.Score.Ceiling!.Value : Score.Score.Points;

    /// <summary>In words, as in "competent, 3 of 4 points (75%)".</summary>
    public string Words => Share is { } share
        ? string.Create(CultureInfo.InvariantCulture, $"{StateWords}, {Signed} of {Score.Score.Ceiling} {(Score.Score.Ceiling == 1 ? "point" : "points")} ({WholePercent.Of(share)})")
        : string.Create(CultureInfo.InvariantCulture, $"{StateWords}, {Signed} {(Math.Abs(Score.Score.Points) == 1 ? "point" : "points")}");

    private string Signed => string.Create(CultureInfo.InvariantCulture, $"{(Score.Score.Points < 0 ? "minus " : "")}{Math.Abs(Score.Score.Points)}");
}

/// <summary>How often an "is" item of the role was shown over all plays.</summary>
/// <param name="Boundary">The item.</param>
/// <param name="Times">Decisions at which it was shown.</param>
/// <param name="Of">Decisions at which it could be.</param>
/// <param name="Plays">Plays in which it could be.</param>
public sealed record BoundaryProgress(Boundary Boundary, int Times, int Of, int Plays);

/// <summary>A serious breach or an overstep that happened.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; the id where no pack that is at hand has it.</param>
/// <param name="Dates">The plays in which it happened, the earliest first, with the day and how often.</param>
/// <param name="PlaysSince">How many plays ended after the last of them.</param>
public sealed record LapseProgress(string Id, string Title, ImmutableArray<(PastPlay Play, DateOnly Day, int Times)> Dates, int PlaysSince)
{
    /// <summary>How often it happened.</summary>
    public int Times => Dates.Sum(date => date.Times);

    /// <summary>The day on which it happened last.</summary>
    public DateOnly Last => Dates[^1].Day;

    /// <summary>When, and whether it came back, as in "twice, last on 3 November; it has not come back in 2 plays since".</summary>
    /// <param name="days">The days of the place.</param>
    public string Words(LocalDays days)
    {
        var times = Times switch { 1 => "once, on", 2 => "twice, last on", var many => string.Create(CultureInfo.InvariantCulture, $"{many} times, last on") };
        var since = PlaysSince switch
        {
            0 => "no play since",
            1 => "it has not come back in 1 play since",
            var many => string.Create(CultureInfo.InvariantCulture, $"it has not come back in {many} plays since"),
        };
        return $"{times} {days.Say(Last)}; {since}";
    }
}
