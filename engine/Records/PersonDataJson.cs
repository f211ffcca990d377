using System.Text.Json;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Records;

/// <summary>All that a store holds about a person as JSON, whose keys stay as they are; README.md lists them.</summary>
public static class PersonDataJson
{
    /// <summary>Writes it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="data">What is known of the person.</param>
    /// <param name="made">When this was asked for.</param>
    public static void Write(Utf8JsonWriter json, PersonData data, DateTimeOffset made) => new JsonObject
    {
        ["format"] = "mentorsim-person-data",
        ["version"] = 1,
        ["made"] = Stamp.Of(made),
        ["person"] = new JsonObject
        {
            ["id"] = data.Person.Id,
            ["site"] = data.Person.Site,
            ["name"] = data.Person.Name,
            ["created"] = data.Person.Created,
            ["pinSet"] = data.Person.Pin is not null,
        },
        ["sessions"] = new JsonArray([.. data.Sessions.Select(Session)]),
        ["log"] = new JsonArray([.. data.Acts.Select(act => new JsonObject { ["at"] = Stamp.Of(act.At), ["kind"] = act.Kind, ["about"] = act.About.DeepClone() })]),
    }.WriteTo(json);

    private static JsonObject Session(SessionData data)
    {
        var session = new JsonObject
        {
            ["id"] = data.Session.Id,
            ["scenario"] = data.Session.Scenario,
            ["title"] = data.Session.Title,
            ["mode"] = data.Session.Mode,
            ["state"] = data.Session.State,
            ["began"] = data.Session.Began,
            ["last"] = data.Session.Last,
            ["origin"] = data.Session.Origin,
            ["events"] = new JsonArray([.. data.Events.Select(link => new JsonObject
            {
                ["sequence"] = link.Sequence,
                ["hash"] = link.Hash,
                ["body"] = link.Body is null ? null : JsonNode.Parse(link.Body),
            })]),
            ["written"] = new JsonArray([.. data.Written.Select(text => new JsonObject { ["sequence"] = text.Sequence, ["at"] = Stamp.Of(text.At), ["scene"] = text.Scene, ["text"] = text.Text })]),
            ["result"] = data.Result is null ? null : JsonNode.Parse(data.Result.Json),
            ["units"] = new JsonArray([.. data.Units.Select(unit => new JsonObject { ["unit"] = unit.Unit, ["pack"] = unit.Pack, ["points"] = unit.Points, ["ceiling"] = unit.Ceiling, ["level"] = unit.Level })]),
            ["sent"] = new JsonArray([.. data.Sent.Select(sent => new JsonObject { ["statement"] = sent.Statement, ["endpoint"] = sent.Endpoint, ["sent"] = sent.Sent })]),
        };
        if (data.Draft is { } draft) session["draft"] = new JsonObject { ["place"] = draft.Place, ["words"] = draft.Words };
        if (data.Sitting is { } sitting) session["time"] = SittingData.JsonOf(sitting.Times);
        return session;
    }
}
