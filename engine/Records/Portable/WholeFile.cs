namespace MentorSim.Engine.Records.Portable;

/// <summary>Files that are there as a whole or not at all, and that only their owner can read.</summary>
public static class WholeFile
{
    /// <summary>Writes a file beside its place, and renames it when all of it is on the disk.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="write">Writes what is in it.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may write it.</exception>
    /// <remarks>A device, as <c>/dev/stdout</c>, is written to and never replaced.</remarks>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        // Renaming a file over a folder would fail only after all the work.
        if (Directory.Exists(full)) throw new IOException($"{path} is a folder. Name a file in it.");
        if (IsDevice(full))
        {
            // A file that took its place would be there for every program of the machine.
            using var device = new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            write(device);
            return;
        }

        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder)) throw new IOException($"There is no folder {folder}. Make it, or name another.");
        var beside = Path.Combine(folder, $".{Path.GetFileName(full)}.part");
        try
        {
            // A part that another run left may have other rights.
            File.Delete(beside);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(beside, options))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, full, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    private static bool IsDevice(string full) => !OperatingSystem.IsWindows() && full.StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(full);
}
