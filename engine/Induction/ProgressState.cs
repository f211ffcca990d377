using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>
/// What is known of a unit or an element. The first three are never taken for each other: nobody was asked, somebody was asked and
/// nothing came, and something came that speaks against.
/// </summary>
public enum ProgressState
{
    /// <summary>Nothing could be shown yet.</summary>
    NeverAssessed,

    /// <summary>Something could be shown, and nothing was earned for it or against it.</summary>
    NotYetEvidenced,

    /// <summary>More was earned against it than for it, or less than developing with something against it, or a serious breach names the unit.</summary>
    Badly,

    /// <summary>Something was shown: developing, or less with nothing against it.</summary>
    Partly,

    /// <summary>Competent or strong.</summary>
    Well,
}

/// <summary>How states are told and said.</summary>
public static class ProgressStates
{
    /// <summary>What one play says of a unit or an element.</summary>
    /// <param name="score">Its score in that play; where it was not kept what spoke for and against, the sum tells as much as it can.</param>
    /// <param name="isBreached">Whether a serious breach in that play names the unit.</param>
    public static ProgressState Of(PastScore score, bool isBreached) => score.Level switch
    {
        Level.Strong or Level.Competent => ProgressState.Well,
        Level.Developing => ProgressState.Partly,
        Level.NotAssessed => ProgressState.NeverAssessed,
        Level.NotYet when isBreached || (score.Against ?? -score.Score.Points) > 0 => ProgressState.Badly,
        Level.NotYet => (score.For ?? score.Score.Points) > 0 ? ProgressState.Partly : ProgressState.NotYetEvidenced,
    };

    /// <summary>A state in words, as in "evidenced badly"; where something was shown, the level.</summary>
    public static string Words(this ProgressState state, Level level) => state switch
    {
        ProgressState.NeverAssessed => "never assessed",
        ProgressState.NotYetEvidenced => "not yet evidenced",
        ProgressState.Badly => "evidenced badly",
        ProgressState.Partly or ProgressState.Well => level.Word().Replace('-', ' '),
    };

    /// <summary>never-assessed, not-yet-evidenced, badly, partly, well: what programs read.</summary>
    public static string Word(this ProgressState state) => state switch
    {
        ProgressState.NeverAssessed => "never-assessed",
        ProgressState.NotYetEvidenced => "not-yet-evidenced",
        ProgressState.Badly => "badly",
        ProgressState.Partly => "partly",
        ProgressState.Well => "well",
    };
}
