using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>A row of the tree that can be taken: a folder, which opens and closes, or a file.</summary>
/// <param name="Library">The library that it belongs to.</param>
/// <param name="Group">The folder.</param>
/// <param name="Entry">The file; null for the folder itself.</param>
internal sealed record TreeRow(BenchLibrary Library, string Group, BenchEntry? Entry)
{
    /// <summary>What tells it from the others.</summary>
    public string Key => Entry?.Path ?? Path.Combine(Library.Folder, Group);
}

/// <summary>The libraries as a tree of folders and files.</summary>
internal static class TreeRows
{
    /// <summary>The rows that can be taken, from top to bottom; files of a closed folder are none.</summary>
    /// <param name="libraries">The libraries.</param>
    /// <param name="open">The keys of the folders that are open.</param>
    public static ImmutableArray<TreeRow> Of(ImmutableArray<BenchLibrary> libraries, ImmutableHashSet<string> open) =>
    [
        .. libraries.SelectMany(library => library.Entries.GroupBy(entry => entry.Group).SelectMany(group =>
        {
            var folder = new TreeRow(library, group.Key, null);
            var files = group.Select(entry => new TreeRow(library, group.Key, entry));
            // What lies in the library's own folder stands right under its name.
            return group.Key.Length == 0 ? files : open.Contains(folder.Key) ? files.Prepend(folder) : [folder];
        })),
    ];

    /// <summary>The tree.</summary>
    public static IEnumerable<Block> Show(ImmutableArray<BenchLibrary> libraries, ImmutableArray<TreeRow> rows, BenchLook look)
    {
        var number = 0;
        foreach (var library in libraries)
        {
            if (library != libraries[0]) yield return new Gap();
            yield return new Heading($"{Text.Capital(library.Name)}{(library.LeftAlone is null ? "" : " (to read and to copy)")}");
            // Where the program lies is nothing that a writer needs.
            if (library.LeftAlone is null) yield return new Paragraph(Text.Verbatim(library.Folder), Tone: Tone.Quiet);
            if (library.Trouble is { } trouble) yield return new Paragraph($"It cannot be read: {Text.Verbatim(trouble)}", Tone: Tone.Alert);
            else if (library.Entries.IsEmpty) yield return new Paragraph("Nothing is written here yet. N begins a scenario, a paper, a route or a standards pack from a template.");
            else yield return new Paragraph(Totals(library.Entries, look), Tone: Tone.Quiet);
            foreach (var row in rows.Where(row => row.Library == library)) yield return Item(row, ++number, IsOpen(row), look);

            bool IsOpen(TreeRow row) => rows.Any(other => other.Library == library && other.Group == row.Group && other.Entry is not null);
        }
    }

    /// <summary>How many files there are, and what was found in them so far.</summary>
    public static string Totals(IReadOnlyCollection<BenchEntry> entries, BenchLook look)
    {
        var said = entries.Select(entry => look.Of(entry.Path)).ToList();
        var unread = said.Count(one => one is { Unreadable: not null });
        var unchecked_ = said.Count(one => one is null);
        string[] parts =
        [
            Counted.Of(entries.Count, "file"),
            unchecked_ == entries.Count ? "not checked yet" : $"{BenchText.Counts([.. said.OfType<Rechecked>().SelectMany(one => one.Findings)])}{(unchecked_ == 0 ? "" : " so far")}",
            .. unread == 0 ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"{unread} cannot be read")],
            .. unchecked_ == 0 || unchecked_ == entries.Count ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"{unchecked_} not checked yet")],
        ];
        return string.Join(", ", parts);
    }

    private static Item Item(TreeRow row, int number, bool isOpen, BenchLook look) => row.Entry is { } entry
        ? new Item(number, Text.Verbatim(Called(entry, row.Library)), BenchText.Counts(look.Of(entry.Path))) { Mark = row.Group.Length == 0 ? "" : "  " }
        : new Item(number, $"**{Text.Verbatim(NameOf(row.Group))}**, {(isOpen ? "open" : "closed")}", Totals([.. row.Library.Entries.Where(one => one.Group == row.Group)], look));

    /// <summary>What a file is called: with its own name behind the title where another file of the library has the same, as what begins from one template has.</summary>
    private static string Called(BenchEntry entry, BenchLibrary library) =>
        library.Entries.Any(other => other != entry && other.Title == entry.Title) ? $"{entry.Title} ({entry.Name})" : entry.Title;

    // The folder is called as the papers are called on every other page.
    private static string NameOf(string folder) => folder == "in-tray" ? "In-tray papers" : Text.Capital(folder).Replace('-', ' ');
}
