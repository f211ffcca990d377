using System.CommandLine;
using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Drawings;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>Draws a scenario.</summary>
internal sealed class GraphCommand(Library library, LongSearch search)
{
    /// <summary>The command.</summary>
    public static Command Of(Option<string?> bank)
    {
        var what = new Argument<string>("scenario") { Description = "The id of a scenario, or the path of its file." };
        var format = MentorSimCommand.Format("mermaid", "dot");
        var most = MentorSimCommand.MaxStates();
        var command = new Command(
            "graph",
            "Draws a scenario: its scenes, and what leads from one to another. It marks the best play, serious breaches, and what no play ever comes to.\n\n" +
            "Examples:\n  mentorsim graph breakfast-club-disclosure > story.mmd\n  mentorsim graph my-scenario.yaml --format dot | dot -Tsvg -o story.svg\n\n" +
            "Mermaid is drawn by many editors and wikis, dot by Graphviz on your own machine. An editor on the internet gets all that you paste into it.")
        {
            what, format, most,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => LongSearch.Run(host.Services.GetRequiredService<TimeProvider>(), search =>
            new GraphCommand(host.Services.GetRequiredService<Library>(), search).Run(parsed.GetValue(what)!, parsed.GetValue(format) == "dot", parsed.GetValue(most)))));
        return command;
    }

    private int Run(string what, bool asDot, int maxStates)
    {
        if (WhyNoStory(what) is { } why) throw new UsageException($"{UnsafeCharacters.Strip(what)} {why}");
        var file = NamedScenario.Find(library, what);
        if (!file.IsPlayable)
        {
            FindingReport.Print(file.Findings, Console.Error, !Console.IsErrorRedirected);
            return ExitCode.Findings;
        }

        var graph = StateGraph.Explore(file.Scenario!, maxStates, progress: search.Of(file.Scenario!), cancellation: search.Cancellation);
        var drawing = StoryDrawing.Of(graph, PlayOrder.Of(graph));
        search.Cancellation.ThrowIfCancellationRequested();
        search.Wipe();
        var text = asDot ? DotDrawing.Of(drawing) : MermaidDrawing.Of(drawing);
        Console.Out.Write(text);
        if (!drawing.IsComplete) Say($"{drawing.Scenario.Id}: not proved; {drawing.States:N0} states were searched, and there are more. --max-states raises the limit.");
        if (!asDot && (text.Length > MermaidDrawing.UsualLongest || drawing.Ways.Length > MermaidDrawing.UsualMostWays))
            Say($"Mermaid draws at most {MermaidDrawing.UsualLongest:N0} characters and {MermaidDrawing.UsualMostWays} arrows unless it is told otherwise; this is {text.Length:N0} and {drawing.Ways.Length}. --format dot has no such limit.");
        return ExitCode.Fine;
    }

    /// <summary>What a file is that holds no story of its own; null where it may be a scenario.</summary>
    private string? WhyNoStory(string what)
    {
        if (library.FindPaper(what) is not null) return "is an in-tray paper: it has no scenes to draw. 'mentorsim check' says what is in it.";
        // What is no plain file cannot be read twice.
        if (!File.Exists(what) || new FileInfo(what).Length == 0) return null;
        return YamlFile.Peek(what, "kind") switch
        {
            "scenes" => "holds scenes that scenarios share: they are drawn with a scenario that includes them.",
            "pack" => "is a pack of standards: it has no scenes to draw.",
            "school" => "is a school profile: it has no scenes to draw.",
            _ => null,
        };
    }

    private static void Say(FormattableString text) => Console.Error.WriteLine($"mentorsim: {UnsafeCharacters.Strip(text.ToString(CultureInfo.InvariantCulture))}");
}
