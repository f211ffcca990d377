using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>People of the cast whom another school of the library does not have: there the scenario could not be played.</summary>
internal static class OtherSchools
{
    private const string Prefix = "school.";

    /// <summary>Reports each slot of the cast that some school leaves empty, once a school.</summary>
    public static void Report(YamlFile file, ImmutableArray<SchoolProfile> schools, FindingList findings)
    {
        if ((file.Root as YamlMap)?["cast"] is not YamlMap cast) return;
        foreach (var member in cast.Entries.Select(entry => entry.Value).OfType<YamlMap>())
        {
            if (member["from"] is not YamlScalar from || !from.Value.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            foreach (var school in schools.Where(school => !school.People.ContainsKey(from.Value[Prefix.Length..])))
            {
                findings.Add(
                    Rules.EmptyElsewhere,
                    from.Span,
                    $"The school profile {school.Id} has nobody for '{from.Value[Prefix.Length..]}', so this cannot be played there.",
                    Rules.EmptyElsewhere.Help);
            }
        }
    }
}
