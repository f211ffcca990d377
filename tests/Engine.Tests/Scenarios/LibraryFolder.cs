using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Scenarios;

/// <summary>A scenario library in a folder of its own, with the tiny pack, for tests of files that include each other.</summary>
internal sealed class LibraryFolder : IDisposable
{
    private readonly string _above = Directory.CreateTempSubdirectory("mentorsim-library-").FullName;

    public LibraryFolder() => Write("standards/tiny.yaml", File.ReadAllText(Path.Combine(Golden.Cases, "Bank", "standards", "tiny.yaml")));

    /// <summary>The folder of the library; there is one above it that is not of it.</summary>
    public string Root => Path.Combine(_above, "library");

    /// <summary>Where something of the library lies.</summary>
    public string At(string path) => Path.GetFullPath(Path.Combine(Root, path));

    public LibraryFolder Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        return this;
    }

    /// <summary>Writes a scenario whose scenes are its own `one` and an ending, with an `include:`.</summary>
    public LibraryFolder Story(string include, string to = "two", string more = "") => Write(
        "care/story.yaml",
        $"{Some.Head}include: {include}\nstart: one\nscenes:\n  one: {{ text: Here., choices: [ {{ id: on, text: On., to: {to}, feedback: F. }} ] }}\n  own-end: {{ ending: poor, text: Over. }}\n{more}");

    public ScenarioFile Read(string path = "care/story.yaml") => Bank.Open(Root).Read(At(path));

    /// <summary>All findings about the story, as file name, line and code.</summary>
    public IEnumerable<string> Found(string path = "care/story.yaml") =>
        Check(path).Select(finding => $"{Path.GetFileName(finding.Source.Path)}:{finding.Start.Line} {finding.Rule.Code}");

    public ImmutableArray<Finding> Check(string path = "care/story.yaml") => CheckedScenario.Of(Read(path)).Findings;

    public void Dispose() => Directory.Delete(_above, recursive: true);
}
