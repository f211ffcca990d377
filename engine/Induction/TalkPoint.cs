using System.Collections.Immutable;

namespace MentorSim.Engine.Induction;

/// <summary>A serious breach, or an overstep of the role, that happened in somebody's plays and that whoever supervises them talks over with them.</summary>
/// <param name="Id">The id of the breach or of the role boundary.</param>
/// <param name="IsBreach">Whether it is a serious breach.</param>
/// <param name="Plays">The plays in which it happened, the earliest first.</param>
/// <param name="Open">Those of them about which no talk was noted since.</param>
public sealed record TalkPoint(string Id, bool IsBreach, ImmutableArray<PastPlay> Plays, ImmutableArray<PastPlay> Open)
{
    /// <summary>All of somebody's, breaches first, then those of the latest plays first.</summary>
    /// <param name="plays">What they have played to an end.</param>
    /// <param name="talks">The talks that were noted.</param>
    public static ImmutableArray<TalkPoint> Of(IReadOnlyCollection<PastPlay> plays, IReadOnlyCollection<TalkNoted> talks) =>
    [
        .. plays.SelectMany(play => play.Breaches.Distinct().Select(id => (Id: id, IsBreach: true, Play: play)).Concat(play.Oversteps.Distinct().Select(id => (Id: id, IsBreach: false, Play: play))))
            .GroupBy(one => (one.Id, one.IsBreach))
            .Select(group =>
            {
                ImmutableArray<PastPlay> all = [.. group.Select(one => one.Play).OrderBy(play => play.At)];
                return new TalkPoint(group.Key.Id, group.Key.IsBreach, all, [.. all.Where(play => !talks.Any(talk => IsAbout(talk, group.Key.Id, play)))]);
            })
            .OrderByDescending(point => point.IsBreach).ThenByDescending(point => point.Plays[^1].At).ThenBy(point => point.Id, StringComparer.Ordinal),
    ];

    /// <summary>A talk that names no session is about all that happened before it.</summary>
    private static bool IsAbout(TalkNoted talk, string id, PastPlay play) =>
        talk.About.Contains(id) && talk.At >= play.At && (talk.Session is null || talk.Session == play.Session);
}
