using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>The file of a question bank: what was found in it, and the questions where nothing stands against asking them.</summary>
/// <param name="File">The file as read.</param>
/// <param name="Questions">The bank; null where errors stand against it.</param>
public sealed record QuestionFile(YamlFile File, QuestionBank? Questions)
{
    /// <summary>The word behind <c>kind:</c>.</summary>
    public const string Kind = QuestionKeys.Kind;

    /// <summary>Whether its questions can be asked.</summary>
    [MemberNotNullWhen(true, nameof(Questions))]
    public bool CanBeUsed => Questions is not null;

    /// <summary>What was found, in the order of the file.</summary>
    public ImmutableArray<Finding> Findings => File.Findings.InOrder();

    /// <summary>Reads a question bank.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="ground">What it rests on, and which criteria there are.</param>
    /// <param name="shownAs">How findings name the file; by its path where null.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static QuestionFile Read(string path, InterviewGround ground, string? shownAs = null) => Read(YamlFile.Read(path, shownAs), ground);

    /// <summary>Makes a question bank of what was read.</summary>
    public static QuestionFile Read(YamlFile file, InterviewGround ground) => new(file, QuestionBinder.Bind(file, ground));

    /// <summary>The paths of the question banks below a folder, in a stable order.</summary>
    public static IEnumerable<string> PathsIn(string folder) => Bank.YamlFilesIn(folder).Where(path => YamlFile.Peek(path, "kind") == Kind);

    /// <summary>Reports every bank whose id an earlier one has: only one of them could be asked for by its id.</summary>
    public static void ReportSameIds(IEnumerable<QuestionFile> files) =>
        SameIds.Report(files.Where(file => file.CanBeUsed).Select(file => (file.File, file.Questions!.Id)), "question bank");
}

/// <summary>Files of one kind of which several have one id.</summary>
internal static class SameIds
{
    /// <summary>Reports all but the first of each id.</summary>
    public static void Report(IEnumerable<(YamlFile File, string Id)> files, string what)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, id) in files)
        {
            if (known.TryAdd(id, file.Source.Path)) continue;
            file.Findings.Add(Rules.DuplicateId, (file.Root as YamlMap)?["id"]?.Span ?? default, $"The {what} '{id}' is also in {known[id]}.");
        }
    }
}
