using System.Collections.Immutable;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Scenarios;

/// <summary>What the packs of a scenario library hold, by id: for all of its scenarios, whichever of the packs they name.</summary>
internal sealed class BankIds
{
    /// <param name="packs">The packs; where several have an id, what they mean by it stands in this order.</param>
    public BankIds(ImmutableArray<Pack> packs)
    {
        foreach (var pack in packs)
        {
            foreach (var element in pack.Units.SelectMany(unit => unit.Elements)) Add(Elements, element.Id, pack, element);
            foreach (var boundary in pack.Boundaries) Add(Boundaries, boundary.Id, pack, boundary);
            foreach (var incident in pack.Incidents) Add(Incidents, incident.Id, pack, incident);
            foreach (var rule in pack.Rules) Add(pack, new Citation(rule.Id, rule.Text, rule.Grade) { From = [.. pack.Sources.Where(source => rule.SourceIds.Contains(source.Id))] });
            foreach (var incident in pack.Incidents) Add(pack, new Citation(incident.Id, incident.Title, incident.Grade));
            foreach (var boundary in pack.Boundaries) Add(pack, new Citation(boundary.Id, boundary.Title, null));
            foreach (var source in pack.Sources) Add(pack, new Citation(source.Id, source.Title, source.Grade) { From = [source] });
        }
    }

    public Dictionary<string, List<(Pack Pack, Element Item)>> Elements { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<(Pack Pack, Boundary Item)>> Boundaries { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<(Pack Pack, Incident Item)>> Incidents { get; } = new(StringComparer.Ordinal);

    /// <summary>All that feedback can rest on; no pack has two of one id.</summary>
    public Dictionary<string, List<(Pack Pack, Citation Item)>> Citations { get; } = new(StringComparer.Ordinal);

    private void Add(Pack pack, Citation citation)
    {
        if (!Citations.TryGetValue(citation.Id, out var known) || !known.Exists(pair => pair.Pack == pack)) Add(Citations, citation.Id, pack, citation);
    }

    private static void Add<T>(Dictionary<string, List<(Pack, T)>> known, string id, Pack pack, T item)
    {
        if (!known.TryGetValue(id, out var list)) known[id] = list = [];
        list.Add((pack, item));
    }
}
