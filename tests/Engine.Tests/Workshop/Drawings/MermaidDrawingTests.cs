using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using MentorSim.Engine.Tests.Exploration;
using MentorSim.Engine.Workshop.Drawings;

namespace MentorSim.Engine.Tests.Workshop.Drawings;

/// <summary>Drawings held against the few forms that we use of Mermaid's language, and read by Mermaid itself where npm installed it.</summary>
public sealed partial class MermaidDrawingTests
{
    private const string Script =
        """
        const [folder] = process.argv.slice(1);
        const { JSDOM } = (await import('node:module')).createRequire(folder + '/')('jsdom');
        const { window } = new JSDOM('<!DOCTYPE html><html><body></body></html>');
        globalThis.window = window; globalThis.document = window.document;
        const mermaid = (await import('file://' + folder + '/mermaid/dist/mermaid.core.mjs')).default;
        mermaid.initialize({ startOnLoad: false });
        const decoded = text => text.replace(/<br ?\/?>/g, '<br/>').replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(+code));
        for await (const line of (await import('node:readline')).createInterface({ input: process.stdin })) {
          let read;
          try {
            const { db } = await mermaid.mermaidAPI.getDiagramFromText(JSON.parse(line));
            const vertices = db.getVertices();
            read = {
              Nodes: [...(vertices instanceof Map ? vertices.values() : Object.values(vertices))].map(node => ({ Id: node.id, Text: decoded(node.text) })),
              Edges: db.getEdges().map(edge => ({ Id: edge.start + ' ' + edge.end, Text: decoded(edge.text) })),
            };
          } catch (problem) { read = { Problem: String(problem.message) }; }
          console.log(JSON.stringify(read));
        }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public void Every_line_has_a_form_that_Mermaid_knows_whatever_an_author_wrote()
    {
        foreach (var hostile in Drawn.Hostile)
        {
            var lines = MermaidDrawing.Of(Drawn.Named(hostile)).Split('\n');
            lines[0].ShouldBe("flowchart TB");
            lines[^1].ShouldBeEmpty();
            lines[1..^1].Where(line => !LineForm.IsMatch(line)).ShouldBeEmpty(hostile);
        }
    }

    [Fact]
    public void Lines_are_thick_for_the_best_play_dashed_for_events_and_crossed_for_breaches()
    {
        var lines = MermaidDrawing.Of(Drawn.Of(Drawn.Everything)).Split('\n');

        lines.ShouldContain("  s0 ==>|\"listen<br/>BEST 1\"| s1");
        lines.ShouldContain("  s0 --x|\"promise<br/>SERIOUS BREACH X-01\"| s1");
        lines.ShouldContain("  s0 --o|\"judge (once)<br/>oversteps judge\"| s1");
        lines.ShouldContain("  s0 -.->|\"secret<br/>if opened<br/>never taken\"| s8");
        lines.ShouldContain("  s0 -.->|\"event 1<br/>if time #62; 08#58;40<br/>after wait\"| s7");
        lines.ShouldContain("  s0 -.->|\"wait<br/>when the time is up<br/>an event always takes over\"| s1");
        lines.ShouldContain("  s8[\"attic<br/>1 choice<br/>NEVER REACHED\"]");
    }

    [MermaidFact]
    public async Task Mermaid_reads_every_scene_and_every_way_of_the_shipped_scenarios_and_of_random_stories()
    {
        var stories = new RandomStories(Seeded.Random(64));
        List<StoryDrawing> drawings =
        [
            .. Some.SmallPaths().Select(path => Drawn.Of(Some.ShippedBank().Read(path).Scenario!, limit: 20_000)),
            .. Enumerable.Range(0, Scale.Count(500)).Select(_ => Drawn.Of(Some.Scenario(stories.Next()))),
        ];

        await ShouldBeRead(drawings);
    }

    [MermaidFact]
    public async Task Mermaid_reads_hostile_names_as_they_are() => await ShouldBeRead([.. Drawn.AllHostile()]);

    [MermaidFact]
    public async Task Mermaid_refuses_what_is_not_escaped() =>
        (await Read([MermaidDrawing.Of(Drawn.Named("say \"go\"")).Replace("#34;", "\"", StringComparison.Ordinal)])).Single().Problem.ShouldNotBeNull();

    private static async Task ShouldBeRead(IReadOnlyList<StoryDrawing> drawings)
    {
        var texts = drawings.Select(MermaidDrawing.Of).ToList();
        var read = await Read(texts);
        read.Count.ShouldBe(texts.Count);
        foreach (var (drawing, text, diagram) in drawings.Zip(texts, read))
        {
            diagram.Problem.ShouldBeNull(text);
            diagram.Nodes!.Where(node => node.Id != "key").Select(node => (node.Id, node.Text))
                .ShouldBe(drawing.Scenes.Select(scene => ($"s{scene.Scene.Index}", Lines(DrawingWords.Of(scene)))), ignoreOrder: true, text);
            diagram.Edges!.Select(edge => (edge.Id, edge.Text)).ShouldBe(drawing.Ways.Select(way => ($"s{way.From} s{way.To}", Lines(DrawingWords.Of(way)))), text);
        }
    }

    private static string Lines(IEnumerable<string> lines) => string.Join("<br/>", lines.Select(Shortened.Line));

    private static async Task<IReadOnlyList<Diagram>> Read(IReadOnlyList<string> texts)
    {
        using var process = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "-e", Script, "--", Path.GetFullPath(Needs.MermaidPath)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        foreach (var text in texts) await process.StandardInput.WriteAsync($"{JsonSerializer.Serialize(text)}\n");
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new TimeoutException("Mermaid did not end.");
        }

        process.ExitCode.ShouldBe(0, await error);
        return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Diagram>(line)!)];
    }

    // What has a meaning to Mermaid stands as a number, so that no sign in a label can end it.
    private const string Label = """
        "(?:[^\x00-\x1f"#;%&<>@\[\]\\^`{|}~:*_$]|#[0-9]+;|<br/>)*"
        """;

    private const string Words = """[^\x00-\x1f"#;%&<>@\[\]\\^`{|}~*_$]+""";

    [GeneratedRegex(
        $"^(?:%% {Words}|  acc(?:Title|Descr): {Words}" +
        $@"|  (?:s[0-9]+|key)(?:\[{Label}\]|\[/{Label}/\]|\{{\{{{Label}\}}\}}|\(\[{Label}\]\))" +
        $@"|  s[0-9]+ (?:==|--|-\.-)[>xo]\|{Label}\| s[0-9]+" +
        "|  classDef (?:start|unmet) [a-z0-9:#, -]+|  class s[0-9]+(?:,s[0-9]+)* (?:start|unmet)|  linkStyle [0-9]+(?:,[0-9]+)* [a-z0-9:# -]+)$")]
    private static partial Regex LineForm { get; }

    private sealed record Diagram(string? Problem, Part[]? Nodes, Part[]? Edges);

    private sealed record Part(string Id, string Text);
}
