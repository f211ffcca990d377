using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Papers;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Runs the scripted tests of scenarios and papers.</summary>
internal sealed class TestCommand(Library library, TimeProvider clock, LongSearch search)
{
    private const int MostListed = 12;

    /// <summary>Tests files and folders, or the whole library where none is named.</summary>
    public int Run(IReadOnlyList<string> paths, bool mutates, bool json)
    {
        var (scenarios, papers) = library.FilesAt(paths);
        List<TestReport> reports = [.. scenarios.Where(file => file.IsPlayable).Select(file => TestReport.Of(file.Scenario!, mutates, clock, search.Of(file.Scenario!), cancellation: search.Cancellation))];
        search.Wipe();
        List<PaperTestReport> paperReports = [.. papers.Where(file => file.CanBeSat).Select(file => PaperTestReport.Of(file.Paper!, mutates))];
        var broken = scenarios.Where(file => !file.IsPlayable).SelectMany(file => file.Findings)
            .Concat(papers.Where(file => !file.CanBeSat).SelectMany(file => file.Findings)).ToList();
        foreach (var finding in broken) Console.Error.WriteLine(FindingText.Show(finding));
        if (json) PrintJson(reports, paperReports);
        else Print(reports, paperReports, mutates);
        return broken.Count == 0 && reports.All(report => report.Passed && report.NoticedAfterAll.IsEmpty) && paperReports.All(report => report.Passed) ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void Print(List<TestReport> reports, List<PaperTestReport> papers, bool mutates)
    {
        foreach (var report in reports)
        {
            Say($"{report.Scenario.Source.Path}: {Counted.Of(report.Runs.Length, "test")}");
            foreach (var run in report.Runs) Print(run.Test.Name, run.Test.Place, run.Differences);
            if (report.Runs.IsEmpty) continue;
            Print(report.Reach);
            if (mutates && !report.Passed) Say("  No small mistakes were put in: mend the failing tests first.");
            if (report.Mutations is { } count) PrintMutations(report, count);
        }

        foreach (var report in papers)
        {
            Say($"{report.Paper.Source.Path}: {Counted.Of(report.Runs.Length, "test")}");
            foreach (var run in report.Runs) Print(run.Test.Name, run.Test.Place, run.Differences);
            if (report.Runs.IsEmpty) continue;
            if (report.Unanswered.IsEmpty) Say("  The tests answer every item.");
            else Say("  What no test answers:");
            SayAll("items", report.Unanswered.Select(item => item.Id));
            if (mutates && !report.Passed) Say("  No small mistakes were put in: mend the failing tests first.");
            if (report.Mutations is { } count) PrintUnnoticed(count, report.Unnoticed.Length, [.. report.Unnoticed.Select(mutation => (mutation.What, mutation.Place))]);
        }

        bool[] passed = [.. reports.SelectMany(report => report.Runs).Select(run => run.Passed), .. papers.SelectMany(report => report.Runs).Select(run => run.Passed)];
        var (all, failed) = (passed.Length, passed.Count(one => !one));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(all, "test")}: {all - failed} passed, {failed} failed."));
    }

    private static void Print(string name, SourcePlace place, ImmutableArray<Difference> differences)
    {
        if (differences.IsEmpty)
        {
            Say($"  passed  {name}");
            return;
        }

        Say(string.Create(CultureInfo.InvariantCulture, $"  FAILED  {name} (line {LineOf(place)})"));
        foreach (var difference in differences)
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
        if (count > MostListed) Say(string.Create(CultureInfo.InvariantCulture, $"    … and {Counted.Of(count - MostListed, $"more {what}")}; --format json has all."));
    }

    private static void PrintMutations(TestReport report, int count)
    {
        PrintUnnoticed(count, report.Unnoticed.Length + report.Equivalent.Length, [.. report.Unnoticed.Select(mutation => ($"{mutation.What} ({mutation.Id})", mutation.Place))]);
        if (!report.Equivalent.IsEmpty) Say(string.Create(CultureInfo.InvariantCulture, $"  {Counted.Of(report.Equivalent.Length, "small mistake")} changes nothing, as 'unnoticed:' says.").Replace("mistakes changes", "mistakes change", StringComparison.Ordinal));
        if (report.NoticedAfterAll.IsEmpty) return;
        Say("  Take off the list 'unnoticed:', since a test does notice when:");
        foreach (var mutation in report.NoticedAfterAll) Say(string.Create(CultureInfo.InvariantCulture, $"    line {LineOf(mutation.Place)}: {mutation.What} ({mutation.Id})"));
    }

    private static void PrintUnnoticed(int count, int missed, List<(string What, SourcePlace Place)> unnoticed)
    {
        Say(string.Create(CultureInfo.InvariantCulture, $"  {count - missed} of {Counted.Of(count, "small mistake")} noticed."));
        if (unnoticed.Count == 0) return;
        Say("  No test notices when:");
        foreach (var (what, place) in unnoticed.Take(MostListed)) Say(string.Create(CultureInfo.InvariantCulture, $"    line {LineOf(place)}: {what}"));
        SayRest(unnoticed.Count, "mistake");
    }

    private static string SideOf(UnseenCondition unseen) => unseen switch
    {
        { Held: true } => "it always held",
        { Failed: true } => "it never held",
        _ => "it was never asked",
    };

    private static int LineOf(SourcePlace place) => place.Source.PositionOf(place.Span.Start).Line;

    private static void Say(string line) => Console.Out.WriteLine(UnsafeCharacters.Strip(line));

    private static void PrintJson(List<TestReport> reports, List<PaperTestReport> papers)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonShape.Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("scenarios");
            foreach (var report in reports) TestReportJson.Write(json, report);
            json.WriteEndArray();
            json.WriteStartArray("papers");
            foreach (var report in papers) TestReportJson.Write(json, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
