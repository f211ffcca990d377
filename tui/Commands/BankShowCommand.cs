using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Listing;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Prints the table of contents of a scenario library.</summary>
internal sealed class BankShowCommand(Library library, TimeProvider clock, LongSearch search)
{
    /// <summary>Prints what files and folders hold, or the whole library where none is named.</summary>
    public int Run(IReadOnlyList<string> paths, string format)
    {
        var (files, papers) = library.FilesAt(paths);
        var status = ExitCode.Fine;
        foreach (var finding in files.Where(file => file.Scenario is null).SelectMany(file => file.Findings).Concat(papers.Where(file => file.Paper is null).SelectMany(file => file.Findings)))
        {
            Console.Error.WriteLine(FindingText.Show(finding));
            status = ExitCode.Findings;
        }

        ImmutableArray<ScenarioEntry> scenarios =
        [
            .. files.Where(file => file.Scenario is not null).Select(file =>
            {
                var graph = StateGraph.Explore(file.Scenario!, progress: search.Of(file.Scenario!), cancellation: search.Cancellation);
                var order = PlayOrder.Of(graph);
                var values = order.EveryPlayEnds && file.Scenario!.ScoringPack is { } pack ? Values.Of(graph, order, pack, stopsAtIncidents: false) : null;
                return ScenarioEntry.Of(file, graph, order, StoryFigures.Of(graph, order, values), clock);
            }).OrderBy(entry => entry.Scenario.Topic, StringComparer.Ordinal).ThenBy(entry => entry.Scenario.Minutes).ThenBy(entry => entry.Scenario.Id, StringComparer.Ordinal),
        ];
        search.Wipe();
        ImmutableArray<PaperEntry> sheets = [.. papers.Where(file => file.Paper is not null).Select(file => PaperEntry.Of(file.Paper!, file.File)).OrderBy(entry => entry.Paper.Minutes)];
        if (format == "json") PrintJson(scenarios, sheets);
        else Console.Out.Write(string.Join('\n', (format == "md" ? LibraryPage.Markdown(scenarios, sheets) : LibraryPage.Text(scenarios, sheets)).Split('\n').Select(UnsafeCharacters.Strip)));
        return status;
    }

    private static void PrintJson(ImmutableArray<ScenarioEntry> scenarios, ImmutableArray<PaperEntry> papers)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonShape.Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("scenarios");
            foreach (var entry in scenarios)
            {
                json.WriteStartObject();
                json.WriteString("id", entry.Scenario.Id);
                json.WriteString("title", entry.Scenario.Title);
                json.WriteString("topic", entry.Scenario.Topic);
                json.WriteString("phase", entry.Scenario.Phase);
                json.WriteNumber("minutes", entry.Scenario.Minutes);
                json.WriteBoolean("reviewed", entry.Scenario.Review is { IsSigned: true });
                json.WriteNumber("words", entry.Words);
                json.WriteNumber("scenes", entry.Scenario.Scenes.Length);
                json.WriteNumber("endings", entry.Endings);
                json.WriteNumber("states", entry.Figures.States);
                json.WriteString("plays", entry.Plays?.ToString(CultureInfo.InvariantCulture));
                WriteAll(json, "elements", entry.Elements);
                json.WriteStartArray("naive");
                foreach (var rate in entry.Naive)
                {
                    json.WriteStartObject();
                    json.WriteString("player", rate.Player.ToString().ToLowerInvariant());
                    json.WriteNumber("best", rate.Best);
                    json.WriteNumber("of", rate.Decisions);
                    json.WriteBoolean("passes", rate.Passes);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("papers");
            foreach (var entry in papers)
            {
                json.WriteStartObject();
                json.WriteString("id", entry.Paper.Id);
                json.WriteString("title", entry.Paper.Title);
                json.WriteString("phase", entry.Paper.Phase);
                json.WriteNumber("minutes", entry.Paper.Minutes);
                json.WriteBoolean("reviewed", entry.Paper.Review is { IsSigned: true });
                json.WriteNumber("words", entry.Words);
                json.WriteNumber("items", entry.Paper.Items.Length);
                WriteAll(json, "elements", entry.Elements);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
