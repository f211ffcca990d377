using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>
/// Groups of the order, and pairs of `first`, that put an item before one that is more urgent by its own key: whoever has every
/// priority right, and begins with what is urgent, would then lose on the order or break what must come first.
/// </summary>
internal static class OrderAgainstPriorities
{
    /// <summary>Reports each item that stands too early, with the most urgent one of the later groups, and each pair.</summary>
    public static void Report(Paper paper, PaperPlaces places, FindingList findings)
    {
        foreach (var pair in paper.First)
        {
            var (before, after) = (paper.Items[pair.Before], paper.Items[pair.After]);
            if (!IsLess(before, after)) continue;
            findings.Add(
                Rules.AgainstPriorities,
                pair.Place,
                $"`first:` puts {Urgency(before, after, paper)}.",
                "Turn the pair round or take it away, or change a priority.");
        }

        for (var group = 0; group < paper.Order.Length; group++)
        {
            var later = paper.Order.Skip(group + 1).SelectMany(items => items).Select(index => paper.Items[index]).ToList();
            if (later.Count == 0) return;
            var urgent = later.MinBy(item => item.Key.Priorities.Max())!;
            foreach (var item in paper.Order[group].Select(index => paper.Items[index]).Where(item => IsLess(item, urgent)))
                findings.Add(Rules.AgainstPriorities, places.PartOf(item, "priority"), $"`order:` puts {Urgency(item, urgent, paper)}.");
        }
    }

    /// <summary>Whether any sound priority of an item is less urgent than any of the other.</summary>
    private static bool IsLess(PaperItem item, PaperItem other) => item.Key.Priorities.Min() > other.Key.Priorities.Max();

    private static string Urgency(PaperItem item, PaperItem urgent, Paper paper) =>
        $"'{item.Id}' ({paper.Priorities[item.Key.Priorities.Min()]}) before '{urgent.Id}', which is more urgent by its key ({paper.Priorities[urgent.Key.Priorities.Max()]})";
}
