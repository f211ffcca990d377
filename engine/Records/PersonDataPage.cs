using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records;

/// <summary>All that a store holds about a person as one page of HTML: it needs no script, asks for nothing from anywhere, and prints.</summary>
public static class PersonDataPage
{
    private const string Style =
        "body{font:16px/1.5 Georgia,serif;color:#111;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}" +
        "h1,h2,h3{line-height:1.2}table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}" +
        "th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}" +
        "blockquote{margin:.5rem 0;padding:.25rem 1rem;border-left:3px solid #666;white-space:pre-wrap;overflow-wrap:anywhere}" +
        "@media print{body{margin:0;max-width:none;font-size:11pt}section{break-before:page}tr,blockquote{break-inside:avoid}}";

    /// <summary>Writes the page.</summary>
    /// <param name="data">What is known of the person.</param>
    /// <param name="made">When this was asked for.</param>
    public static string Write(PersonData data, DateTimeOffset made)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>What MentorSim keeps about {Safe(data.Person.Name)}</title>\n<style>{Style}</style>\n</head>\n<body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>What MentorSim keeps about {Safe(data.Person.Name)}</h1>\n");
        Table(
            page,
            [],
            [
                ["Name or code", data.Person.Name],
                ["School", data.Person.Site.Length > 0 ? data.Person.Site : "none named"],
                ["Known here by", data.Person.Id],
                ["Since", Day(data.Person.Created)],
                ["PIN", data.Person.Pin is null ? "none set" : "set (only a salted hash of it is kept)"],
                ["Sessions", data.Sessions.Length.ToString(CultureInfo.InvariantCulture)],
                ["This page was made", Day(Stamp.Of(made))],
            ]);
        foreach (var session in data.Sessions) Session(page, session);
        if (!data.Acts.IsEmpty)
        {
            page.Append("<section>\n<h2>What was done about these records</h2>\n");
            Table(page, ["When", "What", "More"], data.Acts.Select(act => (string[])[Day(Stamp.Of(act.At)), act.Kind, act.About.ToJsonString()]));
            page.Append("</section>\n");
        }

        page.Append("</body>\n</html>\n");
        return page.ToString();
    }

    private static void Session(StringBuilder page, SessionData data)
    {
        var session = data.Session;
        page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Safe(session.State == Erasure.State ? "A session that was erased" : session.Title)}</h2>\n");
        Table(
            page,
            [],
            [
                ["Session", session.Id], [data.Sitting is null ? "Scenario" : "Paper", session.Scenario], ["Mode", session.Mode], ["Stands at", session.State],
                ["Began", Day(session.Began)], ["Last played", Day(session.Last)], ["Came from", session.Origin.Length > 0 ? session.Origin : "played here"],
            ]);
        if (data.Result is { } result)
        {
            page.Append("<h3>Result</h3>\n");
            Table(page, [], [["Result", result.Result], .. data.Sitting is null ? (string[][])[["Ending", result.Ending ?? "none"]] : [], ["Points", Of(result.Points, result.Ceiling)], ["Scored", Day(result.At)]]);
            if (!data.Units.IsEmpty) Table(page, ["Unit", "Points", "Level"], data.Units.Select(unit => (string[])[unit.Unit, Of(unit.Points, unit.Ceiling), unit.Level]));
        }

        if (data.Sitting is { } sitting)
        {
            PersonDataSitting.Write(page, sitting);
        }
        else if (!data.Written.IsEmpty)
        {
            page.Append("<h3>What was written</h3>\n");
            foreach (var text in data.Written)
                page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(Day(Stamp.Of(text.At)))}, {Safe(text.Scene ?? "looking back")}:</p>\n<blockquote>{Safe(text.Text)}</blockquote>\n");
        }

        page.Append("<h3>All that happened</h3>\n");
        Table(page, ["No.", "When", "What", "In full"], data.Events.Select(Event));
        if (!data.Sent.IsEmpty)
        {
            page.Append("<h3>What was sent elsewhere</h3>\n");
            Table(page, ["When", "To", "Statement"], data.Sent.Select(sent => (string[])[Day(sent.Sent), sent.Endpoint, sent.Statement]));
        }

        page.Append("</section>\n");
    }

    private static string[] Event(Link link)
    {
        var number = link.Sequence.ToString(CultureInfo.InvariantCulture);
        if (link.Body is null) return [number, "", "erased", $"hash {link.Hash}"];
        var body = SessionData.Body(link);
        return [number, Day(Word(body, "at")), Word(body, "kind"), link.Body];
    }

    private static string Word(JsonObject? body, string key) => body?[key] is JsonValue value && value.TryGetValue<string>(out var word) ? word : "";

    private static string Of(long points, long? ceiling) =>
        ceiling is { } most ? string.Create(CultureInfo.InvariantCulture, $"{points} of {most}") : points.ToString(CultureInfo.InvariantCulture);

    /// <summary>A moment without the letters between its parts; what is none stays as it is.</summary>
    internal static string Day(string stamp) => stamp.Length == 24 ? $"{stamp[..10]} {stamp[11..19]} UTC" : stamp;

    internal static void Table(StringBuilder page, string[] head, IEnumerable<string[]> rows)
    {
        page.Append("<table>\n");
        if (head.Length > 0) page.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(head.Select(cell => $"<th scope=\"col\">{Safe(cell)}</th>"))}</tr>\n");
        foreach (var row in rows)
        {
            page.Append("<tr>");
            for (var i = 0; i < row.Length; i++) page.Append(head.Length == 0 && i == 0 ? $"<th scope=\"row\">{Safe(row[i])}</th>" : $"<td>{Safe(row[i])}</td>");
            page.Append("</tr>\n");
        }

        page.Append("</table>\n");
    }

    internal static string Safe(string text) => WebUtility.HtmlEncode(UnsafeCharacters.Strip(text));
}
