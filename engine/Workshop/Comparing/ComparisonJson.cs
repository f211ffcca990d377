using System.Text.Json;
using MentorSim.Engine.Play;
using MentorSim.Engine.Workshop.Simulation;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>
/// A comparison for programs, in the shape that <c>compare --format json</c> promises: <c>format</c>, <c>version</c>, <c>old</c> and
/// <c>new</c> with the figures that <c>check --format json</c> gives of a document, <c>same</c> (nothing changed), <c>cautions</c>,
/// <c>changes</c> with <c>topic</c>, <c>kind</c> (added, removed, renamed, changed), <c>oldPlace</c>, <c>newPlace</c>, <c>what</c>,
/// <c>old</c> and <c>new</c>, <c>hints</c> (what may have been renamed), <c>madeUp</c> with what <c>simulate --format json</c> gives of
/// <c>old</c> and <c>new</c>, or null, and <c>sessions</c> with <c>scene</c>, <c>goesOn</c> (unchanged, set-back, lost, only-old) and <c>why</c>.
/// </summary>
public static class ComparisonJson
{
    private const int Version = 1;

    /// <summary>Writes it as one object.</summary>
    public static void Write(Utf8JsonWriter json, VersionComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("format", "mentorsim-comparison");
        json.WriteNumber("version", Version);
        json.WritePropertyName("old");
        comparison.Old.Figures.Write(json);
        json.WritePropertyName("new");
        comparison.New.Figures.Write(json);
        json.WriteBoolean("same", comparison.Changes.IsEmpty && comparison.Cautions.IsEmpty);
        json.WriteStartArray("cautions");
        foreach (var caution in comparison.Cautions) json.WriteStringValue(caution);
        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in comparison.Changes)
        {
            json.WriteStartObject();
            json.WriteString("topic", change.Topic.Word());
            json.WriteString("kind", WordOf(change.Kind));
            json.WriteString("oldPlace", change.OldPlace);
            json.WriteString("newPlace", change.NewPlace);
            json.WriteString("what", change.What);
            json.WriteString("old", change.Old);
            json.WriteString("new", change.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("hints");
        foreach (var hint in comparison.Hints) json.WriteStringValue(hint);
        json.WriteEndArray();
        WriteTrainees(json, comparison.Old.MadeUp, comparison.New.MadeUp);
        json.WriteStartArray("sessions");
        foreach (var place in comparison.GoingOn.Places)
        {
            json.WriteStartObject();
            json.WriteString("scene", place.Scene);
            json.WriteString("goesOn", WordOf(place.How));
            json.WriteString("why", place.How.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTrainees(Utf8JsonWriter json, SimulationReport? old, SimulationReport? anew)
    {
        json.WritePropertyName("madeUp");
        if (old is null || anew is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WritePropertyName("old");
        SimulationJson.Write(json, old);
        json.WritePropertyName("new");
        SimulationJson.Write(json, anew);
        json.WriteEndObject();
    }

    private static string WordOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        ChangeKind.Renamed => "renamed",
        ChangeKind.Changed => "changed",
    };

    private static string WordOf(Continuation how) => how switch
    {
        Unchanged => "unchanged",
        SetBack => "set-back",
        Lost => "lost",
        OnlyOld => "only-old",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
