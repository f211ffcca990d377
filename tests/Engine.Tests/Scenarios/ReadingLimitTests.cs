using System.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Scenarios;

/// <summary>How long a file and a story may be is for its reader to say; unless it does, both are held to what an old laptop reads at once.</summary>
public sealed class ReadingLimitTests
{
    [Fact]
    public void A_file_over_the_limit_is_read_by_whoever_asks_for_more()
    {
        var bytes = Encoding.UTF8.GetBytes("# " + new string('x', 1 << 20) + "\nkind: scenario\n");

        var usual = YamlFile.Read("large.yaml", bytes);
        usual.Root.ShouldBeNull();
        usual.Findings.InOrder().ShouldHaveSingleItem().Message.ShouldBe("This file is larger than 1024 KiB.");

        YamlFile.Read("large.yaml", bytes, mostBytes: 2 << 20).Kind.ShouldBe("scenario");
        YamlFile.Read("small.yaml", "kind: scenario\n"u8, mostBytes: 14).Findings.InOrder().ShouldHaveSingleItem().Rule.Code.ShouldBe("MS1002");
    }

    [Fact]
    public void A_story_of_too_many_scenes_is_read_by_whoever_asks_for_more()
    {
        var text = Some.Head + "start: a\nscenes:\n  a: { choices: [{ id: on, text: On., to: b, feedback: F. }] }\n  b: { ending: good }\n";
        var file = YamlFile.Read(new("story.yaml", text));

        Some.Bank().Read(file, mostScenes: 1).Findings.ShouldHaveSingleItem().Message.ShouldBe("This scenario has 2 scenes; it can have at most 1.");
        Some.Bank().Read(YamlFile.Read(new("story.yaml", text)), mostScenes: 2).Scenario.ShouldNotBeNull();
    }
}
