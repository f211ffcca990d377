using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Commands;

/// <summary>Where somebody stands in their induction, for programs.</summary>
internal static class InductionJson
{
    /// <summary>Writes it as one object; days are as in 2026-11-22.</summary>
    public static void Write(Utf8JsonWriter json, string person, InductionLook look, AuditStanding? audit)
    {
        json.WriteStartObject();
        json.WriteString("person", person);
        json.WriteString("today", Day(look.Today));
        WriteRoute(json, look);
        WriteAudit(json, audit);
        WriteList(json, "people", look.File.People.Values, named =>
        {
            json.WriteString("slot", named.Slot);
            json.WriteString("name", named.Name);
            json.WriteString("role", named.Role);
            json.WriteString("pronouns", SchoolText.WordOf(named.Pronouns));
        });
        WriteList(json, "training", look.File.Training.Values, entry =>
        {
            json.WriteNumber("number", entry.Number);
            json.WriteString("what", entry.What);
            json.WriteString("on", Day(entry.On));
            json.WriteString("provider", entry.Provider);
            json.WriteStartArray("elements");
            foreach (var element in entry.Elements) json.WriteStringValue(element);
            json.WriteEndArray();
            json.WriteString("renewBy", Day(entry.RenewBy));
            json.WriteString("step", entry.Step);
        });
        WriteList(json, "evaluation", look.File.Cycles, cycle =>
        {
            json.WriteNumber("answered", cycle.Answers.Count);
            json.WriteString("reviewOn", Day(cycle.ReviewOn));
        });
        WriteList(json, "portfolio", look.File.Portfolio, shown =>
        {
            json.WriteString("session", shown.Session);
            json.WriteString("pack", shown.Pack);
            json.WriteString("element", shown.Element);
            json.WriteString("words", shown.Words);
        });
        json.WriteEndObject();
    }

    private static void WriteRoute(Utf8JsonWriter json, InductionLook look)
    {
        if (look.File.Route is not { } chosen)
        {
            json.WriteNull("route");
            return;
        }

        json.WriteStartObject("route");
        json.WriteString("id", chosen.Route);
        json.WriteString("title", look.Standing?.Route.Title ?? chosen.Title);
        json.WriteString("from", Day(chosen.From));
        json.WriteBoolean("isHere", look.Standing is not null);
        WriteList(json, "steps", look.Standing?.Steps ?? [], step =>
        {
            json.WriteString("id", step.Step.Id);
            json.WriteString("title", step.Step.Title);
            json.WriteString("state", step.IsDone ? "done" : step.IsOverdue ? "overdue" : "open");
            json.WriteString("due", Day(step.Due));
            json.WriteString("missing", step.Missing);
            if (step.SignOff is not { } signed) return;
            json.WriteString("signedBy", StandingText.Signer(signed.By));
            json.WriteString("signedAt", signed.At);
        });
        json.WriteEndObject();
    }

    private static void WriteAudit(Utf8JsonWriter json, AuditStanding? audit)
    {
        if (audit is null)
        {
            json.WriteNull("audit");
            return;
        }

        json.WriteStartObject("audit");
        json.WriteString("pack", audit.Pack.Id);
        json.WriteNumber("answered", audit.Answered);
        WriteList(json, "elements", audit.Answers, one =>
        {
            json.WriteString("id", one.Element.Id);
            json.WriteString("answer", one.Answer is null ? null : InductionWords.Of(one.Answer.Answer));
            json.WriteString("evidence", one.Answer?.Evidence);
        });
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
