using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Scoring;

/// <summary>
/// What a play says of a unit or an element. The first three are easily taken for each other and must never be shown as the same thing:
/// nobody was asked, somebody was asked and nothing came, and something came that speaks against.
/// </summary>
public enum Evidenced
{
    /// <summary>Nothing could be shown in this play, or it is not known what could; and on balance nothing speaks against it. It goes with <see cref="Level.NotAssessed"/>.</summary>
    NotAssessed,

    /// <summary>Something could be shown, and nothing was earned for it or against it.</summary>
    NotYetEvidenced,

    /// <summary>More was earned against it than for it, or less than developing with something against it, or a serious breach names the unit.</summary>
    Badly,

    /// <summary>Something was shown: developing, or less with nothing against it.</summary>
    Partly,

    /// <summary>Competent or strong.</summary>
    Well,
}

/// <summary>The words for what a play says of a unit or an element, in what programs read, and the law by which it is told.</summary>
public static class EvidencedWords
{
    /// <summary>not-assessed, not-yet-evidenced, badly, partly, well.</summary>
    public static string Word(this Evidenced evidenced) => evidenced switch
    {
        Evidenced.NotAssessed => "not-assessed",
        Evidenced.NotYetEvidenced => "not-yet-evidenced",
        Evidenced.Badly => "badly",
        Evidenced.Partly => "partly",
        Evidenced.Well => "well",
    };

    /// <summary>What was earned for and against, at a level, comes to.</summary>
    /// <param name="level">The level.</param>
    /// <param name="earned">What was earned.</param>
    /// <param name="isBreached">Whether a serious breach names the unit, which is then not yet.</param>
    internal static Evidenced Of(Level level, Earned earned, bool isBreached = false) => level switch
    {
        Level.Strong or Level.Competent => Evidenced.Well,
        Level.Developing => Evidenced.Partly,
        Level.NotYet => isBreached || earned.Against > 0 ? Evidenced.Badly : earned.For > 0 ? Evidenced.Partly : Evidenced.NotYetEvidenced,
        Level.NotAssessed => Evidenced.NotAssessed,
    };
}
