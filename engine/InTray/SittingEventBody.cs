using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.InTray;

/// <summary>
/// Events of sittings as canonical JSON, and back, each with a salt, so that a body that was erased cannot be
/// guessed from its digest. Lengths of time are whole milliseconds.
/// </summary>
public static class SittingEventBody
{
    /// <summary>Writes an event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="head">What the first event says beside it.</param>
    /// <param name="salt">22 letters that nobody can guess.</param>
    public static string Write(SittingEvent happened, SessionHead head, string salt)
    {
        var body = new JsonObject { ["at"] = Stamp.Of(happened.At), ["salt"] = salt };
        if (happened is not Opened) body["elapsed"] = BodyFields.InMilliseconds(happened.Elapsed);
        if (happened.Drift != TimeSpan.Zero) body["drift"] = BodyFields.InMilliseconds(happened.Drift);
        switch (happened)
        {
            case Opened opened:
                Write(opened, head, body);
                break;
            case Ticked:
                body["kind"] = "ticked";
                break;
            case Arrived arrived:
                body["kind"] = "arrived";
                body["items"] = BodyFields.ListOf(arrived.Items);
                break;
            case ItemRead read:
                body["kind"] = "item-read";
                body["item"] = read.Item;
                break;
            case ItemAnswered answered:
                body["kind"] = "item-answered";
                body["item"] = answered.Item;
                Write(answered.Answer, body);
                break;
            case Recovered recovered:
                body["kind"] = "recovered";
                body["gap"] = BodyFields.InMilliseconds(recovered.Gap);
                break;
            case PausedFor paused:
                body["kind"] = "paused";
                body["reason"] = paused.Reason;
                break;
            case ResumedAfter:
                body["kind"] = "resumed";
                break;
            case Submitted:
                body["kind"] = "submitted";
                break;
            case Expired:
                body["kind"] = "expired";
                break;
            default:
                throw new UnreachableException();
        }

        return CanonicalJson.Write(body);
    }

    /// <summary>Whether the first event of something stored is that of a sitting, and not of a session of a scenario.</summary>
    /// <exception cref="FormatException">It is no event.</exception>
    public static bool IsFirst(string body) => CanonicalJson.Read(body)["kind"] is JsonValue kind && kind.TryGetValue<string>(out var word) && word == "opened";

    /// <summary>Reads an event.</summary>
    /// <exception cref="FormatException">It is none of a sitting that this program knows.</exception>
    public static SittingEvent Read(string body)
    {
        var fields = CanonicalJson.Read(body);
        try
        {
            var happened = Read(fields);
            return fields["drift"] is null ? happened : happened with { Drift = TimeOf(fields, "drift") };
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or OverflowException or KeyNotFoundException or JsonException)
        {
            throw new FormatException("This event is not written as it should be.", wrong);
        }
    }

    private static void Write(Opened opened, SessionHead head, JsonObject body)
    {
        body["kind"] = "opened";
        body["session"] = head.Session;
        body["person"] = head.Person;
        body["program"] = head.Program;
        body["paper"] = opened.PaperId;
        body["mode"] = SittingWords.Of(opened.Terms.Mode);
        body["candidate"] = opened.Terms.Candidate;
        body["extraTime"] = opened.Terms.ExtraTime;
        body["arrivalsUnscaled"] = opened.Terms.ArrivalsUnscaled;
        body["files"] = ManifestFields.Of(opened.Manifest ?? throw new ArgumentException("Only a sitting whose paper is kept can be stored.", nameof(opened)));
    }

    private static void Write(ItemAnswer answer, JsonObject body)
    {
        if (answer.Priority is not null) body["priority"] = answer.Priority;
        body["actions"] = BodyFields.ListOf(answer.Actions);
        body["to"] = BodyFields.ListOf(answer.To);
        if (answer.ByWhen is not null) body["byWhen"] = answer.ByWhen;
        if (answer.Number is { } number) body["number"] = number;
        body["reason"] = answer.Reason;
    }

    private static SittingEvent Read(JsonObject fields)
    {
        var at = Stamp.Read(BodyFields.TextOf(fields, "at"));
        var kind = BodyFields.TextOf(fields, "kind");
        if (kind == "opened") return ReadOpened(fields, at);
        var elapsed = TimeOf(fields, "elapsed");
        return kind switch
        {
            "ticked" => new Ticked(at, elapsed),
            "arrived" => new Arrived(at, elapsed, BodyFields.TextsOf(fields, "items")),
            "item-read" => new ItemRead(at, elapsed, BodyFields.TextOf(fields, "item")),
            "item-answered" => new ItemAnswered(at, elapsed, BodyFields.TextOf(fields, "item"), ReadAnswer(fields)),
            "recovered" => new Recovered(at, elapsed, TimeOf(fields, "gap")),
            "paused" => new PausedFor(at, elapsed, BodyFields.TextOf(fields, "reason")),
            "resumed" => new ResumedAfter(at, elapsed),
            "submitted" => new Submitted(at, elapsed),
            "expired" => new Expired(at, elapsed),
            _ => throw new FormatException($"There is no event of the kind '{kind}' in a sitting."),
        };
    }

    private static Opened ReadOpened(JsonObject fields, DateTimeOffset at)
    {
        var word = BodyFields.TextOf(fields, "mode");
        var candidate = BodyFields.TextOf(fields, "candidate");
        if (candidate.Length > SittingTerms.LongestCandidate) throw new FormatException($"'candidate' has more than {SittingTerms.LongestCandidate} letters.");
        var terms = new SittingTerms(candidate, SittingWords.ModeOf(word) ?? throw new FormatException($"There is no mode '{word}' of sittings."))
        {
            ExtraTime = Value(fields, "extraTime").GetValue<int>(),
            ArrivalsUnscaled = Value(fields, "arrivalsUnscaled").GetValue<bool>(),
        };
        return new Opened(at, BodyFields.TextOf(fields, "paper"), terms, ManifestFields.Read(fields));
    }

    private static ItemAnswer ReadAnswer(JsonObject fields) => new()
    {
        Priority = fields["priority"]?.GetValue<string>(),
        Actions = BodyFields.TextsOf(fields, "actions"),
        To = BodyFields.TextsOf(fields, "to"),
        ByWhen = fields["byWhen"]?.GetValue<string>(),
        Number = fields["number"]?.GetValue<int>(),
        Reason = BodyFields.TextOf(fields, "reason"),
    };

    private static TimeSpan TimeOf(JsonObject fields, string key) => BodyFields.TimeOf(fields, key) ?? throw new FormatException($"'{key}' is missing.");

    private static JsonNode Value(JsonObject fields, string key) => fields[key] ?? throw new FormatException($"'{key}' is missing.");
}
