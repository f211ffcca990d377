using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Text.Html;

namespace MentorSim.Engine.Records;

/// <summary>All that a store holds about a person as one page of HTML: it needs no script, asks for nothing from anywhere, and prints.</summary>
public static class PersonDataPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="data">What is known of the person.</param>
    /// <param name="made">When this was asked for.</param>
    public static string Write(PersonData data, DateTimeOffset made)
    {
        var title = $"What MentorSim keeps about {data.Person.Name}";
        ImmutableArray<HtmlPart> parts =
        [
            Html.Heading(1, title),
            Html.Facts(
            [
                ("Name or code", data.Person.Name),
                ("School", data.Person.Site.Length > 0 ? data.Person.Site : "none named"),
                ("Known here by", data.Person.Id),
                ("Since", Day(data.Person.Created)),
                ("PIN", data.Person.Pin is null ? "none set" : "set (only a salted hash of it is kept)"),
                ("Sessions", data.Sessions.Length.ToString(CultureInfo.InvariantCulture)),
                ("This page was made", Day(Stamp.Of(made))),
            ]),
            .. data.Sessions.Select(Session),
        ];
        if (!data.Acts.IsEmpty)
        {
            parts = parts.Add(Html.Of(
                HtmlTag.Section,
                Html.Heading(2, "What was done about these records"),
                Table(["When", "What", "More"], data.Acts.Select(act => (string[])[Day(Stamp.Of(act.At)), act.Kind, act.About.ToJsonString()]))));
        }

        return HtmlWriter.Write(new HtmlPage(title, parts));
    }

    private static HtmlElement Session(SessionData data)
    {
        var session = data.Session;
        return Html.Of(
            HtmlTag.Section,
            [
                Html.Heading(2, session.State == Erasure.State ? "A session that was erased" : session.Title),
                Html.Facts(
                [
                    ("Session", session.Id), (data.Sitting is null ? "Scenario" : "Paper", session.Scenario), ("Mode", session.Mode), ("Stands at", session.State),
                    ("Began", Day(session.Began)), ("Last played", Day(session.Last)), ("Came from", session.Origin.Length > 0 ? session.Origin : "played here"),
                ]),
                .. data.Result is { } result ? Result(result, data) : [],
                .. data.Sitting is { } sitting ? PersonDataSitting.PartsOf(sitting) : Written(data),
                .. data.Draft is { } draft ? (HtmlPart[])[Html.Heading(3, "What was begun and not handed in"), Html.Paragraph($"At {draft.Place}:"), Html.Quote(draft.Words)] : [],
                Html.Heading(3, "All that happened"),
                Table(["No.", "When", "What", "In full"], data.Events.Select(Event)),
                .. data.Sent.IsEmpty
                    ? Array.Empty<HtmlPart>()
                    : [Html.Heading(3, "What was sent elsewhere"), Table(["When", "To", "Statement"], data.Sent.Select(sent => (string[])[Day(sent.Sent), sent.Endpoint, sent.Statement]))],
            ]);
    }

    private static IEnumerable<HtmlPart> Result(StoredResult result, SessionData data)
    {
        yield return Html.Heading(3, "Result");
        yield return Html.Facts(
        [
            ("Result", result.Result),
            .. data.Sitting is null ? ((string, string)[])[("Ending", result.Ending ?? "none")] : [],
            ("Points", Of(result.Points, result.Ceiling)),
            ("Scored", Day(result.At)),
        ]);
        if (!data.Units.IsEmpty) yield return Table(["Unit", "Points", "Level"], data.Units.Select(unit => (string[])[unit.Unit, Of(unit.Points, unit.Ceiling), unit.Level]));
    }

    private static IEnumerable<HtmlPart> Written(SessionData data)
    {
        if (data.Written.IsEmpty) yield break;
        yield return Html.Heading(3, "What was written");
        foreach (var text in data.Written)
        {
            yield return Html.Paragraph($"{Day(Stamp.Of(text.At))}, {text.Scene ?? "looking back"}:");
            yield return Html.Quote(text.Text);
        }
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

    internal static HtmlElement Table(string[] head, IEnumerable<string[]> rows) =>
        Html.Table(null, head.Select(cell => (HtmlPart)cell), rows.Select(row => Html.Cells(row.Select(cell => (HtmlPart)cell))));
}
