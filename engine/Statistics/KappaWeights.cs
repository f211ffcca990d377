using System.Collections.Immutable;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// How far two places of a scale disagree, for <see cref="WeightedKappa"/>: Cohen's weights (1968), which are 0 where two marks are the
/// same and grow with the distance. Fleiss and Cohen (1973) write the same as agreement, 1 less the weight over the largest; to take one
/// for the other is the mistake that is made most.
/// </summary>
public sealed class KappaWeights
{
    private readonly ImmutableArray<double> _disagreement;

    private KappaWeights(int places, Func<int, int, double> disagreement)
    {
        if (places < 2) throw new ArgumentOutOfRangeException(nameof(places), $"A scale has two places or more, not {places}.");
        Places = places;
        _disagreement = [.. Enumerable.Range(0, places * places).Select(cell => disagreement(cell / places, cell % places))];
        Largest = _disagreement.Max();
    }

    /// <summary>The number of places of the scale (q), those included that nobody used.</summary>
    public int Places { get; }

    /// <summary>The weight of the worst disagreement, above 0.</summary>
    public double Largest { get; }

    /// <summary>The weight of a disagreement; 0 where both are the same place.</summary>
    /// <param name="first">A place, from 0.</param>
    /// <param name="second">A place, from 0.</param>
    public double this[int first, int second] => _disagreement[(first * Places) + second];

    /// <summary>Every disagreement weighs the same: plain kappa (Cohen 1960), for classes without an order.</summary>
    /// <param name="places">The number of places of the scale, 2 or more.</param>
    public static KappaWeights Plain(int places) => new(places, (first, second) => first == second ? 0 : 1);

    /// <summary>A disagreement weighs as many as the steps between the two.</summary>
    /// <inheritdoc cref="Plain"/>
    public static KappaWeights Linear(int places) => new(places, (first, second) => Math.Abs(first - second));

    /// <summary>A disagreement weighs the square of the steps between the two.</summary>
    /// <inheritdoc cref="Plain"/>
    public static KappaWeights Quadratic(int places) => new(places, (first, second) => (first - second) * (first - second));

    /// <summary>Weights of one's own, as Cohen's example of 1968 has them.</summary>
    /// <param name="disagreement">As many rows as columns; finite, 0 on the diagonal, not below 0, not all 0.</param>
    /// <exception cref="ArgumentException">It is not of that kind.</exception>
    public static KappaWeights Own(double[,] disagreement)
    {
        var places = disagreement.GetLength(0);
        if (disagreement.GetLength(1) != places) throw new ArgumentException("There are as many rows of weights as columns.", nameof(disagreement));
        var weights = new KappaWeights(places, (first, second) => disagreement[first, second]);
        if (weights._disagreement.Any(weight => !double.IsFinite(weight) || weight < 0) || weights.Largest <= 0)
        {
            throw new ArgumentException("Weights of disagreement are finite, not below 0, and not all 0.", nameof(disagreement));
        }

        return Enumerable.Range(0, places).All(place => weights[place, place] == 0)
            ? weights
            : throw new ArgumentException("Two marks that are the same do not disagree: the diagonal is 0.", nameof(disagreement));
    }
}
