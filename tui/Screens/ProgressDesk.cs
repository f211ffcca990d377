using System.Collections.Immutable;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Tui.Screens;

/// <remarks>What the records and the library say together of what somebody has shown.</remarks>
internal sealed partial class Desk
{
    /// <summary>All that the records hold of somebody.</summary>
    public ProgressHeld Progress(Person person)
    {
        ImmutableArray<ScenarioFile> library = [.. files()];
        var days = LocalDays.Of(clock);
        if (archive is not { Store: { IsThere: true } store })
        {
            var (nothing, first) = Fold(PastPlays.None, InductionFile.Empty, library, days);
            return new ProgressHeld(person, nothing, first, []) { Calendar = PracticeCalendar.Of([], days.Today), Files = FilesOf(first, library), Trouble = Trouble };
        }

        // The first trouble is the one to tell: what is asked afterwards may be answered again.
        string? trouble = null;
        T Tell<T>(Func<T> ask, T otherwise)
        {
            var answer = Ask(ask, otherwise);
            trouble ??= Trouble;
            return answer;
        }

        var sessions = Tell(() => store.Sessions.Of(person.Id), []);
        var own = Listed(sessions);
        var results = ResultsOf(sessions, Tell(() => store.Results.OfPerson(person.Id), []));
        var plays = Tell(() => PastPlays.Of(store, person.Id), PastPlays.None);
        var notes = Tell(() => FileOf(person), InductionFile.Empty);
        var (shown, next) = Fold(plays, notes, library, days);
        return new ProgressHeld(
            Tell(() => store.People.Get(person.Id), null) ?? person,
            shown,
            next,
            // How far an unfinished one got is read for each by itself: a list of hundreds does not wait for that here.
            [.. own.Take(ProgressHeld.MostSessions).Select(session => PlayedOf(store, session, results))])
        {
            AllSessions = own.Length,
            Calendar = PracticeCalendar.Of(own.Select(session => days.DayOf(Stamp.Read(session.Last))), days.Today),
            Ledger = RoleLedger.Of(shown, notes.Talks),
            Notes = notes,
            Files = FilesOf(next, library),
            LeftOut = [.. plays.LeftOut.Select(unread => unread.Words)],
            PinTaken = Tell(() => PinReset.LastOf(store, person.Id), null) is { } taken ? Days.Of(taken, clock) : null,
            Trouble = trouble,
        };
    }

    /// <summary>All sessions of somebody, the latest first; of unfinished ones only the first say how far they got.</summary>
    public ImmutableArray<PlayedSession> Played(Person person)
    {
        const int mostPlaces = 20;
        if (archive is not { Store: { IsThere: true } store }) return [];
        var sessions = Ask(() => store.Sessions.Of(person.Id), []);
        var results = ResultsOf(sessions, Ask(() => store.Results.OfPerson(person.Id), []));
        var unfinished = 0;
        return
        [
            .. Listed(sessions).Select(session => results.ContainsKey(session.Id) || !CanGoOn(session) || unfinished++ < mostPlaces
                ? PlayedOf(store, session, results)
                : new PlayedSession(session, Days.Of(Stamp.Read(session.Last), clock), "unfinished")),
        ];
    }

    private static ImmutableArray<StoredSession> Listed(IEnumerable<StoredSession> sessions) =>
        [.. sessions.Where(session => session.State != Erasure.State && SittingWords.ModeOf(session.Mode) != SittingMode.Exercise)];

    private static Dictionary<string, StoredResult> ResultsOf(IEnumerable<StoredSession> sessions, IEnumerable<StoredResult> results) =>
        TellableOf(sessions, results, result => result.Session).ToDictionary(result => result.Session);

    private PlayedSession PlayedOf(Store store, StoredSession session, Dictionary<string, StoredResult> results) =>
        new(session, Days.Of(Stamp.Read(session.Last), clock), WordsOf(store, session, results.GetValueOrDefault(session.Id)));

    /// <summary>The packs of some scenarios: the one that most are scored against first.</summary>
    internal static ImmutableArray<Pack> PacksOf(IEnumerable<ScenarioFile> library)
    {
        var scenarios = library.Select(file => file.Scenario).OfType<Scenario>().ToList();
        var uses = scenarios.CountBy(scenario => scenario.ScoringPack?.Id ?? "").ToDictionary(StringComparer.Ordinal);
        return [.. scenarios.SelectMany(scenario => scenario.Packs).DistinctBy(pack => pack.Id).OrderByDescending(pack => uses.GetValueOrDefault(pack.Id))];
    }

    private static (Progress Shown, NextPlays Next) Fold(PastPlays plays, InductionFile file, ImmutableArray<ScenarioFile> library, LocalDays days)
    {
        var packs = PacksOf(library);
        var shown = Engine.Induction.Progress.Of(plays.Plays, packs, Engine.Induction.Progress.UsualPack(plays.Plays, packs), days);
        return (shown, NextPlays.Of(shown, ChancesOf(library), file));
    }

    /// <summary>What each scenario that can be played gives a chance to show.</summary>
    internal static IEnumerable<NextChances> ChancesOf(IEnumerable<ScenarioFile> library) => library.Where(file => file.IsPlayable).Select(file => NextChances.Of(file.Scenario!));

    private static ImmutableDictionary<string, ScenarioFile> FilesOf(NextPlays next, ImmutableArray<ScenarioFile> library) =>
        next.Plays.ToImmutableDictionary(play => play.Scenario, play => library.First(file => file.IsPlayable && file.Scenario!.Id == play.Scenario));

    /// <summary>What stands about somebody beside their plays; nothing where it is damaged, which the screens of the induction tell.</summary>
    private InductionFile FileOf(Person person)
    {
        try
        {
            return new Notebook(archive!, person).Read();
        }
        catch (RecordingException)
        {
            return InductionFile.Empty;
        }
    }
}
