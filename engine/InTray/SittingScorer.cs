using System.Collections.Immutable;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.InTray;

/// <summary>Scores answers by the key of their paper.</summary>
public static class SittingScorer
{
    /// <summary>The points of a sound priority; one that is a step off has one less.</summary>
    public const int PriorityPoints = 2;

    /// <summary>The score of a sitting as it stands.</summary>
    /// <exception cref="KeyWithheldException">The paper is the one that candidates see.</exception>
    public static SittingScore Score(Sitting sitting) => Score(sitting.Paper, sitting.Tray);

    /// <summary>The score of a scripted candidate, to whom everything arrives when the paper says.</summary>
    public static SittingScore Score(Paper paper, PaperTest test)
    {
        var tray = new Tray([.. paper.Items.Select(item => new TrayItem(item) { ArrivedAt = TimeSpan.FromMinutes(item.Arrives) })]);
        foreach (var (index, answer, at) in test.Answers)
        {
            var numberedAt = answer.Number is null ? (TimeSpan?)null : TimeSpan.FromMinutes(at ?? paper.Minutes);
            tray = tray.With(tray.Items[index] with { Answer = answer, NumberedAt = numberedAt });
        }

        return Score(paper, tray);
    }

    private static SittingScore Score(Paper paper, Tray tray)
    {
        // Nobody can be blamed for what never came into the tray.
        ImmutableArray<FlaggedBreach> breaches =
        [
            .. from entry in tray.Items
               where entry.ArrivedAt is not null
               // One failure is one question to the panel, also where two rules of an item see it.
               from rule in entry.Item.Key.Breaches.Where(rule => IsBroken(rule, entry.Answer, paper)).DistinctBy(rule => rule.Incident.Id)
               select new FlaggedBreach(entry.Item, rule),
        ];
        return new SittingScore
        {
            Paper = paper,
            Items = [.. tray.Items.Select(entry => Score(paper, entry.Item, entry.Answer))],
            Order = DealingOrder.ScoreOf(paper, tray),
            First = [.. paper.First.Select(pair => DealingOrder.ScoreOf(pair, tray))],
            Breaches = breaches,
            Units = UnitsOf(paper, tray, breaches),
            Naive = NaivePattern.ScoresOf(paper),
        };
    }

    /// <summary>The points of an answer to an item.</summary>
    /// <exception cref="KeyWithheldException">The paper is the one that candidates see.</exception>
    public static ItemScore Score(Paper paper, PaperItem item, ItemAnswer answer)
    {
        var key = item.Key;
        if (key.IsWithheld) throw new KeyWithheldException();
        var by = answer.ByWhen is { } text ? ByWhen.TryParse(text, paper.Priorities) : null;
        return new ItemScore(
            item,
            answer,
            answer.Priority is { } priority ? PointsOf(key, paper.Priorities.IndexOf(priority)) : 0,
            PointsOf(key.Actions, answer.Actions),
            PointsOf(key.To, answer.To),
            by is { } said ? key.ByWhen.FirstOrDefault(entry => said.IsBy(entry.By))?.Points ?? 0 : 0);
    }

    /// <summary>The points of a priority: exact 2, one step off 1, else 0; of several sound ones the nearest counts.</summary>
    internal static int PointsOf(ItemKey key, int priority) => Math.Max(0, PriorityPoints - key.Priorities.Min(sound => Math.Abs(sound - priority)));

    private static int PointsOf(ImmutableDictionary<string, int> worth, ImmutableArray<string> chosen)
    {
        var points = chosen.Select(id => worth.GetValueOrDefault(id)).ToList();
        return points.Append(0).Max() + points.Where(value => value < 0).Sum();
    }

    /// <summary>
    /// Whether an answer is a breach: by what it says, and by when it says that it is done. Where it gives no time, its priority is the
    /// time: who calls something the most urgent has not put it off.
    /// </summary>
    internal static bool IsBroken(BreachRule rule, ItemAnswer answer, Paper paper)
    {
        var isSaid = rule.Actions.Any(action => answer.Actions.Contains(action)) &&
            (rule.By is not { } by || ((answer.ByWhen ?? answer.Priority) is { } text && ByWhen.TryParse(text, paper.Priorities) is { } said && said.IsBy(by)));
        return isSaid == rule.IsIf;
    }

    private static ImmutableArray<UnitScore> UnitsOf(Paper paper, Tray tray, ImmutableArray<FlaggedBreach> breaches)
    {
        if (paper.ScoringPack is not { } pack) return [];
        return
        [
            .. pack.Units.Select(unit =>
            {
                var evidence = tray.Items.SelectMany(entry => entry.Item.Key.Evidence
                    .Where(evidence => evidence.Pack == pack && evidence.Element.UnitId == unit.Id)
                    .Select(evidence => (evidence.Points, IsShown: ShowsBestAction(entry)))).ToList();
                var earned = evidence.Where(one => one.IsShown).Aggregate(default(Earned), (sum, one) => sum.With(one.Points));
                return UnitScore.Of(unit, earned, evidence.Sum(one => one.Points), pack.Levels, breaches.Any(breach => breach.Incident.UnitId == unit.Id));
            }),
        ];

        static bool ShowsBestAction(TrayItem entry) =>
            entry.Answer.Actions.Any(action => entry.Item.Key.Actions.GetValueOrDefault(action) == entry.Item.Key.BestAction);
    }
}
