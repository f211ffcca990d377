using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;

namespace MentorSim.Tui.Commands;

/// <summary>Those who are supervised for programs; keys may be added.</summary>
internal static class TeamJson
{
    /// <summary>The keys that are null of somebody who is behind a PIN.</summary>
    private static readonly string[] Guarded =
        ["route", "done", "steps", "next", "overdue", "overdueDays", "toSign", "toRead", "breachesToTalkAbout", "overstepsToTalkAbout", "last"];

    /// <summary>Writes where somebody is and what waits, as members of an object.</summary>
    public static void WriteMembers(Utf8JsonWriter json, TeamMember member)
    {
        json.WriteString("name", member.Person.Name);
        json.WriteString("site", member.Person.Site);
        json.WriteBoolean("locked", member.IsLocked);
        if (member.IsLocked)
        {
            foreach (var key in Guarded) json.WriteNull(key);
            return;
        }

        var talks = member.ToTalk;
        json.WriteString("route", member.File.Route?.Route);
        if (member.Standing is { } standing)
        {
            json.WriteNumber("done", standing.Done);
            json.WriteNumber("steps", standing.Steps.Length);
            json.WriteString("next", standing.Next?.Step.Title);
        }
        else
        {
            json.WriteNull("done");
            json.WriteNull("steps");
            json.WriteNull("next");
        }

        json.WriteNumber("overdue", member.Overdue.Length);
        json.WriteNumber("overdueDays", member.OverdueDays);
        json.WriteNumber("toSign", member.ToSign.Length);
        json.WriteNumber("toRead", member.ToRead.Length);
        json.WriteNumber("breachesToTalkAbout", talks.Where(point => point.IsBreach).Sum(point => point.Open.Length));
        json.WriteNumber("overstepsToTalkAbout", talks.Where(point => !point.IsBreach).Sum(point => point.Open.Length));
        json.WriteString("last", member.Last is { } last ? Stamp.Of(last) : null);
    }

    /// <summary>Writes what waits of them one by one, and what stands about them, as further members.</summary>
    public static void WriteDetails(Utf8JsonWriter json, TeamMember member)
    {
        WriteList(json, "stepsOverdue", member.Overdue, step =>
        {
            json.WriteString("step", step.Step.Id);
            json.WriteString("title", step.Step.Title);
            json.WriteString("due", step.Due!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("missing", step.Missing);
        });
        WriteList(json, "stepsToSign", member.ToSign, step =>
        {
            json.WriteString("step", step.Id);
            json.WriteString("title", step.Title);
        });
        WriteList(json, "answersToRead", member.ToRead, answer =>
        {
            json.WriteString("session", answer.Id.Session);
            json.WriteNumber("decision", answer.Id.Decision);
            json.WriteString("scene", answer.Id.Scene);
            json.WriteString("scenario", answer.Session.Scenario);
            json.WriteString("at", Stamp.Of(answer.At));
            json.WriteString("text", answer.Text);
        });
        WriteList(json, "toTalkAbout", member.ToTalk, point =>
        {
            json.WriteString("id", point.Id);
            json.WriteBoolean("isBreach", point.IsBreach);
            json.WriteStartArray("sessions");
            foreach (var play in point.Open) json.WriteStringValue(play.Session);
            json.WriteEndArray();
        });
        WriteList(json, "talks", member.File.Talks, talk =>
        {
            json.WriteString("at", Stamp.Of(talk.At));
            json.WriteString("by", talk.By.Name);
            json.WriteString("role", talk.By.Role);
            json.WriteStartArray("about");
            foreach (var id in talk.About) json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteString("note", talk.Note);
            json.WriteString("origin", talk.Origin);
        });
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> things, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var thing in things)
        {
            json.WriteStartObject();
            write(thing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
