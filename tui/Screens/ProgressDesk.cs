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
            return new ProgressHeld(person, nothing, first, []) { Files = FilesOf(first, library), Trouble = Trouble };
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
        var results = TellableOf(sessions, Tell(() => store.Results.OfPerson(person.Id), []), result => result.Session).ToDictionary(result => result.Session);
        var plays = Tell(() => PastPlays.Of(store, person.Id), PastPlays.None);
        var (shown, next) = Fold(plays, Tell(() => FileOf(person), InductionFile.Empty), library, days);
        return new ProgressHeld(
            Tell(() => store.People.Get(person.Id), null) ?? person,
            shown,
            next,
            [.. sessions.Where(session => SittingWords.ModeOf(session.Mode) != SittingMode.Exercise).Select(session => new PlayedSession(session, Days.Of(Stamp.Read(session.Last), clock), WordsOf(store, session, results.GetValueOrDefault(session.Id))))])
        {
            Files = FilesOf(next, library),
            LeftOut = [.. plays.LeftOut.Select(unread => unread.Words)],
            PinTaken = Tell(() => PinReset.LastOf(store, person.Id), null) is { } taken ? Days.Of(taken, clock) : null,
            Trouble = trouble,
        };
    }

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
