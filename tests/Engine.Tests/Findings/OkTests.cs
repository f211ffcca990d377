using System.Text;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Findings;

/// <summary>Files without a mistake: nothing may be found in them, however they are written.</summary>
public sealed class OkTests
{
    private static readonly string Folder = Path.Combine(Golden.Cases, "Ok");

    public static TheoryData<string> All => [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_good_file_is_silent(string name) => ShouldBeSilent(Read(File.ReadAllBytes(Path.Combine(Folder, name))));

    [Theory]
    [MemberData(nameof(All))]
    public void A_good_file_is_silent_with_line_ends_of_Windows(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\r\n");

        ShouldBeSilent(Read(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_good_file_is_silent_behind_a_byte_order_mark(string name) =>
        ShouldBeSilent(Read([0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(Path.Combine(Folder, name))]));

    [Fact]
    public void The_case_with_every_key_has_every_key()
    {
        var text = File.ReadAllText(Path.Combine(Folder, "every-key.yaml"));

        ScenarioKeys.Scenario.AndTablesBelow().SelectMany(table => table.Keys).Select(key => key.Name)
            .Where(key => !text.Contains($"{key}:", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static ScenarioFile Read(byte[] bytes) => Some.Bank().Read(YamlFile.Read("scenario.yaml", bytes), Path.Combine(Folder, "scenario.yaml"));

    private static void ShouldBeSilent(ScenarioFile file)
    {
        Assert.Equal("", Some.Report(file.Findings));
        file.IsPlayable.ShouldBeTrue();
    }
}
