using MentorSim.Engine.Records;

namespace MentorSim.Tui.Commands;

/// <summary>Finds the person whom a command is about.</summary>
internal static class Whose
{
    /// <summary>The person of a name, at a site where one is named.</summary>
    /// <exception cref="UsageException">There is none, or there are several.</exception>
    public static Person Find(Archive archive, string name, string? site) => Find(archive.Store, name, site);

    /// <summary>The person of a name in a store, at a site where one is named.</summary>
    /// <exception cref="UsageException">There is none, or there are several.</exception>
    public static Person Find(Store store, string name, string? site)
    {
        // Written in capitals or not, as where people type their names.
        var named = store.People.Of(site)
            .Where(person => string.Equals(People.Tidy(person.Name), People.Tidy(name), StringComparison.OrdinalIgnoreCase)).ToList();
        return named switch
        {
            [var one] => one,
            [] => throw new UsageException($"There is nobody of the name '{name}' here{(site is null ? "" : $" at '{site}'")}."),
            _ => throw new UsageException($"There are several people of the name '{name}' here. Say whose school with --site: {string.Join(", ", named.Select(person => $"'{person.Site}'"))}."),
        };
    }

    /// <summary>The person at this machine's site; where only one is there, they need not be named.</summary>
    /// <exception cref="UsageException">There is none, or there are several.</exception>
    public static Person Here(Archive archive, string? name)
    {
        if (name is not null) return archive.Store.People.Find(archive.Site, name) ?? throw new UsageException($"There is nobody of the name '{name}' here.");
        // Candidates are nobody's players: what they did is never handed in.
        return archive.Store.People.Of(archive.Site).Where(person => !Candidate.Is(person)).ToList() switch
        {
            [var one] => one,
            [] => throw new UsageException("Nobody has played here under a name yet, so there is nothing to hand in."),
            _ => throw new UsageException("Several people play here. Say whose sessions with --as NAME."),
        };
    }
}
