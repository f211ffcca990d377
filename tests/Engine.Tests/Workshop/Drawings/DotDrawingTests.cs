using System.Diagnostics;
using System.Xml.Linq;
using MentorSim.Engine.Tests.Exploration;
using MentorSim.Engine.Workshop.Drawings;

namespace MentorSim.Engine.Tests.Workshop.Drawings;

/// <summary>Drawings laid out by Graphviz, and its pictures read again.</summary>
public sealed class DotDrawingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [DotFact]
    public async Task Graphviz_draws_every_scene_and_every_way_of_the_shipped_scenarios()
    {
        foreach (var path in Some.SmallPaths()) await ShouldBeDrawn(Drawn.Of(Some.ShippedBank().Read(path).Scenario!, limit: 20_000), path);
    }

    [DotFact]
    public async Task Graphviz_shows_hostile_names_as_they_are()
    {
        foreach (var drawing in Drawn.AllHostile())
        {
            var svg = await ShouldBeDrawn(drawing, drawing.Scenario.Title);
            foreach (var drawn in drawing.Scenes)
                Texts(svg, $"s{drawn.Scene.Index}").ShouldBe(DrawingWords.Of(drawn).Select(line => Plain(Shortened.Line(line))).Where(line => line.Length > 0), drawn.Scene.Id);
        }
    }

    [DotFact]
    public async Task Graphviz_draws_random_stories()
    {
        var stories = new RandomStories(Seeded.Random(63));
        for (var i = 0; i < Scale.Count(500); i++)
        {
            var text = stories.Next();
            await ShouldBeDrawn(Drawn.Of(Some.Scenario(text)), text);
        }
    }

    [DotFact]
    public async Task Graphviz_refuses_what_is_not_escaped()
    {
        var good = DotDrawing.Of(Drawn.Named("say \"go\""));

        (await Lay(good)).Exit.ShouldBe(0);
        (await Lay(good.Replace("\\\"", "\"", StringComparison.Ordinal))).Exit.ShouldNotBe(0);
    }

    private static async Task<XDocument> ShouldBeDrawn(StoryDrawing drawing, string what)
    {
        var (exit, output, error) = await Lay(DotDrawing.Of(drawing));
        exit.ShouldBe(0, $"{error}\n{what}");
        error.ShouldBeEmpty(what);
        var svg = XDocument.Parse(output);
        Of(svg, "node").Order(StringComparer.Ordinal).ShouldBe(drawing.Scenes.Select(scene => $"s{scene.Scene.Index}").Order(StringComparer.Ordinal), what);
        Of(svg, "edge").Order(StringComparer.Ordinal).ShouldBe(drawing.Ways.Select(way => $"s{way.From}->s{way.To}").Order(StringComparer.Ordinal), what);
        return svg;
    }

    private static IEnumerable<string> Of(XDocument svg, string kind) => Groups(svg).Where(group => group.Attribute("class")?.Value == kind).Select(Title);

    private static IEnumerable<string> Texts(XDocument svg, string node) =>
        Groups(svg).Single(group => group.Attribute("class")?.Value == "node" && Title(group) == node).Elements().Where(element => element.Name.LocalName == "text").Select(text => Plain(text.Value));

    private static IEnumerable<XElement> Groups(XDocument svg) => svg.Descendants().Where(element => element.Name.LocalName == "g");

    private static string Title(XElement group) => group.Elements().First(element => element.Name.LocalName == "title").Value;

    /// <summary>Graphviz writes spaces that do not break.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static async Task<(int Exit, string Output, string Error)> Lay(string text)
    {
        using var process = Process.Start(new ProcessStartInfo("dot", ["-Tsvg"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(text);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new TimeoutException("dot did not end.");
        }

        return (process.ExitCode, await output, await error);
    }
}
