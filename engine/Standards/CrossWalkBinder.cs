using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Standards;

/// <summary>Reads the cross-walks of a pack. Whether other packs have what they lead from is asked when a library is opened.</summary>
internal static class CrossWalkBinder
{
    /// <summary>The cross-walks that can be followed; what is wrong with the others is a finding.</summary>
    /// <param name="node">What stands behind `cross-walks:`.</param>
    /// <param name="packId">Id of the pack.</param>
    /// <param name="units">Its units.</param>
    /// <param name="read">Reports what does not fit.</param>
    public static ImmutableArray<CrossWalk> Bind(YamlNode? node, string packId, ImmutableArray<Unit> units, NodeReader read)
    {
        var walks = ImmutableArray.CreateBuilder<CrossWalk>();
        var known = new HashSet<(string, string, string)>();
        var elements = units.SelectMany(unit => unit.Elements).ToList();
        foreach (var item in read.Items(node, "The cross-walks"))
        {
            if (Fields.Open(item, StandardsKeys.CrossWalk, read.Findings) is not { } walk || read.Scalar(walk["from"], "'from'") is not { } from) continue;
            var slash = from.Value.IndexOf('/', StringComparison.Ordinal);
            if (slash <= 0 || slash == from.Value.Length - 1)
            {
                read.Findings.Add(Rules.UnknownWalk, from.Span, $"'{Fields.Shorten(from.Value)}' does not say of which pack; write the pack before the id, as in nos-2005/LM1.3.");
                continue;
            }

            var (pack, element) = (from.Value[..slash], from.Value[(slash + 1)..]);
            if (pack == packId)
            {
                read.Findings.Add(Rules.OwnWalk, from.Span, $"'{Fields.Shorten(from.Value)}' is of this pack, which reads its own elements without a cross-walk.");
                continue;
            }

            var to = ImmutableArray.CreateBuilder<Element>();
            foreach (var entry in read.Items(walk["to"], "'to'"))
            {
                if (read.Scalar(entry, "An element") is not { } id) continue;
                if (elements.Find(own => own.Id == id.Value) is not { } own)
                    read.Findings.Add(Rules.UnknownWalk, id.Span, $"This pack has no element '{Fields.Shorten(id.Value)}'.{read.Findings.DidYouMean(id.Value, elements.Select(own => own.Id))}");
                else if (known.Add((pack, element, own.Id))) to.Add(own);
                else read.Findings.Add(Rules.DuplicateId, id.Span, $"The way from {from.Value} to {own.Id} stands twice; evidence counts once.");
            }

            walks.Add(new CrossWalk(pack, element, to.DrainToImmutable(), new SourcePlace(read.Findings.Source, from.Span)));
        }

        return walks.DrainToImmutable();
    }
}
