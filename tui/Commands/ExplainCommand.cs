using System.Text.Json;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Commands;

/// <summary>Says what findings mean: why they matter, an example that raises one, and the example mended.</summary>
internal static class ExplainCommand
{
    private const int Width = 80;

    /// <summary>Explains the rules of some codes, or lists all rules where none is named.</summary>
    /// <exception cref="UsageException">A code is no rule's.</exception>
    public static int Run(IReadOnlyList<string> codes, bool json)
    {
        var rules = codes.Select(Find).Distinct().ToList();
        if (json) PrintJson(rules.Count > 0 ? rules : Rules.All);
        else if (rules.Count > 0) Console.Out.Write(string.Join($"\n{new string('-', Width)}\n\n", rules.Select(Explain)));
        else foreach (var rule in Rules.All) Console.Out.WriteLine($"{rule.Code}  {FindingText.NameOf(rule.Severity),-7}  {rule.Title}");
        return ExitCode.Fine;
    }

    private static Rule Find(string code)
    {
        if (Rules.Find(code) is { } rule) return rule;
        var nearest = Rules.NearestCode(code) is { } near ? $" Did you mean '{near}'?" : "";
        throw new UsageException($"No finding has the code '{UnsafeCharacters.Strip(code)}'.{nearest} 'mentorsim explain' lists them all.");
    }

    private static string Explain(Rule rule)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine($"{rule.Code} ({FindingText.NameOf(rule.Severity)}): {rule.Title}");
        foreach (var paragraph in rule.Explanation.Split("\n\n"))
        {
            text.WriteLine();
            foreach (var line in Wrapped(paragraph)) text.WriteLine(line);
        }

        Indented("Example:", rule.Example, text);
        Indented("Mended:", rule.Mended, text);
        text.WriteLine();
        foreach (var line in Wrapped($"How to mend it: {rule.Help}")) text.WriteLine(line);
        return text.ToString();
    }

    private static void Indented(string heading, string block, StringWriter text)
    {
        text.WriteLine();
        text.WriteLine(heading);
        text.WriteLine();
        foreach (var line in block.TrimEnd('\n').Split('\n')) text.WriteLine(line.Length > 0 ? $"    {line}" : "");
    }

    private static IEnumerable<string> Wrapped(string paragraph)
    {
        var line = "";
        foreach (var word in paragraph.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = "";
            }

            line += line.Length > 0 ? $" {word}" : word;
        }

        yield return line;
    }

    private static void PrintJson(IEnumerable<Rule> rules)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonShape.Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("rules");
            foreach (var rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("code", rule.Code);
                json.WriteString("severity", FindingText.NameOf(rule.Severity));
                json.WriteString("title", rule.Title);
                json.WriteString("explanation", rule.Explanation);
                json.WriteString("example", rule.Example);
                json.WriteString("mended", rule.Mended);
                json.WriteString("help", rule.Help);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
