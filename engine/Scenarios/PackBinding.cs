using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Finds the packs that a scenario or a paper names.</summary>
internal static class PackBinding
{
    /// <summary>
    /// The packs of a library that a list names, each once, in its order. One that is misspelt is taken for the one that was most likely
    /// meant: else everything that is named from it would be told to be missing, too.
    /// </summary>
    public static ImmutableArray<Pack> Find(YamlNode? node, Bank bank, NodeReader read)
    {
        var packs = ImmutableArray.CreateBuilder<Pack>();
        var items = read.Items(node, "'standards'");
        foreach (var item in items)
        {
            if (read.Scalar(item, "A pack") is not { } id) continue;
            if (bank.Packs.FirstOrDefault(pack => pack.Id == id.Value) is { } pack)
            {
                if (packs.Contains(pack)) read.Findings.Add(Rules.DuplicateId, id.Span, $"The pack '{id.Value}' is named twice.");
                else packs.Add(pack);
                continue;
            }

            var nearest = read.Findings.Nearest(id.Value, bank.Packs.Select(known => known.Id));
            var known = bank.Packs.Length == 0 ? "it has none" : $"it has {string.Join(", ", bank.Packs.Select(pack => pack.Id))}";
            read.Findings.Add(Rules.UnknownPack, id.Span, $"There is no pack '{Fields.Shorten(id.Value)}' in this scenario library: {known}.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}");
            if (nearest is not null && !items.Any(other => other is YamlScalar { Value: var named } && named == nearest)) packs.Add(bank.Packs.First(pack => pack.Id == nearest));
        }

        return packs.ToImmutable();
    }
}
