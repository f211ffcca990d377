using System.Collections.Frozen;
using System.Collections.Immutable;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>
/// What somebody has shown over all their plays, read against one pack. Points of different packs are never added up: plays that were
/// read against another are only counted, apart. The role and serious breaches are no matter of that pack, so they are told of all plays.
/// </summary>
public sealed record Progress
{
    /// <summary>The pack; null where none is at hand.</summary>
    public Pack? Pack { get; init; }

    /// <summary>The days of the place.</summary>
    public required LocalDays Days { get; init; }

    /// <summary>All plays, each once, the earliest first.</summary>
    public ImmutableArray<PastPlay> Plays { get; init; } = [];

    /// <summary>The units of the pack, in its order.</summary>
    public ImmutableArray<ProgressItem> Units { get; init; } = [];

    /// <summary>The elements of the pack, in its order.</summary>
    public ImmutableArray<ProgressItem> Elements { get; init; } = [];

    /// <summary>Each "is" item of the role.</summary>
    public ImmutableArray<BoundaryProgress> Boundaries { get; init; } = [];

    /// <summary>The "is not" items that were ever overstepped, the one that happened last first.</summary>
    public ImmutableArray<LapseProgress> Oversteps { get; init; } = [];

    /// <summary>The serious breaches that ever happened, the one that happened last first.</summary>
    public ImmutableArray<LapseProgress> Breaches { get; init; } = [];

    /// <summary>How many plays were read against other packs, by the pack's id; an empty id stands for none.</summary>
    public ImmutableArray<(string Pack, int Plays)> Others { get; init; } = [];

    /// <summary>The plays that were read against the pack.</summary>
    public IEnumerable<PastPlay> Read => Plays.Where(play => play.Pack == Pack?.Id);

    /// <summary>How many elements something was ever shown for.</summary>
    public int ElementsEvidenced => Elements.Count(element => element.IsEvidenced);

    /// <summary>How many units something was ever shown for.</summary>
    public int UnitsEvidenced => Units.Count(unit => unit.IsEvidenced);

    /// <summary>The "is" items that were never shown, those that could be most often first.</summary>
    public IEnumerable<BoundaryProgress> NeverShown => Boundaries.Where(boundary => boundary.Times == 0).OrderByDescending(boundary => boundary.Of);

    /// <summary>Whether plays tell of elements; those from before elements were kept do not.</summary>
    public bool HasElements => Read.Any(play => !play.Elements.IsEmpty);

