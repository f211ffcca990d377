using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records;

/// <summary>
/// Session events as canonical JSON, and back. Every body has a salt, so that a body that was erased cannot be guessed from its digest,
/// though there were only four things that it can have said.
/// </summary>
public static class EventBody
{
    /// <summary>Writes an event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="head">What the first event says beside it.</param>
    /// <param name="salt">22 letters that nobody can guess.</param>
    public static string Write(SessionEvent happened, SessionHead head, string salt)
    {
        var body = new JsonObject { ["at"] = Stamp.Of(happened.At), ["salt"] = salt };
        if (happened.Used is { } used) body["used"] = BodyFields.InMilliseconds(used);
        if (happened.Drift != TimeSpan.Zero) body["drift"] = BodyFields.InMilliseconds(happened.Drift);
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
                if (began.Allowed is { } allowed) body["allowed"] = BodyFields.InMilliseconds(allowed);
                body["falls"] = BodyFields.ListOf(began.Falls);
                body["files"] = ManifestFields.Of(began.Manifest ?? throw new ArgumentException("Only a session whose scenario is kept can be stored.", nameof(happened)));
                break;
            case Answered answered:
                body["kind"] = "answered";
                body["scene"] = answered.Scene;
                body["answer"] = answered.Answer;
                body["falls"] = BodyFields.ListOf(answered.Falls);
                if (answered.Certainty is { } certainty) body["certainty"] = certainty;
                if (answered.TimedOut) body["timedOut"] = true;
                break;
            case Changed changed:
                body["kind"] = "changed";
                body["kept"] = changed.Kept;
                body["files"] = ManifestFields.Of(changed.Manifest);
                break;
            case Rewound rewound:
                body["kind"] = "rewound";
                body["kept"] = rewound.Kept;
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

    /// <summary>What the first event of a session or a sitting says beside what the play does; null where this is no first event.</summary>
    /// <exception cref="FormatException">It is no event.</exception>
    public static SessionHead? HeadOf(string body)
    {
        var fields = CanonicalJson.Read(body);
        return fields["session"] is null ? null : new SessionHead(BodyFields.TextOf(fields, "session"), BodyFields.TextOf(fields, "person"), BodyFields.TextOf(fields, "program"));
    }

    /// <summary>The hashes of the texts that an event of a session or a sitting names; none of most.</summary>
    /// <exception cref="FormatException">It is no event.</exception>
    public static IEnumerable<string> FilesIn(string body) =>
        CanonicalJson.Read(body) is var fields && fields["files"] is null ? [] : ManifestFields.Read(fields).Files.Select(file => file.Hash);

    internal static IEnumerable<ManifestFile> FilesOf(SessionEvent happened) => happened switch
    {
        Began { Manifest: { } manifest } => manifest.Files,
        Changed { Manifest: var manifest } => manifest.Files,
        _ => [],
    };

    private static SessionEvent Read(JsonObject fields) => ReadKind(fields) with { Used = BodyFields.TimeOf(fields, "used"), Drift = BodyFields.TimeOf(fields, "drift") ?? TimeSpan.Zero };

    private static SessionEvent ReadKind(JsonObject fields)
    {
        var at = Stamp.Read(BodyFields.TextOf(fields, "at"));
        return BodyFields.TextOf(fields, "kind") switch
        {
            "began" => new Began(at, BodyFields.TextOf(fields, "scenario"), long.Parse(BodyFields.TextOf(fields, "seed"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), ModeOf(BodyFields.TextOf(fields, "mode")), BodyFields.TextsOf(fields, "falls"))
            {
                Manifest = ManifestFields.Read(fields),
                Pace = new Pace(fields["time"]?.GetValue<int>()),
                Allowed = BodyFields.TimeOf(fields, "allowed"),
            },
            "answered" => new Answered(
                at, BodyFields.TextOf(fields, "scene"), BodyFields.TextOf(fields, "answer"), fields["certainty"]?.GetValue<int>(), fields["timedOut"]?.GetValue<bool>() ?? false, BodyFields.TextsOf(fields, "falls")),
            "changed" => new Changed(at, ManifestFields.Read(fields), (fields["kept"] ?? throw new FormatException("'kept' is missing.")).GetValue<int>()),
            "rewound" => new Rewound(at, (fields["kept"] ?? throw new FormatException("'kept' is missing.")).GetValue<int>()),
            "reflected" => new Reflected(at, BodyFields.TextOf(fields, "text")),
            "ticked" => new Ticked(at),
            "time-up" => new TimeUp(at),
            "went-on" => new WentOn(at),
            "left" => new Left(at),
            "resumed" => new Resumed(at),
            "closed" => new Closed(at),
            var other => throw new FormatException($"There is no event of the kind '{other}'."),
        };
    }

    private static PlayMode ModeOf(string word) =>
        Enum.GetValues<PlayMode>().Where(mode => Words.Of(mode) == word).Select(mode => (PlayMode?)mode).FirstOrDefault() ?? throw new FormatException($"There is no mode '{word}'.");
}
