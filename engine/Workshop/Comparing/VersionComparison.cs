using System.Collections.Immutable;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>What is another in one version of a scenario than in another.</summary>
/// <param name="Old">The one version.</param>
/// <param name="New">The other.</param>
/// <param name="Changes">In what they differ, what matters most first.</param>
/// <param name="Cautions">What was not compared, and why, in sentences.</param>
/// <param name="GoingOn">How sessions go on that were begun in the one version, now that there is the other.</param>
public sealed record VersionComparison(ComparedVersion Old, ComparedVersion New, ImmutableArray<Change> Changes, ImmutableArray<string> Cautions, GoingOn GoingOn)
{
    /// <summary>What may have been renamed, and is compared as gone and new, in sentences.</summary>
    public ImmutableArray<string> Hints { get; private init; } = [];

    /// <summary>Whether the versions are of one scenario, by their ids.</summary>
    public bool IsOfOneScenario => Old.Scenario.Id == New.Scenario.Id;

    /// <summary>Compares two versions.</summary>
    /// <param name="old">The one version.</param>
    /// <param name="anew">The other.</param>
    /// <param name="clock">When tests and plays happen; nothing depends on it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static VersionComparison Of(ComparedVersion old, ComparedVersion anew, TimeProvider clock, CancellationToken cancellation = default)
    {
        var (names, others) = SharedNames.Of(old.Scenario, anew.Scenario);
        var was = Facts(old, names, anew, clock);
        cancellation.ThrowIfCancellationRequested();
        var now = Facts(anew, others, old, clock);
        cancellation.ThrowIfCancellationRequested();
        var changes = was.Where(pair => Differ(pair.Value, now.GetValueOrDefault(pair.Key), names)).Select(pair => now.TryGetValue(pair.Key, out var fact) ? Between(pair.Value, fact) : Gone(pair.Value, names))
            .Concat(now.Where(pair => !was.ContainsKey(pair.Key) && Differ(pair.Value, null, others)).Select(pair => Gone(pair.Value, others).Mirrored))
            .Concat(old.MadeUp is { } before && anew.MadeUp is { } after ? new TraineeChanges(before, after, names, others).All() : [])
            .ToList();
        // What is of the whole first; then all that is of one scene or choice together.
        var places = changes.Select(PlaceOf).Distinct().Index().ToDictionary(place => place.Item, place => place.Index);
        return new VersionComparison(old, anew, [.. changes.OrderBy(change => change.Topic).ThenBy(change => PlaceOf(change).Length > 0).ThenBy(change => places[PlaceOf(change)])], [.. CautionsOf(old, anew)], GoingOn.Of(old, anew, clock))
        {
            Hints = [.. PerhapsRenamed.Of(old.Scenario, anew.Scenario, names, others)],
        };
    }

    private static Dictionary<(ChangeTopic, string, string, string), Fact> Facts(ComparedVersion version, SharedNames names, ComparedVersion other, TimeProvider clock)
    {
        var areWhole = version.IsWhole && other.IsWhole;
        var facts = new Dictionary<(ChangeTopic, string, string, string), Fact>();
        var all = HeadFacts.Of(version.Scenario, names).Concat(new SceneFacts(version.Scenario, names).All()).Concat(FigureFacts.Of(version, names)).Concat(TestFacts.Of(version, names, other, clock));
        foreach (var fact in all.Where(fact => areWhole || !fact.NeedsSearch)) facts.TryAdd((fact.Topic, names.Scene(fact.Scene), names.Offer(fact.Scene, fact.Offer), fact.Key), fact);
        return facts;
    }

    private static bool Differ(Fact fact, Fact? other, SharedNames names)
    {
        if (other is not null) return fact.Same != other.Same || (fact.What.Length == 0 && fact.Place != other.Place && IsRenamed(fact, other));
        if (fact.IsSaidElsewhere) return false;
        // Of a scene or a choice that only one version has, it is enough to say so; breaches, oversteps and endings are always said.
        if (fact.Topic is ChangeTopic.Breaches or ChangeTopic.Role or ChangeTopic.Endings || names.Has(fact.Scene, fact.Offer)) return true;
        return fact.What.Length == 0 && (fact.Offer.Length == 0 || names.Has(fact.Scene));
    }

    /// <summary>Whether a scene or a choice itself was renamed, and not only the scene in which a choice stands.</summary>
    private static bool IsRenamed(Fact fact, Fact other) => fact.Offer.Length == 0 || fact.Offer != other.Offer;

    private static Change Between(Fact old, Fact anew) => new(old.Topic, old.Place, anew.Place, anew.What, old.Value, anew.Value);

    private static Change Gone(Fact fact, SharedNames names) => new(fact.Topic, fact.Place, names.PlaceInOther(fact.Scene, fact.Offer), fact.What, fact.Value, null);

    private static string PlaceOf(Change change) => change.NewPlace ?? change.OldPlace ?? "";

    private static IEnumerable<string> CautionsOf(ComparedVersion old, ComparedVersion anew)
    {
        if (old.Scenario.Id != anew.Scenario.Id)
            yield return $"These are two scenarios, {old.Scenario.Id} and {anew.Scenario.Id}, by their ids. They are compared all the same; sessions cannot go on from one in the other.";
        const string without = "points that can be had, endings, difficulty, made-up trainees, size and tests are compared only by what the files say";
        if (!old.IsWhole) yield return $"Of the old version {old.WhyNotWhole}: {without}.";
        if (!anew.IsWhole) yield return $"Of the new version {anew.WhyNotWhole}: {without}.";
    }
}
