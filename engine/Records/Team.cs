using System.Collections.Immutable;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records;

/// <summary>
/// Reads what stands about everybody whom a store knows, whether they played here or were taken in: with a few questions for all of them,
/// and not some for each. Candidates are left out, and people of whom nothing is there but interviews.
/// </summary>
/// <param name="archive">Where it is kept.</param>
/// <param name="writings">Finds what they wrote; what it found stays for this run.</param>
public sealed class Team(Archive archive, WritingsToRead writings)
{
    private Store Store => archive.Store;

    /// <summary>Whether somebody is behind their PIN for whoever reads: then their name alone is told, and their place says nothing either.</summary>
    public Func<Person, bool> IsLocked { get; init; } = _ => false;

    /// <summary>Everybody, those first who need somebody most.</summary>
    /// <param name="routes">The routes that are at hand.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public ImmutableArray<TeamMember> Read(IReadOnlyCollection<Route> routes) => Store.IsThere
        ? [.. Read(routes, Store.People.Of(null), null).OrderBy(member => member.Rank).ThenByDescending(member => member.OverdueDays).ThenBy(member => member.Person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(member => member.Person.Id, StringComparer.Ordinal)]
        : [];

    /// <summary>One of them; null where nothing is there of them that is not a candidate's.</summary>
    /// <param name="person">The person's id.</param>
    /// <param name="routes">The routes that are at hand.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public TeamMember? Read(string person, IReadOnlyCollection<Route> routes) =>
        Store.IsThere && Store.People.Get(person) is { Name.Length: > 0 } known ? Read(routes, [known], person).FirstOrDefault() : null;

    private IEnumerable<TeamMember> Read(IReadOnlyCollection<Route> routes, ImmutableArray<Person> people, string? only)
    {
        var all = Store.Sessions.OfTeam(only);
        var (sessions, notes) = (all.Where(IsTheirs).ToLookup(session => session.Person), all.Where(Notebook.Is).ToLookup(series => series.Person));
        var bodies = Store.Sessions.BodiesOfNotes(only);
        var owners = all.ToDictionary(session => session.Id, session => session.Person, StringComparer.Ordinal);
        var plays = PastPlays.Rows(Store, only).ToLookup(row => owners.GetValueOrDefault(row.Id, ""));
        var (written, unread) = writings.In(all, only);
        var (answers, faulty) = (written.ToLookup(answer => answer.Session.Person), unread.ToLookup(session => session.Person));
        var today = DateOnly.FromDateTime(archive.Clock.GetLocalNow().DateTime);
        return people
            .Where(person => !Candidate.Is(person) && (sessions.Contains(person.Id) || notes[person.Id].Any(series => series.Mode == Notebook.Induction)))
            .Select(person => IsLocked(person) ? TeamMember.BehindPin(person) : MemberOf(person));

        TeamMember MemberOf(Person person)
        {
            var past = PastPlays.Of(plays[person.Id]);
            var (file, trouble) = FileOf(notes[person.Id], bodies);
            var own = sessions[person.Id].ToList();
            var last = own.Concat(notes[person.Id].Where(series => series.Mode == Notebook.Induction)).Max(session => session.Last)!;
            var route = file.Route is { } chosen ? routes.FirstOrDefault(one => one.Id == chosen.Route) : null;
            return new TeamMember(person, file, past.Plays, [.. answers[person.Id]], Stamp.Read(last))
            {
                Standing = route is null ? null : RouteStanding.Of(route, file, past.Plays, today),
                Ended = [.. own.Where(session => Retention.IsFinished(session) || past.Plays.Any(play => play.Session == session.Id)).OrderByDescending(session => session.Last, StringComparer.Ordinal)],
                Troubles =
                [
                    .. trouble is null ? [] : (string[])[trouble],
                    .. past.LeftOut.Select(left => left.Words),
                    .. faulty[person.Id].Select(session => $"What was written in '{session.Title}' ({session.Id[..8]}) cannot be read. `mentorsim verify` says more."),
                ],
            };
        }
    }

    /// <summary>What stands about somebody; where it is damaged, nothing, and why.</summary>
    private static (InductionFile File, string? Trouble) FileOf(IEnumerable<StoredSession> series, ILookup<string, string?> bodies)
    {
        try
        {
            return (InductionFile.Of(series.OrderBy(one => one.Began, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one => Notebook.NotesIn(one, bodies[one.Id]))), null);
        }
        catch (RecordingException damaged)
        {
            return (InductionFile.Empty, damaged.Message);
        }
    }

    /// <summary>Whether a session or sitting is one of which those who supervise are told: of interviews and candidates' sittings the panel is.</summary>
    private static bool IsTheirs(StoredSession session) =>
        !Notebook.Is(session) && session.Mode != Words.Of(PlayMode.Interview) && session.Mode != SittingWords.Of(SittingMode.Exercise);
}
