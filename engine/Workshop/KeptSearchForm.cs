using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop;

/// <summary>
/// The form in which what a search found is kept: JSON with its key, the figures, and the findings by code, place, message and help. A
/// file is named by its number among those of the scenario, so that it does not matter where they lie.
/// </summary>
internal static class KeptSearchForm
{
    private static readonly FrozenDictionary<string, Rule> Known = Rules.All.ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);

    /// <summary>Writes what a search found.</summary>
    public static byte[] Write(StorySearch search, string key, ScenarioFile file)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WritePropertyName("figures");
            KeptFigures.Write(json, search.Figures);
            json.WriteStartArray("findings");
            foreach (var finding in search.Findings) Write(json, finding, file.File.Findings.Sources);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what a search of a scenario found.</summary>
    /// <exception cref="FormatException">It is not in this form, is that of another key, or speaks of what this program or the file does not have.</exception>
    public static StorySearch Read(ReadOnlyMemory<byte> text, string key, ScenarioFile file)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.GetProperty("key").GetString() != key) throw new FormatException("It belongs to another search.");
            var sources = file.File.Findings.Sources;
            return new StorySearch(
                KeptFigures.Read(root.GetProperty("figures"), file.Scenario!),
                [.. root.GetProperty("findings").EnumerateArray().Select(finding => ReadFinding(finding, sources))]);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new FormatException($"This is no kept search: {wrong.Message}", wrong);
        }
    }

    private static void Write(Utf8JsonWriter json, Finding finding, IReadOnlyList<SourceText> sources)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Rule.Code);
        json.WriteNumber("file", sources.Index().First(source => source.Item == finding.Source).Index);
        json.WriteNumber("start", finding.Span.Start);
        json.WriteNumber("length", finding.Span.Length);
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        json.WriteEndObject();
    }

    private static Finding ReadFinding(JsonElement json, IReadOnlyList<SourceText> sources)
    {
        var (number, span) = (json.GetProperty("file").GetInt32(), new TextSpan(json.GetProperty("start").GetInt32(), json.GetProperty("length").GetInt32()));
        if (number < 0 || number >= sources.Count || span.Start < 0 || span.Length < 0 || span.Start > sources[number].Text.Length - span.Length) throw new FormatException("It speaks of a place that is not there.");
        if (!Known.TryGetValue(json.GetProperty("code").GetString() ?? "", out var rule)) throw new FormatException("It speaks of a rule that is not known.");
        return new Finding(rule, sources[number], span, KeptFigures.Word(json.GetProperty("message")), KeptFigures.Word(json.GetProperty("help")));
    }
}
