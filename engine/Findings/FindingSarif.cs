using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace MentorSim.Engine.Findings;

/// <summary>Writes findings as a log of SARIF 2.1.0, which editors and code hosts show at the lines concerned.</summary>
public static class FindingSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly FrozenDictionary<string, int> Places =
        Rules.All.Select((rule, index) => (rule.Code, index)).ToFrozenDictionary(pair => pair.Code, pair => pair.index, StringComparer.Ordinal);

    /// <summary>Writes a log with one run.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="folder">The full path of the folder that files are named relative to; a file that is not in it is named by its full address.</param>
    /// <param name="version">The program's version, as in 1.2.3.</param>
    public static void Write(Utf8JsonWriter json, IEnumerable<Finding> findings, string folder, string version)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "MentorSim");
        json.WriteString("version", version);
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (var rule in Rules.All) Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in findings) Write(json, finding, folder);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A file's address: relative to a folder that it is in, else from the root; each part percent-encoded, slashes forward.</summary>
    public static string AddressOf(string path, string folder)
    {
        var full = Path.GetFullPath(path, folder);
        var relative = Path.GetRelativePath(folder, full);
        if (!Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..") return Encoded(relative);
        var root = Path.GetPathRoot(full)!.TrimEnd(Path.DirectorySeparatorChar);
        return $"file://{(root.Length > 0 ? "/" : "")}{root}{Encoded(full[root.Length..])}";
    }

    private static string Encoded(string path) => string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));

    private static void Write(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        json.WriteString("name", NameOf(rule.Title));
        Message(json, "shortDescription", $"{rule.Title}.");
        Message(json, "fullDescription", rule.Explanation);
        json.WriteStartObject("help");
        json.WriteString("text", $"{rule.Help}\n\nExample:\n\n{rule.Example}\nMended:\n\n{rule.Mended}");
        json.WriteString("markdown", $"{rule.Help}\n\nExample:\n\n```{rule.Language}\n{rule.Example}```\n\nMended:\n\n```{rule.Language}\n{rule.Mended}```\n");
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", FindingText.NameOf(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, string folder)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Code);
        json.WriteNumber("ruleIndex", Places[finding.Rule.Code]);
        json.WriteString("level", FindingText.NameOf(finding.Rule.Severity));
        Message(json, "message", $"{finding.Message} {finding.Help}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", AddressOf(finding.Source.Path, folder));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Start.Line);
        json.WriteNumber("startColumn", finding.Start.Column);
        json.WriteNumber("endLine", finding.End.Line);
        json.WriteNumber("endColumn", finding.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>A title as one word, each of its words with a capital: AnUnknownKey.</summary>
    private static string NameOf(string title) => string.Concat(
        title.Split([' ', '-']).Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
            .Where(word => word.Length > 0)
            .Select(word => string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(word[0])}{word[1..]}")));
}
