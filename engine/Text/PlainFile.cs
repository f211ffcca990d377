namespace MentorSim.Engine.Text;

/// <summary>
/// Files that are opened only where there is something in them. A pipe or a device has no length, and opening one can wait for ever: in
/// its place it is said to be empty, or no plain file.
/// </summary>
public static class PlainFile
{
    /// <summary>Whether something lies there that is empty or no plain file.</summary>
    public static bool IsBare(string path)
    {
        try
        {
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            return new FileInfo(target) is { Exists: true, Length: 0 };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Whoever opens it is told why.
            return false;
        }
    }

    /// <summary>Opens a file to be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="share">What others may do with it meanwhile.</param>
    /// <exception cref="IOException">It is not there, cannot be read, or is empty or no plain file.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static FileStream OpenRead(string path, FileShare share = FileShare.Read) =>
        IsBare(path) ? throw new IOException("It is empty, or no plain file.") : new FileStream(path, FileMode.Open, FileAccess.Read, share);
}
