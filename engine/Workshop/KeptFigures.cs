using System.Globalization;
using System.Numerics;
using System.Text.Json;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop;

/// <summary>The form in which the figures of a story are kept: what is not known is left out.</summary>
internal static class KeptFigures
{
    // Three thousand scenes of the most answers have fewer; a number of millions of digits would take minutes to read.
    private const int MostDigits = 20_000;

    /// <summary>Writes the figures as one object.</summary>
    public static void Write(Utf8JsonWriter json, StoryFigures figures)
    {
        json.WriteStartObject();
        json.WriteNumber("states", figures.States);
        json.WriteNumber("transitions", figures.Transitions);
        json.WriteNumber("bytes", figures.Bytes);
        json.WriteBoolean("complete", figures.IsComplete);
        if (figures.Plays is { } plays) json.WriteString("plays", plays.ToString(CultureInfo.InvariantCulture));
        Write(json, "total", figures.Total);
        if (figures.Ceilings is { } ceilings)
        {
            json.WriteStartArray("ceilings");
            foreach (var (unit, ceiling) in ceilings)
            {
                json.WriteStartArray();
                json.WriteStringValue(unit);
                json.WriteNumberValue(ceiling);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        if (figures.OfPlays is { } all) Write(json, all);
        json.WriteEndObject();
    }

    /// <summary>Reads the figures of a scenario's story.</summary>
    /// <exception cref="FormatException">A number is none.</exception>
    /// <exception cref="KeyNotFoundException">One is missing.</exception>
    /// <exception cref="InvalidOperationException">One is something else.</exception>
    public static StoryFigures Read(JsonElement json, Scenario scenario) => new(
        scenario,
        json.GetProperty("states").GetInt32(),
        json.GetProperty("transitions").GetInt64(),
        json.TryGetProperty("plays", out var plays) ? Number(Word(plays)) : null,
        json.GetProperty("complete").GetBoolean(),
        json.TryGetProperty("ceilings", out var ceilings) ? [.. ceilings.EnumerateArray().Select(pair => (Word(pair[0]), pair[1].GetInt32()))] : null,
        WholeNumber(json, "total"))
    {
        Bytes = json.GetProperty("bytes").GetInt64(),
        OfPlays = json.TryGetProperty("of-plays", out var all) ? ReadPlays(all) : null,
    };

    private static BigInteger Number(string digits) => digits.Length <= MostDigits
        ? BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
        : throw new FormatException("A number is too long.");

    private static void Write(Utf8JsonWriter json, PlayFigures figures)
    {
        json.WriteStartObject("of-plays");
        if (figures.Best is { } best)
        {
            json.WriteStartArray("best");
            foreach (var answer in best) json.WriteStringValue(answer);
            json.WriteEndArray();
        }

        if (figures.Lengths is { } lengths)
        {
            json.WriteStartObject("lengths");
            json.WriteNumber("fewest-decisions", lengths.FewestDecisions);
            json.WriteNumber("most-decisions", lengths.MostDecisions);
            Write(json, "fewest-minutes", lengths.FewestMinutes);
            Write(json, "most-minutes", lengths.MostMinutes);
            json.WriteEndObject();
        }

        json.WriteStartArray("endings");
        foreach (var ending in figures.Endings)
        {
            json.WriteStartObject();
            json.WriteString("scene", ending.Scene);
            json.WriteNumber("kind", (int)ending.Kind);
            if (ending.InBestPlay is { } inBest) json.WriteNumber("best", inBest);
            json.WriteNumber("random", ending.InRandomPlay);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("unfinished", figures.Unfinished);
        if (figures.MeanPoints is { } mean) json.WriteNumber("mean", mean);
        json.WriteEndObject();
    }

    private static PlayFigures ReadPlays(JsonElement json) => new(
        json.TryGetProperty("best", out var best) ? [.. best.EnumerateArray().Select(Word)] : null,
        json.TryGetProperty("lengths", out var lengths)
            ? new PlayLengths(
                lengths.GetProperty("fewest-decisions").GetInt32(),
                lengths.GetProperty("most-decisions").GetInt32(),
                WholeNumber(lengths, "fewest-minutes"),
                WholeNumber(lengths, "most-minutes"))
            : null,
        [
            .. json.GetProperty("endings").EnumerateArray().Select(ending => new EndingFigures(
                Word(ending.GetProperty("scene")),
                Enum.IsDefined((EndingKind)ending.GetProperty("kind").GetInt32()) ? (EndingKind)ending.GetProperty("kind").GetInt32() : throw new FormatException("There is no such ending."),
                Number(ending, "best"),
                ending.GetProperty("random").GetDouble())),
        ],
        json.GetProperty("unfinished").GetDouble(),
        Number(json, "mean"));

    private static void Write(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
    }

    /// <summary>A text that must not be missing.</summary>
    /// <exception cref="FormatException">It is null.</exception>
    /// <exception cref="InvalidOperationException">It is something else.</exception>
    public static string Word(JsonElement json) => json.GetString() ?? throw new FormatException("A text is missing.");

    private static int? WholeNumber(JsonElement json, string name) => json.TryGetProperty(name, out var number) ? number.GetInt32() : null;

    private static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out var number) ? number.GetDouble() : null;
}
