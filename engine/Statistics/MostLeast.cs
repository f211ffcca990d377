namespace MentorSim.Engine.Statistics;

/// <summary>
/// What is earned by naming the option that is most and the one that is least fitting: 1 for each that is right, -1 for each that is the
/// key's opposite, so from -2 to 2.
/// </summary>
/// <remarks>
/// The common scheme (Motowidlo, Dunnette and Carter 1990, "An alternative selection procedure: the low-fidelity simulation", Journal of
/// Applied Psychology 75), stated from memory and not read again: grade C. The Civil Service Fast Stream asks such questions and does not
/// publish how it scores them.
/// </remarks>
public static class MostLeast
{
    /// <summary>What the key itself earns.</summary>
    public const int Most = 2;

    /// <summary>What the key turned round earns.</summary>
    public const int Least = -2;

    /// <summary>
    /// The mean of what is earned by chance, however many options there are: an option is as often rightly named the most fitting as wrongly,
    /// and so is the least.
    /// </summary>
    public const int MeanByChance = 0;

    /// <summary>What an answer earns.</summary>
    /// <typeparam name="T">By what options are told apart.</typeparam>
    /// <param name="key">The most and the least fitting option.</param>
    /// <param name="answer">Those that were named.</param>
    /// <exception cref="ArgumentException">Key or answer names one option as both.</exception>
    public static int Score<T>((T Most, T Least) key, (T Most, T Least) answer) where T : IEquatable<T>
    {
        Demand(key, nameof(key));
        Demand(answer, nameof(answer));
        return Named(answer.Most, key.Most, key.Least) + Named(answer.Least, key.Least, key.Most);
    }

    private static int Named<T>(T named, T right, T opposite) where T : IEquatable<T> => named.Equals(right) ? 1 : named.Equals(opposite) ? -1 : 0;

    private static void Demand<T>((T Most, T Least) pair, string name) where T : IEquatable<T>
    {
        if (pair.Most.Equals(pair.Least)) throw new ArgumentException("The most and the least fitting are two options.", name);
    }
}
