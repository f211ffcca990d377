using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// Brings in the files that a scenario includes, and those that these include, each once. No path leads out of the scenario library,
/// by dots or by links.
/// </summary>
internal sealed class IncludeReader
{
    private const int MostFiles = 100;

    private readonly FindingList _scenario;
    private readonly string _root;
    private readonly ImmutableArray<IncludedFile>.Builder _files = ImmutableArray.CreateBuilder<IncludedFile>();
    private readonly Dictionary<string, SourceText> _known = new(StringComparer.Ordinal);
    private long _bytes;
    private bool _isWhole = true;

    private IncludeReader(FindingList scenario, string root) => (_scenario, _root) = (scenario, root);

    /// <summary>The included files in the order in which they are named, and whether all that were named could be read.</summary>
    /// <param name="node">What stands behind `include:` in the scenario.</param>
    /// <param name="scenario">Where it reports.</param>
    /// <param name="path">The scenario's file; null for a text that was never one.</param>
    /// <param name="bankFolder">The folder of the scenario library; a scenario outside it may include what lies in its own folder.</param>
    public static (ImmutableArray<IncludedFile> Files, bool IsWhole) Read(YamlNode? node, FindingList scenario, string? path, string bankFolder)
    {
        if (node is null) return ([], true);
        if (path is null)
        {
            scenario.Add(Rules.IncludeMissing, node.Span, "This text was not read from a file, so nothing can be found beside it.");
            return ([], false);
        }

        var file = RealPath.Of(path);
        var bank = bankFolder.Length > 0 ? RealPath.Of(bankFolder) : null;
        var reader = new IncludeReader(scenario, bank is not null && IsBelow(file, bank) ? bank : Path.GetDirectoryName(file)!);
        reader._known[file] = scenario.Source;
        reader.Follow(node, new Includer(file, scenario.Source.Path, scenario, []));
        return (reader._files.ToImmutable(), reader._isWhole);
    }

    private void Follow(YamlNode node, Includer from)
    {
        var read = new NodeReader(from.Findings);
        _isWhole &= node is YamlList;
        foreach (var item in read.Items(node, "'include'"))
        {
            if (read.Line(item, "The path of a file", ScenarioLimits.LongestPath) is { } path) _isWhole &= Include(path, item.Span, from);
        }
    }

    /// <summary>Brings a file in; false after a finding that leaves it out.</summary>
    private bool Include(string path, TextSpan span, Includer from)
    {
        // Written with slashes, whatever the machine: the same library is read on all of them.
        var shown = UnsafeCharacters.Strip(path);
        if (Path.IsPathRooted(path) || path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal))
            return Refuse(Rules.IncludeOutside, $"'{shown}' is no path from this file on.");
        var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from.Path)!, path));
        var real = IsBelow(target, _root) && File.Exists(target) ? RealPath.Of(target) : target;
        if (!IsBelow(real, _root)) return Refuse(Rules.IncludeOutside, $"'{shown}' leads out of the scenario library.");
        if (!File.Exists(real)) return Refuse(Rules.IncludeMissing, $"There is no file '{shown}' where this file looks for it.");
        if (real == from.Path || from.Way.Contains(real))
        {
            string[] round = [.. from.Way.Append(from.Path).SkipWhile(step => step != real), real];
            return Refuse(Rules.IncludeRound, $"Files include each other in a round: {string.Join(" -> ", round.Select(Path.GetFileName))}.");
        }

        if (_known.ContainsKey(real)) return true;
        _bytes += new FileInfo(real).Length;
        // What is included counts as one file: a scenario may not grow beyond the limit by being cut up.
        if (_files.Count == MostFiles) return Refuse(Rules.ItemCount, $"More than {MostFiles} files are included.");
        if (_bytes > YamlLimits.Bytes) return Refuse(Rules.FileTooLarge, $"The files that are included are together larger than {YamlLimits.Bytes / 1024} KiB.");
        try
        {
            return Add(YamlFile.Read(real, ShownAs(real, shown, from)), real, from);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Refuse(Rules.IncludeMissing, $"'{shown}' cannot be read.");
        }

        bool Refuse(Rule rule, string message)
        {
            from.Findings.Add(rule, span, message);
            return false;
        }
    }

    /// <summary>The path as people find the file from where they are; in full where it lies elsewhere.</summary>
    private static string ShownAs(string path, string written, Includer from)
    {
        var beside = Path.GetDirectoryName(from.ShownAs) is { Length: > 0 } folder ? folder : ".";
        var near = Path.GetRelativePath(".", Path.Combine(beside, written));
        return near.StartsWith("..", StringComparison.Ordinal) ? path : near;
    }

    private bool Add(YamlFile file, string path, Includer from)
    {
        _known[path] = file.Source;
        var findings = _scenario.Including(file.Findings);
        if (file.Root is null) return false;
        if ((file.Root as YamlMap)?["kind"] is YamlScalar { Value: not "scenes" } kind)
        {
            findings.Add(Rules.UnknownWord, kind.Span, $"'kind' of an included file must be scenes, and is '{Fields.Shorten(kind.Value)}'.");
            return false;
        }

        if (Fields.Open(file.Root, ScenarioKeys.ScenesFile, findings) is not { } fields) return false;
        _files.Add(new IncludedFile(findings, fields["scenes"]));
        if (fields["include"] is { } more) Follow(more, new Includer(path, file.Source.Path, findings, from.Way.Add(from.Path)));
        return true;
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private sealed record Includer(string Path, string ShownAs, FindingList Findings, ImmutableArray<string> Way);
}

/// <summary>A file whose scenes are brought in.</summary>
/// <param name="Findings">Where it is reported what is wrong with it.</param>
/// <param name="Scenes">What stands behind `scenes:`.</param>
internal sealed record IncludedFile(FindingList Findings, YamlNode? Scenes);
