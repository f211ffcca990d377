using System.Collections.Immutable;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>Makes the report of what was gathered.</summary>
/// <param name="fold">What was gathered.</param>
/// <param name="library">Where words come from.</param>
internal sealed class CohortReading(CohortFold fold, CohortLibrary library)
{
    private static readonly Level[] Told = [Level.Strong, Level.Competent, Level.Developing, Level.NotYet];

    /// <summary>The report, without what was left out.</summary>
    /// <param name="choice">Whose plays they are.</param>
    /// <param name="made">The day.</param>
    public CohortReport Report(CohortChoice choice, DateOnly made)
    {
        // Those of whom no play counts have no place in a report.
        var places = new int[fold.People.Length];
        var members = ImmutableArray.CreateBuilder<CohortMember>();
        for (var who = 0; who < places.Length; who++)
        {
            places[who] = members.Count;
            if (fold.Plays[who] > 0) members.Add(new CohortMember(fold.People[who].Id, fold.People[who].Name, fold.People[who].Site, fold.Plays[who]));
        }

        return new CohortReport
        {
            Group = choice.Words,
            Since = choice.Since,
            Until = choice.Until,
            Made = made,
            People = Cell.Of(Enumerable.Range(0, members.Count)),
            Plays = members.Sum(member => member.Plays),
            Members = members.ToImmutable(),
            Scenarios = [.. fold.Scenarios.Values.OrderBy(one => one.Title, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one => new CohortScenarioReading(one, library, places).Report())],
            Units = [.. fold.Units.Select(unit => UnitOf(unit.Key.Pack, unit.Key.Unit, unit.Value, places)).OrderBy(unit => unit.Share.Value ?? 2).ThenBy(unit => unit.Pack, StringComparer.Ordinal).ThenBy(unit => unit.Id, StringComparer.Ordinal)],
            Breaches = LinesOf(fold.Ledger.Breaches, id => library.BreachTitle(id, null), places),
            Oversteps = LinesOf(fold.Ledger.Oversteps, library.OverstepTitle, places),
            Change = ChangeOf(fold.Scenarios.Values.SelectMany(scenario => scenario.People.Where(CohortScenarioReading.CanCompare))
                .GroupBy(pair => pair.Key)
                .Select(person => (places[person.Key], person.Average(one => one.Value.FirstOutcome.Share!.Value), person.Average(one => one.Value.LatestOutcome.Share!.Value)))),
        };
    }

    /// <summary>Lines of a ledger, those of most people first.</summary>
    internal static ImmutableArray<CohortLedgerLine> LinesOf(SortedDictionary<string, SortedDictionary<int, int>> ledger, Func<string, string?> title, int[] places) =>
        [.. ledger.Select(line => new CohortLedgerLine(line.Key, title(line.Key), Cell.Of(line.Value.Keys.Select(who => places[who])), line.Value.Values.Sum()))
            .OrderByDescending(line => line.People.Number).ThenBy(line => line.Id, StringComparer.Ordinal)];

    /// <summary>The change of people of whom the first and the latest share are known; null of nobody.</summary>
    internal static CohortChange? ChangeOf(IEnumerable<(int Who, double First, double Latest)> compared)
    {
        // In one order, whatever the order in which plays were read: sums are the same to the last digit.
        var people = compared.OrderBy(one => one.Who).ToList();
        if (people.Count == 0) return null;
        var gain = SampleMean.Of([.. people.Select(one => one.Latest - one.First)]);
        return new CohortChange
        {
            People = Cell.Of(people.Select(one => one.Who)),
            First = SampleMean.Of([.. people.Select(one => one.First)]).Mean,
            Latest = SampleMean.Of([.. people.Select(one => one.Latest)]).Mean,
            Gain = gain.Mean,
            GainInterval = gain.Confidence,
        };
    }

    private CohortUnit UnitOf(string pack, string unit, UnitFold people, int[] places)
    {
        var share = SampleMean.Of([.. people.People.Values.Select(standing => standing.Share)]).Shares;
        return new CohortUnit(
            pack,
            unit,
            library.UnitTitle(pack, unit),
            Cell.Of(people.People.Keys.Select(who => places[who])),
            people.People.Values.Sum(standing => standing.Plays),
            share.Mean,
            share.Confidence,
            [.. Told.Select(level => new CohortLevel(level, Cell.Of(people.People.Where(pair => pair.Value.Level == level).Select(pair => places[pair.Key]))))],
            ChangeOf(people.People.Where(pair => pair.Value.Plays > 1).Select(pair => (places[pair.Key], pair.Value.FirstShare, pair.Value.LatestShare))));
    }
}
