using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Parcels;

/// <summary>A file of a parcel.</summary>
/// <param name="Path">Where it lies in the library, with slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Hash">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record ParcelFile(string Path, long Bytes, string Hash);

/// <summary>
/// What a parcel says of itself in library.json: canonical JSON, with a hash over itself, so that a letter that changed on the way is
/// seen. It holds no person and nothing of the computer on which it was made.
/// </summary>
/// <param name="Name">The library's name, which has the form of an id.</param>
/// <param name="Program">The version of MentorSim that made it.</param>
/// <param name="Files">All other files, by path.</param>
public sealed record ParcelList(string Name, string Program, ImmutableArray<ParcelFile> Files)
{
    /// <summary>The name of its file in a zip, and in the folder of a library that was added.</summary>
    public const string FileName = ParcelPath.List;

    private const string Format = "mentorsim-library";
    private const int Version = 1;
    private const int LongestProgram = 40;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a library may have this name: that of an id, and no name that Windows keeps for itself.</summary>
    public static bool IsName(string name) => NodeReader.IsId(name) && ParcelPath.WhyNot(name) is null;

    /// <summary>It as it is written, in UTF-8.</summary>
    public byte[] ToBytes()
    {
        var json = ToJson();
        json["sha256"] = Link.DigestOf(CanonicalJson.Write(json));
        return Encoding.UTF8.GetBytes(CanonicalJson.Write(json));
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="ParcelException">It is none, or was changed.</exception>
    public static ParcelList Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Read(CanonicalJson.Read(Strict.GetString(bytes)));
        }
        catch (Exception wrong) when (wrong is FormatException or DecoderFallbackException or InvalidOperationException)
        {
            throw ParcelException.Damaged($"Its list of files, {FileName}, cannot be read: it is damaged, or another program wrote it.");
        }
    }

    /// <exception cref="InvalidOperationException">A value is of another kind.</exception>
    private static ParcelList Read(JsonObject json)
    {
        if (TextOf(json["format"]) != Format) throw ParcelException.Foreign($"Its list of files, {FileName}, is not that of a scenario library.");
        if (WholeOf(json["version"]) is var version && version != Version)
            throw new ParcelException($"It was packed by a newer MentorSim, in a form ({version}) that this one does not know. Update MentorSim, then add it again.");
        var list = new ParcelList(
            TextOf(json["name"]),
            TextOf(json["program"]),
            [.. (json["files"] as JsonArray ?? throw new InvalidOperationException()).Select(FileOf)]);
        // What stands there beside what we know makes another hash as well.
        if (!list.ToBytes().AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(CanonicalJson.Write(json))))
            throw ParcelException.Damaged($"Its list of files, {FileName}, was changed after it was written: its hash does not fit.");
        if (!IsName(list.Name)) throw ParcelException.Foreign($"Its name, '{list.Name}', cannot be the name of a library.");
        if (list.Program.Length > LongestProgram || list.Program.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-' or '+')))
            throw ParcelException.Foreign("The version of MentorSim that is said to have made it is none.");
        return list;
    }

    private JsonObject ToJson() => new()
    {
        ["files"] = new JsonArray([.. Files.Select(file => new JsonObject { ["bytes"] = file.Bytes, ["path"] = file.Path, ["sha256"] = file.Hash })]),
        ["format"] = Format,
        ["name"] = Name,
        ["program"] = Program,
        ["version"] = Version,
    };

    private static ParcelFile FileOf(JsonNode? file) => file is JsonObject { Count: 3 }
        ? new ParcelFile(TextOf(file["path"]), WholeOf(file["bytes"]), TextOf(file["sha256"]))
        : throw new InvalidOperationException();

    private static string TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw new InvalidOperationException();

    private static long WholeOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<long>(out var number) ? number : throw new InvalidOperationException();
}
