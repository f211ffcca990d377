using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Scoring;

/// <summary>Writes a scorecard for programs, in the shape that <c>play --choose --format json</c> promises.</summary>
public static class ScorecardJson
{
    /// <summary>Writes a scorecard as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="card">The scorecard.</param>
    /// <param name="session">The id of the session where it is stored; null where it is not, or where it goes without saying.</param>
    /// <param name="more">Writes what is to stand beside the scorecard, in the same object; null for nothing.</param>
    /// <param name="shape">With which members; all of them unless something kept earlier is to be written again.</param>
    public static void Write(
        Utf8JsonWriter json, Scorecard card, string? session = null, Action<Utf8JsonWriter>? more = null, ScorecardShape shape = ScorecardShape.Elements)
    {
        json.WriteStartObject();
        if (session is not null) json.WriteString("session", session);
        json.WriteString("scenario", card.Scenario.Id);
        json.WriteNumber("seed", card.Seed);
        json.WriteString("mode", Words.Of(card.Mode));
        json.WriteString("ending", card.Ending is { } ending ? Words.Of(ending) : null);
        json.WriteString("endingScene", card.EndingScene?.Id);
        json.WriteString("result", Words.Of(card.Result));
        json.WriteString("grade", card.Grade);
        json.WriteString("standards", card.Pack?.Id);
        if (card.IsWalked) json.WriteBoolean("walked", true);
        WriteScore(json, card.Total);
        json.WriteStartArray("units");
        foreach (var unit in card.Units)
        {
            json.WriteStartObject();
            json.WriteString("id", unit.Unit.Id);
            WriteScore(json, unit.Score);
            json.WriteString("level", unit.Level.Word());
            if (shape >= ScorecardShape.Elements) json.WriteString("evidenced", unit.Evidenced.Word());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (shape >= ScorecardShape.Elements) WriteElements(json, card);
        WriteRole(json, card);
        WriteLedger(json, "incidents", card.Incidents.Select(entry => (entry.What.Id, entry.Scene, entry.Answer)));
        json.WriteStartArray("decisions");
        foreach (var decision in card.Decisions)
        {
            json.WriteStartObject();
            json.WriteString("scene", decision.Scene.Id);
            json.WriteString("choice", decision.Taken.Answer.Id);
            if (decision.Regret is { } regret) json.WriteNumber("regret", regret);
            else json.WriteNull("regret");
            if (decision.Taken.Certainty is { } certainty) json.WriteNumber("certainty", certainty);
            if (decision.Taken.TimedOut) json.WriteBoolean("timedOut", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        // Only where something was: what was kept before there was such a thing is the same to the byte.
        if (!card.TakenBack.IsEmpty) WriteTakenBack(json, card);
        more?.Invoke(json);
        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, Score score, ElementScore? element = null)
    {
        json.WriteNumber("points", score.Points);
        if (element is not null)
        {
            json.WriteNumber("for", element.For);
            json.WriteNumber("against", element.Against);
        }

        if (score.Ceiling is { } ceiling) json.WriteNumber("ceiling", ceiling);
        else json.WriteNull("ceiling");
        json.WritePropertyName("attainment");
        if (score.Attainment is { } attainment) json.WriteRawValue(attainment.ToString("0.0000", CultureInfo.InvariantCulture));
        else json.WriteNullValue();
    }

    private static void WriteElements(Utf8JsonWriter json, Scorecard card)
    {
        json.WriteStartArray("elements");
        foreach (var element in card.Elements)
        {
            json.WriteStartObject();
            json.WriteString("id", element.Element.Id);
            WriteScore(json, element.Score, element);
            json.WriteString("level", element.Level.Word());
            json.WriteString("evidenced", element.Evidenced.Word());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRole(Utf8JsonWriter json, Scorecard card)
    {
        json.WriteStartObject("role");
        json.WriteStartArray("shown");
        foreach (var shown in card.Shown)
        {
            json.WriteStartObject();
            json.WriteString("id", shown.Boundary.Id);
            json.WriteNumber("times", shown.Times);
            json.WriteNumber("of", shown.Of);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteLedger(json, "oversteps", card.Oversteps.Select(entry => (entry.What.Id, entry.Scene, entry.Answer)));
        json.WriteEndObject();
    }

    private static void WriteTakenBack(Utf8JsonWriter json, Scorecard card)
    {
        json.WriteStartArray("takenBack");
        foreach (var undone in card.TakenBack)
        {
            json.WriteStartObject();
            json.WriteString("scene", undone.Scene.Id);
            json.WriteString("choice", undone.Taken.Answer.Id);
            json.WriteStartArray("incidents");
            foreach (var incident in undone.Incidents) json.WriteStringValue(incident.Id);
            json.WriteEndArray();
            json.WriteStartArray("oversteps");
            foreach (var boundary in undone.Oversteps) json.WriteStringValue(boundary.Id);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLedger(Utf8JsonWriter json, string name, IEnumerable<(string Id, Scene Scene, Answer Answer)> entries)
    {
        json.WriteStartArray(name);
        foreach (var (id, scene, answer) in entries)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("scene", scene.Id);
            json.WriteString("choice", answer.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
