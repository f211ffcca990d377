using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Drawings;

/// <summary>A drawing as a Mermaid flowchart (mermaid.js.org/syntax/flowchart.html), as versions 10 and 11 read it.</summary>
public static class MermaidDrawing
{
    /// <summary>The longest text that Mermaid draws unless whoever shows it set another limit (maxTextSize).</summary>
    public const int UsualLongest = 50_000;

    /// <summary>The most ways that Mermaid draws unless whoever shows it set another limit (maxEdges).</summary>
    public const int UsualMostWays = 500;

    /// <summary>The text of the flowchart, with a caption as a box of its own; lines end in a line feed.</summary>
    public static string Of(StoryDrawing drawing)
    {
        var text = new StringBuilder();
        var caption = DrawingWords.Caption(drawing, "a cross").ToList();
        text.Append("flowchart TB\n");
        foreach (var line in caption) text.Append("%% ").Append(Plain(line)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"  accTitle: {Plain(caption[0])}\n  accDescr: {Plain(string.Join(' ', caption.Skip(1)))}\n");
        foreach (var scene in drawing.Scenes)
        {
            var (open, close) = FrameOf(scene.Scene.WayOn);
            text.Append(CultureInfo.InvariantCulture, $"  s{scene.Scene.Index}{open}\"{Label(DrawingWords.Of(scene).Select(Shortened.Line))}\"{close}\n");
        }

        foreach (var way in drawing.Ways)
            text.Append(CultureInfo.InvariantCulture, $"  s{way.From} {LineOf(way)}|\"{Label(DrawingWords.Of(way).Select(Shortened.Line))}\"| s{way.To}\n");
        text.Append(CultureInfo.InvariantCulture, $"  key[\"{Label(caption)}\"]\n");
        AppendLooks(text, drawing);
        return text.ToString();
    }

    private static void AppendLooks(StringBuilder text, StoryDrawing drawing)
    {
        Append("start", "stroke-width:4px", [.. drawing.Scenes.Where(scene => scene.IsStart && scene.Met == Met.InSomePlay).Select(scene => scene.Scene.Index)]);
        Append("unmet", "stroke-dasharray:3 4,fill:#eeeeee,color:#333333", [.. drawing.Scenes.Where(scene => scene.Met != Met.InSomePlay).Select(scene => scene.Scene.Index)]);
        AppendLines("stroke:#c62828", way => !way.Breaches.IsEmpty);
        AppendLines("stroke-dasharray:9 5", way => way.IsEvent);

        void Append(string name, string look, ImmutableArray<int> scenes)
        {
            if (scenes.IsEmpty) return;
            text.Append(CultureInfo.InvariantCulture, $"  classDef {name} {look}\n  class {string.Join(',', scenes.Select(scene => string.Create(CultureInfo.InvariantCulture, $"s{scene}")))} {name}\n");
        }

        void AppendLines(string look, Func<DrawnWay, bool> isMeant)
        {
            var numbers = string.Join(',', drawing.Ways.Select((way, number) => (way, number)).Where(pair => isMeant(pair.way)).Select(pair => pair.number.ToString(CultureInfo.InvariantCulture)));
            if (numbers.Length > 0) text.Append(CultureInfo.InvariantCulture, $"  linkStyle {numbers} {look}\n");
        }
    }

    private static (string Open, string Close) FrameOf(WayOn wayOn) => wayOn switch
    {
        TaskDecision => ("[/", "/]"),
        Fork => ("{{", "}}"),
        Ending => ("([", "])"),
        _ => ("[", "]"),
    };

    private static string LineOf(DrawnWay way)
    {
        var end = !way.Breaches.IsEmpty ? 'x' : !way.Oversteps.IsEmpty ? 'o' : '>';
        return way switch
        {
            { Best.IsEmpty: false } => $"=={end}",
            { IsEvent: true } or { Met: not Met.InSomePlay } => $"-.-{end}",
            _ => $"--{end}",
        };
    }

    private static string Label(IEnumerable<string> lines) => string.Join("<br/>", lines.Select(Escaped));

    /// <summary>
    /// As a part of a quoted text. Mermaid searches all of a diagram for directives, for lines that look like styles, for Markdown and for
    /// HTML before it reads it, so that everything but letters, digits and a few signs stands as a number (#35; is the number sign).
    /// </summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            // Mermaid writes such a number as ﬂ°° and ¶ß while it reads.
            var isPlain = character > '~' ? character is not ('ﬂ' or '°' or '¶') : char.IsAsciiLetterOrDigit(character) || " .,-+=()/'!?".Contains(character, StringComparison.Ordinal);
            if (isPlain) escaped.Append(character);
            else escaped.Append(CultureInfo.InvariantCulture, $"#{(int)character};");
        }

        return escaped.ToString();
    }

    /// <summary>As a part of a line that nothing can be escaped in: signs that Mermaid might look for are left out.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Where(character => character > '~' || char.IsAsciiLetterOrDigit(character) || " .,-+()/'!?:".Contains(character, StringComparison.Ordinal)));
}
