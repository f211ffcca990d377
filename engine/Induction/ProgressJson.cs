using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>Writes what somebody has shown, and what they should play next, for programs.</summary>
public static class ProgressJson
{
    /// <summary>Writes the members of it. Whoever writes the whole object puts these into it.</summary>
    /// <param name="json">Where to: inside an object.</param>
    /// <param name="progress">What was shown.</param>
    /// <param name="next">What to play next.</param>
    public static void WriteMembers(Utf8JsonWriter json, Progress progress, NextPlays next)
    {
        json.WriteString("standards", progress.Pack?.Id);
        json.WriteString("today", Day(progress.Days.Today));
        WriteNext(json, next);
        json.WriteStartObject("coverage");
        WriteCoverage(json, "units", progress.UnitsEvidenced, progress.Units.Length);
        WriteCoverage(json, "elements", progress.ElementsEvidenced, progress.Elements.Length);
        json.WriteEndObject();
        WriteList(json, "units", progress.Units, unit =>
        {
            WriteItem(json, unit);
            WriteList(json, "elements", progress.ElementsOf(unit.Id), element => WriteItem(json, element));
        });
        json.WriteStartObject("role");
        WriteList(json, "shown", progress.Boundaries, boundary =>
        {
            json.WriteString("id", boundary.Boundary.Id);
            json.WriteString("title", boundary.Boundary.Title);
            json.WriteNumber("times", boundary.Times);
            json.WriteNumber("of", boundary.Of);
            json.WriteNumber("plays", boundary.Plays);
        });
        WriteList(json, "oversteps", progress.Oversteps, lapse => WriteLapse(json, lapse));
        json.WriteEndObject();
        WriteList(json, "breaches", progress.Breaches, lapse => WriteLapse(json, lapse));
        WriteList(json, "plays", progress.Plays, play =>
        {
            json.WriteString("session", play.Session);
            json.WriteString("scenario", play.Scenario);
            json.WriteString("title", play.Title);
            json.WriteString("mode", play.Mode);
            json.WriteString("date", Day(progress.Days.DayOf(play.At)));
            json.WriteString("result", play.Result is { } result ? Words.Of(result) : null);
            json.WriteString("standards", play.Pack);
            WriteScore(json, play.Total);
        });
    }

    private static void WriteNext(Utf8JsonWriter json, NextPlays next)
    {
        WriteList(json, "next", next.Plays, play =>
        {
            json.WriteString("scenario", play.Scenario);
            json.WriteString("title", play.Title);
            json.WriteStartArray("reasons");
            foreach (var reason in play.Reasons) json.WriteStringValue(reason);
            json.WriteEndArray();
            WriteList(json, "needs", play.Needs, need => WriteNeed(json, need));
        });
        WriteList(json, "dueWithoutScenario", next.Unserved, need => WriteNeed(json, need));
        WriteList(json, "later", next.Needs.Where(need => need.Kind == NeedKind.Later), need => WriteNeed(json, need));
    }

    private static void WriteNeed(Utf8JsonWriter json, NextNeed need)
    {
        json.WriteString("about", need.About switch { NeedAbout.Element => "element", NeedAbout.Overstep => "overstep", NeedAbout.Breach => "breach" });
        json.WriteString("id", need.Id);
        json.WriteString("kind", need.Kind switch { NeedKind.Due => "due", NeedKind.FirstEvidence => "first-evidence", NeedKind.Weak => "weak", NeedKind.Later => "later", NeedKind.Well => "well" });
        json.WriteString("badOn", need.BadOn is { } bad ? Day(bad) : null);
        json.WriteString("due", need.Due is { } due ? Day(due) : null);
    }

    private static void WriteCoverage(Utf8JsonWriter json, string name, int evidenced, int of)
    {
        json.WriteStartObject(name);
        json.WriteNumber("evidenced", evidenced);
        json.WriteNumber("of", of);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ProgressItem item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("title", item.Title);
        json.WriteString("state", item.State.Word());
        json.WriteString("level", (item.Latest?.Score.Level ?? Level.NotAssessed).Word());
        WriteShown(json, "best", item.Best);
        WriteShown(json, "latest", item.Latest);
        WriteList(json, "plays", item.OverTime, shown => WriteMembers(json, shown));
    }

    private static void WriteShown(Utf8JsonWriter json, string name, ShownInPlay? shown)
    {
        json.WritePropertyName(name);
        if (shown is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        WriteMembers(json, shown);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, ShownInPlay shown)
    {
        json.WriteString("session", shown.Play.Session);
        json.WriteString("date", Day(shown.Day));
        WriteScore(json, shown.Score.Score);
        json.WriteString("level", shown.Score.Level.Word());
        json.WriteString("state", shown.State.Word());
        json.WriteStartArray("breaches");
        foreach (var breach in shown.Breaches) json.WriteStringValue(breach);
        json.WriteEndArray();
    }

    private static void WriteScore(Utf8JsonWriter json, Score score)
    {
        json.WriteNumber("points", score.Points);
        json.WritePropertyName("ceiling");
        if (score.Ceiling is { } ceiling) json.WriteNumberValue(ceiling);
        else json.WriteNullValue();
        json.WritePropertyName("attainment");
        if (score.Attainment is { } attainment) json.WriteRawValue(attainment.ToString("0.0000", CultureInfo.InvariantCulture));
        else json.WriteNullValue();
    }

    private static void WriteLapse(Utf8JsonWriter json, LapseProgress lapse)
    {
        json.WriteString("id", lapse.Id);
        json.WriteString("title", lapse.Title);
        json.WriteNumber("times", lapse.Times);
        json.WriteNumber("playsSince", lapse.PlaysSince);
        WriteList(json, "dates", lapse.Dates, date =>
        {
            json.WriteString("session", date.Play.Session);
            json.WriteString("date", Day(date.Day));
            json.WriteNumber("times", date.Times);
        });
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> all, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            write(one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
