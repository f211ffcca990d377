using System.Collections.Immutable;
using System.Text;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// All the texts that a scenario was made of, so that it can be made again without the disk that they came from: the scenario, what it
/// includes, the packs that it names or quotes, the school profile.
/// </summary>
/// <param name="Texts">The texts in the order of the manifest; never none.</param>
public sealed record KeptTexts(ImmutableArray<KeptText> Texts)
{
    /// <summary>The list of them.</summary>
    public Manifest Manifest => new([.. Texts.Select(text => new ManifestFile(text.Path, text.Hash))]);

    /// <summary>The texts of a scenario that was read.</summary>
    /// <param name="file">The scenario's file.</param>
    /// <exception cref="ArgumentException">No scenario could be made of the file.</exception>
    public static KeptTexts Of(ScenarioFile file)
    {
        if (file.Scenario is not { } scenario) throw new ArgumentException("No scenario could be made of this file.", nameof(file));
        var shared = PackTexts(file.Bank, scenario.Packs, scenario.AllOffers.SelectMany(offer => offer.Sources))
            .Concat(SchoolTexts(file.Bank));
        return new KeptTexts([.. file.Texts.Concat(shared).Concat(file.Aliases).Select(placed => KeptText.Of(placed.Path, placed.Source.Text))]);
    }

    /// <summary>The packs of a library that a file names or quotes, in the library's order.</summary>
    internal static IEnumerable<PlacedText> PackTexts(Bank bank, ImmutableArray<Pack> named, IEnumerable<Citation> quoted)
    {
        var citations = quoted.ToHashSet(ReferenceEqualityComparer.Instance);
        return bank.Packs
            .Where(pack => named.Contains(pack) || bank.Ids.Citations.Values.Any(known => known.Exists(pair => pair.Pack == pack && citations.Contains(pair.Item))))
            .Select(pack => PlacedIn(bank, pack.Source));
    }

    /// <summary>The school profile of a library; nothing where it has none. Wherever the profile lies, the texts that are kept have one school.</summary>
    internal static IEnumerable<PlacedText> SchoolTexts(Bank bank) => bank.School is { } school ? [new PlacedText(SchoolText.FileName, school.Source)] : [];

    private static PlacedText PlacedIn(Bank bank, SourceText source) =>
        // A library of kept texts has no folder: its files have these paths.
        new(bank.Folder.Length == 0 ? source.Path : DiskTree.Inside(Path.GetFullPath(bank.Folder), Path.GetFullPath(source.Path)), source);

    /// <summary>The texts that a manifest lists.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="textOf">Gives the text of a hash, or null where it is not kept.</param>
    /// <exception cref="KeptTextException">A text is missing, or is not the one that the manifest lists.</exception>
    public static KeptTexts Of(Manifest manifest, Func<string, string?> textOf)
    {
        if (manifest.Files.IsDefaultOrEmpty) throw new KeptTextException("", "This list of texts is empty, so there is no scenario in it.");
        return new KeptTexts([.. manifest.Files.Select(Find)]);

        KeptText Find(ManifestFile listed)
        {
            if (textOf(listed.Hash) is not { } text) throw new KeptTextException(listed.Path, $"The text of {listed.Path} is missing.");
            var kept = KeptText.Of(listed.Path, text);
            return kept.Hash == listed.Hash ? kept
                : throw new KeptTextException(listed.Path, $"The text of {listed.Path} is another than the one that was kept: its SHA-256 does not fit.");
        }
    }

    /// <summary>The scenario made of these texts alone; findings name files by their paths in the manifest.</summary>
    public ScenarioFile Read()
    {
        var bank = Bank.Of(this);
        return bank.Read(Texts[0].Read(), new KeptTree(Texts));
    }
}

/// <summary>A text that is kept.</summary>
/// <param name="Path">Its path, as in a manifest.</param>
/// <param name="Hash">SHA-256 of it in UTF-8, as in a manifest.</param>
/// <param name="Text">The text, without a byte order mark.</param>
public sealed record KeptText(string Path, string Hash, string Text)
{
    /// <summary>A text with its hash.</summary>
    public static KeptText Of(string path, string text) => new(path, Link.DigestOf(text), text);

    /// <summary>Its tree, with the same limits as a file's.</summary>
    internal YamlFile Read() => YamlFile.Read(Path, Encoding.UTF8.GetBytes(Text));
}

/// <summary>A text that a session is played by is not there, or is another; the message says which.</summary>
/// <param name="path">The path of the text in the manifest; empty where no text is listed.</param>
/// <param name="message">What is the matter with it.</param>
public sealed class KeptTextException(string path, string message) : Exception(message)
{
    /// <summary>The path of the text in the manifest; empty where no text is listed.</summary>
    public string Path { get; } = path;
}
