using System.Collections.Immutable;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Reports;

/// <summary>What kind of thing is to be looked at.</summary>
public enum CohortPointKind
{
    /// <summary>A unit in which the group is weak.</summary>
    Unit,

    /// <summary>A serious breach.</summary>
    Breach,

    /// <summary>Something outside the role.</summary>
    Overstep,

    /// <summary>A decision that may judge people wrongly.</summary>
    Item,
}

/// <summary>Something in what a group did that whoever answers for it looks at first.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Words">What it is, as a sentence without markup.</param>
/// <param name="Caution">How far it can be trusted; null where nothing speaks against it.</param>
public sealed record CohortPoint(CohortPointKind Kind, string Words, string? Caution = null)
{
    /// <summary>The share below which a unit is named as weak: where packs begin to call it competent, unless they say otherwise.</summary>
    public const double Weak = 0.60;

    /// <summary>How many of each kind are named at most: whoever is told of everything looks at nothing.</summary>
    public const int MostOfEach = 3;

    /// <summary>What to look at first: breaches, the weakest units, what was outside the role, decisions that do not tell strong from weak. Of what may not be told nothing is said.</summary>
    public static ImmutableArray<CohortPoint> Of(CohortReport report) =>
    [
        .. report.Breaches.Where(line => line.People.Number > 0).Take(MostOfEach)
            .Select(line => new CohortPoint(CohortPointKind.Breach, $"Serious breach {CohortPhrases.Of(line, true)}. {Happened(line)}.")),
        .. report.Units.Where(unit => unit.Share.Value < Weak).Take(MostOfEach)
            .Select(unit => new CohortPoint(CohortPointKind.Unit, $"Weak: {CohortPhrases.Of(unit)}. {CohortPhrases.Percent(unit.Share)} of what could be had, on average over {CohortPhrases.People(unit.People)}.", TooFew(unit.People))),
        .. report.Oversteps.Where(line => line.People.Number > 0).Take(MostOfEach)
            .Select(line => new CohortPoint(CohortPointKind.Overstep, $"Outside the role (a learning mentor is not: {CohortPhrases.Of(line, false)}). {Happened(line)}.")),
        .. report.Scenarios.SelectMany(scenario => scenario.Decisions.Select(decision => (scenario, decision)))
            .Where(pair => pair.decision.Item is { Caution: not ItemCaution.Suppressed, Discrimination: Discrimination.Backwards or Discrimination.Weak })
            .OrderBy(pair => pair.decision.Item!.TopAgainstBottom.Value).Take(MostOfEach)
            .Select(pair => new CohortPoint(CohortPointKind.Item, ItemWords(pair.scenario, pair.decision), pair.decision.Item!.Caution.Sentence())),
    ];

    private static string Happened(CohortLedgerLine line) => line.Times is { } times && times != line.People.Number ? $"{CohortPhrases.People(line.People)}, {CohortPhrases.Times(times)}" : CohortPhrases.People(line.People);

    private static string? TooFew(Cell people) => people.Number < SmallCells.Fewest ? "That is of very few people: one good or bad day moves it." : null;

    private static string ItemWords(CohortScenario scenario, CohortDecision decision) => decision.Item!.Discrimination == Discrimination.Backwards
        ? $"In {scenario.Title}, decision {decision.Scene}: those who do well elsewhere lose more here than others. Check its key, and its words."
        : $"In {scenario.Title}, decision {decision.Scene}: it hardly tells those who do well elsewhere from others. Look at its words, and at what each choice is worth.";
}
