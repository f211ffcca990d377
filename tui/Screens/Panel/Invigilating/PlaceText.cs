using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Screens.Panel.Invigilating;

/// <summary>Where a candidate stands, in words: times and terms, and nothing of what anybody reads or answers.</summary>
internal static class PlaceText
{
    /// <summary>Less than this is worth a word.</summary>
    public static readonly TimeSpan Little = TimeSpan.FromMinutes(5);

    /// <summary>A running sitting of which nothing is written down for this long does not run.</summary>
    public static readonly TimeSpan TooQuiet = TimeSpan.FromMinutes(1);

    /// <summary>In a word or two.</summary>
    public static string Word(Place place) => place switch
    {
        AtMachine { Sitting.State: SittingState.Ready } => "not begun",
        AtMachine { Sitting.State: SittingState.Open } => "sitting",
        AtMachine { Sitting.State: SittingState.Paused } => "paused",
        AtMachine { Sitting.State: SittingState.Submitted } => "handed in",
        AtMachine { Sitting.State: SittingState.Expired } => "time was up",
        AtStationHere { Standing: AnswerStanding.InUse } => "sitting",
        AtStationHere { Standing: AnswerStanding.Paused } => "paused",
        AtStationHere { Standing: AnswerStanding.Over } => "over",
        AtStationHere { Standing: AnswerStanding.Interrupted } => "interrupted",
        AtStationHere { Standing: AnswerStanding.NotBegun } => "not begun",
        AtStationHere { Standing: AnswerStanding.Unusable } => "file cannot be used",
        Collected => "collected",
        Absent => "does not sit",
        Elsewhere => "not seen here",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The rest of what is known, sentence by sentence.</summary>
    /// <param name="place">Where they stand.</param>
    /// <param name="clock">Now, and where.</param>
    public static IEnumerable<string> Says(Place place, TimeProvider clock)
    {
        if (place is AtMachine { Sitting: { State: SittingState.Open or SittingState.Paused } sitting } at)
            yield return $"{(at.Left > TimeSpan.Zero ? $"{Text.Duration(at.Left)} left" : "no time left")}, since {TimeOf(sitting.Began, clock)}.";
        else if (place is AtMachine { Sitting: var over }) yield return $"From {TimeOf(over.Began, clock)} to {TimeOf(over.Last, clock)}.";
        if (place is AtStationHere { Written: { } written, Standing: var standing })
        {
            yield return $"At a station whose file lies here, {(standing == AnswerStanding.Over ? "over since" : "last written at")} {TimeOf(written, clock)}.";
            if (standing != AnswerStanding.Unusable) yield return $"{(standing == AnswerStanding.Over ? "Whether they handed in or the time was up" : "How much time is left")} is sealed in it: the station shows that.";
        }
        if (place is not (Absent or Collected) && ExtraOf(place) is > 0 and var extra) yield return string.Create(CultureInfo.InvariantCulture, $"{extra}% extra time{(place is AtMachine ? ", which is counted in" : "")}.");
        if (place is not (Absent or Collected) && place.Candidate.SitsWhen.Length > 0) yield return $"Planned: {place.Candidate.SitsWhen}.";
    }

    /// <summary>What whoever invigilates should look to; null for nothing.</summary>
    /// <param name="place">Where they stand.</param>
    public static string? Warning(Place place) => place switch
    {
        AtMachine { Sitting.State: SittingState.Open, Quiet: var quiet } when quiet >= TooQuiet => $"Nothing was written down for {Text.Duration(TimeSpan.FromMinutes(Math.Floor(quiet.TotalMinutes)))}: the program there has ended, or its machine sleeps. Go and look.",
        AtMachine { Sitting.State: SittingState.Open, Left: var left } when left == TimeSpan.Zero => "The time is up, and it does not say so yet.",
        AtMachine { Sitting.State: SittingState.Open, Left: var left } when left < Little => "Less than 5 minutes are left.",
        AtStationHere { Standing: AnswerStanding.Interrupted } => "The program ended in the middle of it. It goes on at the station with the same entry code.",
        AtStationHere { Standing: AnswerStanding.Unusable } => "Keep the file, and look at the station: it says why.",
        _ => null,
    };

    private static int ExtraOf(Place place) => place is AtMachine { Sitting.ExtraTime: var given } ? given : place.Candidate.ExtraTime;

    private static string TimeOf(DateTimeOffset moment, TimeProvider clock) => TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone).ToString("HH:mm", CultureInfo.InvariantCulture);
}
