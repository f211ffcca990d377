namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>
/// When a key counts as agreed. Both numbers are conventions of ours (grade C): judgement tests mostly keep what three in four experts
/// agree on, and of fewer than three experts nobody can say what most of them think.
/// </summary>
/// <param name="Threshold">The share of raters, in whole per cent, who must agree with the key on every choice.</param>
/// <param name="Fewest">How many must have rated a choice.</param>
public sealed record AgreementTerms(int Threshold = AgreementTerms.UsualThreshold, int Fewest = AgreementTerms.UsualFewest)
{
    /// <summary>The threshold unless another is given.</summary>
    public const int UsualThreshold = 75;

    /// <summary>The least threshold: with less, most may disagree.</summary>
    public const int LeastThreshold = 50;

    /// <summary>How many must have rated a choice unless it is said otherwise.</summary>
    public const int UsualFewest = 3;
}
