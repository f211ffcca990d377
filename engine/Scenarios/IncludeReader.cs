using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// Brings in the files that a scenario includes, and those that these include, each once.
/// </summary>
internal sealed class IncludeReader
{
    private const int MostFiles = 100;

    private readonly FindingList _scenario;
    private readonly SourceTree _tree;
    private readonly ImmutableArray<IncludedFile>.Builder _files = ImmutableArray.CreateBuilder<IncludedFile>();
    private readonly Dictionary<string, SourceText> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> _aliases = new(StringComparer.Ordinal);
    private long _bytes;
    private bool _isWhole = true;

    private IncludeReader(FindingList scenario, SourceTree tree) => (_scenario, _tree) = (scenario, tree);

    /// <summary>The included files in the order in which they are named, and whether all that were named could be read.</summary>
    /// <param name="node">What stands behind `include:` in the scenario.</param>
    /// <param name="scenario">Where it reports.</param>
    /// <param name="tree">Where the files lie; null for a text that was never a file.</param>
    public static IncludedFiles Read(YamlNode? node, FindingList scenario, SourceTree? tree)
    {
        if (node is null) return new IncludedFiles([], [], IsWhole: true);
        if (tree is null)
        {
            scenario.Add(Rules.IncludeMissing, node.Span, "This text was not read from a file, so nothing can be found beside it.");
            return new IncludedFiles([], [], IsWhole: false);
        }

        var reader = new IncludeReader(scenario, tree);
        reader._known[tree.Scenario] = scenario.Source;
        reader.Follow(node, new Includer(tree.Scenario, scenario.Source.Path, scenario, []));
        return new IncludedFiles(
            reader._files.ToImmutable(),
            [.. reader._aliases.OrderBy(alias => alias.Key, StringComparer.Ordinal).Select(alias => new PlacedText(alias.Key, alias.Value))],
            reader._isWhole);
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
        var (real, isInside, length) = _tree.Find(from.Path, path);
        if (!isInside) return Refuse(Rules.IncludeOutside, $"'{shown}' leads out of the scenario library.");
        if (length is null) return Refuse(Rules.IncludeMissing, $"There is no file '{shown}' where this file looks for it.");
        if (real == from.Path || from.Way.Contains(real))
        {
            string[] round = [.. from.Way.Append(from.Path).SkipWhile(step => step != real), real];
            return Refuse(Rules.IncludeRound, $"Files include each other in a round: {string.Join(" -> ", round.Select(Path.GetFileName))}.");
        }

        if (_known.TryGetValue(real, out var known))
        {
            NameAlso(path, real, from, known);
            return true;
        }

        _bytes += length.Value;
        // What is included counts as one file: a scenario may not grow beyond the limit by being cut up.
        if (_files.Count == MostFiles) return Refuse(Rules.ItemCount, $"More than {MostFiles} files are included.");
        if (_bytes > YamlLimits.Bytes) return Refuse(Rules.FileTooLarge, $"The files that are included are together larger than {YamlLimits.Bytes / 1024} KiB.");
        try
        {
            var file = _tree.Read(real, shown, from.ShownAs);
            NameAlso(path, real, from, file.Source);
            return Add(file, real, from);
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

    /// <summary>Remembers by which other path a file was found, through a link or through the name of the library's own folder.</summary>
    private void NameAlso(string written, string real, Includer from, SourceText source)
    {
        var path = SourceTree.Join(from.Path, written);
        if (path != real) _aliases[path] = source;
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
        _files.Add(new IncludedFile(path, findings, fields["scenes"]));
        if (fields["include"] is { } more) Follow(more, new Includer(path, file.Source.Path, findings, from.Way.Add(from.Path)));
        return true;
    }

    private sealed record Includer(string Path, string ShownAs, FindingList Findings, ImmutableArray<string> Way);
}

/// <summary>What a scenario includes.</summary>
/// <param name="Files">The files, in the order in which they are named.</param>
/// <param name="Aliases">Other paths by which some of them were found.</param>
/// <param name="IsWhole">Whether all that were named could be read.</param>
internal sealed record IncludedFiles(ImmutableArray<IncludedFile> Files, ImmutableArray<PlacedText> Aliases, bool IsWhole);

/// <summary>A file whose scenes are brought in.</summary>
/// <param name="Path">Its path in the tree of the scenario.</param>
/// <param name="Findings">Where it is reported what is wrong with it.</param>
/// <param name="Scenes">What stands behind `scenes:`.</param>
internal sealed record IncludedFile(string Path, FindingList Findings, YamlNode? Scenes);
