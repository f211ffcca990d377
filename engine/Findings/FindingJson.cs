using System.Text.Json;

namespace MentorSim.Engine.Findings;

/// <summary>Writes findings for programs, in the shape that <c>check --format json</c> promises.</summary>
public static class FindingJson
{
    /// <summary>Writes an array of findings.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("file", finding.Source.Path);
            json.WriteNumber("line", finding.Start.Line);
            json.WriteNumber("column", finding.Start.Column);
            json.WriteNumber("endLine", finding.End.Line);
            json.WriteNumber("endColumn", finding.End.Column);
            json.WriteString("severity", FindingText.NameOf(finding.Rule.Severity));
            json.WriteString("code", finding.Rule.Code);
            json.WriteString("message", finding.Message);
            json.WriteString("help", finding.Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
