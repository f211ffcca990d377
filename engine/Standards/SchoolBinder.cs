using System.Collections.Immutable;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Standards;

/// <summary>Makes a school profile from a tree.</summary>
internal static class SchoolBinder
{
    /// <summary>The words for pronouns, in files.</summary>
    public static IReadOnlyCollection<string> PronounWords { get; } = ["she", "he", "they"];

    /// <summary>The profile, or null where it has no id or name; what is wrong is in the file's findings.</summary>
    public static SchoolProfile? Bind(YamlFile file)
    {
        var read = new NodeReader(file.Findings);
        if (Fields.Open(file.Root, StandardsKeys.School, file.Findings) is not { } school) return null;
        read.Word(school["kind"], "'kind'", ["school"]);
        var id = read.Id(school["id"], "the id of a school");
        var name = read.Line(school["name"], "The name");
        var phase = read.Word(school["phase"], "The phase", ["primary", "secondary", "all-through"]);
        var people = ReadPeople(school["people"], read);
        var thresholds = read.Entries(school["thresholds"], "The thresholds")
            .Select(entry => (entry.Key.Value, Percent: read.Percent(entry.Value, "A threshold", 0, 100)))
            .Where(entry => entry.Percent is not null)
            .ToImmutableDictionary(entry => entry.Value, entry => entry.Percent!.Value, StringComparer.Ordinal);
        var superseded = ReadSuperseded(school["superseded"], read);
        return id is null || name is null ? null : new SchoolProfile(file.Source, id, name, phase, people, thresholds) { Superseded = superseded };
    }

    /// <summary>The pronouns that a scalar names, or null where it is absent or wrong.</summary>
    public static Pronouns? ReadPronouns(YamlNode? node, NodeReader read) => read.Word(node, "The pronouns", PronounWords) switch
    {
        "she" => Pronouns.She,
        "he" => Pronouns.He,
        "they" => Pronouns.They,
        _ => null,
    };

    private static ImmutableArray<SupersededEdition> ReadSuperseded(YamlNode? node, NodeReader read)
    {
        var superseded = ImmutableArray.CreateBuilder<SupersededEdition>();
        foreach (var item in read.Items(node, "'superseded'"))
        {
            if (Fields.Open(item, StandardsKeys.Superseded, read.Findings) is not { } fields) continue;
            var reference = read.Line(fields["ref"], "'ref'");
            var edition = read.Line(fields["edition"], "The edition");
            if (read.Line(fields["by"], "'by'") is { } by && reference is not null && edition is not null) superseded.Add(new SupersededEdition(reference, edition, by));
        }

        return superseded.ToImmutable();
    }

    private static ImmutableDictionary<string, SchoolPerson> ReadPeople(YamlNode? node, NodeReader read)
    {
        var people = ImmutableDictionary.CreateBuilder<string, SchoolPerson>(StringComparer.Ordinal);
        foreach (var entry in read.Entries(node, "The people"))
        {
            var slot = read.Id(entry.Key, "the name of a slot");
            if (Fields.Open(entry.Value, StandardsKeys.SchoolPerson, read.Findings) is not { } person || slot is null) continue;
            if (read.Line(person["name"], "The name") is { } name)
                people[slot] = new SchoolPerson(name, read.Line(person["role"], "The role"), ReadPronouns(person["pronouns"], read) ?? Pronouns.They);
        }

        return people.ToImmutable();
    }
}
