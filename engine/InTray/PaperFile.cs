using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.InTray;

/// <summary>A paper's file: what was found in it, and the paper where nothing stands against sitting it.</summary>
/// <param name="File">The file as read.</param>
/// <param name="Paper">The paper; null where errors stand against it.</param>
public sealed record PaperFile(YamlFile File, Paper? Paper)
{
    /// <summary>Whether it can be sat.</summary>
    [MemberNotNullWhen(true, nameof(Paper))]
    public bool CanBeSat => Paper is not null;

    /// <summary>What was found, in the order of the file.</summary>
    public ImmutableArray<Finding> Findings => File.Findings.InOrder();

    /// <summary>The library with which it was read.</summary>
    internal Bank Bank { get; init; } = Bank.Empty;

    /// <summary>The text that it was made of, with its path.</summary>
    internal PlacedText Text { get; init; } = new("", new SourceText("", ""));

    /// <summary>Reads a paper of a library, or one that rests on its packs.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static PaperFile Read(string path, Bank bank, string? shownAs = null) => Read(YamlFile.Read(path, shownAs), bank, path);

    /// <summary>Makes a paper of what was read; <paramref name="path"/> is where the file lies, if it is one.</summary>
    public static PaperFile Read(YamlFile file, Bank bank, string? path = null) =>
        new(file, PaperBinder.Bind(file, bank)) { Bank = bank, Text = new PlacedText(path is null ? Path.GetFileName(file.Source.Path) : DiskTree.Of(path, bank.Folder).Scenario, file.Source) };

    /// <summary>The paper made of kept texts alone.</summary>
    public static PaperFile Read(KeptTexts texts) => Read(texts.Texts[0].Read(), Bank.Of(texts));

    /// <summary>All the texts that the paper was made of: its own, and the packs that it names or quotes.</summary>
    /// <exception cref="InvalidOperationException">No paper could be made of this file.</exception>
    public KeptTexts Texts
    {
        get
        {
            if (Paper is null) throw new InvalidOperationException("No paper could be made of this file.");
            var quoted = Paper.Items.Concat(Paper.Practice is { } practice ? [practice] : []).SelectMany(item => item.Key.Sources);
            return new KeptTexts([.. KeptTexts.PackTexts(Bank, Paper.Packs, quoted).Prepend(Text).Select(placed => KeptText.Of(placed.Path, placed.Source.Text))]);
        }
    }

    /// <summary>The paths of the papers below a folder, in a stable order.</summary>
    public static IEnumerable<string> PathsIn(string folder) => Bank.YamlFilesIn(folder).Where(path => YamlFile.Peek(path, "kind") == "paper");
}
