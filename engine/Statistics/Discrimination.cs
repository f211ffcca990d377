namespace MentorSim.Engine.Statistics;

/// <summary>
/// How well an item tells strong from weak, by the rules of thumb of Ebel and Frisbie (1991, as quoted by secondary sources): an index of
/// 0.40 or more is excellent, from 0.30 good, from 0.20 fair, below that it should be revised, and below 0 something is wrong with it.
/// </summary>
public enum Discrimination
{
    /// <summary>Below 0: the weak do better than the strong.</summary>
    Backwards,

    /// <summary>0 to 0.19.</summary>
    Weak,

    /// <summary>0.20 to 0.29.</summary>
    Fair,

    /// <summary>0.30 to 0.39.</summary>
    Good,

    /// <summary>0.40 and more.</summary>
    Excellent,
}

/// <summary>Indexes of discrimination put into words.</summary>
public static class Discriminations
{
    /// <summary>The class of an index, as it is printed to two decimals; any index below 0 is backwards.</summary>
    /// <param name="index">A correlation or a difference of facilities, -1 to 1.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static Discrimination Of(double index) => index is >= -1 and <= 1
        ? Math.Round(index, 2, MidpointRounding.AwayFromZero) switch
        {
            _ when index < 0 => Discrimination.Backwards,
            < 0.20 => Discrimination.Weak,
            < 0.30 => Discrimination.Fair,
            < 0.40 => Discrimination.Good,
            _ => Discrimination.Excellent,
        }
        : throw new ArgumentException("An index of discrimination is -1 to 1.", nameof(index));

    /// <summary>What to make of it, in a word or a few.</summary>
    public static string Words(this Discrimination discrimination) => discrimination switch
    {
        Discrimination.Backwards => "reject it or check the key",
        Discrimination.Weak => "revise it",
        Discrimination.Fair => "fair",
        Discrimination.Good => "good",
        Discrimination.Excellent => "excellent",
    };
}
