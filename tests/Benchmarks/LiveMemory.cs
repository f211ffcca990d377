using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MentorSim.Benchmarks;

/// <summary>Bytes that are in use, as a full collection of garbage finds them: what was only passed through does not count.</summary>
internal static class LiveMemory
{
    /// <summary>The bytes that what is made keeps in use.</summary>
    public static long Of(Func<object> make)
    {
        var before = InUse();
        var made = make();
        var after = InUse();
        GC.KeepAlive(made);
        return after - before;
    }

    /// <summary>
    /// The most bytes in use at one time while something is done, beyond those in use before. What lasts for a shorter time than lies between two
    /// looks may be missed.
    /// </summary>
    public static long PeakOf(Action action)
    {
        var before = InUse();
        var most = before;
        var worker = new Thread(() => Do(action)) { IsBackground = true };
        worker.Start();
        var look = TimeSpan.FromMilliseconds(2);
        // While one looks the other stands still, so it gets twice the time that a look took.
        while (!worker.Join(2 * look))
        {
            var start = Stopwatch.GetTimestamp();
            most = Math.Max(most, InUse());
            look = Stopwatch.GetElapsedTime(start);
        }

        return most - before;
    }

    // In a frame of its own, which is gone when it is over.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Do(Action action) => action();

    /// <summary>The heap when a full collection had ended, without its holes.</summary>
    private static long InUse()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true);
        var collection = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return collection.HeapSizeBytes - collection.FragmentedBytes;
    }
}
