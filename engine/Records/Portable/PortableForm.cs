using System.Text.Json;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Records.Portable;

/// <summary>
/// The lines of a file of records as canonical JSON, and back. Each line has a check of its own (the key <c>check</c>, the first 16 digits
/// of the SHA-256 of the line without it), so that a name that was damaged on its way is not taken for a name.
/// </summary>
public static class PortableForm
{
    /// <summary>The version of the form; a file of a later one is not read.</summary>
    public const int Version = 1;

    private const string Format = "mentorsim-records";
    private const string Check = "check";
    private const int CheckDigits = 16;
    private const int HashDigits = 64;

    /// <summary>Writes a line, without its line feed.</summary>
    public static string Write(PortableLine line)
    {
        var fields = FieldsOf(line);
        fields[Check] = CheckOf(fields);
        return CanonicalJson.Write(fields);
    }

    private static JsonObject FieldsOf(PortableLine line) => line switch
    {
        PortableHeader header => new JsonObject
        {
            ["kind"] = "header",
            ["format"] = Format,
            ["version"] = Version,
            ["purpose"] = WordOf(header.Purpose),
            ["site"] = header.Site,
            ["made"] = header.Made,
            ["program"] = header.Program,
        },
        PortableText text => new JsonObject { ["kind"] = "text", ["text"] = text.Text },
        PortablePerson { Person: var person } => new JsonObject
        {
            ["kind"] = "person",
            ["id"] = person.Id,
            ["site"] = person.Site,
            ["name"] = person.Name,
            ["created"] = person.Created,
            ["pin"] = person.Pin,
        },
        PortableSession { Session: var session } => new JsonObject
        {
            ["kind"] = "session",
            ["id"] = session.Id,
            ["person"] = session.Person,
            ["scenario"] = session.Scenario,
            ["title"] = session.Title,
            ["mode"] = session.Mode,
            ["state"] = session.State,
            ["began"] = session.Began,
            ["last"] = session.Last,
            ["events"] = session.Events,
            ["head"] = session.Head,
            ["origin"] = session.Origin,
        },
        PortableEvent { Link: var link } => new JsonObject
        {
            ["kind"] = "event",
            ["chain"] = link.Chain,
            ["sequence"] = link.Sequence,
            ["previous"] = link.Previous,
            ["digest"] = link.Digest,
            ["hash"] = link.Hash,
            ["body"] = link.Body,
        },
        PortableResult result => new JsonObject
        {
            ["kind"] = "result",
            ["session"] = result.Result.Session,
            ["person"] = result.Result.Person,
            ["scenario"] = result.Result.Scenario,
            ["pack"] = result.Result.Pack,
            ["result"] = result.Result.Result,
            ["ending"] = result.Result.Ending,
            ["points"] = result.Result.Points,
            ["ceiling"] = result.Result.Ceiling,
            ["at"] = result.Result.At,
            ["json"] = result.Result.Json,
            ["units"] = new JsonArray([.. result.Units.Select(unit => new JsonObject { ["unit"] = unit.Unit, ["pack"] = unit.Pack, ["points"] = unit.Points, ["ceiling"] = unit.Ceiling, ["level"] = unit.Level })]),
        },
        PortableEnd end => new JsonObject { ["kind"] = "end", ["lines"] = end.Lines, ["hash"] = end.Hash },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is none that this program knows, or was changed since it was written.</exception>
    public static PortableLine Read(string line)
    {
        var fields = CanonicalJson.Read(line);
        try
        {
            // What a later version writes need not have this form any more.
            if (TextOrNull(fields, "kind") == "header") DemandVersion(fields);
            var check = Text(fields, Check);
            fields.Remove(Check);
            return CheckOf(fields) == check ? Read(fields) : throw new FormatException("This line was changed since it was written.");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or OverflowException or KeyNotFoundException or JsonException)
        {
            throw new FormatException("This line is not written as it should be.", wrong);
        }
    }

    private static PortableLine Read(JsonObject fields) => Text(fields, "kind") switch
    {
        "header" => new PortableHeader(PurposeOf(Text(fields, "purpose")), Text(fields, "site"), Moment(fields, "made"), Text(fields, "program")),
        // The text of a scenario is kept as bytes, so it may hold whatever a file holds.
        "text" => new PortableText(fields["text"]?.GetValue<string>() ?? throw new FormatException("'text' is missing.")),
        "person" => new PortablePerson(new Person(Id(fields, "id"), Text(fields, "site"), Text(fields, "name"), Moment(fields, "created"), TextOrNull(fields, "pin"))),
        "session" => new PortableSession(new StoredSession(
            Id(fields, "id"), Id(fields, "person"), Text(fields, "scenario"), Text(fields, "title"), Text(fields, "mode"), Text(fields, "state"), Moment(fields, "began"),
            Moment(fields, "last"), Number(fields, "events"), Hash(fields, "head"), Text(fields, "origin"))),
        "event" => new PortableEvent(new Link(
            ChainOf(fields), checked((int)Number(fields, "sequence")), Hash(fields, "previous"), Hash(fields, "digest"), Hash(fields, "hash"), TextOrNull(fields, "body"))),
        "result" => ResultOf(fields),
        "end" => new PortableEnd(checked((int)Number(fields, "lines")), Text(fields, "hash")),
        var other => throw new FormatException($"There is no line of the kind '{other}'."),
    };

    private static PortableResult ResultOf(JsonObject fields)
    {
        var (session, person, at) = (Id(fields, "session"), Id(fields, "person"), Moment(fields, "at"));
        var result = new StoredResult(
            session, person, Text(fields, "scenario"), TextOrNull(fields, "pack"), Text(fields, "result"), TextOrNull(fields, "ending"), Number(fields, "points"),
            NumberOrNull(fields, "ceiling"), at, Text(fields, "json"));
        var units = fields["units"] as JsonArray ?? throw new FormatException("'units' is missing.");
        return new PortableResult(result, [.. units.Select(unit => unit as JsonObject ?? throw new FormatException("'units' holds something else.")).Select(unit => new StoredUnit(
            session, Text(unit, "unit"), person, Text(unit, "pack"), Number(unit, "points"), NumberOrNull(unit, "ceiling"), Text(unit, "level"), at))]);
    }

    private static void DemandVersion(JsonObject fields)
    {
        if (Text(fields, "format") != Format) throw new RecordsFileException("This is no file of MentorSim's records.");
        if (Number(fields, "version") > Version) throw new RecordsFileException("A later version of MentorSim wrote this file. Use that version.");
    }

    private static string CheckOf(JsonObject fields) => Link.DigestOf(CanonicalJson.Write(fields))[..CheckDigits];

    private static string WordOf(PortablePurpose purpose) => purpose switch
    {
        PortablePurpose.HandIn => "hand-in",
        PortablePurpose.Rescue => "rescue",
        PortablePurpose.Backup => "backup",
    };

    private static PortablePurpose PurposeOf(string word) =>
        Enum.GetValues<PortablePurpose>().Where(purpose => WordOf(purpose) == word).Select(purpose => (PortablePurpose?)purpose).FirstOrDefault()
        ?? throw new FormatException($"Files are not written for '{word}'.");

    private static string Text(JsonObject fields, string key) => TextOrNull(fields, key) ?? throw new FormatException($"'{key}' is missing.");

    private static string? TextOrNull(JsonObject fields, string key)
    {
        var text = fields[key]?.GetValue<string>();
        // No server keeps this letter, and a file cuts a text off there.
        return text is null || !text.Contains('\0', StringComparison.Ordinal) ? text : throw new FormatException($"'{key}' holds what is no letter.");
    }

    /// <summary>An id in the one form that the program writes: what is found by one must not be another's by its spelling.</summary>
    private static string Id(JsonObject fields, string key) =>
        Text(fields, key) is var id && Guid.TryParseExact(id, "D", out var guid) && guid.ToString() == id ? id : throw new FormatException($"'{key}' is no id.");

    private static string ChainOf(JsonObject fields) => Text(fields, "chain") == ActLog.Chain ? ActLog.Chain : Id(fields, "chain");

    private static string Hash(JsonObject fields, string key) =>
        Text(fields, key) is { Length: HashDigits } hash && hash.All(char.IsAsciiHexDigitLower) ? hash : throw new FormatException($"'{key}' is no hash.");

    private static string Moment(JsonObject fields, string key) => Stamp.Of(Stamp.Read(Text(fields, key)));

    private static long Number(JsonObject fields, string key) => NumberOrNull(fields, key) ?? throw new FormatException($"'{key}' is missing.");

    private static long? NumberOrNull(JsonObject fields, string key) => fields[key]?.GetValue<long>();
}
