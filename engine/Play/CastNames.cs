using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using Faker = Bogus.Faker;
using Name = Bogus.DataSets.Name;
using Randomizer = Bogus.Randomizer;

namespace MentorSim.Engine.Play;

/// <summary>
/// Gives the people of a scenario names and pronouns from the session's seed. Pupils have first names, adults a title and a surname.
/// They are drawn by Bogus, from British names and those of communities that an English school has.
/// </summary>
public static class CastNames
{
    private const int MostTries = 40;

    /// <summary>The cast of a session: the same seed always gives the same people, and no two share a name.</summary>
    public static Cast For(Scenario scenario, long seed)
    {
        if (scenario.Cast.IsEmpty) return new Cast([], scenario.School?.Name ?? "the school");
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // Of "Mr Lisle" the surname is taken, so that nobody looks like his family.
        foreach (var known in (scenario.School?.People.Values ?? []).Select(person => person.Name).Concat(scenario.Cast.Select(member => member.Name).OfType<string>())) taken.Add(known.Split(' ')[^1]);
        // Bogus reads a locale's names whenever a Faker is made, so one serves the whole cast.
        var chance = new Faker("en_GB");
        return new Cast([.. scenario.Cast.Select(member => Call(member, seed, taken, chance))], scenario.School?.Name ?? "the school");
    }

    /// <summary>Names of adults who are not in a story, such as made-up trainees: the same seed gives the same, no two the same, and none of them one of the cast or of the school.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seed">What they are drawn from.</param>
    /// <param name="count">How many.</param>
    public static ImmutableArray<string> OfOthers(Scenario scenario, long seed, int count)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var known in (scenario.School?.People.Values ?? []).Select(person => person.Name).Concat(For(scenario, seed).People.Select(person => person.Name))) taken.Add(known.Split(' ')[^1]);
        var chance = new Faker("en_GB");
        return [.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"other {number}")).Select(id => Invent(id, isAdult: true, (Pronouns)Chance.Roll(seed, $"pronouns of {id}", 0, 3), seed, taken, chance))];
    }

    private static Person Call(CastMember member, long seed, HashSet<string> taken, Faker chance)
    {
        if (member.FromSchool is { } staff) return new Person(staff.Name, staff.Pronouns, member.Year, member.Role ?? staff.Role);
        var pronouns = member.Pronouns ?? (Pronouns)Chance.Roll(seed, $"pronouns of {member.Id}", 0, 3);
        var name = member.Name ?? Invent(member.Id, member.Year is null, pronouns, seed, taken, chance);
        return new Person(name, pronouns, member.Year, member.Role);
    }

    private static string Invent(string id, bool isAdult, Pronouns pronouns, long seed, HashSet<string> taken, Faker chance)
    {
        var name = "";
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            chance.Random = new Randomizer(Chance.SeedFor(seed, $"name of {id}", attempt));
            var names = chance.Random.ListItem(NameLists.Communities);
            var (title, called) = isAdult ? ($"{Title(pronouns, seed, id)} ", Surname(names, chance)) : ("", FirstName(names, pronouns, chance));
            name = title + called;
            if (taken.Add(called)) break;
        }

        return name;
    }

    private static string FirstName(NameList names, Pronouns pronouns, Faker chance)
    {
        if (pronouns == Pronouns.They) return chance.Random.ListItem(NameLists.ForAnybody);
        var girl = pronouns == Pronouns.She;
        if (names.Locale is { } locale)
            return new Name(locale) { Random = chance.Random }.FirstName(girl ? Name.Gender.Female : Name.Gender.Male);
        return chance.Random.ListItem(girl ? names.Girls : names.Boys);
    }

    private static string Surname(NameList names, Faker chance) =>
        names.Locale is { } locale ? new Name(locale) { Random = chance.Random }.LastName() : chance.Random.ListItem(names.Surnames);

    private static string Title(Pronouns pronouns, long seed, string id) => pronouns switch
    {
        Pronouns.She => Chance.Roll(seed, $"title of {id}", 0, 2) == 0 ? "Ms" : "Mrs",
        Pronouns.He => "Mr",
        Pronouns.They => "Mx",
    };
}
