using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Looks up what packs hold: the ids of a file's own packs, and for citations those of the whole bank.</summary>
/// <param name="packs">The packs that the file names.</param>
/// <param name="bank">What all packs of the library hold.</param>
/// <param name="read">Reports what is not there.</param>
/// <param name="kind">What the file is, in a word.</param>
internal sealed class PackIds(ImmutableArray<Pack> packs, BankIds bank, NodeReader read, string kind = "scenario")
{
    private const int MostListed = 20;

    /// <summary>The same ids, for another file.</summary>
    public PackIds For(NodeReader other) => new(packs, bank, other, kind);

    public (Pack Pack, Element Element)? Element(YamlScalar id) => FindOwn(bank.Elements, id, "element", Rules.UnknownElement);

    public Boundary? Boundary(YamlScalar id) => FindOwn(bank.Boundaries, id, "role boundary", Rules.UnknownBoundary)?.Item;

    /// <summary>A serious breach of a pack, or one of the file's own.</summary>
    public Incident? Incident(YamlScalar id, IReadOnlyDictionary<string, Incident>? own = null) =>
        own is not null && own.TryGetValue(id.Value, out var incident) ? incident : FindOwn(bank.Incidents, id, "serious breach", Rules.UnknownIncident, own?.Keys)?.Item;

    /// <summary>A citation is shown, never scored: naming the rule is enough, whichever pack of the bank holds it. The scenario's own win.</summary>
    public Citation? Citation(YamlScalar id)
    {
        var (packId, bare) = Split(id.Value);
        if (bank.Citations.TryGetValue(bare, out var known))
        {
            if (AmongOwn(known, packId).First is { } own) return own.Item;
            foreach (var (pack, citation) in known)
            {
                if (packId is null || pack.Id == packId) return citation;
            }
        }

        Report(Rules.UnknownCitation, id, "rule of practice", "no pack of this scenario library has it", bank.Citations.Keys);
        return null;
    }

    private (Pack Pack, T Item)? FindOwn<T>(
        Dictionary<string, List<(Pack Pack, T Item)>> known, YamlScalar id, string what, Rule rule, IEnumerable<string>? more = null)
    {
        var (packId, bare) = Split(id.Value);
        if (known.TryGetValue(bare, out var found) && AmongOwn(found, packId) is ({ } first, var count))
        {
            if (packId is null && count > 1) ReportAmbiguous(id, found);
            return first;
        }

        var where = packs.Length == 0 ? $"this {kind} names no packs under 'standards:'" : $"none of {string.Join(", ", packs.Select(pack => pack.Id))} has it";
        Report(rule, id, what, where, known.Where(entry => AmongOwn(entry.Value, null).Count > 0).Select(entry => entry.Key).Concat(more ?? []));
        return null;
    }

    /// <summary>The first that an own pack has, or the one pack that is asked for, and how many there are.</summary>
    private ((Pack Pack, T Item)? First, int Count) AmongOwn<T>(List<(Pack Pack, T Item)> found, string? packId)
    {
        (Pack, T)? first = null;
        var count = 0;
        foreach (var pack in packs)
        {
            if (packId is not null && pack.Id != packId) continue;
            foreach (var pair in found)
            {
                if (pair.Pack != pack) continue;
                first ??= pair;
                count++;
            }
        }

        return (first, count);
    }

    private static (string? PackId, string Bare) Split(string name) =>
        name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? (name[..slash], name[(slash + 1)..]) : (null, name);

    private void ReportAmbiguous<T>(YamlScalar id, List<(Pack Pack, T Item)> found)
    {
        var having = packs.SelectMany(pack => found.Where(pair => pair.Pack == pack)).Select(pair => pair.Pack.Id).ToList();
        read.Findings.Add(Rules.AmbiguousId, id.Span, $"Both {string.Join(" and ", having)} have {id.Value}; say which, as in {having[0]}/{id.Value}.");
    }

    private void Report(Rule rule, YamlScalar id, string what, string where, IEnumerable<string> known)
    {
        var all = known.ToList();
        var nearest = read.Findings.DidYouMean(Split(id.Value).Bare, all);
        if (nearest.Length == 0) nearest = WhatThereIs(all);
        // Only a scenario can declare breaches of its own.
        var help = rule == Rules.UnknownIncident && kind != "scenario" ? "Correct the id, or add the pack that has it to `standards:`." : rule.Help;
        read.Findings.Add(rule, id.Span, $"There is no {what} '{Fields.Shorten(id.Value)}': {where}.{nearest}", help);
    }

    /// <summary>All ids where they are few, else how they begin.</summary>
    private static string WhatThereIs(List<string> ids)
    {
        if (ids.Count == 0) return "";
        if (ids is [var only]) return $" The only one is {only}.";
        if (ids.Count <= MostListed) return $" There are {string.Join(", ", ids.Order(StringComparer.Ordinal))}.";
        var groups = ids.Select(GroupOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return groups.Count <= MostListed ? $" Their ids begin with {string.Join(", ", groups)}." : "";

        static string GroupOf(string id) =>
            id.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? id[..(dash + 1)] : id.TrimEnd('.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
    }
}
