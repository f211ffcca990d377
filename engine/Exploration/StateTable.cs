namespace MentorSim.Engine.Exploration;

/// <summary>Packed states, numbered from 0 in the order in which they were first met; equal states are one.</summary>
internal sealed class StateTable(int words)
{
    private ulong[] _states = new ulong[1024 * words];
    private int[] _buckets = NewBuckets(4096);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The words of a state.</summary>
    public ReadOnlySpan<ulong> this[int state] => _states.AsSpan(state * words, words);

    /// <summary>The number of a state, new or known.</summary>
    public int Add(ReadOnlySpan<ulong> state)
    {
        var bucket = FindBucket(state);
        if (_buckets[bucket] >= 0) return _buckets[bucket];
        if ((Count + 1) * words > _states.Length) Array.Resize(ref _states, _states.Length * 2);
        state.CopyTo(_states.AsSpan(Count * words));
        _buckets[bucket] = Count++;
        if (Count * 2 > _buckets.Length) Grow();
        return Count - 1;
    }

    /// <summary>The number of a state, or -1 where it was never met.</summary>
    public int Find(ReadOnlySpan<ulong> state) => _buckets[FindBucket(state)];

    private int FindBucket(ReadOnlySpan<ulong> state)
    {
        var mask = _buckets.Length - 1;
        var bucket = (int)(Hash(state) >> 20) & mask;
        while (_buckets[bucket] >= 0 && !this[_buckets[bucket]].SequenceEqual(state)) bucket = (bucket + 1) & mask;
        return bucket;
    }

    private void Grow()
    {
        _buckets = NewBuckets(_buckets.Length * 2);
        for (var state = 0; state < Count; state++) _buckets[FindBucket(this[state])] = state;
    }

    private static ulong Hash(ReadOnlySpan<ulong> state)
    {
        var hash = 0x9E3779B97F4A7C15UL;
        foreach (var word in state)
        {
            hash = (hash ^ word) * 0xBF58476D1CE4E5B9UL;
            hash ^= hash >> 29;
        }

        return hash * 0x94D049BB133111EBUL;
    }

    private static int[] NewBuckets(int count)
    {
        var buckets = new int[count];
        Array.Fill(buckets, -1);
        return buckets;
    }
}
