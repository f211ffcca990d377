using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Hosting;

/// <summary>
/// The list of what there is to practise as JSON, value by value: it is read at each start, and a serializer would first compile two
/// hundred methods for it, which are a megabyte that never goes.
/// </summary>
internal static class CatalogueJson
{
    /// <summary>The list, behind what it rests on.</summary>
    public static byte[] Write(string key, Catalogue catalogue)
    {
        var written = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(written))
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            Write(json, "scenarios", catalogue.Scenarios);
            Write(json, "papers", catalogue.Papers);
            json.WriteEndObject();
        }

        return written.WrittenSpan.ToArray();
    }

    /// <summary>The list that was written for a key; null for another key, and for what is damaged.</summary>
    public static Catalogue? Read(ReadOnlyMemory<byte> written, string key)
    {
        try
        {
            using var json = JsonDocument.Parse(written);
            var root = json.RootElement;
            return root.GetProperty("key").ValueEquals(key)
                ? new Catalogue(ListingsIn(root, "scenarios", ListedKind.Scenario), ListingsIn(root, "papers", ListedKind.Paper))
                : null;
        }
        catch (Exception damaged) when (damaged is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<Listing> listings)
    {
        json.WriteStartArray(name);
        foreach (var listing in listings)
        {
            json.WriteStartObject();
            json.WriteString("path", listing.Path);
            json.WriteString("title", listing.Title);
            json.WriteString("id", listing.Id);
            json.WriteString("topic", listing.Topic);
            json.WriteString("phase", listing.Phase);
            json.WriteNumber("minutes", listing.Minutes);
            json.WriteString("summary", listing.Summary);
            json.WriteString("notice", listing.Notice);
            json.WriteBoolean("draft", listing.IsDraft);
            json.WriteBoolean("begins", listing.CanBegin);
            Write(json, "units", listing.Units);
            Write(json, "unitTitles", listing.UnitTitles);
            Write(json, "elements", listing.Elements);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static ImmutableArray<Listing> ListingsIn(JsonElement root, string name, ListedKind kind)
    {
        var array = root.GetProperty(name);
        var listings = ImmutableArray.CreateBuilder<Listing>(array.GetArrayLength());
        foreach (var listing in array.EnumerateArray())
        {
            listings.Add(new Listing(kind, TextIn(listing, "path"), TextIn(listing, "title"))
            {
                Id = listing.GetProperty("id").GetString(),
                Topic = TextIn(listing, "topic"),
                Phase = TextIn(listing, "phase"),
                Minutes = listing.GetProperty("minutes").GetInt32(),
                Summary = TextIn(listing, "summary"),
                Notice = listing.GetProperty("notice").GetString(),
                IsDraft = listing.GetProperty("draft").GetBoolean(),
                CanBegin = listing.GetProperty("begins").GetBoolean(),
                Units = WordsIn(listing, "units"),
                UnitTitles = WordsIn(listing, "unitTitles"),
                Elements = WordsIn(listing, "elements"),
            });
        }

        return listings.MoveToImmutable();
    }

    private static ImmutableArray<string> WordsIn(JsonElement listing, string name)
    {
        var array = listing.GetProperty(name);
        var words = ImmutableArray.CreateBuilder<string>(array.GetArrayLength());
        foreach (var word in array.EnumerateArray()) words.Add(TextOf(word));
        return words.MoveToImmutable();
    }

    private static string TextIn(JsonElement listing, string name) => TextOf(listing.GetProperty(name));

    private static string TextOf(JsonElement text) => text.GetString() ?? throw new FormatException("There is nothing where a text is needed.");
}
