using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>The scenarios and packs at hand, from which a report takes its words. What is played may be another version, or not here at all.</summary>
public sealed class CohortLibrary
{
    private readonly Dictionary<string, (Scenario Scenario, string Hash)> _scenarios = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Pack> _packs;

    /// <param name="scenarios">Scenarios; those that cannot be read are passed over, and of two with one id the first counts.</param>
    /// <param name="packs">Packs; likewise.</param>
    public CohortLibrary(IEnumerable<ScenarioFile> scenarios, IEnumerable<Pack> packs)
    {
        foreach (var file in scenarios)
        {
            if (file.Scenario is { } scenario) _scenarios.TryAdd(scenario.Id, (scenario, KeptText.Of("", scenario.Source.Text).Hash));
        }

        _packs = [.. packs.Concat(_scenarios.Values.SelectMany(known => known.Scenario.Packs)).DistinctBy(pack => pack.Id)];
    }

    /// <summary>Nothing at hand.</summary>
    public static CohortLibrary None { get; } = new([], []);

    /// <summary>The scenario of an id, if its version is one of some; null where it is not.</summary>
    internal Scenario? Find(string id, IEnumerable<string> versions) =>
        _scenarios.TryGetValue(id, out var known) && versions.Contains(known.Hash) ? known.Scenario : null;

    /// <summary>Whether a version of a scenario is the one at hand.</summary>
    internal bool Has(string id, string version) => _scenarios.TryGetValue(id, out var known) && known.Hash == version;

    /// <summary>The title of a unit; null where it is not at hand.</summary>
    internal string? UnitTitle(string pack, string unit) => _packs.FirstOrDefault(one => one.Id == pack)?.Units.FirstOrDefault(one => one.Id == unit)?.Title;

    /// <summary>What a serious breach is, by the scenario in which it happened and else by any pack; null where nothing at hand says.</summary>
    internal string? BreachTitle(string id, Scenario? scenario) =>
        (scenario?.AllOffers.Select(offer => offer.Critical).FirstOrDefault(incident => incident?.Id == id) ?? _packs.SelectMany(pack => pack.Incidents).FirstOrDefault(incident => incident.Id == id))?.Title
        ?? (scenario is null ? OwnIncidents.FirstOrDefault(incident => incident.Id == id)?.Title : null);

    /// <summary>What is overstepped, as the pack says it; null where none at hand does.</summary>
    internal string? OverstepTitle(string id) => _packs.SelectMany(pack => pack.Boundaries).FirstOrDefault(boundary => boundary.Id == id)?.Title;

    private IEnumerable<Incident> OwnIncidents => _scenarios.Values.SelectMany(known => known.Scenario.AllOffers).Select(offer => offer.Critical).OfType<Incident>();
}
