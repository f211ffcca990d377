using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop;

/// <summary>Commented files to start from: they pass the check as they are, and a scenario plays.</summary>
public static class Starter
{
    /// <summary>The kinds that there are.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["scenario", "pack"];

    /// <summary>The most characters of an id.</summary>
    public const int LongestId = NodeReader.LongestId;

    /// <summary>Whether a text has the form of an id.</summary>
    public static bool IsId(string text) => NodeReader.IsId(text);

    /// <summary>The text of a starter.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="id">The id that it gets.</param>
    /// <param name="file">The name of its file.</param>
    /// <param name="schema">The path from the file to the schema of its kind; null where there is none.</param>
    /// <param name="bank">The library in which it will stand: a scenario rests on its packs and its school.</param>
    /// <param name="today">The day on which it is made.</param>
    public static string Text(string kind, string id, string file, string? schema, Bank bank, DateOnly today)
    {
        var scored = bank.Packs.FirstOrDefault(pack => !pack.Units.IsEmpty);
        var has = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["element"] = scored?.Units.SelectMany(unit => unit.Elements).FirstOrDefault()?.Id,
            ["is"] = bank.Packs.SelectMany(pack => pack.Boundaries).FirstOrDefault(boundary => boundary.Is)?.Id,
            ["incident"] = bank.Packs.SelectMany(pack => pack.Incidents).FirstOrDefault()?.Id,
            ["dsl"] = bank.School?.People.ContainsKey("dsl") == true ? "dsl" : null,
        };
        var packs = bank.Packs.Where(pack => pack == scored || pack.Boundaries.Any(boundary => boundary.Is && boundary.Id == has["is"]) || pack.Incidents.Any(incident => incident.Id == has["incident"]))
            .Select(pack => pack.Id).ToList();
        has["packs"] = packs.Count == 0 ? null : string.Join(", ", packs);
        var text = new StringBuilder();
        foreach (var line in Template(kind).Split('\n'))
        {
            if (schema is null && line.Contains("$SCHEMA$", StringComparison.Ordinal)) continue;
            if (Kept(line, has) is { } kept) text.Append(kept).Append('\n');
        }

        return text.ToString().TrimEnd('\n')
            .Replace("$SCHEMA$", schema, StringComparison.Ordinal)
            .Replace("$FILE$", file, StringComparison.Ordinal)
            .Replace("$ID$", id, StringComparison.Ordinal)
            .Replace("$PACKS$", has["packs"], StringComparison.Ordinal)
            .Replace("$ELEMENT$", has["element"], StringComparison.Ordinal)
            .Replace("$IS$", has["is"], StringComparison.Ordinal)
            .Replace("$INCIDENT$", has["incident"], StringComparison.Ordinal)
            .Replace("$YEAR$", today.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("$TODAY$", Day(today), StringComparison.Ordinal)
            .Replace("$REVIEW$", Day(today.AddYears(1)), StringComparison.Ordinal) + "\n";
    }

    /// <summary>A line without its mark; null where the library lacks what it needs (<c>#?</c>), or has what it stands in for (<c>#!</c>).</summary>
    private static string? Kept(string line, Dictionary<string, string?> has)
    {
        foreach (var (name, value) in has)
        {
            if (line.EndsWith($"#? {name}", StringComparison.Ordinal)) return value is null ? null : line[..^$"#? {name}".Length].TrimEnd();
            if (line.EndsWith($"#! {name}", StringComparison.Ordinal)) return value is not null ? null : line[..^$"#! {name}".Length].TrimEnd();
        }

        return line;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Template(string kind)
    {
        using var stream = typeof(Starter).Assembly.GetManifestResourceStream($"Starters/{kind}.yaml")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
