namespace MentorSim.Engine.Statistics;

/// <summary>
/// A score beside what guessing gets: 0 is as good as chance, 1 all that can be had, and below 0 worse than chance. The correction that
/// Cohen's kappa makes to agreement (Cohen 1960), made to marks.
/// </summary>
public readonly record struct ChanceCorrected
{
    private ChanceCorrected(Fraction value) => Value = value;

    /// <summary>(score - chance) / (most - chance), at most 1.</summary>
    public Fraction Value { get; }

    /// <summary>Whether it is better than chance; where it is not, say so in place of the number, which then means nothing more.</summary>
    public bool IsAboveChance => Value > 0;

    /// <summary>Sets a score beside chance.</summary>
    /// <param name="score">What was earned, not more than can be.</param>
    /// <param name="chance">The mean of what guessing earns.</param>
    /// <param name="most">The most that can be earned, more than guessing does.</param>
    /// <exception cref="ArgumentOutOfRangeException">Guessing earns all there is, or the score is more than that.</exception>
    public static ChanceCorrected Of(Fraction score, Fraction chance, Fraction most)
    {
        if (most <= chance) throw new ArgumentOutOfRangeException(nameof(most), $"The most that can be earned is more than {chance}, what guessing earns; not {most}.");
        if (score > most) throw new ArgumentOutOfRangeException(nameof(score), $"A score is at most {most}, not {score}.");
        return new ChanceCorrected((score - chance) / (most - chance));
    }
}
