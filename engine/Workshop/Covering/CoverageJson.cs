using System.Text.Json;

namespace MentorSim.Engine.Workshop.Covering;

/// <summary>
/// The table for programs, in the shape that <c>coverage --format json</c> promises: <c>documents</c> [kind, id, title, file, complete]; <c>packs</c>
/// [id, title, <c>units</c> [id, title, <c>elements</c>], <c>is</c>, <c>isNot</c>, <c>incidents</c>, <c>gaps</c>]. Each element has id, title, total
/// and <c>cells</c> [document, shows, loses]; each of the others id, title, total and <c>cells</c> [document, times]. <c>total</c> is the sum of what
/// they show. <c>document</c> counts the documents from 0; one that does not name the pack has no cell. <c>gaps</c> holds ids: notShown, onlyToLose, isNeverShown, isNotNeverOverstepped, neverPossible,
/// and thin for what has fewer places than the pack's <c>chances</c>.
/// </summary>
public static class CoverageJson
{
    /// <summary>Writes it as one object.</summary>
    public static void Write(Utf8JsonWriter json, LibraryCoverage coverage)
    {
        json.WriteStartObject();
        json.WriteStartArray("documents");
        foreach (var document in coverage.Documents)
        {
            json.WriteStartObject();
            json.WriteString("kind", document.Kind);
            json.WriteString("id", document.Id);
            json.WriteString("title", document.Title);
            json.WriteString("file", document.Path);
            json.WriteBoolean("complete", document.IsComplete);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("packs");
        foreach (var pack in coverage.Packs) Write(json, pack);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PackCoverage pack)
    {
        json.WriteStartObject();
        json.WriteString("id", pack.Pack.Id);
        json.WriteString("title", pack.Pack.Title);
        json.WriteNumber("chances", pack.Pack.Chances);
        json.WriteStartArray("units");
        foreach (var unit in pack.Pack.Units)
        {
            json.WriteStartObject();
            json.WriteString("id", unit.Id);
            json.WriteString("title", unit.Title);
            WriteRows(json, "elements", pack, pack.Of(CoverageKind.Element).Where(row => ReferenceEquals(row.Unit, unit)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteRows(json, "is", pack, pack.Of(CoverageKind.Is));
        WriteRows(json, "isNot", pack, pack.Of(CoverageKind.IsNot));
        WriteRows(json, "incidents", pack, pack.Of(CoverageKind.Incident));
        json.WriteStartObject("gaps");
        WriteIds(json, "notShown", pack.Of(CoverageKind.Element).Where(row => row.IsGap && !row.IsOnlyToLose));
        WriteIds(json, "onlyToLose", pack.Of(CoverageKind.Element).Where(row => row.IsOnlyToLose));
        WriteIds(json, "isNeverShown", pack.Of(CoverageKind.Is).Where(row => row.IsGap));
        WriteIds(json, "isNotNeverOverstepped", pack.Of(CoverageKind.IsNot).Where(row => row.IsGap));
        WriteIds(json, "neverPossible", pack.Of(CoverageKind.Incident).Where(row => row.IsGap));
        WriteIds(json, "thin", pack.Rows.Where(row => row.IsThin));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, string name, PackCoverage pack, IEnumerable<CoverageRow> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("id", row.Id);
            json.WriteString("title", row.Title);
            json.WriteNumber("total", row.Total);
            json.WriteStartArray("cells");
            foreach (var (cell, (number, _)) in row.Cells.Zip(pack.Documents))
            {
                json.WriteStartObject();
                json.WriteNumber("document", number - 1);
                json.WriteNumber(row.Kind == CoverageKind.Element ? "shows" : "times", cell.Shows);
                if (row.Kind == CoverageKind.Element) json.WriteNumber("loses", cell.Loses);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<CoverageRow> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows) json.WriteStringValue(row.Id);
        json.WriteEndArray();
    }
}
