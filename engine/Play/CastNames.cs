using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using Name = Bogus.DataSets.Name;
using Randomizer = Bogus.Randomizer;

namespace MentorSim.Engine.Play;

/// <summary>
/// Gives the people of a scenario names and pronouns from the session's seed. Pupils have first names, adults a title and a surname.
/// The names come from Bogus: British ones and those of communities that an English school has.
/// </summary>
public static class CastNames
{
    /// <summary>
    /// The locales of Bogus that are written in Latin letters and common in English schools; the British one stands more than once
    /// because it is the most common.
    /// </summary>
    private static readonly ImmutableArray<string> Communities =
        ["en_GB", "en_GB", "en_GB", "en_GB", "en_IND", "en_IND", "en_NG", "en_NG", "pl", "ro", "tr", "pt_PT", "es", "fr", "it", "lv"];

    private const int MostTries = 40;

    /// <summary>The cast of a session: the same seed always gives the same people, and no two share a name.</summary>
    public static Cast For(Scenario scenario, long seed)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in scenario.School?.People.Values ?? []) taken.Add(person.Name);
        foreach (var member in scenario.Cast.Where(member => member.Name is not null)) taken.Add(member.Name!);
        return new Cast([.. scenario.Cast.Select(member => Call(member, seed, taken))], scenario.School?.Name ?? "the school");
    }

    private static Person Call(CastMember member, long seed, HashSet<string> taken)
    {
        if (member.FromSchool is { } staff) return new Person(staff.Name, staff.Pronouns, member.Year, member.Role ?? staff.Role);
        var pronouns = member.Pronouns ?? (Pronouns)Chance.Roll(seed, $"pronouns of {member.Id}", 0, 3);
        var name = member.Name ?? Invent(member, pronouns, seed, taken);
        return new Person(name, pronouns, member.Year, member.Role);
    }

    private static string Invent(CastMember member, Pronouns pronouns, long seed, HashSet<string> taken)
    {
        var name = "";
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var community = Communities[Chance.Roll(seed, $"community of {member.Id}", attempt, Communities.Length)];
            var names = new Name(community) { Random = new Randomizer(Chance.SeedFor(seed, $"name of {member.Id}", attempt)) };
            var gender = pronouns switch
            {
                Pronouns.She => Name.Gender.Female,
                Pronouns.He => Name.Gender.Male,
                Pronouns.They => Chance.Roll(seed, $"first name of {member.Id}", attempt, 2) == 0 ? Name.Gender.Female : Name.Gender.Male,
            };
            name = member.Year is null ? $"{Title(pronouns, seed, member.Id)} {names.LastName(gender)}" : names.FirstName(gender);
            if (taken.Add(name)) break;
        }

        return name;
    }

    private static string Title(Pronouns pronouns, long seed, string id) => pronouns switch
    {
        Pronouns.She => Chance.Roll(seed, $"title of {id}", 0, 2) == 0 ? "Ms" : "Mrs",
        Pronouns.He => "Mr",
        Pronouns.They => "Mx",
    };
}
