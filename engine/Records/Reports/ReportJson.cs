using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records.Reports;

/// <summary>Writes reports for programs. Keys stay as they are and may become more; README.md lists them.</summary>
public static class ReportJson
{
    private const int Version = 1;

    /// <summary>A session: its scorecard, with what else its report tells.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="reading">The session.</param>
    /// <param name="plain">A text of the story without its marks.</param>
    public static void Write(Utf8JsonWriter json, SessionReading reading, Func<string, string> plain) => ScorecardJson.Write(json, reading.Card, reading.Stored.Id, more =>
    {
        TwoFuturesJson.Write(more, reading.Futures);
        foreach (var (name, value) in More(reading, plain))
        {
            more.WritePropertyName(name);
            if (value is null) more.WriteNullValue();
            else value.WriteTo(more);
        }
    });

    private static JsonObject More(SessionReading reading, Func<string, string> plain)
    {
        var debrief = Debrief.Of(reading.Session, reading.Card);
        var scenario = reading.Session.Scenario;
        return new JsonObject
        {
            ["format"] = "mentorsim-report",
            ["version"] = Version,
            ["person"] = PersonOf(reading.Person),
            ["title"] = scenario.Title,
            ["ended"] = Stamp.Of(reading.Ended),
            ["walked"] = reading.Card.IsWalked,
            ["policy"] = scenario.Policy is { } policy
                ? new JsonObject { ["ref"] = policy.Ref, ["edition"] = policy.Edition, ["reviewBy"] = policy.ReviewBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }
                : null,
            ["review"] = scenario.Review is { } review
                ? new JsonObject { ["by"] = review.By, ["role"] = review.Role, ["date"] = review.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["holds"] = review.StillHolds }
                : null,
            ["breaches"] = new JsonArray([.. debrief.Breaches.Select(breach => new JsonObject
            {
                ["id"] = breach.Entry.What.Id,
                ["title"] = breach.Entry.What.Title,
                ["words"] = plain(breach.Words),
                ["why"] = breach.Entry.What.Why,
                ["instead"] = breach.Entry.What.Instead,
                ["source"] = breach.Entry.What.Origin,
                ["grade"] = breach.Entry.What.Grade,
                ["rules"] = new JsonArray([.. breach.Entry.Offer.Sources.Select(source => JsonValue.Create(source.Id))]),
            })]),
            ["writings"] = new JsonArray([.. debrief.Decisions.Where(decision => decision.Answer is DebriefWriting).Select(decision => WritingOf(reading, decision, (DebriefWriting)decision.Answer, plain))]),
            ["reflection"] = reading.Session.Reflection,
            ["receipt"] = reading.Receipt.ToString(),
        };
    }

    private static JsonObject WritingOf(SessionReading reading, DebriefDecision decision, DebriefWriting writing, Func<string, string> plain)
    {
        var read = SessionReportDecisions.MarkOf(reading, decision.Number);
        return new JsonObject
        {
            ["decision"] = decision.Number,
            ["scene"] = reading.Card.Decisions[decision.Number - 1].Scene.Id,
            ["prompt"] = plain(writing.Prompt),
            ["text"] = writing.Text,
            ["read"] = read is not null,
            ["by"] = read?.By.Name,
            ["at"] = read is null ? null : Stamp.Of(read.At),
            ["line"] = read?.Line,
            ["marks"] = new JsonArray([.. (read?.Marks ?? []).Select(mark => new JsonObject { ["criterion"] = mark.Criterion, ["met"] = mark.Met switch { Met.Fully => "fully", Met.Partly => "partly", _ => "not" } })]),
        };
    }

