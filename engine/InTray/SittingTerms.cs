namespace MentorSim.Engine.InTray;

/// <summary>Who sits a paper, and under what conditions: what is settled before the clock starts and never changes after.</summary>
/// <param name="Candidate">The candidate's number, or the name or code of a trainee.</param>
/// <param name="Mode">What the sitting is for.</param>
public sealed record SittingTerms(string Candidate, SittingMode Mode)
{
    /// <summary>The most extra time, in per cent.</summary>
    public const int MostExtra = 300;

    /// <summary>The longest number of a candidate.</summary>
    public const int LongestCandidate = 60;

    /// <summary>Extra time, in per cent of all times; 0 for none.</summary>
    public int ExtraTime { get; init; }

    /// <summary>Whether items arrive when the paper says, whatever the extra time: one choice for a whole exercise.</summary>
    public bool ArrivalsUnscaled { get; init; }

    /// <summary>How long some minutes of the paper's own time last in this sitting.</summary>
    public TimeSpan Lasting(int minutes) => TimeSpan.FromMilliseconds(minutes * 600L * (100 + ExtraTime));

    /// <summary>When an item arrives, counted from the start of the clock.</summary>
    public TimeSpan ArrivalOf(PaperItem item) => ArrivalsUnscaled ? TimeSpan.FromMinutes(item.Arrives) : Lasting(item.Arrives);
}

/// <summary>What a sitting is for.</summary>
public enum SittingMode
{
    /// <summary>A trainee practises: key, reasons and debrief are shown at the end.</summary>
    Training,

    /// <summary>A candidate is assessed: nothing is told.</summary>
    Exercise,
}
