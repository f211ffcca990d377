using System.Collections.Immutable;
using System.Text;

namespace MentorSim.Engine.Records.Portable;

/// <summary>
/// Where events wait that a store could not take: a file of a person's own, in which every line is on the disk before play goes on. The
/// next start offers to bring it in.
/// </summary>
public sealed class RescueFile
{
    private const string Suffix = ".rescue.jsonl";

    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly ImmutableArray<string> _folders;
    private readonly string _session;

    /// <param name="folders">Folders to write to, the best first: the first that takes the file has it.</param>
    /// <param name="session">Id of the session.</param>
    public RescueFile(IEnumerable<string> folders, string session) => (_folders, _session) = ([.. folders], session);

    /// <summary>Where it lies; null while there is none.</summary>
    public string? Path { get; private set; }

    /// <summary>The rescue files that lie in some folders.</summary>
    public static IEnumerable<string> In(IEnumerable<string> folders) =>
        folders.Where(folder => Directory.Exists(folder) && IsOwn(folder)).SelectMany(folder => Directory.EnumerateFiles(folder, "*" + Suffix)).Order(StringComparer.Ordinal);

    /// <summary>Writes lines behind those that are there.</summary>
    /// <exception cref="IOException">No folder takes it.</exception>
    /// <exception cref="UnauthorizedAccessException">No folder takes it.</exception>
    public void Append(IEnumerable<PortableLine> lines)
    {
        var text = string.Concat(lines.Select(line => PortableForm.Write(line) + "\n"));
        if (Path is { } path)
        {
            AppendTo(path, text);
            return;
        }

        for (var i = 0; i < _folders.Length; i++)
        {
            try
            {
                if (OperatingSystem.IsWindows()) Directory.CreateDirectory(_folders[i]);
                else Directory.CreateDirectory(_folders[i], Own);
                if (!IsOwn(_folders[i])) throw new IOException($"{_folders[i]} belongs to somebody else.");
                var candidate = System.IO.Path.Combine(_folders[i], _session + Suffix);
                AppendTo(candidate, text);
                Path = candidate;
                return;
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException && i + 1 < _folders.Length)
            {
                // The next folder may take it.
            }
        }

        if (Path is null) throw new IOException("There is no folder to which anything can be written.");
    }

    /// <summary>Takes the file away, since all that it held is stored.</summary>
    public void Remove()
    {
        if (Path is { } path) File.Delete(path);
        Path = null;
    }

    /// <summary>
    /// Whether a folder is closed to others, or can be closed, which only its owner can: in a folder for temporary files, somebody else
    /// may have made one by our name, to put files there for us.
    /// </summary>
    private static bool IsOwn(string folder)
    {
        if (OperatingSystem.IsWindows()) return true;
        try
        {
            var mode = File.GetUnixFileMode(folder);
            if ((mode & ~Own) != 0) File.SetUnixFileMode(folder, mode & Own);
            using var files = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            files.MoveNext();
            return true;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void AppendTo(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        var start = stream.Position;
        try
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // Half a line would make the next one unreadable.
            try
            {
                stream.SetLength(start);
            }
            catch (IOException)
            {
                // Then the reader finds the half line, and says so.
            }

            throw;
        }
    }
}
