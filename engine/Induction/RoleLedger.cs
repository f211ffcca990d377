using System.Collections.Immutable;

namespace MentorSim.Engine.Induction;

/// <summary>Each time that somebody stepped outside the role or broke what must not be broken, by itself: no points average it away.</summary>
/// <param name="Entries">The entries, the latest play first; of one play, serious breaches first, and at its end what was taken back.</param>
public sealed record RoleLedger(ImmutableArray<RoleLapse> Entries)
{
    /// <summary>How many serious breaches stand.</summary>
    public int Breaches => Entries.Count(entry => entry is { IsBreach: true, IsTakenBack: false });

    /// <summary>How many steps outside the role stand.</summary>
    public int Oversteps => Entries.Count(entry => entry is { IsBreach: false, IsTakenBack: false });

    /// <summary>How many of both were taken back in their play.</summary>
    public int TakenBack => Entries.Length - Breaches - Oversteps;

    /// <summary>The ledger of somebody.</summary>
    /// <param name="progress">What they have played.</param>
    /// <param name="talks">The talks that were noted.</param>
    public static RoleLedger Of(Progress progress, IReadOnlyCollection<TalkNoted> talks)
    {
        var open = TalkPoint.Of(progress.Plays, talks).SelectMany(point => point.Open.Select(play => (point.Id, play.Session))).ToHashSet();
        return new RoleLedger([.. progress.Plays.Reverse().SelectMany(play => Of(play.Breaches, progress.Breaches, true, play).Concat(Of(play.Oversteps, progress.Oversteps, false, play)).Concat(Undone(play)))]);

        // What was taken back counts nowhere else, so there is nothing to say of what came since.
        IEnumerable<RoleLapse> Undone(PastPlay play) => play.TakenBack.Select((undone, index) => new RoleLapse(
            undone.Id,
            (undone.IsBreach ? progress.Breaches : progress.Oversteps).FirstOrDefault(one => one.Id == undone.Id)?.Title ?? undone.Id,
            undone.IsBreach,
            play,
            progress.Days.DayOf(play.At),
            play.TakenBack.Take(index).Count(before => before.Id == undone.Id))
        {
            IsTakenBack = true,
        });

        IEnumerable<RoleLapse> Of(ImmutableArray<string> ids, ImmutableArray<LapseProgress> known, bool isBreach, PastPlay play) => ids.Select((id, index) =>
        {
            var lapse = known.First(one => one.Id == id);
            var isLast = lapse.Dates[^1].Play.Session == play.Session;
            return new RoleLapse(id, lapse.Title, isBreach, play, progress.Days.DayOf(play.At), ids.Take(index).Count(before => before == id))
            {
                PlaysSince = isLast ? lapse.PlaysSince : null,
                IsTalkedOver = !open.Contains((id, play.Session)),
            };
        });
    }
}

/// <summary>A serious breach, or a step outside the role.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; the id where no pack that is at hand has it.</param>
/// <param name="IsBreach">Whether it is a serious breach.</param>
/// <param name="Play">The play in which it happened.</param>
/// <param name="Day">The day on which that ended.</param>
/// <param name="Before">How often the same happened earlier in that play.</param>
public sealed record RoleLapse(string Id, string Title, bool IsBreach, PastPlay Play, DateOnly Day, int Before)
{
    /// <summary>How many plays ended since without it; null where it came back.</summary>
    public int? PlaysSince { get; init; }

    /// <summary>Whether its answer was taken back in that play, so that it does not count.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>Whether a talk about it was noted since.</summary>
    public bool IsTalkedOver { get; init; }
}