    /// <summary>A person: plays, units and elements over time, what else stands about them, and the portfolio.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="reading">What is known.</param>
    /// <param name="made">When it was asked for.</param>
    public static void Write(Utf8JsonWriter json, PersonReading reading, DateTimeOffset made) => new JsonObject
    {
        ["format"] = "mentorsim-portfolio",
        ["version"] = Version,
        ["made"] = Stamp.Of(made),
        ["person"] = PersonOf(reading.Person),
        ["standards"] = reading.Pack?.Id,
        ["plays"] = new JsonArray([.. reading.Plays.Select(PlayOf)]),
        ["papers"] = new JsonArray([.. reading.Papers.Select(paper => new JsonObject
        {
            ["session"] = paper.Stored.Id, ["paper"] = paper.Stored.Scenario, ["title"] = paper.Stored.Title, ["ended"] = paper.Stored.Last, ["points"] = paper.Result.Points, ["ceiling"] = paper.Result.Ceiling,
        })]),
        ["units"] = new JsonArray([.. reading.Units.Select(PartOf)]),
        ["elements"] = new JsonArray([.. reading.Elements.Select(PartOf)]),
        ["role"] = new JsonArray([.. reading.Shown.Select(shown => new JsonObject { ["id"] = shown.Boundary.Id, ["times"] = shown.Times, ["of"] = shown.Of })]),
        ["training"] = new JsonArray([.. reading.Notes.Training.Values.Select(entry => new JsonObject
        {
            ["what"] = entry.What,
            ["on"] = entry.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["provider"] = entry.Provider,
            ["elements"] = new JsonArray([.. entry.Elements.Select(id => JsonValue.Create(id))]),
            ["renewBy"] = entry.RenewBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        })]),
        ["portfolio"] = new JsonArray([.. reading.Portfolio.Select(ShowcaseOf)]),
        ["leftOut"] = new JsonArray([.. reading.LeftOut.Select(words => JsonValue.Create(words))]),
    }.WriteTo(json);

    private static JsonObject PersonOf(Person person) => new() { ["name"] = person.Name, ["school"] = person.Site };

    private static JsonObject PlayOf(SessionReading play) => new()
    {
        ["session"] = play.Stored.Id,
        ["scenario"] = play.Session.Scenario.Id,
        ["title"] = play.Session.Scenario.Title,
        ["mode"] = Words.Of(play.Session.Mode),
        ["ended"] = Stamp.Of(play.Ended),
        ["result"] = Words.Of(play.Card.Result),
        ["standards"] = play.Card.Pack?.Id,
        ["walked"] = play.Card.IsWalked,
        ["points"] = play.Card.Total.Points,
        ["ceiling"] = play.Card.Total.Ceiling,
        ["attainment"] = play.Card.Total.Attainment,
        ["incidents"] = new JsonArray([.. play.Card.Incidents.Select(entry => JsonValue.Create(entry.What.Id))]),
        ["oversteps"] = new JsonArray([.. play.Card.Oversteps.Select(entry => JsonValue.Create(entry.What.Id))]),
    };

    private static JsonObject PartOf(PartOverTime part) => new()
    {
        ["id"] = part.Id,
        ["title"] = part.Title,
        ["best"] = part.Best is { } best ? ShownOf(best) : null,
        ["latest"] = part.Latest is { } latest ? ShownOf(latest) : null,
        ["overTime"] = new JsonArray([.. part.OverTime.Select(ShownOf)]),
    };

    private static JsonObject ShownOf(PartShown shown) => new()
    {
        ["session"] = shown.Play.Stored.Id,
        ["points"] = shown.Score.Points,
        ["for"] = shown.For,
        ["against"] = shown.Against,
        ["ceiling"] = shown.Score.Ceiling,
        ["attainment"] = shown.Score.Attainment,
        ["level"] = shown.Level.Word(),
        ["evidenced"] = shown.Evidenced.Word(),
    };

    private static JsonObject ShowcaseOf(Showcase shown) => new()
    {
        ["session"] = shown.Play.Stored.Id,
        ["title"] = shown.Play.Session.Scenario.Title,
        ["entries"] = new JsonArray([.. shown.Entries.Select(entry => new JsonObject
        {
            ["standards"] = entry.Shown.Pack,
            ["element"] = entry.Shown.Element,
            ["words"] = entry.Shown.Words,
            ["about"] = new JsonArray([.. entry.About.Select(about => JsonValue.Create(about.Id))]),
        })]),
        ["evidenced"] = new JsonArray([.. shown.Evidenced.Select(element => JsonValue.Create(element.Element.Id))]),
        ["reflection"] = shown.Play.Session.Reflection,
    };
}
