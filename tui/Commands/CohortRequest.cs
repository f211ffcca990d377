using System.Collections.Immutable;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Commands;

/// <summary>Which group is asked for on the command line.</summary>
/// <param name="Files">Hand-in files; empty for what is kept here.</param>
/// <param name="Sites">Schools; empty for all.</param>
/// <param name="People">Names; empty for everybody.</param>
/// <param name="Route">The route of an intake; null for none.</param>
/// <param name="First">The earliest first day of an intake.</param>
/// <param name="Last">The latest first day of an intake.</param>
/// <param name="Since">The first day of plays that count.</param>
/// <param name="Until">The last day of plays that count.</param>
internal sealed record CohortRequest(
    ImmutableArray<string> Files, ImmutableArray<string> Sites, ImmutableArray<string> People, string? Route, DateOnly? First, DateOnly? Last, DateOnly? Since, DateOnly? Until)
{
    /// <summary>Refuses what goes not together.</summary>
    /// <exception cref="UsageException">It does not.</exception>
    public void Check()
    {
        if (!Files.IsEmpty && (!Sites.IsEmpty || !People.IsEmpty || Route is not null)) throw new UsageException("Hand-in files are a group by themselves: --site, --person and --route choose among what is kept here.");
        if (!People.IsEmpty && Route is not null) throw new UsageException("--person and --route are two ways to say who: say one of them.");
        if (Route is null && (First ?? Last) is not null) throw new UsageException("--began-since and --began-until go with --route.");
        if (First > Last) throw new UsageException("--began-since lies after --began-until.");
        if (Since > Until) throw new UsageException("--since lies after --until.");
        if (People.Length > 0 && Sites.Length > 1) throw new UsageException("With --person, --site says whose school it is: name one.");
    }

    /// <summary>The group among what is kept in a store.</summary>
    /// <exception cref="UsageException">There is no such school or person.</exception>
    public CohortChoice Choice(Archive archive)
    {
        var known = archive.Store.IsThere ? archive.Store.People.Of(null) : [];
        var sites = Sites.Select(Engine.Records.People.Tidy).ToImmutableArray();
        foreach (var site in sites.Where(site => !known.Any(person => person.Site == site)))
        {
            var others = known.Select(person => person.Site).Where(one => one.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
            throw new UsageException($"Nobody of the school '{site}' is known here.{Spelling.DidYouMean(site, others)}{(others.Count == 0 ? " No school is named of anybody." : $" There is: {string.Join(", ", others)}.")}");
        }

        CohortChoice choice = (People.IsEmpty, Route) switch
        {
            (false, _) when !archive.Store.IsThere => throw new UsageException($"There is nobody of the name '{People[0]}' here."),
            (false, _) => new ChosenPeople([.. People.Select(name => Whose.Find(archive, name, sites is [var site] ? site : null).Id).Distinct()]),
            (_, { } route) => new Intake(route, First, Last) { Sites = sites },
            _ => new EverybodyThere(sites),
        };
        return choice with { Since = Since, Until = Until };
    }
}
