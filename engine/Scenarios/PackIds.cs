using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Looks up what packs hold: the ids of a scenario's own packs, and for citations those of the whole bank.</summary>
internal sealed class PackIds
{
    private readonly ImmutableArray<Pack> _packs;
    private readonly NodeReader _read;
    private readonly Dictionary<string, List<(Pack Pack, Element Element)>> _elements;
    private readonly Dictionary<string, List<(Pack Pack, Boundary Boundary)>> _boundaries;
    private readonly Dictionary<string, List<(Pack Pack, Incident Incident)>> _incidents;
    private readonly Dictionary<string, List<(Pack Pack, Citation Citation)>> _citations;

    public PackIds(ImmutableArray<Pack> packs, IEnumerable<Pack> bank, NodeReader read)
    {
        (_packs, _read) = (packs, read);
        (_elements, _boundaries, _incidents, _citations) =
            (new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var pack in packs)
        {
            foreach (var element in pack.Units.SelectMany(unit => unit.Elements)) Add(_elements, element.Id, (pack, element));
            foreach (var boundary in pack.Boundaries) Add(_boundaries, boundary.Id, (pack, boundary));
            foreach (var incident in pack.Incidents) Add(_incidents, incident.Id, (pack, incident));
        }

        // A citation is shown, never scored: naming the rule is enough, whichever pack of the bank holds it.
        foreach (var pack in packs.Concat(bank.Except(packs)))
        {
            foreach (var rule in pack.Rules) AddCitation(pack, new Citation(rule.Id, rule.Text, rule.Grade));
            foreach (var incident in pack.Incidents) AddCitation(pack, new Citation(incident.Id, incident.Title, incident.Grade));
            foreach (var boundary in pack.Boundaries) AddCitation(pack, new Citation(boundary.Id, boundary.Title, null));
            foreach (var source in pack.Sources) AddCitation(pack, new Citation(source.Id, source.Title, source.Grade));
        }
    }

    private PackIds(PackIds known, NodeReader read)
    {
        (_packs, _read) = (known._packs, read);
        (_elements, _boundaries, _incidents, _citations) = (known._elements, known._boundaries, known._incidents, known._citations);
    }

    /// <summary>The same ids, for another file.</summary>
    public PackIds For(NodeReader read) => new(this, read);

    public (Pack Pack, Element Element)? Element(YamlScalar id) => Find(_elements, id, "element", Rules.UnknownElement);

    public Boundary? Boundary(YamlScalar id) => Find(_boundaries, id, "role boundary", Rules.UnknownBoundary)?.Item2;

    public Incident? Incident(YamlScalar id, IReadOnlyDictionary<string, Incident> own) =>
        own.TryGetValue(id.Value, out var incident) ? incident : Find(_incidents, id, "serious breach", Rules.UnknownIncident, own.Keys)?.Item2;

    public Citation? Citation(YamlScalar id) => Find(_citations, id, "rule of practice", Rules.UnknownCitation)?.Item2;

    private (Pack, T)? Find<T>(
        Dictionary<string, List<(Pack, T)>> known, YamlScalar id, string what, Rule rule, IEnumerable<string>? more = null)
        where T : notnull
    {
        var name = id.Value;
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var (packId, bare) = slash > 0 ? (name[..slash], name[(slash + 1)..]) : (null, name);
        if (known.TryGetValue(bare, out var found) && found.FirstOrDefault(pair => packId is null || pair.Item1.Id == packId) is { Item1: not null } first)
        {
            if (packId is null && found.Count > 1)
            {
                var packs = string.Join(" and ", found.Select(pair => pair.Item1.Id));
                _read.Findings.Add(Rules.AmbiguousId, id.Span, $"Both {packs} have {bare}; say which, as in {first.Item1.Id}/{bare}.");
            }

            return first;
        }

        var where = rule == Rules.UnknownCitation ? "no pack of this scenario library has it"
            : _packs.Length == 0 ? "this scenario names no packs under 'standards:'" : $"none of {string.Join(", ", _packs.Select(pack => pack.Id))} has it";
        var nearest = _read.Findings.DidYouMean(bare, known.Keys.Concat(more ?? []));
        _read.Findings.Add(rule, id.Span, $"There is no {what} '{Fields.Shorten(name)}': {where}.{nearest}");
        return null;
    }

    private void AddCitation(Pack pack, Citation citation)
    {
        // The scenario's own packs come first and win.
        if (!_citations.ContainsKey(citation.Id)) Add(_citations, citation.Id, (pack, citation));
    }

    private static void Add<T>(Dictionary<string, List<(Pack, T)>> known, string id, (Pack, T) item)
    {
        if (!known.TryGetValue(id, out var list)) known[id] = list = [];
        list.Add(item);
    }
}
