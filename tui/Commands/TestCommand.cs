using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Runs the scripted tests of scenarios.</summary>
internal sealed class TestCommand(Library library, TimeProvider clock)
{
    private const int MostListed = 12;

    /// <summary>Tests files and folders, or the whole library where none is named.</summary>
    public int Run(IReadOnlyList<string> paths, bool mutates, bool json)
    {
        var reports = new List<TestReport>();
        var isPlayable = true;
        foreach (var file in library.ScenariosAt(paths))
        {
            if (file.IsPlayable)
            {
                reports.Add(TestReport.Of(file.Scenario, mutates, clock));
                continue;
            }

            isPlayable = false;
            foreach (var finding in file.Findings) Console.Error.WriteLine(FindingText.Show(finding));
        }

        if (json) PrintJson(reports);
        else Print(reports, mutates);
        return isPlayable && reports.All(report => report.Passed) ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void Print(List<TestReport> reports, bool mutates)
    {
        foreach (var report in reports)
        {
            Say($"{report.Scenario.Source.Path}: {Count(report.Runs.Length, "test")}");
            foreach (var run in report.Runs) Print(run);
            if (report.Runs.IsEmpty) continue;
            Print(report.Reach);
            if (mutates && !report.Passed) Say("  No small mistakes were put in: mend the failing tests first.");
            Print(report);
        }

        var (all, failed) = (reports.Sum(report => report.Runs.Length), reports.Sum(report => report.Runs.Count(run => !run.Passed)));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count(all, "test")}: {all - failed} passed, {failed} failed."));
    }

    private static void Print(TestRun run)
    {
        if (run.Passed)
        {
            Say($"  passed  {run.Test.Name}");
            return;
        }

        Say(string.Create(CultureInfo.InvariantCulture, $"  FAILED  {run.Test.Name} (line {LineOf(run.Test.Place)})"));
        foreach (var difference in run.Differences)
        {
            Say($"    {difference.What}");
            Say($"      - expected: {difference.Expected}");
            Say($"      + got:      {difference.Got}");
        }
    }

    private static void Print(TestReach reach)
    {
        if (reach.IsWhole)
        {
            Say("  The tests reach every scene, choice and condition.");
            return;
        }

        Say("  What no test reaches:");
        SayAll("scenes", reach.Scenes.Select(scene => scene.Id));
        SayAll("choices", reach.Offers.Select(pair => $"{pair.Scene.Id}.{pair.Offer.Id}"));
        foreach (var unseen in reach.Conditions.Take(MostListed))
            Say(string.Create(CultureInfo.InvariantCulture, $"    condition, line {LineOf(unseen.Condition.Place)}: {unseen.Condition.Text} ({SideOf(unseen)})"));
        SayRest(reach.Conditions.Length, "condition");
    }

    private static void SayAll(string what, IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count > 0) Say(string.Create(CultureInfo.InvariantCulture, $"    {what} ({all.Count}): {string.Join(", ", all.Take(MostListed))}{(all.Count > MostListed ? ", …" : "")}"));
    }

    /// <summary>Says that a list goes on: a page of it shows where to begin, and programs read the whole.</summary>
    private static void SayRest(int count, string what)
    {
        if (count > MostListed) Say(string.Create(CultureInfo.InvariantCulture, $"    … and {Count(count - MostListed, $"more {what}")}; --format json has all."));
    }

    private static void Print(TestReport report)
    {
        if (report.Mutations is not { } count) return;
        Say(string.Create(CultureInfo.InvariantCulture, $"  {count - report.Unnoticed.Length} of {Count(count, "small mistake")} noticed."));
        if (report.Unnoticed.IsEmpty) return;
        Say("  No test notices when:");
        foreach (var mutation in report.Unnoticed.Take(MostListed))
            Say(string.Create(CultureInfo.InvariantCulture, $"    line {LineOf(mutation.Place)}: {mutation.What}"));
        SayRest(report.Unnoticed.Length, "mistake");
    }

    private static string SideOf(UnseenCondition unseen) => unseen switch
    {
        { Held: true } => "it always held",
        { Failed: true } => "it never held",
        _ => "it was never asked",
    };

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static int LineOf(SourcePlace place) => place.Source.PositionOf(place.Span.Start).Line;

    private static void Say(string line) => Console.Out.WriteLine(UnsafeCharacters.Strip(line));

    private static void PrintJson(List<TestReport> reports)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonShape.Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("scenarios");
            foreach (var report in reports) Write(json, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, TestReport report)
    {
        json.WriteStartObject();
        json.WriteString("file", report.Scenario.Source.Path);
        json.WriteString("id", report.Scenario.Id);
        json.WriteStartArray("tests");
        foreach (var run in report.Runs)
        {
            json.WriteStartObject();
            json.WriteString("name", run.Test.Name);
            json.WriteNumber("line", LineOf(run.Test.Place));
            json.WriteBoolean("passed", run.Passed);
            json.WriteStartArray("differences");
            foreach (var difference in run.Differences)
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
        if (report.Mutations is { } count) json.WriteNumber("mutations", count);
        else json.WriteNull("mutations");
        json.WriteStartArray("unnoticed");
        foreach (var mutation in report.Unnoticed)
        {
            json.WriteStartObject();
            json.WriteNumber("line", LineOf(mutation.Place));
            json.WriteString("change", mutation.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
