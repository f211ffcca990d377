using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop;

/// <summary>Commented files to start from: they pass the check as they are, a scenario plays, a paper can be sat, a route be followed, and questions be asked.</summary>
public static class Starter
{
    private static readonly FrozenSet<string> Switches = FrozenSet.Create(StringComparer.Ordinal, "true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private const string PersonSpecification = SpecificationFile.Kind;
    private const string Questions = QuestionFile.Kind;

    private static readonly ImmutableArray<string> NewMentorsKnow = ["dsl", "deputy-dsl", "head", "line-manager", "attendance-lead", "senco"];

    /// <summary>The kinds that there are.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["scenario", "paper", "route", PersonSpecification, Questions, "pack"];

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
        // What fits the story of the starter, where the library has it: in the paper a concern is passed on, or left.
        string[] fitting = kind switch { "paper" => ["LM3.3", "CF-02"], PersonSpecification or Questions => ["LM3.2"], _ => [] };
        var (scored, element) = First(bank, fitting, pack => pack.Units.SelectMany(unit => unit.Elements).Select(element => element.Id));
        var (bounded, boundary) = First(bank, fitting, pack => pack.Boundaries.Where(boundary => boundary.Is).Select(boundary => boundary.Id));
        var (grave, incident) = First(bank, fitting, pack => pack.Incidents.Select(incident => incident.Id));
        // The first pack that has units is the one that is scored. No item of a paper shows what a mentor is.
        // A route names no ids of boundaries or breaches, nor do files for interviews.
        var isForInterviews = kind is PersonSpecification or Questions;
        Pack[] packs = [.. new[] { scored, kind is "paper" or "route" || isForInterviews ? null : bounded, kind == "route" || isForInterviews ? null : grave }.OfType<Pack>().Distinct()];
        var has = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["element"] = Named(scored, element, packs.SelectMany(pack => pack.Units).SelectMany(unit => unit.Elements).Select(other => other.Id)),
            ["is"] = Named(bounded, boundary, packs.SelectMany(pack => pack.Boundaries).Select(other => other.Id)),
            ["incident"] = Named(grave, incident, packs.SelectMany(pack => pack.Incidents).Select(other => other.Id)),
            ["dsl"] = bank.School?.People.ContainsKey("dsl") == true ? "dsl" : null,
            ["packs"] = packs.Length == 0 ? null : string.Join(", ", packs.Select(pack => Quoted(pack.Id))),
        };
        if (kind == "route") AddGround(has, bank, scored);
        if (kind == Questions) has["rule"] = bank.Ids.Citations.ContainsKey("RP-08") ? "RP-08" : null;
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
            .Replace("$AUDIT$", has.GetValueOrDefault("audit"), StringComparison.Ordinal)
            .Replace("$PAGE$", has.GetValueOrDefault("page"), StringComparison.Ordinal)
            .Replace("$RULE$", has.GetValueOrDefault("rule"), StringComparison.Ordinal)
            .Replace("$CRITERION$", kind == Questions ? InterviewGround.Of(bank, bank.Folder).FirstCriterion ?? "E1" : "", StringComparison.Ordinal)
            .Replace("$PEOPLE$", has.GetValueOrDefault("people"), StringComparison.Ordinal)
            .Replace("$SCENARIO$", has.GetValueOrDefault("scenario"), StringComparison.Ordinal)
            .Replace("$PAPER$", has.GetValueOrDefault("paper"), StringComparison.Ordinal)
            .Replace("$YEAR$", today.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("$TODAY$", Day(today), StringComparison.Ordinal)
            .Replace("$REVIEW$", Day(today.AddYears(1)), StringComparison.Ordinal) + "\n";
    }

    /// <summary>What a route can name of a library, as far as it is there.</summary>
    private static void AddGround(Dictionary<string, string?> has, Bank bank, Pack? scored)
    {
        var ground = RouteGround.Of(bank, bank.Folder);
        var people = NewMentorsKnow.Where(slot => bank.School?.People.ContainsKey(slot) == true).ToList();
        has["audit"] = scored is null ? null : Quoted(scored.Id);
        has["page"] = ground.Pages is { } pages ? pages.ContainsKey("the-role") ? "the-role" : pages.Keys.FirstOrDefault() : null;
        has["rule"] = bank.Ids.Citations.ContainsKey("SG-02") ? "SG-02" : null;
        has["people"] = people.Count == 0 ? null : string.Join(", ", people);
        has["scenario"] = ground.Scenarios.Keys.FirstOrDefault(IsId);
        has["paper"] = ground.Papers.Keys.FirstOrDefault(IsId);
    }

    private static (Pack? Pack, string Id) First(Bank bank, string[] fitting, Func<Pack, IEnumerable<string>> idsOf)
    {
        // What is read through cross-walks, as retired standards are, is seldom what somebody writes for.
        var all = bank.Packs.OrderBy(pack => !pack.CrossWalks.IsEmpty).SelectMany(pack => idsOf(pack).Select(id => (pack, id))).ToList();
        return all.Find(pair => fitting.Contains(pair.id)) is ({ } fits, { } itsId) ? (fits, itsId) : all.FirstOrDefault() is ({ } first, { } id) ? (first, id) : (null, "");
    }

    /// <summary>An id as a scenario writes it: with its pack where another has it too. Null where there is no pack.</summary>
    private static string? Named(Pack? pack, string id, IEnumerable<string> all) =>
        pack is null ? null : Quoted(all.Count(other => other == id) > 1 ? $"{pack.Id}/{id}" : id);

    /// <summary>A scalar in quotes where YAML could read something else in it; packs may have ids of almost any characters.</summary>
    private static string Quoted(string id) =>
        char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '/') && !Switches.Contains(id.ToLowerInvariant())
            ? id
            : $"'{id.Replace("'", "''", StringComparison.Ordinal)}'";

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
