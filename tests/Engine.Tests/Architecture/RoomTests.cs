using System.Text.RegularExpressions;

namespace MentorSim.Engine.Tests.Architecture;

/// <summary>Who may use whom: a room of engine/ uses only rooms that stand before it in this list.</summary>
public sealed partial class RoomTests
{
    private static readonly string[] Rooms =
    [
        "Text", "Chain", "Findings", "Yaml", "Stateless", "Statistics", "Scripting", "Standards", "Scenarios", "Play", "Exploration",
        "Scoring", "InTray", "Panel", "Induction", "Workshop", "Simulation", "Records",
    ];

    // A package belongs to one room.
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["YamlDotNet"] = "Yaml",
        ["Bogus"] = "Play",
        ["MathNet.Numerics"] = "Statistics",
        ["CsvHelper"] = "Records",
        ["Dapper"] = "Records",
        ["Npgsql"] = "Records",
        ["Microsoft.Data.Sqlite"] = "Records",
    };

    // Files that may be longer than 300 lines, each with its reason.
    private static readonly Dictionary<string, string> LongFiles = [];

    private static readonly string Engine = Path.Combine(Golden.Root, "engine");

    [Fact]
    public void No_room_uses_one_that_stands_below_it() =>
        Sources(Engine).SelectMany(path => Climbs(Path.GetRelativePath(Engine, path).Replace('\\', '/'), File.ReadAllText(path))).ShouldBeEmpty();

    [Fact]
    public void Every_folder_of_the_engine_is_a_room() =>
        Directory.EnumerateDirectories(Engine).Select(path => Path.GetFileName(path)).Except(["bin", "obj"]).Except(Rooms).ShouldBeEmpty();

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Sources(Engine).Concat(Sources(Path.Combine(Golden.Root, "tui"))).Concat(Sources(Path.Combine(Golden.Root, "tests", "Benchmarks")))
            .Select(path => (Path: Path.GetRelativePath(Golden.Root, path).Replace('\\', '/'), Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > 300 && !LongFiles.ContainsKey(file.Path)).ShouldBeEmpty();

    [Theory]
    [InlineData("Text/A.cs", "using MentorSim.Engine.Yaml;", "Text/A.cs uses Yaml")]
    [InlineData("Play/A.cs", "var x = new MentorSim.Engine.Scoring.Scorer();", "Play/A.cs uses Scoring")]
    [InlineData("Play/A.cs", "var x = Engine.Records.Store.Open();", "Play/A.cs uses Records")]
    [InlineData("Text/A.cs", "using Stateless;", "Text/A.cs uses Stateless")]
    [InlineData("Play/A.cs", "using YamlDotNet.Core;", "Play/A.cs uses the package YamlDotNet")]
    [InlineData("Scenarios/A.cs", "using Name = Bogus.DataSets.Name;", "Scenarios/A.cs uses the package Bogus")]
    [InlineData("Helpers/A.cs", "namespace MentorSim.Engine.Helpers;", "Helpers/A.cs is in no room")]
    [InlineData("Text/A.cs", "namespace MentorSim.Engine.Play;", "Text/A.cs uses Play")]
    public void The_check_sees_an_arrow_that_climbs(string path, string text, string climb) => Climbs(path, text).ShouldBe([climb]);

    [Theory]
    [InlineData("Play/A.cs", "using MentorSim.Engine.Scenarios;\nusing Stateless;\nnamespace MentorSim.Engine.Play;")]
    [InlineData("Yaml/A.cs", "using YamlDotNet.Core;\nusing MentorSim.Engine.Text;")]
    [InlineData("Text/A.cs", "// A bank, an engine, a play: words of a comment.\nusing System.Text;")]
    [InlineData("Stateless/A.cs", "namespace Stateless;\nusing Stateless.Reflection;")]
    public void The_check_lets_an_arrow_pass_that_does_not(string path, string text) => Climbs(path, text).ShouldBeEmpty();

    private static IEnumerable<string> Climbs(string path, string text)
    {
        var room = Array.IndexOf(Rooms, path.Split('/')[0]);
        if (room < 0) return [$"{path} is in no room"];
        var used = RoomForm().Matches(text).Select(match => match.Groups[1].Value)
            .Concat(StatelessForm().IsMatch(text) ? ["Stateless"] : Array.Empty<string>());
        return used.Distinct().Where(name => Array.IndexOf(Rooms, name) > room).Select(name => $"{path} uses {name}")
            .Concat(Packages.Where(package => package.Value != Rooms[room] && Regex.IsMatch(text, $@"\b{package.Key}\."))
                .Select(package => $"{path} uses the package {package.Key}"));
    }

    private static IEnumerable<string> Sources(string folder) => !Directory.Exists(folder) ? [] :
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split('/', '\\').Any(part => part is "bin" or "obj"));

    [GeneratedRegex(@"\bEngine\.([A-Z]\w+)")]
    private static partial Regex RoomForm();

    [GeneratedRegex(@"\busing (?:\w+ = )?(?:global::)?Stateless\b")]
    private static partial Regex StatelessForm();
}