    /// <summary>The elements of a unit.</summary>
    /// <param name="unit">The unit's id.</param>
    public IEnumerable<ProgressItem> ElementsOf(string unit)
    {
        var ids = Pack?.Units.FirstOrDefault(one => one.Id == unit)?.Elements.Select(element => element.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        return Elements.Where(element => ids.Contains(element.Id));
    }

    /// <summary>What somebody has shown.</summary>
    /// <param name="plays">Their plays, in any order. One that comes twice counts once.</param>
    /// <param name="packs">The packs that are at hand: their titles, roles and breaches are told.</param>
    /// <param name="read">The pack to read; null for none.</param>
    /// <param name="days">The days of the place.</param>
    public static Progress Of(IEnumerable<PastPlay> plays, IReadOnlyCollection<Pack> packs, Pack? read, LocalDays days)
    {
        var all = Ordered(plays);
        ImmutableArray<PastPlay> own = [.. all.Where(play => play.Pack is not null && play.Pack == read?.Id)];
        var incidents = packs.SelectMany(pack => pack.Incidents).DistinctBy(incident => incident.Id).ToFrozenDictionary(incident => incident.Id);
        var boundaries = packs.SelectMany(pack => pack.Boundaries).DistinctBy(boundary => boundary.Id).ToList();
        var oversteps = boundaries.ToFrozenDictionary(boundary => boundary.Id, boundary => boundary.Title);
        return new Progress
        {
            Pack = read,
            Days = days,
            Plays = all,
            Units = [.. read?.Units.Select(unit => new ProgressItem(unit.Id, unit.Title, [.. own.SelectMany(play => play.Units.Where(score => score.Id == unit.Id).Take(1)
                .Select(score => Shown(play, WithElements(score, unit, play), [.. play.Breaches.Distinct().Select(id => incidents.GetValueOrDefault(id)).OfType<Incident>().Where(incident => incident.UnitId == unit.Id).Select(incident => incident.Title)], days))).Where(IsAssessed)])) ?? []],
            Elements = [.. read?.Units.SelectMany(unit => unit.Elements).Select(element => new ProgressItem(element.Id, element.Title, [.. own.SelectMany(play => play.Elements.Where(score => score.Id == element.Id).Take(1)
                .Select(score => Shown(play, score, [], days))).Where(IsAssessed)])) ?? []],
            Boundaries = [.. boundaries.Where(boundary => boundary.Is).Select(boundary =>
            {
                var shown = all.SelectMany(play => play.Shown.Where(one => one.Boundary == boundary.Id && one.Of > 0)).ToList();
                return new BoundaryProgress(boundary, shown.Sum(one => one.Times), shown.Sum(one => one.Of), shown.Count);
            })],
            Oversteps = LapsesOf(all, play => play.Oversteps, id => oversteps.GetValueOrDefault(id, id), days),
            Breaches = LapsesOf(all, play => play.Breaches, id => incidents.GetValueOrDefault(id)?.Title ?? id, days),
            Others = [.. all.Where(play => play.Pack is null || play.Pack != read?.Id).GroupBy(play => play.Pack ?? "").OrderBy(of => of.Key, StringComparer.Ordinal).Select(of => (of.Key, of.Count()))],
        };
    }

    /// <summary>The pack to read where nobody names one: that of most plays, of equals the first at hand; without any play, the first with units.</summary>
    /// <param name="plays">The plays.</param>
    /// <param name="packs">The packs at hand, in the order in which they are preferred.</param>
    public static Pack? UsualPack(IEnumerable<PastPlay> plays, IEnumerable<Pack> packs)
    {
        var read = plays.CountBy(play => play.Pack ?? "").ToDictionary(StringComparer.Ordinal);
        return packs.Where(pack => !pack.Units.IsEmpty).MaxBy(pack => read.GetValueOrDefault(pack.Id));
    }

    /// <summary>Plays in the order in which they ended, each once.</summary>
    internal static ImmutableArray<PastPlay> Ordered(IEnumerable<PastPlay> plays) =>
        [.. plays.OrderBy(play => play.At).ThenBy(play => play.Session, StringComparer.Ordinal).DistinctBy(play => play.Session)];

    private static bool IsAssessed(ShownInPlay shown) => shown.State != ProgressState.NeverAssessed;

    private static ShownInPlay Shown(PastPlay play, PastScore score, ImmutableArray<string> breaches, LocalDays days) =>
        new(play, days.DayOf(play.At), score, ProgressStates.Of(score, !breaches.IsEmpty)) { Breaches = breaches };

    /// <summary>A unit's score with what spoke for and against it, which is kept of its elements only.</summary>
    private static PastScore WithElements(PastScore score, Unit unit, PastPlay play)
    {
        if (score.For is not null || play.Elements.IsEmpty) return score;
        var own = play.Elements.Where(element => unit.Elements.Any(of => of.Id == element.Id)).ToList();
        return own.Any(element => element.For is null || element.Against is null) ? score : score with { For = own.Sum(element => element.For), Against = own.Sum(element => element.Against) };
    }

    private static ImmutableArray<LapseProgress> LapsesOf(ImmutableArray<PastPlay> plays, Func<PastPlay, ImmutableArray<string>> lapses, Func<string, string> titleOf, LocalDays days) =>
    [
        .. plays.Index().SelectMany(play => lapses(play.Item).CountBy(id => id).Select(times => (Id: times.Key, play.Index, play.Item, Times: times.Value)))
            .GroupBy(lapse => lapse.Id)
            .OrderByDescending(of => of.Last().Index).ThenBy(of => of.Key, StringComparer.Ordinal)
            .Select(of => new LapseProgress(of.Key, titleOf(of.Key), [.. of.Select(lapse => (lapse.Item, days.DayOf(lapse.Item.At), lapse.Times))], plays.Length - 1 - of.Last().Index)),
    ];
}
