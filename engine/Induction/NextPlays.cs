using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>
/// What to play next: what went badly and is due again, then what was never shown, then what was weakest. A function of its arguments,
/// in whatever order plays and scenarios come.
/// </summary>
/// <param name="Plays">The proposals, the most urgent first; no scenario twice.</param>
/// <param name="Needs">All that there is to say of each element, and of what was overstepped or broken, the most urgent first.</param>
/// <param name="Unserved">Needs that are due and that no scenario at hand gives a chance to show.</param>
public sealed record NextPlays(ImmutableArray<NextPlay> Plays, ImmutableArray<NextNeed> Needs, ImmutableArray<NextNeed> Unserved)
{
    /// <summary>Works out what to play next.</summary>
    /// <param name="progress">What was shown so far.</param>
    /// <param name="playable">What each scenario that can be played gives a chance to show.</param>
    /// <param name="file">What stands about the person: the gaps of the self-audit.</param>
    public static NextPlays Of(Progress progress, IEnumerable<NextChances> playable, InductionFile file)
    {
        ImmutableArray<NextChances> chances = [.. playable.OrderBy(one => one.Scenario, StringComparer.Ordinal).DistinctBy(one => one.Scenario)];
        ImmutableArray<NextNeed> needs = [.. NeedsOf(progress, chances, file)];
        // Stable: of equals, elements come in the order of the pack.
        needs = [.. needs.Order(NextNeed.ByUrgency)];
        var open = needs.Where(need => need.IsOpen).ToList();
        var lastPlayed = progress.Plays.GroupBy(play => play.Scenario).ToDictionary(of => of.Key, of => progress.Days.DayOf(of.Last().At));
        var served = chances.ToDictionary(one => one.Scenario, one => open.Where(need => Serves(one, need, progress.Pack)).ToImmutableArray());
        var proposed = new List<NextPlay>();
        var done = new HashSet<NextNeed>(ReferenceEqualityComparer.Instance);
        foreach (var need in open)
        {
            if (done.Contains(need)) continue;
            var best = chances.Where(one => served[one.Scenario].Contains(need) && proposed.All(other => other.Scenario != one.Scenario))
                .OrderByDescending(one => served[one.Scenario].Count(other => other.Kind == NeedKind.Due))
                .ThenBy(one => lastPlayed.TryGetValue(one.Scenario, out var day) ? day : DateOnly.MinValue)
                .ThenByDescending(one => served[one.Scenario].Length)
                .FirstOrDefault();
            if (best is null) continue;
            proposed.Add(new NextPlay(best.Scenario, best.Title, served[best.Scenario], progress.Days));
            done.UnionWith(served[best.Scenario]);
        }

        return new NextPlays([.. proposed], needs, [.. open.Where(need => need.Kind == NeedKind.Due && !done.Contains(need))]);
    }

    private static IEnumerable<NextNeed> NeedsOf(Progress progress, ImmutableArray<NextChances> chances, InductionFile file)
    {
        foreach (var breach in progress.Breaches)
        {
            yield return Lapse(progress, NeedAbout.Breach, breach, Those(chances, one => one.Breaches.Contains(breach.Id)));
        }

        foreach (var overstep in progress.Oversteps)
        {
            yield return Lapse(progress, NeedAbout.Overstep, overstep, Those(chances, one => one.Oversteps.Contains(overstep.Id)));
        }

        foreach (var element in progress.Elements) yield return Element(progress, element, file);
    }

    private static HashSet<string> Those(ImmutableArray<NextChances> chances, Func<NextChances, bool> which) =>
        chances.Where(which).Select(one => one.Scenario).ToHashSet(StringComparer.Ordinal);

    private static NextNeed Lapse(Progress progress, NeedAbout about, LapseProgress lapse, HashSet<string> scenarios)
    {
        var bad = lapse.Dates.Select(date => date.Play.Session).ToHashSet(StringComparer.Ordinal);
        // It went well where it could have happened in a whole play, and did not.
        var comeback = Comeback.Of(progress.Plays
            .Where(play => bad.Contains(play.Session) || (scenarios.Contains(play.Scenario) && play.Result is Result.Competent or Result.NotYet))
            .Select(play => (progress.Days.DayOf(play.At), !bad.Contains(play.Session))))!;
        return new NextNeed(about, lapse.Id, lapse.Title, KindOf(comeback, progress.Days) ?? NeedKind.Well) { BadOn = comeback.BadOn, Due = comeback.Due, Share = 1, Level = Level.Strong };
    }

