using System.Globalization;
using System.Text;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Drawings;

/// <summary>A drawing in the language of Graphviz (graphviz.org/doc/info/lang.html).</summary>
public static class DotDrawing
{
    private const string Red = "#b00020";
    private const string Grey = "#6a6a6a";

    /// <summary>The text of the graph: one node a scene, one edge a way, a caption below; lines end in a line feed.</summary>
    public static string Of(StoryDrawing drawing)
    {
        var text = new StringBuilder();
        var caption = DrawingWords.Caption(drawing, "a square").ToList();
        foreach (var line in caption) text.Append("// ").Append(line).Append('\n');
        text.Append("digraph story {\n");
        text.Append(CultureInfo.InvariantCulture, $"  graph [label=\"{string.Concat(caption.Select(line => $"{Escaped(line)}\\l"))}\", labelloc=b, labeljust=l, fontname=\"Helvetica\", fontsize=12, ranksep=0.6, nodesep=0.35];\n");
        text.Append("  node [shape=box, style=rounded, fontname=\"Helvetica\", fontsize=12, margin=\"0.16,0.09\"];\n");
        text.Append("  edge [fontname=\"Helvetica\", fontsize=10, arrowsize=0.8];\n");
        foreach (var scene in drawing.Scenes)
            text.Append(CultureInfo.InvariantCulture, $"  s{scene.Scene.Index} [label=\"{Label(DrawingWords.Of(scene))}\"{LookOf(scene)}];\n");
        foreach (var way in drawing.Ways)
            text.Append(CultureInfo.InvariantCulture, $"  s{way.From} -> s{way.To} [label=\"{Label(DrawingWords.Of(way), " ")}\"{LookOf(way)}];\n");
        return text.Append("}\n").ToString();
    }

    private static string LookOf(DrawnScene drawn)
    {
        var shape = drawn.Scene.WayOn switch
        {
            TaskDecision => ", shape=parallelogram",
            Fork => ", shape=hexagon",
            Ending => ", peripheries=2",
            _ => "",
        };
        if (drawn.Met != Met.InSomePlay) return $"{shape}, style=\"{(shape.Contains("shape", StringComparison.Ordinal) ? "" : "rounded,")}dotted\", fontcolor=\"{Grey}\"";
        return drawn.IsStart ? $"{shape}, penwidth=3" : shape;
    }

    private static string LookOf(DrawnWay way)
    {
        var end = !way.Breaches.IsEmpty ? ", arrowhead=box" : !way.Oversteps.IsEmpty ? ", arrowhead=odot" : "";
        var line = !way.Best.IsEmpty ? ", penwidth=3.5" : "";
        if (way.Met != Met.InSomePlay) line += ", style=dotted";
        else if (way.IsEvent) line += ", style=dashed";
        var colour = !way.Breaches.IsEmpty ? Red : way.Met != Met.InSomePlay ? Grey : null;
        return $"{line}{end}{(colour is null ? "" : $", color=\"{colour}\", fontcolor=\"{colour}\"")}";
    }

    /// <summary>Lines of a label; a margin keeps them off the line that they stand beside.</summary>
    private static string Label(IEnumerable<string> lines, string margin = "") =>
        string.Join("\\n", lines.Select(line => $"{margin}{Escaped(Shortened.Line(line))}{margin}"));

    /// <summary>
    /// As a part of a quoted text: there a backslash escapes, and what looks like an entity of HTML is taken for one
    /// (graphviz.org/docs/attr-types/escString).
    /// </summary>
    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal);
}
