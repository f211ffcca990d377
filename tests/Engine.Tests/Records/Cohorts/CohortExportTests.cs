using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Records.Reports;

namespace MentorSim.Engine.Tests.Records.Cohorts;

/// <summary>What is written of a group: no name, no small number, and nothing that runs.</summary>
public sealed partial class CohortExportTests
{
    [Fact]
    public void No_name_and_no_id_of_a_person_is_in_anything_that_is_exported()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var shared = Shared(seed, 5 + seed);
            foreach (var text in new[] { Json(shared), CohortCsv.Write(shared, text => text), CohortText.Of(shared, text => text) })
            {
                text.ShouldNotContain("Xqz");
                text.ShouldNotContain("-4000-8000-");
                UglyNumber().IsMatch(text).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void The_same_numbers_stand_in_each_form()
    {
        var shared = Shared(1, 60);
        var scenario = shared.Report.Scenarios[0];
        var answer = scenario.Decisions.SelectMany(decision => decision.Answers).First(one => one.People.Number >= 5);
        var decision = scenario.Decisions.First(one => one.Answers.Contains(answer));
        var csv = CohortCsv.Write(shared, text => text).Split("\r\n");
        csv[0].ShouldBe("part,scenario,scene,id,name,people,value,low,high");
        csv.ShouldContain(row => row.StartsWith($"answer,{scenario.Id},{decision.Scene},{answer.Id},,{answer.People},", StringComparison.Ordinal));
        var node = JsonNode.Parse(Json(shared))!["scenarios"]![0]!["decisions"]!.AsArray().Single(one => (string)one!["scene"]! == decision.Scene)!["answers"]!.AsArray().Single(one => (string)one!["id"]! == answer.Id)!;
        ((int)node["people"]!).ShouldBe(answer.People.Number!.Value);
        CohortText.Of(shared, text => text).ShouldContain($"{answer.People,8}  {answer.Id}");
    }

    [Fact]
    public void What_is_withheld_is_null_for_programs_and_says_so_elsewhere()
    {
        var plays = Enumerable.Range(0, 30).Select(person => new MadePlay(person, person, 0, Some.Noon, [person < 4 ? 2 : 0, person % 3]));
        var shared = SmallCells.Share(MadePlay.Report(plays, 30));
        var report = JsonNode.Parse(Json(shared))!;
        ((int)report["fewest"]!, (int)report["withheld"]! > 0, (int)report["people"]!).ShouldBe((5, true, 30));
        var breach = report["breaches"]![0]!;
        (breach["people"], breach["times"], (string)breach["id"]!).ShouldBe((null, null, "promises-secrecy"));
        CohortCsv.Write(shared, text => text).ShouldContain("breach,,,promises-secrecy,,withheld,withheld,,");
        CohortText.Of(shared, text => text).ShouldContain("promises-secrecy: people withheld, times withheld");
    }

    [Fact]
    public void A_title_that_a_spreadsheet_would_run_is_harmless_in_CSV()
    {
        var shared = SmallCells.Share(MadePlay.Report([new MadePlay(0, 0, 0, Some.Noon, [0])], 1) with { Group = "=1+1" });
        CohortCsv.Write(shared, text => text).ShouldContain("group,,,,'=1+1,withheld");
    }

    [Fact]
    public void The_shape_for_programs_is_the_one_that_is_promised()
    {
        var report = JsonNode.Parse(Json(Shared(2, 40)))!.AsObject();
        Keys(report).ShouldBe("group since until made fewest withheld people peopleBetween plays leftOut units breaches oversteps change scenarios");
        Keys(report["units"]![0]!).ShouldBe("pack id title people plays share interval levels change");
        var scenario = report["scenarios"]![0]!;
        Keys(scenario).ShouldBe("id title kind standards versions people plays attempts results endings attainment minutes decisions breaches oversteps change");
        Keys(scenario["attainment"]!).ShouldBe("people mean interval lower median upper");
        Keys(scenario["change"]!).ShouldBe("caution people first latest gain gainInterval passed breached");
        Keys(scenario["decisions"]![0]!).ShouldBe("scene kind text people pointsLost answers item");
        Keys(scenario["decisions"]![0]!["answers"]![0]!).ShouldBe("id text people pointsLost breach overstep");
        Keys(scenario["decisions"]![0]!["item"]!).ShouldBe("people facility itemRest itemRestInterval topAgainstBottom caution");
    }

    private static string Keys(JsonNode node) => string.Join(' ', node.AsObject().Select(member => member.Key));

    private static SharedCohort Shared(int seed, int people) => SmallCells.Share(MadePlay.Report(MadePlay.Some(Seeded.Random(seed), people, 2, 3), people));

    private static string Json(SharedCohort shared)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) CohortJson.Write(json, shared);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("NaN|Infinity|-0\\.0000|E-[0-9]")]
    private static partial Regex UglyNumber();
}