    private static NextNeed Element(Progress progress, ProgressItem element, InductionFile file)
    {
        var plays = element.OverTime.Where(shown => shown.State is ProgressState.Badly or ProgressState.Well).Select(shown => (shown.Day, shown.State == ProgressState.Well));
        var comeback = Comeback.Of(plays);
        // After several good plays the best of them counts: playing well once more, if not quite so well, makes nothing weaker.
        var run = element.OverTime.Reverse().TakeWhile(shown => shown.State == ProgressState.Well).MaxBy(shown => shown.Ratio) ?? element.Latest;
        var isGap = progress.Pack is { } pack && file.Audit.GetValueOrDefault((pack.Id, element.Id)) is { Answer: AuditAnswer.NotYet or AuditAnswer.Some } audited
            && !element.OverTime.Any(shown => shown.State == ProgressState.Well && shown.Play.At > audited.At);
        var kind = KindOf(comeback, progress.Days) is NeedKind.Due ? NeedKind.Due
            : isGap || (!element.IsEvidenced && comeback is null) ? NeedKind.FirstEvidence
            : element.State is ProgressState.Partly or ProgressState.NotYetEvidenced ? NeedKind.Weak
            : KindOf(comeback, progress.Days) ?? NeedKind.Well;
        return new NextNeed(NeedAbout.Element, element.Id, element.Title, kind)
        {
            BadOn = comeback?.BadOn,
            Due = comeback?.Due,
            Share = run?.Share ?? 0,
            Level = run?.Score.Level ?? Level.NotAssessed,
            IsGap = isGap,
        };
    }

    private static NeedKind? KindOf(Comeback? comeback, LocalDays days) =>
        comeback?.Due is not { } due ? null : due <= days.Today ? NeedKind.Due : NeedKind.Later;

    private static bool Serves(NextChances chances, NextNeed need, Pack? pack) => need.About switch
    {
        NeedAbout.Element => pack is not null && chances.Elements.Contains((pack.Id, need.Id)),
        NeedAbout.Overstep => chances.Oversteps.Contains(need.Id),
        NeedAbout.Breach => chances.Breaches.Contains(need.Id),
    };
}

/// <summary>A scenario that is proposed.</summary>
/// <param name="Scenario">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Needs">What it serves, the most urgent first; never empty.</param>
/// <param name="Days">The days of the place.</param>
public sealed record NextPlay(string Scenario, string Title, ImmutableArray<NextNeed> Needs, LocalDays Days)
{
    private const int MostNamed = 3;

    /// <summary>Why, in words: each thing that is due by itself, and what else it serves taken together.</summary>
    public IEnumerable<string> Reasons
    {
        get
        {
            foreach (var need in Needs.Where(need => need.Kind == NeedKind.Due)) yield return need.Words(Days);
            if (Named(need => need is { Kind: NeedKind.FirstEvidence, IsGap: true }) is { } gaps) yield return $"{gaps} {(Needs.Count(need => need is { Kind: NeedKind.FirstEvidence, IsGap: true }) == 1 ? "is a gap" : "are gaps")} in your self-audit";
            if (Named(need => need is { Kind: NeedKind.FirstEvidence, IsGap: false }) is { } first) yield return $"would be your first evidence for {first}";
            foreach (var need in Needs.Where(need => need.Kind == NeedKind.Weak).Take(MostNamed)) yield return need.Words(Days);
            if (Needs.All(need => need.Kind == NeedKind.Well)) yield return Needs[0].Words(Days);
        }
    }

    private string? Named(Func<NextNeed, bool> which)
    {
        var ids = Needs.Where(which).Select(need => need.Id).ToList();
        return ids.Count switch
        {
            0 => null,
            1 => ids[0],
            <= MostNamed => $"{string.Join(", ", ids[..^1])} and {ids[^1]}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", ids[..MostNamed])} and {ids.Count - MostNamed} more"),
        };
    }
}
