using System.Collections.Immutable;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// Whether one candidate's marks are above another's whichever lines and markers they had happened to meet: a bootstrap (Efron 1979) over
/// both at once, the same lines and markers drawn for both candidates. What other lines and other markers would have said is not in the
/// marks; with few of either this errs towards finding candidates apart.
/// </summary>
public sealed record Separation
{
    /// <summary>The number of resamples unless another is asked for: shares of it are steady to half a percent.</summary>
    public const int UsualResamples = 10_000;

    private static readonly Fraction Clear = new(95, 100);

    private Separation(int resamples, Fraction firstAbove, bool isDegenerate) =>
        (Resamples, FirstAbove, IsDegenerate) = (resamples, firstAbove, isDegenerate);

    /// <summary>How many times lines and markers were drawn.</summary>
    public int Resamples { get; }

    /// <summary>The share of resamples in which the first candidate's weighted mean is above the second's, a tie counting half; 0 to 1.</summary>
    public Fraction FirstAbove { get; }

    /// <summary>Whether there is nothing to draw from: one line and one marker, or no line that both have marks for. The share then means nothing and is 1/2.</summary>
    public bool IsDegenerate { get; }

    /// <summary>Whether one is above the other in at least 95% of resamples; where not, this exercise cannot separate them.</summary>
    public bool IsClear => !IsDegenerate && (FirstAbove >= Clear || FirstAbove <= 1 - Clear);

    /// <summary>Compares two candidates.</summary>
    /// <param name="first">The first candidate's marks, a row for each line and a column for each marker; null where one is missing.</param>
    /// <param name="second">The second's, of the same lines and markers.</param>
    /// <param name="weights">What each line weighs, 0 or more.</param>
    /// <param name="seed">What chance starts from; the same seed gives the same share, and the two the other way round give 1 less it.</param>
    /// <param name="resamples">How often to draw, 1 or more.</param>
    /// <exception cref="ArgumentException">The tables are not of one shape, or a weight is below 0.</exception>
    public static Separation Of(int?[,] first, int?[,] second, ImmutableArray<Fraction> weights, long seed, int resamples = UsualResamples) =>
        OfAll([first, second], weights, seed, resamples)[0].Apart;

    /// <summary>Compares each candidate with each that comes later, as <see cref="Of"/> does one pair.</summary>
    /// <returns>The numbers of the two, from 0, with what came of it.</returns>
    /// <inheritdoc cref="Of"/>
    public static ImmutableArray<(int First, int Second, Separation Apart)> OfAll(
        ImmutableArray<int?[,]> candidates, ImmutableArray<Fraction> weights, long seed, int resamples = UsualResamples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        if (weights.Any(weight => weight < 0)) throw new ArgumentException("A weight is not below 0.", nameof(weights));
        var markers = candidates.IsEmpty ? 0 : candidates[0].GetLength(1);
        if (candidates.Any(marks => marks.GetLength(0) != weights.Length || marks.GetLength(1) != markers)) throw new ArgumentException("All candidates have the same lines and markers, and each line has a weight.", nameof(candidates));

        // Most pairs share the same lines, so draws and means are made once for all of them.
        var draws = new Dictionary<string, ResampledMeans>(StringComparer.Ordinal);
        var pairs = ImmutableArray.CreateBuilder<(int, int, Separation)>();
        for (var first = 0; first < candidates.Length; first++)
        {
            for (var second = first + 1; second < candidates.Length; second++)
            {
                var (one, other) = (candidates[first], candidates[second]);
                ImmutableArray<int> shared = [.. Enumerable.Range(0, weights.Length).Where(line => weights[line] > 0 && Marked(one, line) && Marked(other, line))];
                pairs.Add((first, second, shared.Length * markers < 2 ? new Separation(resamples, new Fraction(1, 2), isDegenerate: true) : Compared(first, second, shared)));
            }
        }

        return pairs.ToImmutable();

        Separation Compared(int first, int second, ImmutableArray<int> shared)
        {
            var key = string.Join(',', shared);
            if (!draws.TryGetValue(key, out var means)) draws[key] = means = new ResampledMeans(candidates, weights, shared, seed, resamples);
            var (ones, others) = (means.Of(first), means.Of(second));
            var halves = ones.Zip(others).Sum(mean => 1L + Compare(mean.First, mean.Second));
            return new Separation(resamples, new Fraction(halves, 2L * resamples), isDegenerate: false);
        }
    }

    private static bool Marked(int?[,] marks, int line) => Enumerable.Range(0, marks.GetLength(1)).Any(marker => marks[line, marker] is not null);

    // Two means are sums of fractions whose denominators are small; what is nearer than this is the same number, rounded twice. A draw in
    // which one has no mark at all says nothing.
    private static int Compare(double first, double second) => double.IsNaN(first - second) || Math.Abs(first - second) < 1e-9 ? 0 : first.CompareTo(second);
}
