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
    private bool _saidTooMuch;

    private IncludeReader(FindingList scenario, string root) => (_scenario, _root) = (scenario, root);

    /// <summary>The included files in the order in which they are named.</summary>
    /// <param name="node">What stands behind `include:` in the scenario.</param>
    /// <param name="scenario">Where it reports.</param>
    /// <param name="path">The scenario's file; null for a text that was never one.</param>
    /// <param name="bankFolder">The folder of the scenario library; a scenario outside it may include what lies in its own folder.</param>
    public static ImmutableArray<IncludedFile> Read(YamlNode? node, FindingList scenario, string? path, string bankFolder)
    {
        if (node is null) return [];
        if (path is null)
        {
            scenario.Add(Rules.IncludeMissing, node.Span, "This text was not read from a file, so nothing can be found beside it.");
            return [];
        }

        var file = RealPath.Of(path);
        var bank = bankFolder.Length > 0 ? RealPath.Of(bankFolder) : null;
        var reader = new IncludeReader(scenario, bank is not null && IsBelow(file, bank) ? bank : Path.GetDirectoryName(file)!);
        reader._known[file] = scenario.Source;
        reader.Follow(node, new Includer(file, scenario.Source.Path, scenario, []));
        return reader._files.ToImmutable();
    }

    private void Follow(YamlNode node, Includer from)
    {
        var read = new NodeReader(from.Findings);
        foreach (var item in read.Items(node, "'include'"))
        {
            if (read.Line(item, "The path of a file", ScenarioLimits.LongestPath) is { } path) Include(path, item.Span, from);
        }
    }

    private void Include(string path, TextSpan span, Includer from)
    {
        // Written with slashes, whatever the machine: the same library is read on all of them.
        var shown = UnsafeCharacters.Strip(path);
        if (Path.IsPathRooted(path) || path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal))
        {
            from.Findings.Add(Rules.IncludeOutside, span, $"'{shown}' is no path from this file on.");
            return;
        }

        var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from.Path)!, path));
        var real = IsBelow(target, _root) && File.Exists(target) ? RealPath.Of(target) : target;
        if (!IsBelow(real, _root))
        {
            from.Findings.Add(Rules.IncludeOutside, span, $"'{shown}' leads out of the scenario library.");
        }
        else if (!File.Exists(real))
        {
            from.Findings.Add(Rules.IncludeMissing, span, $"There is no file '{shown}' where this file looks for it.");
        }
        else if (real == from.Path || from.Way.Contains(real))
        {
            string[] round = [.. from.Way.Append(from.Path).SkipWhile(step => step != real), real];
            from.Findings.Add(Rules.IncludeRound, span, $"Files include each other in a round: {string.Join(" -> ", round.Select(Path.GetFileName))}.");
        }
        else if (!_known.ContainsKey(real))
        {
            Add(real, span, shown, from);
        }
    }

    private void Add(string path, TextSpan span, string shown, Includer from)
    {
        _bytes += new FileInfo(path).Length;
        if (_files.Count == MostFiles || _bytes > YamlLimits.Bytes)
        {
            // What is included counts as one file: a scenario may not grow beyond the limit by being cut up.
            var message = _files.Count == MostFiles ? $"More than {MostFiles} files are included." : $"The files that are included are together larger than {YamlLimits.Bytes / 1024} KiB.";
            if (!_saidTooMuch) from.Findings.Add(_files.Count == MostFiles ? Rules.ItemCount : Rules.FileTooLarge, span, message);
            _saidTooMuch = true;
            return;
        }

        YamlFile file;
        try
        {
            var beside = Path.GetDirectoryName(from.ShownAs) is { Length: > 0 } folder ? folder : ".";
            file = YamlFile.Read(path, Path.GetRelativePath(".", Path.Combine(beside, shown)) is var near && near.StartsWith("..", StringComparison.Ordinal) ? path : near);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            from.Findings.Add(Rules.IncludeMissing, span, $"'{shown}' cannot be read.");
            return;
        }

        _known[path] = file.Source;
        var findings = _scenario.Including(file.Findings);
        if (file.Root is null) return;
        if ((file.Root as YamlMap)?["kind"] is YamlScalar { Value: not "scenes" } kind)
        {
            findings.Add(Rules.UnknownWord, kind.Span, $"'kind' of an included file must be scenes, and is '{Fields.Shorten(kind.Value)}'.");
            return;
        }

        if (Fields.Open(file.Root, ScenarioKeys.ScenesFile, findings) is not { } fields) return;
        _files.Add(new IncludedFile(findings, fields["scenes"]));
        if (fields["include"] is { } more) Follow(more, new Includer(path, file.Source.Path, findings, from.Way.Add(from.Path)));
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private sealed record Includer(string Path, string ShownAs, FindingList Findings, ImmutableArray<string> Way);
}

/// <summary>A file whose scenes are brought in.</summary>
/// <param name="Findings">Where it is reported what is wrong with it.</param>
/// <param name="Scenes">What stands behind `scenes:`.</param>
internal sealed record IncludedFile(FindingList Findings, YamlNode? Scenes);
