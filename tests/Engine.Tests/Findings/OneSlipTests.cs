using System.Text.RegularExpressions;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Findings;

/// <summary>One slip of the pen is told once: what is misspelt is read as what was most likely meant, so nothing else seems to be missing.</summary>
public sealed class OneSlipTests
{
    // A shorter word has no other near enough.
    private const int Shortest = 4;

    private static readonly string Story = File.ReadAllText(Path.Combine(Golden.Root, "scenarios", "safeguarding", "breakfast-club-disclosure.yaml")).ReplaceLineEndings("\n");

    private static readonly string Tasks =
        Some.Head + """
        cast:
          pupil: { name: Sam Stone, year: 5, pronouns: they }
        critical: [{ id: OWN-1, title: Left alone, domain: safety, why: Nobody may. }]
        start: door
        scenes:
          door:
            text: [{ when: "not seen(door)", text: It is early. }, It is late.]
            choices: [{ id: sit, text: Sit down., once: true, to: tick, feedback: Good., oversteps: [] }, { id: go, text: Go., to: sort, feedback: No. }]
            certainty: true
          tick:
            text: You think.
            pick: { prompt: What matters?, options: [{ id: one, text: One., feedback: So. }, { id: two, text: Two., feedback: So. }], to: sort, takes: 5m }
          sort:
            text: You sort.
            order: { prompt: What first?, options: [{ id: one, text: One., place: 1, feedback: So. }, { id: two, text: Two., place: 2, feedback: So. }], to: note }
          note:
            text: You write.
            write: { prompt: What was said?, model: What was said., criteria: [{ id: own, text: Their own words. }], to: fork }
          fork: { then: [{ chance: 40%, to: end }, { to: end }] }
          end: { ending: good, text: The bell rings. }
        """;

    [Fact]
    public void A_misspelt_key_of_a_story_that_comes_with_the_program_is_told_once() => Each(Story, Some.ShippedBank()).ShouldBeGreaterThan(30);

    [Fact]
    public void A_misspelt_key_of_each_kind_of_task_is_told_once() => Each(Tasks, Some.Bank()).ShouldBeGreaterThan(15);

    [Fact]
    public void A_misspelt_pack_is_told_once()
    {
        var clean = Codes(Story, Some.ShippedBank());

        Codes(Story.Replace("[nos-2005,", "[nos-2006,", StringComparison.Ordinal), Some.ShippedBank()).ShouldBe([.. clean, "MS3003"], ignoreOrder: true);
        Codes(Story.Replace("[nos-2005,", "[nos-2005, nos-2006,", StringComparison.Ordinal), Some.ShippedBank()).ShouldBe([.. clean, "MS3003"], ignoreOrder: true);
    }

    /// <summary>Misspells each key where it first stands; gives how many there were.</summary>
    private static int Each(string text, Bank bank)
    {
        var (clean, tried) = (Codes(text, bank), 0);
        foreach (var key in ScenarioKeys.Scenario.AndTablesBelow().SelectMany(table => table.Keys).Select(key => key.Name).Where(name => name.Length >= Shortest).Distinct())
        {
            var place = Regex.Match(text, $@"(?<=(^ *(- )?|[{{,] ?)){key}(?=: )|(?<=^ *(- )?){key}(?=:$)", RegexOptions.Multiline);
            if (!place.Success) continue;
            var slip = $"{key[0]}{key[2]}{key[1]}{key[3..]}";
            if (slip == key) slip = key[..^1];
            Codes($"{text[..place.Index]}{slip}{text[(place.Index + key.Length)..]}", bank).ShouldBe([.. clean, "MS2001"], ignoreOrder: true, $"{slip} at {place.Index}");
            tried++;
        }

        return tried;
    }

    private static string[] Codes(string text, Bank bank) => [.. bank.Read(YamlFile.Read(new SourceText("story.yaml", text))).Findings.Select(finding => finding.Rule.Code)];
}
