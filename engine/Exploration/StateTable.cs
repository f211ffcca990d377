namespace MentorSim.Engine.Exploration;

/// <summary>
/// Packed states, numbered from 0 in the order in which they were first met; equal states are one. Each keeps the number of the state from
/// which it was first met, so that the shortest way to it can be walked back.
/// </summary>
internal sealed class StateTable(int words)
{
    // Pieces, not one array that doubles: nothing is copied, and at most one piece is not full.
    private const int PieceBits = 10;
    private const int PieceMask = (1 << PieceBits) - 1;

    private readonly List<ulong[]> _states = [];
    private readonly List<int[]> _parents = [];
    private int[] _buckets = NewBuckets(1024);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes that it takes.</summary>
    public long Bytes => (_states.Count * ((8L * words) + 4) << PieceBits) + (4L * _buckets.Length);

    /// <summary>The words of a state.</summary>
    public ReadOnlySpan<ulong> this[int state] => _states[state >> PieceBits].AsSpan((state & PieceMask) * words, words);

    /// <summary>The state from which a state was first met; -1 for the first.</summary>
    public int ParentOf(int state) => _parents[state >> PieceBits][state & PieceMask];

    /// <summary>The number of a state, new or known. <paramref name="parent"/> is the state from which it is met.</summary>
    public int Add(ReadOnlySpan<ulong> state, int parent)
    {
        var bucket = FindBucket(state);
        if (_buckets[bucket] >= 0) return _buckets[bucket];
        if (Count >> PieceBits == _states.Count) AddPiece();
        state.CopyTo(_states[Count >> PieceBits].AsSpan((Count & PieceMask) * words));
        _parents[Count >> PieceBits][Count & PieceMask] = parent;
        _buckets[bucket] = Count++;
        if (Count * 4L > _buckets.Length * 3L) Grow();
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

    private void AddPiece()
    {
        _states.Add(new ulong[words << PieceBits]);
        _parents.Add(new int[1 << PieceBits]);
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
