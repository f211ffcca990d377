using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorSim.Engine.Records.Reports;

/// <summary>A sheet of a panel, before it is written for people, for spreadsheets or for programs.</summary>
/// <param name="Report">What people read.</param>
/// <param name="Head">The names of the columns of its table.</param>
/// <param name="Rows">The rows of its table, as long as the head each.</param>
/// <param name="Body">What programs read.</param>
public sealed record PanelDocument(Report Report, ImmutableArray<string> Head, ImmutableArray<ImmutableArray<string>> Rows, JsonObject Body)
{
    /// <summary>The sheet as a page that prints.</summary>
    public string ToHtml() => ReportHtml.Write(Report);

    /// <summary>The sheet as Markdown.</summary>
    public string ToMarkdown() => ReportMarkdown.Write(Report);

    /// <summary>The sheet as one table of comma-separated values.</summary>
    public string ToCsv() => ReportCsv.Table(Head, Rows.Select(row => (IEnumerable<string>)row));

    /// <summary>Writes the sheet for programs.</summary>
    public void WriteJson(Utf8JsonWriter json) => Body.WriteTo(json);
}
