namespace MentorSim.Tui.Hosting;

/// <summary>Names of files with stars in them, as in <c>ratings/*.yaml</c>: not every shell puts the files in their place.</summary>
internal static class FilePattern
{
    /// <summary>The paths, with the files that a pattern fits in its place, by name; one that fits none stays as it is.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) => [.. paths.SelectMany(path => Fitting(path) is { Length: > 0 } files ? files : [path])];

    private static string[] Fitting(string path)
    {
        var (folder, name) = (Path.GetDirectoryName(path) ?? "", Path.GetFileName(path));
        if (File.Exists(path) || name.AsSpan().IndexOfAny('*', '?') < 0 || (folder.Length > 0 && !Directory.Exists(folder))) return [];
        try
        {
            return [.. Directory.GetFiles(folder.Length == 0 ? "." : folder, name).Select(file => Path.Combine(folder, Path.GetFileName(file))).Order(StringComparer.Ordinal)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
