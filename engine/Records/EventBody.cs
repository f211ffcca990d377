using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records;

/// <summary>What the first event of a session says beside what the play does.</summary>
/// <param name="Session">The session's id, a UUID as text.</param>
/// <param name="Person">The person's id.</param>
/// <param name="Program">The version of the program that played it.</param>
public sealed record SessionHead(string Session, string Person, string Program);

/// <summary>
/// Session events as canonical JSON, and back. Every body has a salt, so that a body that was erased cannot be guessed from its digest,
/// though there were only four things that it can have said.
/// </summary>
public static class EventBody
{
    // A clock that was put to another century may be as far away as that.
    private const long LongestTime = 10_000L * 366 * 24 * 60 * 60 * 1000;

    /// <summary>Writes an event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="head">What the first event says beside it.</param>
    /// <param name="salt">22 letters that nobody can guess.</param>
    public static string Write(SessionEvent happened, SessionHead head, string salt)
    {
        var body = new JsonObject { ["at"] = Stamp.Of(happened.At), ["salt"] = salt };
        if (happened.Used is { } used) body["used"] = InMilliseconds(used);
        if (happened.Drift != TimeSpan.Zero) body["drift"] = InMilliseconds(happened.Drift);
        switch (happened)
        {
            case Began began:
                body["kind"] = "began";
                body["session"] = head.Session;
                body["person"] = head.Person;
                body["program"] = head.Program;
                body["scenario"] = began.ScenarioId;
                // A seed may be larger than the numbers that every reader of JSON holds.
                body["seed"] = began.Seed.ToString(CultureInfo.InvariantCulture);
                body["mode"] = Words.Of(began.Mode);
                body["time"] = began.Pace.Percent;
                if (began.Allowed is { } allowed) body["allowed"] = InMilliseconds(allowed);
                body["falls"] = ListOf(began.Falls);
                body["files"] = FilesOf(began.Manifest ?? throw new ArgumentException("Only a session whose scenario is kept can be stored.", nameof(happened)));
                break;
            case Answered answered:
                body["kind"] = "answered";
                body["scene"] = answered.Scene;
                body["answer"] = answered.Answer;
                body["falls"] = ListOf(answered.Falls);
                if (answered.Certainty is { } certainty) body["certainty"] = certainty;
                if (answered.TimedOut) body["timedOut"] = true;
                break;
            case Changed changed:
                body["kind"] = "changed";
                body["kept"] = changed.Kept;
                body["files"] = FilesOf(changed.Manifest);
                break;
            case Reflected reflected:
                body["kind"] = "reflected";
                body["text"] = reflected.Text;
                break;
            case Ticked:
                body["kind"] = "ticked";
                break;
            case TimeUp:
                body["kind"] = "time-up";
                break;
            case WentOn:
                body["kind"] = "went-on";
                break;
            case Left:
                body["kind"] = "left";
                break;
            case Resumed:
                body["kind"] = "resumed";
                break;
            case Closed:
                body["kind"] = "closed";
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return CanonicalJson.Write(body);
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="FormatException">It is none that this program knows.</exception>
    public static SessionEvent Read(string body)
    {
        var fields = CanonicalJson.Read(body);
        try
        {
            return Read(fields);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or OverflowException or KeyNotFoundException or JsonException)
        {
            throw new FormatException("This event is not written as it should be.", wrong);
        }
    }

    /// <summary>What the first event of a session says beside what the play does; null where this is no first event.</summary>
    /// <exception cref="FormatException">It is no event.</exception>
    public static SessionHead? HeadOf(string body)
    {
        var fields = CanonicalJson.Read(body);
        return fields["session"] is null ? null : new SessionHead(TextOf(fields, "session"), TextOf(fields, "person"), TextOf(fields, "program"));
    }

    /// <summary>The hashes of the texts that an event names; none of most.</summary>
    /// <exception cref="FormatException">It is no event.</exception>
    public static IEnumerable<string> FilesIn(string body) => FilesOf(Read(body)).Select(file => file.Hash);

    internal static IEnumerable<ManifestFile> FilesOf(SessionEvent happened) => happened switch
    {
        Began { Manifest: { } manifest } => manifest.Files,
        Changed { Manifest: var manifest } => manifest.Files,
        _ => [],
    };

    private static SessionEvent Read(JsonObject fields) => ReadKind(fields) with { Used = TimeOf(fields, "used"), Drift = TimeOf(fields, "drift") ?? TimeSpan.Zero };

    private static SessionEvent ReadKind(JsonObject fields)
    {
        var at = Stamp.Read(TextOf(fields, "at"));
        return TextOf(fields, "kind") switch
        {
            "began" => new Began(at, TextOf(fields, "scenario"), long.Parse(TextOf(fields, "seed"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), ModeOf(TextOf(fields, "mode")), TextsOf(fields, "falls"))
            {
                Manifest = ManifestOf(fields),
                Pace = new Pace(fields["time"]?.GetValue<int>()),
                Allowed = TimeOf(fields, "allowed"),
            },
            "answered" => new Answered(
                at, TextOf(fields, "scene"), TextOf(fields, "answer"), fields["certainty"]?.GetValue<int>(), fields["timedOut"]?.GetValue<bool>() ?? false, TextsOf(fields, "falls")),
            "changed" => new Changed(at, ManifestOf(fields), (fields["kept"] ?? throw new FormatException("'kept' is missing.")).GetValue<int>()),
            "reflected" => new Reflected(at, TextOf(fields, "text")),
            "ticked" => new Ticked(at),
            "time-up" => new TimeUp(at),
            "went-on" => new WentOn(at),
            "left" => new Left(at),
            "resumed" => new Resumed(at),
            "closed" => new Closed(at),
            var other => throw new FormatException($"There is no event of the kind '{other}'."),
        };
    }

    private static long InMilliseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMillisecond;

    private static TimeSpan? TimeOf(JsonObject fields, string key) => fields[key]?.GetValue<long>() is not { } time ? null
        : time is > -LongestTime and < LongestTime ? TimeSpan.FromMilliseconds(time) : throw new FormatException($"'{key}' is no time.");

    private static JsonArray ListOf(ImmutableArray<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static JsonArray FilesOf(Manifest manifest) =>
        [.. manifest.Files.Select(file => new JsonObject { ["path"] = file.Path, ["sha256"] = file.Hash })];

    private static Manifest ManifestOf(JsonObject fields) => new(
        [.. ArrayOf(fields, "files").Select(file => file as JsonObject ?? throw new FormatException("'files' holds something else.")).Select(file => new ManifestFile(TextOf(file, "path"), HashOf(file)))]);

    private static string HashOf(JsonObject file) =>
        TextOf(file, "sha256") is { Length: 64 } hash && hash.All(char.IsAsciiHexDigitLower) ? hash : throw new FormatException("'sha256' is no hash.");

    private static ImmutableArray<string> TextsOf(JsonObject fields, string key) =>
        [.. ArrayOf(fields, key).Select(item => item?.GetValue<string>() ?? throw new FormatException($"'{key}' holds something else."))];

    private static JsonArray ArrayOf(JsonObject fields, string key) => fields[key] as JsonArray ?? throw new FormatException($"'{key}' is missing.");

    private static string TextOf(JsonObject fields, string key) => fields[key]?.GetValue<string>() ?? throw new FormatException($"'{key}' is missing.");

    private static PlayMode ModeOf(string word) =>
        Enum.GetValues<PlayMode>().Where(mode => Words.Of(mode) == word).Select(mode => (PlayMode?)mode).FirstOrDefault() ?? throw new FormatException($"There is no mode '{word}'.");
}
