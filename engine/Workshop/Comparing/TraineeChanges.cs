using MentorSim.Engine.Workshop.Simulation;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>
/// What the same made-up trainees do otherwise in one version of a scenario than in another. What is no further apart than another seed
/// might bring it is no change: <see cref="Measured.AreApart"/>.
/// </summary>
/// <param name="old">What they did in the old version.</param>
/// <param name="anew">What they did in the new one.</param>
/// <param name="names">The names in the old version that both know.</param>
/// <param name="others">The same of the new one.</param>
internal sealed class TraineeChanges(SimulationReport old, SimulationReport anew, SharedNames names, SharedNames others)
{
    /// <summary>All that they do otherwise, in the order in which a report tells it.</summary>
    public IEnumerable<Change> All() =>
    [
        .. OfAll(),
        .. Pairs(old.Items, anew.Items, item => item.Scene.Id).SelectMany(pair => OfItem(pair.Old, pair.New)),
        .. Pairs(old.Endings, anew.Endings, ending => ending.Scene.Id).SelectMany(pair => OfEnding(pair.Old, pair.New)),
    ];

    private IEnumerable<Change> OfAll() => ((Change?[])
    [
        Between("", "", "who pass", PassedIn(old), PassedIn(anew)),
        Between("", "", "mean share of the points", MeanIn(old), MeanIn(anew)),
        Between("", "", "who come to a serious breach", ShareOf(old, kind => kind.Breached), ShareOf(anew, kind => kind.Breached)),
        Between("", "", "who step outside the role", ShareOf(old, kind => kind.Overstepped), ShareOf(anew, kind => kind.Overstepped)),
        Between("", "", "reliability (Cronbach's alpha)", AlphaIn(old), AlphaIn(anew)),
        .. old.Naive.Join(anew.Naive, player => player.Kind, player => player.Kind, (was, now) =>
            Between("", "", $"share of the points for somebody who {was.Kind.Name()}", NaiveIn(was), NaiveIn(now))),
    ]).OfType<Change>();

    private IEnumerable<Change> OfItem(ItemFigures? was, ItemFigures? now)
    {
        var (place, anewPlace) = (PlaceOf(was?.Scene.Id, now?.Scene.Id, names), PlaceOf(now?.Scene.Id, was?.Scene.Id, others));
        if (Between(place, anewPlace, "facility", FacilityOf(was), FacilityOf(now)) is { } facility) yield return facility;
        if (was is null || now is null) yield break;
        foreach (var change in Taken(was, now)) yield return change;
    }

    private IEnumerable<Change> Taken(ItemFigures was, ItemFigures now)
    {
        const string some = "taken on purpose by some", nobody = "taken by nobody but by a slip or a guess";
        var known = now.Answers.ToDictionary(answer => others.Offer(now.Scene.Id, answer.Offer.Id), StringComparer.Ordinal);
        foreach (var answer in was.Answers)
        {
            if (!known.TryGetValue(names.Offer(was.Scene.Id, answer.Offer.Id), out var other) || (answer.Meant == 0) == (other.Meant == 0)) continue;
            if (Math.Min(answer.OnOffer, other.OnOffer) < ItemFigures.FewestMet) continue;
            if (!Measured.AreApart(Measured.Share((double)answer.Meant / answer.OnOffer, answer.OnOffer) with { Shown = some }, Measured.Share((double)other.Meant / other.OnOffer, other.OnOffer))) continue;
            yield return new Change(
                ChangeTopic.Trainees, $"{was.Scene.Id}.{answer.Offer.Id}", $"{now.Scene.Id}.{other.Offer.Id}", "taken", answer.Meant == 0 ? nobody : some, other.Meant == 0 ? nobody : some);
        }
    }

    private IEnumerable<Change> OfEnding(EndingCount? was, EndingCount? now)
    {
        var change = Between(
            PlaceOf(was?.Scene.Id, now?.Scene.Id, names),
            PlaceOf(now?.Scene.Id, was?.Scene.Id, others),
            "who come to it",
            was is null ? null : Measured.Percent((double)was.Plays / old.Terms.Trainees, old.Terms.Trainees),
            now is null ? null : Measured.Percent((double)now.Plays / anew.Terms.Trainees, anew.Terms.Trainees));
        return change is null ? [] : [change];
    }

    /// <summary>A change; null where there is none.</summary>
    private static Change? Between(string? oldPlace, string? newPlace, string what, Measured? was, Measured? now) =>
        (was, now) switch
        {
            (null, null) => null,
            ({ } before, { } after) when !Measured.AreApart(before, after) => null,
            _ => new Change(ChangeTopic.Trainees, oldPlace, newPlace, what, was?.Shown, now?.Shown),
        };

    private static string? PlaceOf(string? scene, string? other, SharedNames names) => scene ?? names.PlaceInOther(other!, "");

    private static Measured? PassedIn(SimulationReport report) => report.Pack is null ? null : ShareOf(report, kind => kind.Passed);

    private static Measured ShareOf(SimulationReport report, Func<KindFigures, long> count) => Measured.Percent((double)report.Kinds.Sum(count) / report.Terms.Trainees, report.Terms.Trainees);

    private static Measured? MeanIn(SimulationReport report) => report.Total?.MeanAttainment is { } mean ? Measured.Percent(mean, report.Terms.Trainees) : null;

    private static Measured? AlphaIn(SimulationReport report) =>
        report.Reliability is { Alpha: { } alpha, Items: var items, Trainees: var trainees } ? Measured.Alpha(alpha, items, trainees) : null;

    private static Measured? NaiveIn(NaiveFigures player) =>
        player.MeanAttainment is not { } mean ? null : player.Plays == 1 ? Measured.Exact(mean) : Measured.Percent(mean, player.Plays);

    private static Measured? FacilityOf(ItemFigures? item) => item?.Facility is { } facility ? Measured.Share(facility, item.Met) : null;

    private IEnumerable<(T? Old, T? New)> Pairs<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> idOf)
        where T : class
    {
        var known = after.ToDictionary(one => others.Scene(idOf(one)), StringComparer.Ordinal);
        foreach (var one in before) yield return (one, known.Remove(names.Scene(idOf(one)), out var other) ? other : null);
        foreach (var one in known.Values) yield return (null, one);
    }
}
