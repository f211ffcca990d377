using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records.Reports;

/// <summary>A session as a report needs it: played again of its events, and scored against one pack.</summary>
/// <param name="Person">Who played.</param>
/// <param name="Stored">The session as lists know it.</param>
/// <param name="Session">The session.</param>
/// <param name="Card">Its scorecard.</param>
public sealed record SessionReading(Person Person, StoredSession Stored, Session Session, Scorecard Card)
{
    /// <summary>The two futures of the costliest decisions; null where they are not known.</summary>
    public ImmutableArray<TwoFutures>? Futures { get; init; }

    /// <summary>The receipt of the session as it stands.</summary>
    public required Receipt Receipt { get; init; }

    /// <summary>What stands in the notes about the person.</summary>
    public InductionFile Notes { get; init; } = InductionFile.Empty;

    /// <summary>When it was played last.</summary>
    public DateTimeOffset Ended => Session.Events[^1].At;

    /// <summary>The day of that, in UTC as it is kept.</summary>
    public string Day => Ended.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether somebody may be told of a session: it is no interview and no candidate's, and nothing of it was erased.</summary>
    public static bool MayBeTold(StoredSession stored) =>
        stored.Mode != Words.Of(PlayMode.Interview) && SittingWords.ModeOf(stored.Mode) != SittingMode.Exercise && stored.State != Erasure.State && !Notebook.Is(stored);

    /// <summary>Whether it is a scenario's, and not a paper's.</summary>
    public static bool IsOfScenario(StoredSession stored) => MayBeTold(stored) && SittingWords.ModeOf(stored.Mode) is null;

    /// <summary>Reads sessions, one version of a scenario after the other, so that each is searched once.</summary>
    /// <param name="archive">Where they are kept.</param>
    /// <param name="person">Whose they are.</param>
    /// <param name="sessions">Which; all of scenarios.</param>
    /// <param name="pack">The pack to read, where it can read a scenario; else, and where null, the scenario's own.</param>
    /// <param name="withFutures">Whether the two futures are wanted.</param>
    /// <returns>Each that could be read, and why others could not.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static (ImmutableArray<SessionReading> Read, ImmutableArray<string> LeftOut) Of(Archive archive, Person person, IEnumerable<StoredSession> sessions, Pack? pack, bool withFutures)
    {
        var (read, leftOut) = (ImmutableArray.CreateBuilder<SessionReading>(), ImmutableArray.CreateBuilder<string>());
        var notes = new Notebook(archive, person).Read();
        var versions = new PlayedVersions(archive.Store.Texts.Find);
        (Scenario Scenario, Scorer Scorer)? searched = null;
        foreach (var stored in sessions.OrderBy(session => session.Scenario, StringComparer.Ordinal).ThenBy(session => session.Began, StringComparer.Ordinal))
        {
            try
            {
                var links = archive.Store.Sessions.EventsOf(stored.Id);
                if (links.IsEmpty || links.Any(link => link.Body is null)) throw new FormatException("what was done in it has been erased.");
                var session = versions.Replay(links.Select(link => EventBody.Read(link.Body!)), archive.Clock);
                if (searched?.Scenario != session.Scenario) searched = (session.Scenario, new Scorer(StateGraph.Explore(session.Scenario)));
                var scorer = searched!.Value.Scorer;
                if (!scorer.EveryPlayEnds) throw new FormatException("its scenario can be played for ever, so nothing says how much of what could be had was had.");
                var card = scorer.Score(session, pack is not null && Reading.Of(pack, session.Scenario) is not null ? pack : null);
                read.Add(new SessionReading(person, stored, session, card)
                {
                    Futures = withFutures ? scorer.FuturesOf(session, card) : null,
                    Receipt = Receipt.Of(links[^1]),
                    Notes = notes,
                });
            }
            catch (Exception wrong) when (wrong is FormatException or SessionException or KeptTextException)
            {
                leftOut.Add($"'{stored.Title}' ({stored.Id[..8]}) is left out: {wrong.Message}");
            }
        }

        return ([.. read.OrderBy(reading => reading.Ended).ThenBy(reading => reading.Stored.Id, StringComparer.Ordinal)], leftOut.ToImmutable());
    }
}
