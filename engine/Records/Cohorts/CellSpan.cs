using System.Collections.Immutable;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// What can be worked out from numbers of people that are told, by adding them up and taking them away from each other. Each number is that
/// of a set of people; another set's can be worked out where its indicator is a linear combination of theirs. That covers whatever somebody
/// knows of how the numbers hang together (who comes to a scene by which choice, what ends where), for each such rule is a linear identity
/// that holds of these people too.
/// </summary>
/// <remarks>
/// Reckoned modulo a prime in a random projection with more dimensions than there are sets: a set that cannot be worked out is taken for one that can with a
/// chance of about one in a hundred million, and never the other way round. The projection comes from a fixed seed: the same people give
/// the same answer.
/// </remarks>
internal sealed class CellSpan
{
    private const long Prime = int.MaxValue;
    private const ulong Seed = 11;

    private readonly int _width;
    private readonly int[] _projection;
    private readonly List<(int Pivot, long[] Row)> _rows = [];
    private readonly List<long[]> _secrets = [];

    /// <summary>Nothing told yet.</summary>
    /// <param name="people">How many people there are.</param>
    /// <param name="told">How many sets will be told, at most.</param>
    public CellSpan(int people, int told)
    {
        // Whatever is told has fewer dimensions than that: what is no combination of it is none of its projection either.
        _width = told + 4;
        _projection = new int[people * _width];
        var chance = new SplitMix(Seed);
        for (var i = 0; i < _projection.Length; i++) _projection[i] = chance.Next(int.MaxValue);
    }

    /// <summary>Adds a set whose number must not be worked out.</summary>
    /// <returns>False where it can be already.</returns>
    public bool Hide(ImmutableArray<int> who)
    {
        var secret = Reduced(Projected(who));
        if (IsZero(secret)) return false;
        // The same few people stand in many tables.
        if (!_secrets.Exists(known => known.AsSpan().SequenceEqual(secret))) _secrets.Add(secret);
        return true;
    }

    /// <summary>Tells the number of a set, unless one that is hidden could be worked out then.</summary>
    /// <returns>Whether it may be told; if not, it is as if nobody had asked.</returns>
    public bool TryTell(ImmutableArray<int> who)
    {
        var row = Reduced(Projected(who));
        var pivot = Array.FindIndex(row, value => value != 0);
        // It can be worked out anyway.
        if (pivot < 0) return true;
        var inverse = Inverse(row[pivot]);
        for (var i = 0; i < row.Length; i++) row[i] = row[i] * inverse % Prime;
        if (_secrets.Exists(secret => IsMultiple(secret, secret[pivot], row))) return false;
        _rows.Add((pivot, row));
        foreach (var secret in _secrets) Reduce(secret, pivot, row);
        return true;
    }

    private long[] Projected(ImmutableArray<int> who)
    {
        var sum = new long[_width];
        foreach (var person in who)
        {
            var from = _projection.AsSpan(person * _width, _width);
            for (var i = 0; i < from.Length; i++) sum[i] += from[i];
        }

        for (var i = 0; i < sum.Length; i++) sum[i] %= Prime;
        return sum;
    }

    private long[] Reduced(long[] vector)
    {
        foreach (var (pivot, row) in _rows) Reduce(vector, pivot, row);
        return vector;
    }

    /// <summary>Takes so much of a row away that nothing is left at its pivot.</summary>
    private static void Reduce(long[] vector, int pivot, long[] row)
    {
        if (vector[pivot] == 0) return;
        var times = Prime - vector[pivot];
        for (var i = 0; i < vector.Length; i++) vector[i] = (vector[i] + (times * row[i])) % Prime;
    }

    private static bool IsMultiple(long[] vector, long times, long[] row)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            if (vector[i] != times * row[i] % Prime) return false;
        }

        return true;
    }

    private static bool IsZero(long[] vector) => Array.TrueForAll(vector, value => value == 0);

    /// <summary>By Fermat: a to the power of p - 2.</summary>
    private static long Inverse(long value)
    {
        var (result, factor) = (1L, value);
        for (var power = Prime - 2; power > 0; power >>= 1)
        {
            if ((power & 1) == 1) result = result * factor % Prime;
            factor = factor * factor % Prime;
        }

        return result;
    }
}
