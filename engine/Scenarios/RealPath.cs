namespace MentorSim.Engine.Scenarios;

/// <summary>Paths as they are when every link on the way is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The real path of a file or folder; of what cannot be followed to its end, the path as given, in full.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var rest = new Stack<string>(Parts(full[real.Length..]));
        for (var links = 0; rest.TryPop(out var part);)
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (links++ == MostLinks) return full;
            if (Path.IsPathRooted(target)) real = Path.GetPathRoot(target)!;
            foreach (var step in Parts(Path.IsPathRooted(target) ? target[real.Length..] : target)) rest.Push(step);
        }

        return real;
    }

    /// <summary>The parts of a path, last one first, so that a stack gives them in order.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").Reverse();
}
