using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records;

/// <summary>
/// Finds the written answers of plays that came to their end, in practice and in assessments; an interview's are for its panel. Only
/// sessions are played again whose scenario has something to write in it, and each of them once: what was found stays for this run.
/// Not safe for several threads.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Nothing is computed from it; a session that is played again needs one.</param>
public sealed partial class WritingsToRead(Store store, TimeProvider clock)
{
    private readonly PlayedVersions _versions = new(store.Texts.Find);
    private readonly Dictionary<string, bool> _asks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Head, ImmutableArray<WrittenAnswer>? Found)> _known = new(StringComparer.Ordinal);

    /// <summary>The written answers of one person's sessions, the oldest first, and the sessions that cannot be read.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public (ImmutableArray<WrittenAnswer> Answers, ImmutableArray<StoredSession> Unread) Of(Person person) => In(store.Sessions.OfTeam(person.Id), person.Id);

    /// <summary>The written answers of some sessions, the oldest first, and the sessions that cannot be read.</summary>
    /// <param name="sessions">Any sessions, best those of one scenario after the other; what has no written answers is passed over.</param>
    /// <param name="person">Whose all of them are; null for several people's.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    internal (ImmutableArray<WrittenAnswer> Answers, ImmutableArray<StoredSession> Unread) In(IEnumerable<StoredSession> sessions, string? person)
    {
        var ended = sessions.Where(MayHaveSome).ToList();
        var fresh = ended.Where(session => !_known.TryGetValue(session.Id, out var known) || known.Head != session.Head).ToList();
        if (fresh.Count > 0)
        {
            var bodies = store.Sessions.BodiesWithVersions(person);
            foreach (var session in fresh) _known[session.Id] = (session.Head, Asks(bodies[session.Id]) ? Read(session) : []);
        }

        return (
            [.. ended.SelectMany(session => _known[session.Id].Found ?? []).OrderBy(answer => answer.At).ThenBy(answer => answer.Session.Id, StringComparer.Ordinal).ThenBy(answer => answer.Id.Decision)],
            [.. ended.Where(session => _known[session.Id].Found is null)]);
    }

    private static bool MayHaveSome(StoredSession session) =>
        (session.Mode == Words.Of(PlayMode.Practice) || session.Mode == Words.Of(PlayMode.Assess))
        && (session.State == Words.Of(SessionState.Debrief) || session.State == Words.Of(SessionState.Closed));

    /// <summary>Whether a version that a session was played in may have something to write in it. One that cannot be read may.</summary>
    private bool Asks(IEnumerable<string?> bodies)
    {
        foreach (var body in bodies.OfType<string>())
        {
            try
            {
                var manifest = EventBody.Read(body) switch
                {
                    Began began => began.Manifest,
                    Changed changed => changed.Manifest,
                    _ => null,
                };
                if (manifest is not null && manifest.Files.Any(file => Asks(file.Hash))) return true;
            }
            catch (FormatException)
            {
                return true;
            }
        }

        return false;
    }

    private bool Asks(string hash)
    {
        if (!_asks.TryGetValue(hash, out var asks)) _asks[hash] = asks = store.Texts.Find(hash) is not { } text || AsksToWrite.IsMatch(text);
        return asks;
    }

    private ImmutableArray<WrittenAnswer>? Read(StoredSession stored)
    {
        var links = store.Sessions.EventsOf(stored.Id);
        // What was written was erased when its time was up: nobody can read it any more.
        if (links.Any(link => link.Body is null)) return [];
        try
        {
            var session = _versions.Replay(links.Select(link => EventBody.Read(link.Body!)), clock);
            var times = session.Line.OfType<Answered>().Select(answered => answered.At).ToList();
            return
            [
                .. session.Passage.Decisions.Select((decided, index) => (decided, index)).Where(one => one.decided.Answer is WriteAnswer).Select(one =>
                {
                    var answer = (WriteAnswer)one.decided.Answer;
                    var scene = session.Scenario.Scenes[one.decided.Before.Scene].Id;
                    return new WrittenAnswer(
                        stored,
                        new WrittenAnswerId(stored.Id, one.index + 1, scene),
                        one.index < times.Count ? times[one.index] : Stamp.Read(stored.Last),
                        answer.Decision.Prompt.With(session.Cast),
                        answer.Text,
                        [.. answer.Decision.Criteria.Select(criterion => new WrittenCriterion(criterion.Id, criterion.Text.With(session.Cast)))]);
                }),
            ];
        }
        catch (Exception wrong) when (wrong is FormatException or KeptTextException or SessionException)
        {
            return null;
        }
    }

    [GeneratedRegex("write[\"']?\\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex AsksToWrite { get; }
}
