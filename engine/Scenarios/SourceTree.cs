using System.Collections.Immutable;
using System.Text;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// Where the files lie that a scenario may include: in a folder, or among kept texts. Paths in it go from its root and have slashes,
/// whatever the machine. No path leads out of it, by dots or by links.
/// </summary>
internal abstract record SourceTree
{
    private protected SourceTree(string scenario) => Scenario = scenario;

    /// <summary>The path of the scenario.</summary>
    public string Scenario { get; }

    /// <summary>The file that a path means which is written in another file.</summary>
    /// <param name="from">The path of the file in which it is written.</param>
    /// <param name="written">A path from that file on.</param>
    public abstract FoundFile Find(string from, string written);

    /// <summary>Reads a file that was found.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="written">The path as it is written, with no letters in it that could do harm on a screen.</param>
    /// <param name="by">The name under which the file in which it is written is shown.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public abstract YamlFile Read(string path, string written, string by);

    /// <summary>A path that goes on from a file, in its shortest form; where it leads out by dots, it begins with them.</summary>
    internal static string Join(string from, string written)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in written.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part == ".." && parts is [.., not ".."]) parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }

        return string.Join('/', parts);
    }
}

/// <summary>What a path leads to.</summary>
/// <param name="Path">The path of the file with every link followed; where there is none, as it was written.</param>
/// <param name="IsInside">Whether it lies inside the tree.</param>
/// <param name="Length">Its length in bytes; null where there is no such file.</param>
internal readonly record struct FoundFile(string Path, bool IsInside, long? Length);

/// <summary>A folder on a disk: the scenario library, or the scenario's own folder where that lies outside it.</summary>
internal sealed record DiskTree : SourceTree
{
    private readonly string _root;

    private DiskTree(string root, string file) : base(Inside(root, file)) => _root = root;

    /// <summary>The tree in which a scenario's file lies.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bankFolder">The folder of the scenario library; empty for none.</param>
    public static DiskTree Of(string path, string bankFolder)
    {
        var file = RealPath.Of(path);
        var bank = bankFolder.Length > 0 ? RealPath.Of(bankFolder) : null;
        return new DiskTree(bank is not null && IsBelow(file, bank) ? bank : Path.GetDirectoryName(file)!, file);
    }

    /// <inheritdoc/>
    public override FoundFile Find(string from, string written)
    {
        var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(At(from))!, written));
        var real = IsBelow(target, _root) && File.Exists(target) ? RealPath.Of(target) : target;
        if (!IsBelow(real, _root)) return new FoundFile(written, false, null);
        return new FoundFile(Inside(_root, real), true, File.Exists(real) ? new FileInfo(real).Length : null);
    }

    /// <inheritdoc/>
    public override YamlFile Read(string path, string written, string by) => YamlFile.Read(At(path), ShownAs(At(path), written, by));

    /// <summary>The path of a file below a folder, from there on.</summary>
    internal static string Inside(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private string At(string path) => Path.GetFullPath(Path.Combine(_root, path));

    /// <summary>The path as people find the file from where they are; in full where it lies elsewhere.</summary>
    private static string ShownAs(string path, string written, string by)
    {
        var beside = Path.GetDirectoryName(by) is { Length: > 0 } folder ? folder : ".";
        var near = Path.GetRelativePath(".", Path.Combine(beside, written));
        return near.StartsWith("..", StringComparison.Ordinal) ? path : near;
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

/// <summary>Texts that were kept, with no disk behind them.</summary>
/// <param name="Texts">The texts, first the scenario.</param>
internal sealed record KeptTree(ImmutableArray<KeptText> Texts) : SourceTree(Texts[0].Path)
{
    /// <inheritdoc/>
    public override FoundFile Find(string from, string written)
    {
        var path = Join(from, written);
        // A file to which several paths lead, by links, was kept under each of them; the first is its own.
        if (Texts.FirstOrDefault(text => text.Path == path) is not { } found)
            return new FoundFile(path, !path.StartsWith("..", StringComparison.Ordinal), null);
        return new FoundFile(Texts.First(text => text.Hash == found.Hash).Path, true, Encoding.UTF8.GetByteCount(found.Text));
    }

    /// <inheritdoc/>
    public override YamlFile Read(string path, string written, string by) => Texts.First(text => text.Path == path).Read();
}

/// <summary>A text that a session is played by.</summary>
/// <param name="Path">Its path, as in a manifest.</param>
/// <param name="Source">The text.</param>
internal sealed record PlacedText(string Path, SourceText Source);
