using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>
/// All plays of a story as a tree: each node is a play so far. Nothing is merged and nothing is shared with exploration but the single
/// step of <see cref="Story"/>, so that everything said here is said by enumeration.
/// </summary>
/// <param name="State">Where the play stands.</param>
/// <param name="Scene">Its scene.</param>
/// <param name="Ways">What can come next, in the order of the file.</param>
/// <param name="Value">The most that is still to be had for sure: the total, then each unit.</param>
/// <param name="AssessedValue">The same where a serious breach ends the play.</param>
/// <param name="CleanValue">The most for sure without a breach and inside the role; null where no play comes to its end so.</param>
internal sealed record PlayNode(StoryState State, Scene Scene, IReadOnlyList<PlayWay> Ways, int[] Value, int[] AssessedValue, int? CleanValue)
{
    public bool IsEnding => Scene.WayOn is Ending;

    public bool IsChance => Ways is [{ Answer: null }, ..];
}

/// <summary>A way on: an answer, or a fall.</summary>
/// <param name="Answer">The answer; null where the story goes on by itself.</param>
/// <param name="Share">The share of 100 of a fall.</param>
/// <param name="Earned">The points on the total, then on each unit.</param>
/// <param name="To">The play with it.</param>
internal sealed record PlayWay(Answer? Answer, int Share, int[] Earned, PlayNode To)
{
    public bool IsClean => Answer is null || Answer.Taken.All(offer => offer.Critical is null && offer.Oversteps.IsEmpty);

    public bool IsBreach => Answer is not null && Answer.Taken.Any(offer => offer.Critical is not null);
}

/// <summary>Makes the tree, or finds that it has no end.</summary>
internal sealed class PlayTree
{
    private readonly Story _story;
    private readonly Pack _pack;
    private readonly int _most;
    private readonly HashSet<StoryState> _path = [];

    private PlayTree(Scenario scenario, int most) => (_story, _pack, _most) = (new Story(scenario), scenario.ScoringPack!, most);

    /// <summary>The play of which nothing is played yet; null where a play may not end, or where there is too much to play.</summary>
    public PlayNode? Root { get; private set; }

    /// <summary>Whether a play came back to a state that it had been in.</summary>
    public bool HasRound { get; private set; }

    /// <summary>How many nodes there are.</summary>
    public int Nodes { get; private set; }

    /// <summary>Whether there were more than were wanted, so that nothing is known.</summary>
    public bool GaveUp => Nodes > _most;

    public static PlayTree Of(Scenario scenario, int most)
    {
        var tree = new PlayTree(scenario, most);
        var root = tree.Play(tree._story.Begin());
        if (!tree.GaveUp && !tree.HasRound) tree.Root = root;
        return tree;
    }

    private PlayNode Play(StoryState state)
    {
        var (scene, nothing) = (_story.SceneOf(state), new int[1 + _pack.Units.Length]);
        HasRound |= _path.Contains(state);
        if (HasRound || ++Nodes > _most) return new PlayNode(state, scene, [], nothing, nothing, 0);
        _path.Add(state);
        List<PlayWay> ways =
        [
            .. _story.FallsFrom(state).Select(fall => new PlayWay(null, fall.Share, nothing, Play(_story.GoTo(state, fall.To)))),
            .. _story.AnswersIn(state).Select(answer => new PlayWay(answer, 100, Points(answer), Play(_story.Take(state, answer)))),
        ];
        _path.Remove(state);
        if (ways.Count == 0) return new PlayNode(state, scene, ways, nothing, nothing, 0);
        var isChance = ways[0].Answer is null;
        return new PlayNode(
            state,
            scene,
            ways,
            Best(isChance, ways.Select(way => Sum(way.Earned, way.To.Value))),
            Best(isChance, ways.Select(way => way.IsBreach ? way.Earned : Sum(way.Earned, way.To.AssessedValue))),
            Clean(isChance, ways));
    }

    private static int? Clean(bool isChance, List<PlayWay> ways)
    {
        // An end must be had for sure: one fall without one is enough to spoil it.
        var sums = ways.Where(way => way.IsClean).Select(way => way.To.CleanValue + way.Earned[0]).ToList();
        if (isChance) return sums.Contains(null) ? null : sums.Min();
        return sums.Max();
    }

    private static int[] Sum(int[] earned, int[] after) => [.. earned.Zip(after, (one, other) => one + other)];

    private static int[] Best(bool isChance, IEnumerable<int[]> ways) =>
        ways.Aggregate((one, other) => [.. one.Zip(other, (left, right) => isChance ? Math.Min(left, right) : Math.Max(left, right))]);

    private int[] Points(Answer answer) => [PointsOn(answer, null), .. _pack.Units.Select(unit => PointsOn(answer, unit))];

    private int PointsOn(Answer answer, Unit? unit) => answer.Evidence
        .Where(evidence => evidence.Pack == _pack && (unit is null || unit.Elements.Contains(evidence.Element)))
        .Sum(evidence => evidence.Points);
}
