using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>How far raters agree with the key on a choice.</summary>
public enum KeyVerdict
{
    /// <summary>Enough of them do, and what most said is what the key says.</summary>
    Agreed,

    /// <summary>Too few of them do, or what most said is something else.</summary>
    Contested,

    /// <summary>Too few have rated it.</summary>
    TooFew,

    /// <summary>The key says nothing of it.</summary>
    NoKey,
}

/// <summary>What raters think of a choice, and how far that is what the key says.</summary>
/// <param name="Keyed">The choice and its key.</param>
/// <param name="Said">What they said, rater by rater; none of those who did not rate it, or rated an earlier text.</param>
/// <param name="Terms">When a key counts as agreed.</param>
public sealed record ChoiceAgreement(KeyedChoice Keyed, ImmutableArray<(string Rater, Rating Rating)> Said, AgreementTerms Terms)
{
    /// <summary>How many said each point of the scale, and what most said.</summary>
    public ConsensusKey Consensus { get; } = ConsensusKey.Of(Said.Select(said => said.Rating.Point).OfType<int>(), RatingScale.Points);

    /// <summary>How many could not say.</summary>
    public int CannotSay => Said.Count(said => said.Rating.Point is null);

    /// <summary>How many agree with the key, of those who gave a point; of nobody where the key says nothing.</summary>
    public Proportion Agreeing => Keyed.Side is { } side
        ? Proportion.Of(Said.Count(said => said.Rating.Point is { } point && side.AgreesWith(point)), Consensus.Experts)
        : Proportion.Of(0, 0);

    /// <summary>
    /// Contested where fewer than the threshold agree with the key, or where any rating that was given most often does not. Of fewer raters
    /// than the fewest nothing is said.
    /// </summary>
    public KeyVerdict Verdict =>
        Keyed.Side is not { } side ? KeyVerdict.NoKey
        : Consensus.Experts < Terms.Fewest ? KeyVerdict.TooFew
        : Agreeing.Reaches(Terms.Threshold) && Consensus.Modes.All(mode => side.AgreesWith(mode)) ? KeyVerdict.Agreed
        : KeyVerdict.Contested;

    /// <summary>What most said, in words, as in "1, clearly wrong" or "1 and 5".</summary>
    public string ModeInWords => Consensus.Modes switch
    {
        [] => "nothing",
        [var one] => RatingScale.InWords(one),
        [.. var first, var last] => $"{string.Join(", ", first.Select(point => point.ToString(CultureInfo.InvariantCulture)))} and {last.ToString(CultureInfo.InvariantCulture)} as often",
    };
}
