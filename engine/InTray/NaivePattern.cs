using System.Collections.Immutable;

namespace MentorSim.Engine.InTray;

/// <summary>What somebody would get who reads no item.</summary>
/// <param name="Pattern">How they answer.</param>
/// <param name="Items">The points of each item, in the order of the paper; of chance what is to be expected.</param>
public sealed record NaiveScore(NaivePatternKind Pattern, ImmutableArray<decimal> Items)
{
    /// <summary>The sum of the item points. Thirds of chance that add up to a whole number are that number.</summary>
    public decimal Points => decimal.Round(Items.Sum(), 9);
}

/// <summary>How somebody answers who reads no item.</summary>
public enum NaivePatternKind
{
    /// <summary>As many actions and people as are allowed, from the top of their lists; the first priority, and by then.</summary>
    TickEverything,

    /// <summary>The first priority, and by then; the first action and the first person.</summary>
    AllUrgent,

    /// <summary>The last priority, and by then; the last action, and nobody.</summary>
    FileEverything,

    /// <summary>A priority, an action, a person and a word of the priorities as a time, each at random and as likely as any other.</summary>
    Chance,
}

/// <summary>
/// Answers that read no item, to see what a score is worth: a paper on which one of them passes tells nothing about a candidate.
/// </summary>
public static class NaivePattern
{
    /// <summary>What each pattern gets in a paper.</summary>
    public static ImmutableArray<NaiveScore> ScoresOf(Paper paper) =>
        [.. Enum.GetValues<NaivePatternKind>().Select(kind => new NaiveScore(kind, [.. paper.Items.Select(item => PointsOf(kind, paper, item))]))];

    private static decimal PointsOf(NaivePatternKind kind, Paper paper, PaperItem item) =>
        AnswerOf(kind, paper) is { } answer ? SittingScorer.Score(paper, item, answer).Points : Expected(paper, item);

    /// <summary>What a pattern says of every item; null for chance, which says something else each time.</summary>
    public static ItemAnswer? AnswerOf(NaivePatternKind kind, Paper paper) => kind switch
    {
        NaivePatternKind.TickEverything => Saying(paper.Priorities[0], paper.Actions.Take(paper.MaxActions), paper.People.Take(paper.MaxActions)),
        NaivePatternKind.AllUrgent => Saying(paper.Priorities[0], paper.Actions.Take(1), paper.People.Take(1)),
        NaivePatternKind.FileEverything => Saying(paper.Priorities[^1], paper.Actions.TakeLast(1), []),
        NaivePatternKind.Chance => null,
    };

    private static ItemAnswer Saying(string priority, IEnumerable<PaperWord> actions, IEnumerable<PaperWord> people) => new()
    {
        Priority = priority,
        ByWhen = priority,
        Actions = [.. actions.Select(action => action.Id)],
        To = [.. people.Select(person => person.Id)],
    };

    /// <summary>The mean over all priorities, all single actions, all single people and all words of the priorities as a time.</summary>
    private static decimal Expected(Paper paper, PaperItem item)
    {
        var parts = Enumerable.Range(0, paper.Priorities.Length).Select(word => (decimal)SittingScorer.PointsOf(item.Key, word)).Average() +
            paper.Actions.Select(action => (decimal)item.Key.Actions.GetValueOrDefault(action.Id)).Average() +
            paper.Priorities.Select(word => (decimal)SittingScorer.Score(paper, item, new ItemAnswer { ByWhen = word }).ByWhen).Average();
        return paper.People.IsEmpty ? parts : parts + paper.People.Select(person => (decimal)item.Key.To.GetValueOrDefault(person.Id)).Average();
    }
}
