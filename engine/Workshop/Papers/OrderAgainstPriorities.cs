using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>
/// Groups of the order that put an item before one that is more urgent by its own key: whoever has every priority right would then
/// lose on the order.
/// </summary>
internal static class OrderAgainstPriorities
{
    /// <summary>Reports each item that stands too early, with the most urgent one of the later groups.</summary>
    public static void Report(Paper paper, PaperPlaces places, FindingList findings)
    {
        for (var group = 0; group < paper.Order.Length; group++)
        {
            var later = paper.Order.Skip(group + 1).SelectMany(items => items).Select(index => paper.Items[index]).ToList();
            if (later.Count == 0) return;
            var urgent = later.MinBy(item => item.Key.Priorities.Max())!;
            foreach (var item in paper.Order[group].Select(index => paper.Items[index]).Where(item => item.Key.Priorities.Min() > urgent.Key.Priorities.Max()))
            {
                findings.Add(
                    Rules.AgainstPriorities,
                    places.PartOf(item, "priority"),
                    $"`order:` puts '{item.Id}' ({paper.Priorities[item.Key.Priorities.Min()]}) before '{urgent.Id}', which is more urgent by its key ({paper.Priorities[urgent.Key.Priorities.Max()]}).");
            }
        }
    }
}
