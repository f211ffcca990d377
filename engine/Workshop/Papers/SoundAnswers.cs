using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>Keys that contradict themselves: what earns the most is a serious breach, or the time that earns the most is too late.</summary>
internal static class SoundAnswers
{
    /// <summary>Reports each item, and the practice item.</summary>
    public static void Report(Paper paper, PaperPlaces places, FindingList findings)
    {
        foreach (var item in paper.Items.Concat(paper.Practice is { } practice ? [practice] : []).Where(item => !item.Key.Breaches.IsEmpty))
        {
            var isLate = ReportLateRewards(item, paper, findings);
            // One cause is said once: a deadline before its reward leaves no sound answer either.
            if (!isLate) ReportContradiction(item, paper, places, findings);
        }
    }

    private static bool ReportLateRewards(PaperItem item, Paper paper, FindingList findings)
    {
        if (item.Key.ByWhen.IsEmpty) return false;
        var most = item.Key.ByWhen.Max(entry => entry.Points);
        // Times that earn the same are all times that a candidate may name.
        var latest = item.Key.ByWhen.Last(entry => entry.Points == most).By;
        var isLate = false;
        foreach (var rule in item.Key.Breaches.Where(rule => !rule.IsIf && rule.By is { } by && !latest.IsBy(by)))
        {
            isLate = true;
            findings.Add(
                Rules.LateReward,
                rule.Place,
                $"Whoever says '{latest.Write(paper.Priorities)}' gets the most points for the time in '{item.Id}', and breaks {rule.Incident.Id}, which wants it by {rule.By!.Value.Write(paper.Priorities)}.");
        }

        return isLate;
    }

    private static void ReportContradiction(PaperItem item, Paper paper, PaperPlaces places, FindingList findings)
    {
        var sound = Answers(item, paper).Where(answer => !item.Key.Breaches.Any(rule => SittingScorer.IsBroken(rule, answer, paper)));
        var rest = SittingScorer.PriorityPoints + item.Key.To.Values.Append(0).Max();
        // Mostly one of the first is sound: the others are never made then.
        var best = int.MinValue;
        foreach (var points in sound.Select(PointsOf))
        {
            if (points + rest == item.Key.Most) return;
            best = Math.Max(best, points);
        }

        findings.Add(
            Rules.NoSoundAnswer,
            places.PartOf(item, "critical"),
            best == int.MinValue
                ? $"Whatever a candidate says of '{item.Id}' is a serious breach."
                : $"Whoever avoids the serious breaches of '{item.Id}' gets at most {best + rest} of its {item.Key.Most} points.");

        int PointsOf(ItemAnswer answer)
        {
            var score = SittingScorer.Score(paper, item, answer);
            return score.Actions + score.ByWhen;
        }
    }

    /// <summary>
    /// What can be said of an item, as far as it matters for its points and breaches: all sets of the actions that its key names, as many
    /// as are allowed, each by every time that the key names. The priority and the people have a part in no breach.
    /// </summary>
    private static IEnumerable<ItemAnswer> Answers(PaperItem item, Paper paper)
    {
        var key = item.Key;
        ImmutableArray<string> actions =
        [
            .. paper.Actions.Select(action => action.Id)
                .Where(id => key.Actions.ContainsKey(id) || key.Breaches.Any(rule => rule.Actions.Contains(id))),
        ];
        // An action that nothing mentions can stand for none.
        var most = Math.Min(paper.MaxActions, actions.Length);
        string[] times =
        [
            .. key.ByWhen.Select(entry => entry.By).Concat(key.Breaches.Select(rule => rule.By).OfType<ByWhen>())
                .Append(ByWhen.OfWord(0)).Append(ByWhen.OfWord(paper.Priorities.Length - 1)).Distinct().Select(by => by.Write(paper.Priorities)),
        ];
        return from set in Enumerable.Range(0, 1 << actions.Length)
               where System.Numerics.BitOperations.PopCount((uint)set) <= most
               let chosen = actions.Where((_, index) => (set & (1 << index)) != 0).ToImmutableArray()
               from time in times
               select new ItemAnswer { Actions = chosen, ByWhen = time };
    }
}
