using System.Collections.Frozen;
using System.Text;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Parcels;

/// <summary>
/// The paths that files of a parcel may have: with slashes, below the library's folder, and such that Windows, macOS and Linux all can
/// have them.
/// </summary>
internal static class ParcelPath
{
    /// <summary>The name of the list of the files.</summary>
    public const string List = "library.json";

    private const string NamesToAvoid = "names-to-avoid.txt";
    private const string Refused = "<>:\"|?*";

    // What Windows takes for a device, with any ending; see "Naming Files, Paths, and Namespaces" in its documentation.
    private static readonly FrozenSet<string> Devices = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
            .. "0123456789\u00b9\u00b2\u00b3".SelectMany(digit => new[] { $"COM{digit}", $"LPT{digit}" }),
        ]);

    /// <summary>Whether a library has a use for such a file; all else is left out.</summary>
    public static bool Belongs(string path) =>
        path == NamesToAvoid
        || path.EndsWith(".yaml", StringComparison.Ordinal)
        || path.EndsWith(".md", StringComparison.Ordinal)
        || path.EndsWith(".schema.json", StringComparison.Ordinal);

    /// <summary>Why a file may not have this path, as what stands behind "its path"; null where it may.</summary>
    public static string? WhyNot(string path)
    {
        if (path.Length == 0) return "is empty";
        if (path.Contains('\\', StringComparison.Ordinal)) return "has a backslash, which leads elsewhere on Windows";
        if (path[0] == '/') return "begins at the top of a disk and not in the library";
        if (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0])) return "begins with the letter of a drive and not in the library";
        if (path.Length > ParcelLimits.Path) return $"has more than {ParcelLimits.Path} characters";
        if (path.Any(char.IsControl) || UnsafeCharacters.IndexIn(path) >= 0 || path.Contains('\ufffd', StringComparison.Ordinal)) return "holds characters that cannot be seen";
        if (path.IndexOfAny([.. Refused]) is >= 0 and var at) return $"has the sign {path[at]}, which Windows does not take";
        return path.Split('/').Select(WhyNotPart).FirstOrDefault(why => why is not null);
    }

    /// <summary>Why several files may not lie beside each other, as a sentence; null where they may.</summary>
    public static string? WhyNotTogether(IEnumerable<string> paths)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (!files.TryAdd(path.ToUpperInvariant(), path))
            {
                var other = files[path.ToUpperInvariant()];
                return other == path ? $"'{path}' is in it twice." : $"'{other}' and '{path}' differ only in capital letters, so many computers would take them for one file.";
            }

            for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                var folder = path[..slash];
                if (!folders.TryAdd(folder.ToUpperInvariant(), folder) && folders[folder.ToUpperInvariant()] is var other && other != folder)
                    return $"The folders '{other}' and '{folder}' differ only in capital letters, so many computers would take them for one.";
            }
        }

        return files.Where(file => folders.ContainsKey(file.Key)).Select(file => $"'{file.Value}' would have to be a file and a folder at once.").FirstOrDefault();
    }

    private static string? WhyNotPart(string part) => part switch
    {
        "" => "has two slashes in a row, or one at its end",
        "." or ".." => "leads out of the library",
        ['.', ..] => "is hidden, because a part of it begins with a dot",
        [' ', ..] or [.., ' ' or '.'] => "has a part that begins with a blank, or ends with one or with a dot, which Windows does not take",
        _ when Encoding.UTF8.GetByteCount(part) > ParcelLimits.PathPart => $"has a part with more than {ParcelLimits.PathPart} bytes",
        _ when Devices.Contains(part.Split('.')[0].TrimEnd()) => $"has a name that Windows keeps for itself, {part.Split('.')[0].TrimEnd()}",
        _ => null,
    };
}
