using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads the cast and finds who of the school plays which part.</summary>
internal sealed class CastBinder(SchoolProfile? school, NodeReader read)
{
    private const int YoungestYear = 0;
    private const int OldestYear = 13;

    public ImmutableArray<CastMember> Bind(YamlNode? node)
    {
        var cast = ImmutableArray.CreateBuilder<CastMember>();
        foreach (var entry in read.Entries(node, "The cast", mayBeEmpty: true))
        {
            var id = read.Id(entry.Key, "the id of a person");
            if (id == "school")
            {
                read.Findings.Add(Rules.BadId, entry.Key.Span, "Nobody can be called 'school': {school} is the school's name.");
                continue;
            }

            var fields = entry.Value is YamlScalar { IsEmpty: true } or YamlMap { Entries: [] }
                ? null
                : Fields.Open(entry.Value, ScenarioKeys.CastMember, read.Findings);
            if (id is null) continue;
            cast.Add(fields is null ? new CastMember(id, null, null, null, null, null) : BindMember(id, fields));
        }

        return cast.ToImmutable();
    }

    private CastMember BindMember(string id, Fields fields)
    {
        var person = FindPerson(fields["from"]);
        if (fields["from"] is not null && fields["name"] is { } name)
            read.Findings.Add(Rules.WrongShape, name.Span, $"{id} has a name of your own and a person of the school: only one can be.", "Remove 'name:' or 'from:'.");
        if (fields["from"] is not null && fields["pronouns"] is { } pronouns)
            read.Findings.Add(Rules.WrongShape, pronouns.Span, $"{id} has pronouns of your own and is a person of the school, whose profile gives them.", "Remove 'pronouns:' or 'from:'.");
        return new CastMember(
            id,
            read.Line(fields["name"], "The name", 60),
            person,
            read.WholeNumber(fields["year"], "The year", YoungestYear, OldestYear),
            person?.Pronouns ?? SchoolBinder.ReadPronouns(fields["pronouns"], read),
            read.Line(fields["role"], "The role", 80));
    }

    private SchoolPerson? FindPerson(YamlNode? node)
    {
        if (read.Scalar(node, "'from'") is not { } from) return null;
        const string prefix = "school.";
        if (!from.Value.StartsWith(prefix, StringComparison.Ordinal))
        {
            read.Findings.Add(Rules.UnfilledSlot, from.Span, $"'{Fields.Shorten(from.Value)}' names nobody: write school. and a slot, as in school.dsl.");
            return null;
        }

        var slot = from.Value[prefix.Length..];
        if (school?.People.TryGetValue(slot, out var person) == true) return person;
        var message = school is null
            ? $"There is no school profile (school.yaml) in this scenario library, so nobody can be {from.Value}."
            : $"The school profile {school.Id} has nobody for '{Fields.Shorten(slot)}'.{read.Findings.DidYouMean(slot, school.People.Keys)}";
        read.Findings.Add(Rules.UnfilledSlot, from.Span, message);
        return null;
    }
}
