using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Hosting;

/// <summary>
/// Where the files of panels are: a folder that MENTORSIM_PANEL names, else <c>MentorSim panel</c> in the user's documents. Files are
/// found there and in the current folder, and in the folders right below these two. No link is followed to another place.
/// </summary>
internal sealed class PanelFolder
{
    /// <summary>How many files and folders are looked at in one folder: a folder that is full of other things shall not make anybody wait.</summary>
    public const int MostLookedAt = 5000;

    /// <summary>How many files are offered.</summary>
    public const int MostFound = 40;

    private const int MostFolders = 200;
    private const string Name = "MentorSim panel";

    private static readonly EnumerationOptions OnlyOwn = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System };

    /// <summary>A folder for documents that is not there yet is made with the first exercise: it must not depend on where the program was started.</summary>
    private static string Documents => Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments, Environment.SpecialFolderOption.DoNotVerify);

    private readonly string? _here;

    /// <summary>The folder of this run.</summary>
    public PanelFolder(IConfiguration configuration)
        : this(configuration["Panel"], Documents, Here())
    {
    }

    /// <summary>A folder.</summary>
    /// <param name="named">What somebody named; null or blank for nothing.</param>
    /// <param name="documents">The user's documents; empty for a user without a home.</param>
    /// <param name="here">The current folder; null where it is gone.</param>
    internal PanelFolder(string? named, string documents, string? here)
    {
        _here = here;
        Path = named?.Trim() is { Length: > 0 } name ? FullPath(name)
            : documents.Length > 0 ? System.IO.Path.Combine(documents, Name)
            : here ?? System.IO.Path.GetTempPath();
    }

    /// <summary>The folder, which need not be there yet: new files go to it.</summary>
    public string Path { get; }

    /// <summary>The files with an ending that are there, the newest first; those that cannot be read are left out.</summary>
    /// <param name="ending">Such as <c>.panel</c>.</param>
    public ImmutableArray<FoundFile> Find(string ending)
    {
        var folders = new[] { Path, _here }.OfType<string>().Distinct(StringComparer.Ordinal).Where(Directory.Exists).ToList();
        return
        [
            .. folders.SelectMany(folder => Entries(new DirectoryInfo(folder).EnumerateDirectories("*", OnlyOwn), MostFolders).Prepend(new DirectoryInfo(folder)))
                .DistinctBy(folder => folder.FullName)
                .SelectMany(folder => FilesIn(folder, ending))
                .Select(file => new FoundFile(file.FullName, file.LastWriteTimeUtc))
                .OrderByDescending(file => file.Written).ThenBy(file => file.Path, StringComparer.Ordinal)
                .Take(MostFound),
        ];
    }

    /// <summary>The paths of the files with an ending in one folder.</summary>
    public static ImmutableArray<string> In(string folder, string ending) => [.. FilesIn(new DirectoryInfo(folder), ending).Select(file => file.FullName)];

    /// <summary>The path that somebody typed, from the current folder on; a quoted one as it is copied out of file managers.</summary>
    /// <returns>Null where it cannot be a path.</returns>
    public string? Typed(string typed)
    {
        var path = typed.Trim().Trim('"', '\'');
        if (path.StartsWith("~/", StringComparison.Ordinal)) path = System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..]);
        return path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? null : FullPath(path);
    }

    /// <summary>How a path is shown: a file of the folder, or right below it, without what is the same for all.</summary>
    public string Shown(string path) =>
        path.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path[(Path.Length + 1)..]
        : _here is not null && path.StartsWith(_here + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) ? $".{path[_here.Length..]}"
        : path;

    private string FullPath(string path) => _here is null ? System.IO.Path.GetFullPath(path) : System.IO.Path.GetFullPath(path, _here);

    private static string? Here()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static IEnumerable<FileInfo> FilesIn(DirectoryInfo folder, string ending) =>
        Entries(folder.EnumerateFiles("*", OnlyOwn), MostLookedAt).Where(file => file.Name.Length > ending.Length && file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first things in a folder, as far as it can be read.</summary>
    private static List<T> Entries<T>(IEnumerable<T> all, int most)
    {
        try
        {
            return [.. all.Take(most)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

/// <summary>A file that was found.</summary>
/// <param name="Path">Where it is, in full.</param>
/// <param name="Written">When it was last written.</param>
internal sealed record FoundFile(string Path, DateTime Written);
