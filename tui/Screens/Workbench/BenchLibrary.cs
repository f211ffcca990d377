using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>A file of a library, as the tree lists it.</summary>
/// <param name="Path">Where it lies, in full.</param>
/// <param name="Group">The folder of the library that it lies in; empty for the library's own.</param>
/// <param name="Kind">What is written in it.</param>
/// <param name="Title">Its title, or its name where it has none.</param>
internal sealed record BenchEntry(string Path, string Group, WrittenKind Kind, string Title)
{
    private const int MostTitle = 200;

    /// <summary>The name of the file.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>A file that lies in a folder of a library.</summary>
    public static BenchEntry Of(string path, string folder)
    {
        var full = System.IO.Path.GetFullPath(path);
        var group = System.IO.Path.GetDirectoryName(System.IO.Path.GetRelativePath(folder, full)) ?? "";
        return new BenchEntry(full, group, KindOf(full), TitleOf(full));
    }

    /// <summary>The file as it is called now, after it was saved.</summary>
    public BenchEntry Anew() => System.IO.File.Exists(Path) ? this with { Title = TitleOf(Path) } : this;

    private static string TitleOf(string path) =>
        YamlFile.Peek(path, "title") is { Length: > 0 } said ? said[..Math.Min(said.Length, MostTitle)] : System.IO.Path.GetFileName(path);

    private static WrittenKind KindOf(string path) =>
        HandbookFile.IsPage(path) ? WrittenKind.Handbook
        : KitDocumentFile.IsDocument(path) ? WrittenKind.Interview
        : YamlFile.Peek(path, "kind") switch
        {
            "scenario" => WrittenKind.Scenario,
            "paper" => WrittenKind.Paper,
            "route" => WrittenKind.Route,
            "pack" => WrittenKind.Pack,
            "school" => WrittenKind.School,
            "scenes" => WrittenKind.Shared,
            SpecificationFile.Kind or QuestionFile.Kind => WrittenKind.Interview,
            null when System.IO.Path.GetFileName(path) == "school.yaml" => WrittenKind.School,
            null when System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(path)) == "standards" => WrittenKind.Pack,
            null => WrittenKind.Scenario,
            _ => WrittenKind.Other,
        };
}

/// <summary>A library at the bench: one's own, or one that is better left as it is.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Folder">Its folder, in full.</param>
/// <param name="LeftAlone">Why its files are not written; null for one's own.</param>
/// <param name="Entries">Its files, folder by folder.</param>
/// <param name="Trouble">Why it cannot be read; null where it can.</param>
internal sealed record BenchLibrary(string Name, string Folder, string? LeftAlone, ImmutableArray<BenchEntry> Entries, string? Trouble = null)
{
    /// <summary>How many files of a folder that is no library are looked at: it may be full of other things.</summary>
    private const int MostLoose = 500;

    /// <summary>The libraries of a run, one's own first.</summary>
    /// <param name="library">The libraries of this run.</param>
    /// <param name="here">The current folder, where new files go if no library is one's own; null where it is gone.</param>
    public static ImmutableArray<BenchLibrary> Of(Library library, string? here)
    {
        var folders = library.Folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToList();
        var all = folders.ConvertAll(folder => Read(NameOf(folder), folder, WhyLeftAlone(folder), isDeep: true));
        if (here is not null && all.TrueForAll(one => one.LeftAlone is not null))
        {
            // A folder with packs is a library; in another one only what lies in it itself is looked at.
            var around = Bank.FolderOf(here);
            if (around is null) all.Insert(0, Read("The current folder", Path.GetFullPath(here), null, isDeep: false));
            else if (!folders.Contains(around)) all.Insert(0, Read(NameOf(around), around, null, isDeep: true));
        }

        return [.. all.OrderBy(one => one.LeftAlone is not null)];
    }

    private static string NameOf(string folder) =>
        IsShipped(folder) ? "The library that comes with the program" : $"The library '{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}'";

    private static bool IsShipped(string folder) => Path.TrimEndingDirectorySeparator(folder) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(Library.Shipped));

    private static string? WhyLeftAlone(string folder) =>
        IsShipped(folder) ? "It came with the program, and the next version would write over what is changed in it."
        : AddedLibraries.FolderAround(folder) is not null ? "It was added whole, and is left out of the program if a file of it is changed."
        : null;

    private static BenchLibrary Read(string name, string folder, string? leftAlone, bool isDeep)
    {
        try
        {
            var files = Bank.YamlFilesIn(folder, isDeep);
            files = isDeep ? files.Concat(HandbookFile.PathsIn(folder)).Concat(KitDocumentFile.PathsIn(folder)) : files.Take(MostLoose);
            var entries = files.Select(file => BenchEntry.Of(file, folder)).Where(entry => isDeep || entry.Kind != WrittenKind.Other);
            return new BenchLibrary(name, folder, leftAlone, [.. entries.OrderBy(entry => entry.Group, StringComparer.Ordinal).ThenBy(entry => entry.Path, StringComparer.Ordinal)]);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new BenchLibrary(name, folder, leftAlone, [], unreadable.Message);
        }
    }
}
