using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

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

        var sceneOf = scenario.Scenes.SelectMany(scene => scene.Offers.Select(offer => (offer.Index, scene.Id))).ToDictionary(pair => pair.Index, pair => pair.Id);
        return new CoveredDocument("scenario", scenario.Id, scenario.Title, scenario.Source.Path, scenario.Packs, graph.IsComplete)
        {
            Places =
            [
                .. taken.Values.Select(offer => new CoveredPlace(sceneOf[offer.Index], offer.Id, offer.Text, offer.Place, offer.Evidence, [.. offer.Shows, .. offer.Oversteps], offer.Critical is { } incident ? [incident] : [])),
                .. scenario.Scenes.Where(scene => scene.WayOn is OrderDecision order && orders.Contains(order))
                    .Select(scene => (Scene: scene, Order: (OrderDecision)scene.WayOn))
                    .Select(pair => new CoveredPlace(pair.Scene.Id, null, pair.Order.Prompt, pair.Scene.Place, pair.Order.Evidence, [], [])),
            ],
        };
    }

    /// <summary>A paper: its items, without the one that is explained before the clock starts.</summary>
    public static CoveredDocument Of(Paper paper) => new("paper", paper.Id, paper.Title, paper.Source.Path, paper.Packs, IsComplete: true)
    {
        Places = [.. paper.Items.Select(item => new CoveredPlace(item.Id, null, null, item.Place, item.Key.Evidence, [], [.. item.Key.Breaches.Select(breach => breach.Incident)]))],
    };
}

/// <summary>A choice, an option, an order or an item, with what it can show.</summary>
/// <param name="Scene">Id of the scene, or of the item.</param>
/// <param name="Offer">Id of the choice or option; null for an order and for an item.</param>
/// <param name="Text">What a trainee reads there; null for an item.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Evidence">The points that it gives.</param>
/// <param name="Boundaries">What of the role it shows or oversteps.</param>
/// <param name="Incidents">The serious breaches that it is, or can be.</param>
internal sealed record CoveredPlace(
    string Scene, string? Offer, StoryText? Text, SourcePlace Place, ImmutableArray<Evidence> Evidence, ImmutableArray<Boundary> Boundaries, ImmutableArray<Incident> Incidents);
