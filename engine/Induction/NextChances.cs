using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Induction;

/// <summary>What a scenario gives a chance to show, and to do wrong: what anything on offer in it says, whether or not a play comes by.</summary>
/// <param name="Scenario">Its id.</param>
/// <param name="Title">Its title.</param>
public sealed record NextChances(string Scenario, string Title)
{
    /// <summary>The elements for which something can be earned, by pack and id.</summary>
    public ImmutableHashSet<(string Pack, string Element)> Elements { get; init; } = [];

    /// <summary>The "is not" items that can be overstepped.</summary>
    public ImmutableHashSet<string> Oversteps { get; init; } = [];

    /// <summary>The serious breaches that can happen.</summary>
    public ImmutableHashSet<string> Breaches { get; init; } = [];

    /// <summary>The chances of a scenario that can be played.</summary>
    public static NextChances Of(Scenario scenario) => new(scenario.Id, scenario.Title)
    {
        Elements = [.. scenario.AllEvidence.Where(evidence => evidence.Points > 0).Select(evidence => (evidence.Pack.Id, evidence.Element.Id))],
        Oversteps = [.. scenario.AllOffers.SelectMany(offer => offer.Oversteps).Select(boundary => boundary.Id)],
        Breaches = [.. scenario.AllOffers.Select(offer => offer.Critical?.Id).OfType<string>()],
    };
}
