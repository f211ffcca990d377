using System.Collections;

namespace MentorSim.Engine.Play;

/// <summary>
/// A list that is only ever added to, and never changes: adding gives a longer one and leaves the shorter as it was. What several have in
/// common they share, so adding to the longest costs the same however long it is; adding to a shorter one begins a fork, which shares
/// all but its last few things. As safe for several threads as any list that never changes.
/// </summary>
/// <typeparam name="T">What is on it.</typeparam>
public readonly record struct Trail<T> : IReadOnlyList<T>
{
    private const int ChunkBits = 4;
    private const int ChunkSize = 1 << ChunkBits;
    private const int FirstChunks = 4;

    private readonly Ground? _ground;

    private Trail(Ground ground, int length) => (_ground, Length) = (ground, length);

    /// <summary>How many things are on it.</summary>
    public int Length { get; }

    /// <inheritdoc/>
    int IReadOnlyCollection<T>.Count => Length;

    /// <summary>A thing by its number, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none of that number.</exception>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Length, nameof(index));
            return _ground!.Chunks[index >> ChunkBits][index & (ChunkSize - 1)];
        }
    }

    /// <summary>
    /// This trail and one thing more. Not called Add: for a type that has one, <c>[one, two]</c> would mean an empty trail with what was
    /// added thrown away.
    /// </summary>
    public Trail<T> Then(T next)
    {
        var ground = _ground is { } known && known.Takes(Length) ? known : Forked();
        ground.Put(Length, next);
        return new Trail<T>(ground, Length + 1);
    }

    /// <summary>Walks along it.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Ground of its own on which this trail can go on. Only the chunk that is not full is copied.</summary>
    private Ground Forked()
    {
        var full = Length >> ChunkBits;
        var chunks = new T[Math.Max(FirstChunks, 2 * full)][];
        if (_ground is { } shared)
        {
            Array.Copy(shared.Chunks, chunks, full);
            if ((Length & (ChunkSize - 1)) is > 0 and var rest)
            {
                chunks[full] = new T[ChunkSize];
                Array.Copy(shared.Chunks[full], chunks[full], rest);
            }
        }

        return new Ground(chunks, Length + 1);
    }

    /// <summary>What trails lie on: each ends somewhere on it, and whoever adds to the one that ends last makes it longer.</summary>
    private sealed class Ground(T[][] chunks, int taken)
    {
        private int _taken = taken;

        public T[][] Chunks => chunks;

        /// <summary>Whether the place behind a trail was free and there is room for it: then it belongs to the caller. Of several threads one gets it.</summary>
        public bool Takes(int length) =>
            length >> ChunkBits < chunks.Length && _taken == length && Interlocked.CompareExchange(ref _taken, length + 1, length) == length;

        public void Put(int index, T thing) => (chunks[index >> ChunkBits] ??= new T[ChunkSize])[index & (ChunkSize - 1)] = thing;
    }

    /// <summary>Walks along a trail.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly Trail<T> _trail;
        private int _at = -1;

        internal Enumerator(Trail<T> trail) => _trail = trail;

        /// <inheritdoc/>
        public readonly T Current => _trail[_at];

        /// <inheritdoc/>
        readonly object? IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_at < _trail.Length;

        /// <inheritdoc/>
        public void Reset() => _at = -1;

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
