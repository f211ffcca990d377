using System.Collections.Immutable;
using System.Text;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Benchmarks;

/// <summary>Stories as the engine reads them, against the packs that come with the program and with no limits of length.</summary>
internal static class StoryFile
{
    /// <summary>The line with which a generated story names the pack on which it gives evidence.</summary>
    public const string Standards = "standards: [nos-2005]\n";

    private static readonly Lazy<Bank> Library = new(() => Bank.Open(Path.Combine(Root, "scenarios")));

    private static string Root
    {
        get
        {
            for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "MentorSim.sln"))) return folder;
            }

            throw new InvalidOperationException("No folder above the benchmarks holds MentorSim.sln.");
        }
    }

    /// <summary>The packs that come with the program.</summary>
    public static ImmutableArray<Pack> Packs => Library.Value.Packs;

    /// <summary>The scenarios that come with the program.</summary>
    public static ImmutableArray<ScenarioFile> Shipped => [.. Bank.ScenarioPathsIn(Path.Combine(Root, "scenarios")).Select(path => Library.Value.Read(path)).Where(file => file.Scenario is not null)];

    /// <summary>Reads a story.</summary>
    public static ScenarioFile Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a story.</summary>
    /// <exception cref="InvalidOperationException">No scenario can be made of it.</exception>
    public static ScenarioFile Read(byte[] bytes)
    {
        var file = Library.Value.Read(YamlFile.Read("story.yaml", bytes, mostBytes: int.MaxValue), mostScenes: int.MaxValue);
        return file.Scenario is not null ? file : throw new InvalidOperationException(string.Concat(file.Findings.Take(5).Select(finding => FindingText.Show(finding) + "\n")));
    }

    /// <summary>The same file before anything was found in its story, so that it can be checked again.</summary>
    public static ScenarioFile Anew(ScenarioFile file) => file with { File = file.File with { Findings = new FindingList(file.File.Source) } };
}
