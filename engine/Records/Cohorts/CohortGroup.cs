using System.Collections.Immutable;
using MentorSim.Engine.Induction;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>The people of a group.</summary>
/// <param name="archive">Where it is kept.</param>
/// <param name="isLocked">Whether somebody is behind their PIN for whoever reads.</param>
internal sealed class CohortGroup(Archive archive, Func<Person, bool> isLocked)
{
    /// <summary>Those who may be told of, by name.</summary>
    public ImmutableArray<Person> Told { get; private init; } = [];

    /// <summary>Those behind their PIN.</summary>
    public ImmutableArray<Person> Locked { get; private init; } = [];

    /// <summary>Those of whom nobody can say whether they belong to it, each as a sentence.</summary>
    public ImmutableArray<string> Damaged { get; private init; } = [];

    /// <summary>Whether it was chosen one by one, so that who played nothing is missing from it.</summary>
    public bool IsListed { get; private init; }

    /// <summary>The people of a choice; candidates and people who were erased are in none.</summary>
    public CohortGroup Of(CohortChoice choice)
    {
        var sites = CohortQuestion.SitesOf(choice).Select(People.Tidy).ToHashSet(StringComparer.Ordinal);
        var all = archive.Store.People.Of(null).Where(person => !Candidate.Is(person) && (sites.Count == 0 || sites.Contains(person.Site))).ToList();
        switch (choice)
        {
            case EverybodyThere or FromHandIns:
                return With(all, [], false);
            case ChosenPeople chosen:
                var ids = chosen.Ids.ToHashSet(StringComparer.Ordinal);
                return With(all.Where(person => ids.Contains(person.Id)), [], true);
            case Intake intake:
                return Begun(intake, all);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private CohortGroup With(IEnumerable<Person> people, ImmutableArray<string> damaged, bool isListed)
    {
        var parts = people.ToLookup(isLocked);
        return new CohortGroup(archive, isLocked)
        {
            Told = [.. parts[false].OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id, StringComparer.Ordinal)],
            Locked = [.. parts[true]],
            Damaged = damaged,
            IsListed = isListed,
        };
    }

    private CohortGroup Begun(Intake intake, List<Person> all)
    {
        var series = archive.Store.Sessions.SeriesOfInductions().ToLookup(one => one.Person);
        var bodies = archive.Store.Sessions.BodiesOfNotes(null);
        var (members, damaged) = (new List<Person>(), ImmutableArray.CreateBuilder<string>());
        foreach (var person in all.Where(person => series.Contains(person.Id)))
        {
            // Which route somebody is on stands behind their PIN like all else.
            if (isLocked(person)) members.Add(person);
            else if (RouteOf(person) is { } route && route.Route == intake.Route && intake.Has(route.From)) members.Add(person);
        }

        return With(members, damaged.ToImmutable(), true);

        RouteChosen? RouteOf(Person person)
        {
            try
            {
                return InductionFile.Of(series[person.Id].OrderBy(one => one.Began, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one => Notebook.NotesIn(one, bodies[one.Id]))).Route;
            }
            catch (RecordingException wrong)
            {
                damaged.Add($"{person.Name}: {wrong.Message}");
                return null;
            }
        }
    }
}
