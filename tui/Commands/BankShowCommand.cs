using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
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
                WriteHead(json, entry.Scenario.Id, entry.Scenario.Title, entry.Scenario.Phase, entry.Scenario.Minutes, entry.Scenario.Review, entry.Words, entry.Elements);
                json.WriteString("topic", entry.Scenario.Topic);
                json.WriteNumber("scenes", entry.Scenario.Scenes.Length);
                json.WriteNumber("endings", entry.Endings);
                json.WriteNumber("states", entry.Figures.States);
                json.WriteString("plays", entry.Plays?.ToString(CultureInfo.InvariantCulture));
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
                WriteHead(json, entry.Paper.Id, entry.Paper.Title, entry.Paper.Phase, entry.Paper.Minutes, entry.Paper.Review, entry.Words, entry.Elements);
                json.WriteNumber("items", entry.Paper.Items.Length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Begins an entry with what scenarios and papers both have.</summary>
    private static void WriteHead(Utf8JsonWriter json, string id, string title, string phase, int minutes, Review? review, int words, ImmutableArray<string> elements)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", title);
        json.WriteString("phase", phase);
        json.WriteNumber("minutes", minutes);
        json.WriteBoolean("reviewed", review is { IsSigned: true });
        json.WriteNumber("words", words);
        json.WriteStartArray("elements");
        foreach (var element in elements) json.WriteStringValue(element);
        json.WriteEndArray();
    }
}
