using System.Collections.Immutable;
using System.Text.Json;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Papers;

namespace MentorSim.Tui.Commands;

/// <summary>Writes what came of tests for programs.</summary>
internal static class TestReportJson
{
    /// <summary>The tests of a scenario.</summary>
    public static void Write(Utf8JsonWriter json, TestReport report)
    {
        json.WriteStartObject();
        WriteTests(json, report.Scenario.Source, report.Scenario.Id, report.Runs.Select(run => (run.Test.Name, run.Test.Place, run.Differences)));
        json.WriteStartObject("unreached");
        WriteAll(json, "scenes", report.Reach.Scenes.Select(scene => scene.Id));
        WriteAll(json, "choices", report.Reach.Offers.Select(pair => $"{pair.Scene.Id}.{pair.Offer.Id}"));
        json.WriteStartArray("conditions");
        foreach (var unseen in report.Reach.Conditions)
        {
            json.WriteStartObject();
            json.WriteNumber("line", LineOf(unseen.Condition.Place));
            json.WriteString("condition", unseen.Condition.Text);
            json.WriteBoolean("held", unseen.Held);
            json.WriteBoolean("failed", unseen.Failed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        WriteMutations(json, report.Mutations, "unnoticed", report.Unnoticed.Select(mutation => ((string?)mutation.Id, mutation.What, mutation.Place)));
        WriteMutations(json, "equivalent", report.Equivalent.Select(mutation => ((string?)mutation.Id, mutation.What, mutation.Place)));
        WriteMutations(json, "noticedAfterAll", report.NoticedAfterAll.Select(mutation => ((string?)mutation.Id, mutation.What, mutation.Place)));
        json.WriteEndObject();
    }

    /// <summary>The tests of a paper.</summary>
    public static void Write(Utf8JsonWriter json, PaperTestReport report)
    {
        json.WriteStartObject();
        WriteTests(json, report.Paper.Source, report.Paper.Id, report.Runs.Select(run => (run.Test.Name, run.Test.Place, run.Differences)));
        json.WriteStartObject("unreached");
        WriteAll(json, "items", report.Unanswered.Select(item => item.Id));
        json.WriteEndObject();
        WriteMutations(json, report.Mutations, "unnoticed", report.Unnoticed.Select(mutation => ((string?)null, mutation.What, mutation.Place)));
        json.WriteEndObject();
    }

    private static void WriteTests(Utf8JsonWriter json, SourceText source, string id, IEnumerable<(string Name, SourcePlace Place, ImmutableArray<Difference> Differences)> runs)
    {
        json.WriteString("file", source.Path);
        json.WriteString("id", id);
        json.WriteStartArray("tests");
        foreach (var (name, place, differences) in runs)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("line", LineOf(place));
            json.WriteBoolean("passed", differences.IsEmpty);
            json.WriteStartArray("differences");
            foreach (var difference in differences)
            {
                json.WriteStartObject();
                json.WriteString("what", difference.What);
                json.WriteString("expected", difference.Expected);
                json.WriteString("got", difference.Got);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMutations(Utf8JsonWriter json, int? count, string name, IEnumerable<(string? Id, string What, SourcePlace Place)> mutations)
    {
        if (count is { } all) json.WriteNumber("mutations", all);
        else json.WriteNull("mutations");
        WriteMutations(json, name, mutations);
    }

    private static void WriteMutations(Utf8JsonWriter json, string name, IEnumerable<(string? Id, string What, SourcePlace Place)> mutations)
    {
        json.WriteStartArray(name);
        foreach (var (id, what, place) in mutations)
        {
            json.WriteStartObject();
            if (id is not null) json.WriteString("id", id);
            json.WriteNumber("line", LineOf(place));
            json.WriteString("change", what);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static int LineOf(SourcePlace place) => place.Source.PositionOf(place.Span.Start).Line;
}
