using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>
/// A paper with one small mistake put into a key, to see whether a test notices: points with the sign turned or one off, a priority a
/// step off, a breach or a pair of `first` left out.
/// </summary>
/// <param name="What">The change, for people.</param>
/// <param name="Place">Where the item or the pair stands.</param>
/// <param name="Mutated">The paper with it.</param>
public sealed record PaperMutation(string What, SourcePlace Place, Paper Mutated)
{
    /// <summary>Every such change of a paper, one at a time, in the order of the file.</summary>
    public static IEnumerable<PaperMutation> Of(Paper paper) =>
        paper.Items.SelectMany(item => OfKey(paper, item.Key)
                .Select(change => new PaperMutation($"of '{item.Id}' {change.What}", item.Place, paper with { Items = paper.Items.SetItem(item.Index, item with { Key = change.Changed }) })))
            .Concat(paper.First.Select(pair => new PaperMutation(
                $"'{paper.Items[pair.Before].Id}' need not come before '{paper.Items[pair.After].Id}'", pair.Place, paper with { First = paper.First.Remove(pair) })));

    private static IEnumerable<(string What, ItemKey Changed)> OfKey(Paper paper, ItemKey key)
    {
        // Where two priorities are sound, the first word of the key moves to one that is not.
        var moved = Enumerable.Range(0, paper.Priorities.Length).Where(word => !key.Priorities.Contains(word)).OrderBy(word => Math.Abs(word - key.Priorities[0])).ToList();
        if (moved.Count > 0)
        {
            yield return (
                $"the priority is '{paper.Priorities[moved[0]]}' instead of '{paper.Priorities[key.Priorities[0]]}'",
                key with { Priorities = key.Priorities.SetItem(0, moved[0]) });
        }

        foreach (var id in paper.Actions.Select(action => action.Id).Where(key.Actions.ContainsKey))
        {
            var turned = key.Actions.SetItem(id, -key.Actions[id]);
            // Without a sound action it would be no key, and no test is needed to see that.
            if (turned.Values.Any(points => points > 0)) yield return (Turned(id, key.Actions[id]), key with { Actions = turned });
        }

        foreach (var id in paper.People.Select(person => person.Id).Where(key.To.ContainsKey))
            yield return (Turned(id, key.To[id]), key with { To = key.To.SetItem(id, -key.To[id]) });
        foreach (var entry in key.ByWhen)
        {
            var points = entry.Points > 1 ? entry.Points - 1 : entry.Points + 1;
            yield return (
                string.Create(CultureInfo.InvariantCulture, $"'{entry.By.Write(paper.Priorities)}' gives {points} instead of {entry.Points}"),
                key with { ByWhen = key.ByWhen.Replace(entry, entry with { Points = points }) });
        }

        for (var at = 0; at < key.Breaches.Length; at++)
        {
            yield return (
                $"it is no breach {(key.Breaches[at].IsIf ? "to say" : "not to say")} {string.Join(" or ", key.Breaches[at].Actions.Select(action => $"'{action}'"))} ({key.Breaches[at].Incident.Id})",
                key with { Breaches = key.Breaches.RemoveAt(at) });
        }
    }

    private static string Turned(string id, int points) => string.Create(CultureInfo.InvariantCulture, $"'{id}' gives {-points} instead of {points}");
}
