using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.InTray;

/// <summary>Reads in which order items are to be dealt with.</summary>
internal sealed class DealingBinder(PaperWords words, NodeReader read)
{
    private FindingList Findings => read.Findings;

    /// <summary>The groups; an item stands in one at most.</summary>
    public ImmutableArray<ImmutableArray<int>> Groups(YamlNode? node)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var seen = new HashSet<int>();
        foreach (var list in read.Items(node, "'order'", _ => "Write a list of groups, as in [[voicemail, note], [reply]]."))
        {
            var group = ImmutableArray.CreateBuilder<int>();
            // A group of one may stand without its brackets.
            foreach (var id in (list is YamlScalar ? [list] : read.Items(list, "A group of 'order'")).Select(item => read.Scalar(item, "An item")).OfType<YamlScalar>())
            {
                if (words.Item(id) is not { } item) continue;
                if (seen.Add(item)) group.Add(item);
                else Findings.Add(Rules.DuplicateId, id.Span, $"'{Fields.Shorten(id.Value)}' stands twice in 'order'.", "Leave it in one group only.");
            }

            if (group.Count > 0) groups.Add(group.ToImmutable());
        }

        return groups.ToImmutable();
    }

    /// <summary>The pairs. They may contradict neither the groups nor each other.</summary>
    public ImmutableArray<Precedence> Pairs(YamlNode? node, ImmutableArray<ImmutableArray<int>> groups)
    {
        var pairs = ImmutableArray.CreateBuilder<Precedence>();
        var seen = new HashSet<(int, int)>();
        foreach (var pair in read.Items(node, "'first'", _ => "Write a list of pairs, as in [[note, reply]]."))
        {
            ImmutableArray<YamlScalar> ids = [.. read.Items(pair, "A pair of 'first'").Select(item => read.Scalar(item, "An item")).OfType<YamlScalar>()];
            if (pair is YamlList { Items.Length: not 2 })
            {
                Findings.Add(Rules.ItemCount, pair.Span, "A pair has two items: the one that comes first, and the other.");
                continue;
            }

            if (ids.Length != 2 || words.Item(ids[0]) is not { } before || words.Item(ids[1]) is not { } after) continue;
            var found = new Precedence(before, after, new SourcePlace(Findings.Source, pair.Span));
            // What is said twice holds once. Too many items are an error of their own, and what they lead to would take long to follow.
            if (!seen.Add((before, after)) || words.Items.Length > PaperLimits.MostItems) continue;
            if (WhyNot(found, pairs, groups) is { } why) Findings.Add(Rules.OrderContradiction, pair.Span, why);
            else pairs.Add(found);
        }

        return pairs.ToImmutable();
    }

    private string? WhyNot(Precedence pair, ImmutableArray<Precedence>.Builder known, ImmutableArray<ImmutableArray<int>> groups)
    {
        var (before, after) = (words.Items[pair.Before], words.Items[pair.After]);
        if (pair.Before == pair.After) return $"'{before}' cannot come before itself.";
        if (Follows(pair, known, [])) return $"'{before}' is to come before '{after}' here, and other pairs of 'first' have it the other way round.";
        if (Follows(pair, [], groups)) return $"'{before}' is to come before '{after}' here, and 'order' has it in a later group.";
        return Follows(pair, known, groups) ? $"'{before}' is to come before '{after}' here, and 'order' and other pairs of 'first' together have it the other way round." : null;
    }

    /// <summary>Whether pairs and groups lead from the second item of a pair to its first. Each item is looked at once, however many ways lead there.</summary>
    private static bool Follows(Precedence pair, IReadOnlyCollection<Precedence> known, ImmutableArray<ImmutableArray<int>> groups)
    {
        var (reached, next) = (new HashSet<int> { pair.After }, new Queue<int>([pair.After]));
        while (next.TryDequeue(out var item))
        {
            if (item == pair.Before) return true;
            var later = groups.SkipWhile(group => !group.Contains(item)).Skip(1).SelectMany(group => group);
            foreach (var other in known.Where(other => other.Before == item).Select(other => other.After).Concat(later).Where(reached.Add)) next.Enqueue(other);
        }

        return false;
    }
}
