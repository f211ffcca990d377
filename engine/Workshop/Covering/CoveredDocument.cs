using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Covering;

/// <summary>A scenario or a paper, with each place in it that can show something of the standards: a column of the table.</summary>
/// <param name="Kind">scenario or paper.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Path">Where its file lies.</param>
/// <param name="Packs">The packs that it names.</param>
/// <param name="IsComplete">Whether all that can happen in it was searched; if not, more may be possible than is counted.</param>
public sealed record CoveredDocument(string Kind, string Id, string Title, string Path, ImmutableArray<Pack> Packs, bool IsComplete)
{
    /// <summary>The choices, options and orders that some play can take, or the items of a paper.</summary>
    internal ImmutableArray<CoveredPlace> Places { get; private init; } = [];

    /// <summary>A scenario. What no play can take does not count.</summary>
    /// <param name="graph">All that can happen in it.</param>
    public static CoveredDocument Of(StateGraph graph)
    {
        var scenario = graph.Story.Scenario;
        var answers = new HashSet<int>();
        for (var state = 0; state < graph.StateCount; state++)
        {
            foreach (var edge in graph.EdgesOf(state)) answers.Add(edge.Answer);
        }

        var taken = new SortedDictionary<int, Offer>();
        var orders = new HashSet<OrderDecision>(ReferenceEqualityComparer.Instance);
        foreach (var answer in answers.Where(answer => answer >= 0).SelectMany(answer => graph.Groups[answer].Members))
        {
            if (answer is OrderAnswer order) orders.Add(order.Decision);
            foreach (var offer in answer.Taken) taken[offer.Index] = offer;
        }

        return new CoveredDocument("scenario", scenario.Id, scenario.Title, scenario.Source.Path, scenario.Packs, graph.IsComplete)
        {
            Places =
            [
                .. taken.Values.Select(offer => new CoveredPlace(offer.Evidence, [.. offer.Shows, .. offer.Oversteps], offer.Critical is { } incident ? [incident] : [])),
                .. orders.Select(order => new CoveredPlace(order.Evidence, [], [])),
            ],
        };
    }

    /// <summary>A paper: its items, without the one that is explained before the clock starts.</summary>
    public static CoveredDocument Of(Paper paper) => new("paper", paper.Id, paper.Title, paper.Source.Path, paper.Packs, IsComplete: true)
    {
        Places = [.. paper.Items.Select(item => new CoveredPlace(item.Key.Evidence, [], [.. item.Key.Breaches.Select(breach => breach.Incident)]))],
    };
}

/// <summary>A choice, an option, an order or an item, with what it can show.</summary>
internal sealed record CoveredPlace(ImmutableArray<Evidence> Evidence, ImmutableArray<Boundary> Boundaries, ImmutableArray<Incident> Incidents);
