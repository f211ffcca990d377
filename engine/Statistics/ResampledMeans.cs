using System.Collections.Immutable;

namespace MentorSim.Engine.Statistics;

/// <summary>Draws of lines and markers with replacement, and the weighted mean that each candidate has in each of them.</summary>
internal sealed class ResampledMeans
{
    private readonly ImmutableArray<int?[,]> _candidates;
    private readonly double[] _weights;
    private readonly int[][] _lines;
    private readonly int[][] _markers;
    private readonly Dictionary<int, double[]> _means = [];

    /// <summary>Draws.</summary>
    /// <param name="candidates">The marks of each candidate by line and marker.</param>
    /// <param name="weights">What each line weighs.</param>
    /// <param name="lines">The lines from which to draw.</param>
    /// <param name="seed">What chance starts from.</param>
    /// <param name="resamples">How often.</param>
    public ResampledMeans(ImmutableArray<int?[,]> candidates, ImmutableArray<Fraction> weights, ImmutableArray<int> lines, long seed, int resamples)
    {
        (_candidates, _weights) = (candidates, [.. weights.Select(weight => (double)weight.ToDecimal())]);
        (_lines, _markers) = (new int[resamples][], new int[resamples][]);
        var markers = candidates[0].GetLength(1);
        var chance = new SplitMix((ulong)seed);
        for (var resample = 0; resample < resamples; resample++)
        {
            _lines[resample] = new int[lines.Length];
            for (var at = 0; at < lines.Length; at++) _lines[resample][at] = lines[chance.Next(lines.Length)];
            _markers[resample] = new int[markers];
            for (var at = 0; at < markers; at++) _markers[resample][at] = chance.Next(markers);
        }
    }

    /// <summary>A candidate's mean in each draw; not a number where none of the markers drawn has marked any of the lines drawn.</summary>
    public double[] Of(int candidate)
    {
        if (_means.TryGetValue(candidate, out var known)) return known;
        return _means[candidate] = [.. _lines.Zip(_markers).Select(drawn => Mean(_candidates[candidate], drawn.First, drawn.Second))];
    }

    // Each line counts by its weight, however many of the markers drawn have marked it.
    private double Mean(int?[,] marks, int[] lines, int[] markers)
    {
        double sum = 0, weight = 0;
        foreach (var line in lines)
        {
            int total = 0, count = 0;
            foreach (var marker in markers)
            {
                if (marks[line, marker] is { } mark) (total, count) = (total + mark, count + 1);
            }

            if (count > 0) (sum, weight) = (sum + (_weights[line] * total / count), weight + _weights[line]);
        }

        return sum / weight;
    }
}
