using System.Text;
using System.Text.Json;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;

namespace MentorSim.Tui.Commands;

/// <summary>Gives people all that is kept about them.</summary>
internal sealed class DataExportCommand(Archive archive)
{
    /// <summary>Writes one file or two.</summary>
    public int Run(string name, string? site, string path, string? format)
    {
        var data = PersonData.Of(archive.Store, Whose.Find(archive, name, site));
        format ??= Path.GetExtension(path).ToUpperInvariant() switch { ".JSON" => "json", ".HTML" or ".HTM" => "html", _ => null };
        var now = archive.Clock.GetUtcNow();
        if (format is null or "json") Write(format is null ? path + ".json" : path, stream => WriteJson(stream, data, now));
        if (format is null or "html") Write(format is null ? path + ".html" : path, stream => stream.Write(Encoding.UTF8.GetBytes(PersonDataPage.Write(data, now))));
        Console.Error.WriteLine("That is all that these records hold about this person. Whoever has the file can read it.");
        return ExitCode.Fine;
    }

    private static void WriteJson(Stream stream, PersonData data, DateTimeOffset now)
    {
        using (var json = new Utf8JsonWriter(stream, JsonShape.Readable)) PersonDataJson.Write(json, data, now);
        stream.WriteByte((byte)'\n');
    }

    private static void Write(string path, Action<Stream> write)
    {
        WholeFile.Write(path, write);
        Console.Out.WriteLine(path);
    }
}
