using System.Buffers;

namespace MentorSim.Engine.Yaml;

/// <summary>Reads a file's bytes up to a limit, and never waits long for what is no file: a pipe, a terminal or a device.</summary>
internal static class FileBytes
{
    // A disk answers at once; a pipe to which nobody writes never does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Hands the bytes to a reader: all of them, or one more than the limit of them.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read, or nothing comes from it.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static T Read<T>(string path, int limit, Func<ReadOnlySpan<byte>, T> reader)
    {
        // Not by the length that the file system tells: a device or a pipe has none.
        var buffer = ArrayPool<byte>.Shared.Rent(limit + 1);
        using var stream = Open(path);
        // A pipe that is still read when patience ends keeps its buffer, so that nobody else gets it.
        var length = stream.CanSeek ? stream.ReadAtLeast(buffer.AsSpan(0, limit + 1), limit + 1, throwOnEndOfStream: false) : ReadSlowly(stream, path, buffer, limit + 1);
        var result = reader(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return result;
    }

    private static FileStream Open(string path)
    {
        // What has a length lies on a disk, which answers in its own time; only what has none may be a pipe.
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        if (new FileInfo(target) is { Exists: true, Length: > 0 }) return NewStream(path);
        var opening = OnAThreadOfItsOwn(() => NewStream(path));
        if (IsDone(opening)) return opening.GetAwaiter().GetResult();
        opening.ContinueWith(late => late.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        throw new IOException($"{path} cannot be opened: it is a pipe, and nobody writes to it.");
    }

    private static FileStream NewStream(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    private static int ReadSlowly(FileStream stream, string path, byte[] buffer, int most)
    {
        var length = 0;
        while (length < most)
        {
            var from = length;
            var reading = OnAThreadOfItsOwn(() => stream.Read(buffer, from, most - from));
            if (!IsDone(reading)) throw new IOException($"{path} cannot be read: it is no file, and nothing comes from it.");
            var count = reading.GetAwaiter().GetResult();
            if (count == 0) break;
            length += count;
        }

        return length;
    }

    /// <summary>Work that may never end must not wait for, nor keep, one of the few threads that all share.</summary>
    private static Task<T> OnAThreadOfItsOwn<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Whether work ends, well or badly, before patience does.</summary>
    private static bool IsDone(Task task) => ((IAsyncResult)task).AsyncWaitHandle.WaitOne(Patience);
}
