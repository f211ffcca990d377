using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>The file of a person specification: what was found in it, and the specification where nothing stands against using it.</summary>
/// <param name="File">The file as read.</param>
/// <param name="Specification">The specification; null where errors stand against it.</param>
public sealed record SpecificationFile(YamlFile File, PersonSpecification? Specification)
{
    /// <summary>The word behind <c>kind:</c>.</summary>
    public const string Kind = SpecificationKeys.Kind;

    /// <summary>Whether candidates can be judged by it.</summary>
    [MemberNotNullWhen(true, nameof(Specification))]
    public bool CanBeUsed => Specification is not null;

    /// <summary>What was found, in the order of the file.</summary>
    public ImmutableArray<Finding> Findings => File.Findings.InOrder();

    /// <summary>Reads a specification.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="ground">What it rests on, and what asks for its criteria.</param>
    /// <param name="shownAs">How findings name the file; by its path where null.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static SpecificationFile Read(string path, InterviewGround ground, string? shownAs = null) => Read(YamlFile.Read(path, shownAs), ground);

    /// <summary>Makes a specification of what was read.</summary>
    public static SpecificationFile Read(YamlFile file, InterviewGround ground) => new(file, SpecificationBinder.Bind(file, ground));

    /// <summary>The paths of the specifications below a folder, in a stable order.</summary>
    public static IEnumerable<string> PathsIn(string folder) => Bank.YamlFilesIn(folder).Where(path => YamlFile.Peek(path, "kind") == Kind);

    /// <summary>Reports every specification whose id an earlier one has: only one of them could be asked for by its id.</summary>
    public static void ReportSameIds(IEnumerable<SpecificationFile> files) =>
        SameIds.Report(files.Where(file => file.CanBeUsed).Select(file => (file.File, file.Specification!.Id)), "person specification");
}
