using System.Numerics;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>The figures of a story, from its plays one by one.</summary>
internal sealed class PlainFigures
{
    private readonly Scenario _scenario;
    private readonly List<object> _given = [];

    private PlainFigures(Scenario scenario) => _scenario = scenario;

    /// <summary>Number of plays that come to an ending.</summary>
    public BigInteger Plays { get; private set; }

    /// <summary>The fewest and the most answers of a play that comes to an ending; null where none does.</summary>
    public (int Fewest, int Most)? Decisions { get; private set; }

    /// <summary>The fewest and the most minutes of such a play; null without a clock.</summary>
    public (int Fewest, int Most)? Minutes { get; private set; }

    /// <summary>The chance of each ending in random play.</summary>
    public Dictionary<string, BigFraction> Random { get; } = [];

    /// <summary>The chance of each ending for somebody who always gives the best answer that is listed first.</summary>
    public Dictionary<string, BigFraction> Best { get; } = [];

    /// <summary>The chance of coming to where nothing is on offer, in random play.</summary>
    public BigFraction Unfinished { get; private set; } = BigFraction.Zero;

    /// <summary>The mean of the total in random play.</summary>
    public BigFraction MeanPoints { get; private set; } = BigFraction.Zero;

    /// <summary>The best play, with the fall that leaves least where chance decides.</summary>
    public List<string> BestAnswers { get; } = [];

    /// <summary>What gave evidence twice in one play.</summary>
    public HashSet<object> GivenTwice { get; } = new(ReferenceEqualityComparer.Instance);

    public static PlainFigures Of(Scenario scenario, PlayNode root)
    {
        var figures = new PlainFigures(scenario);
        figures.Play(root, decisions: 0, points: 0, BigFraction.One, BigFraction.One);
        figures.PlayBest(root);
        return figures;
    }

    private void Play(PlayNode node, int decisions, int points, BigFraction random, BigFraction best)
    {
        if (node.Ways.Count == 0)
        {
            MeanPoints += random * new BigFraction(points, 1);
            if (!node.IsEnding) Unfinished += random;
            else End(node, decisions, random, best);
            return;
        }

        var first = node.IsChance ? null : FirstBest(node);
        foreach (var way in node.Ways)
        {
            var share = node.IsChance ? new BigFraction(way.Share, 100) : new BigFraction(1, node.Ways.Count);
            var bestShare = node.IsChance ? share : way == first ? BigFraction.One : BigFraction.Zero;
            List<object> givers = way.Answer is null ? [] : [.. GiversOf(way.Answer)];
            GivenTwice.UnionWith(givers.Where(giver => _given.Exists(given => ReferenceEquals(given, giver))));
            _given.AddRange(givers);
            Play(way.To, decisions + (way.Answer is null ? 0 : 1), points + way.Earned[0], random * share, best * bestShare);
            _given.RemoveRange(_given.Count - givers.Count, givers.Count);
        }
    }

    private void End(PlayNode node, int decisions, BigFraction random, BigFraction best)
    {
        Plays++;
        Decisions = Wider(Decisions, decisions);
        if (_scenario.Layout.TimeSlot is { } time) Minutes = Wider(Minutes, node.State.Slots[time] - _scenario.Layout.Slots[time].Start);
        Random[node.Scene.Id] = Random.GetValueOrDefault(node.Scene.Id, BigFraction.Zero) + random;
        Best[node.Scene.Id] = Best.GetValueOrDefault(node.Scene.Id, BigFraction.Zero) + best;
    }

    private void PlayBest(PlayNode node)
    {
        while (node.Ways.Count > 0)
        {
            var way = node.IsChance ? node.Ways.First(way => way.To.Value[0] == node.Value[0]) : FirstBest(node);
            if (way.Answer is { } answer) BestAnswers.Add(answer.Written);
            else if (way.Share < 100) BestAnswers.Add($"~{way.To.Scene.Id}");
            node = way.To;
        }
    }

    private static PlayWay FirstBest(PlayNode node) => node.Ways.First(way => way.Earned[0] + way.To.Value[0] == node.Value[0]);

    /// <summary>Choices and options with evidence, or an order that was worth something.</summary>
    private static IEnumerable<object> GiversOf(Answer answer) => answer is OrderAnswer order
        ? order.Evidence.IsEmpty ? [] : [order.Decision]
        : answer.Taken.Where(offer => !offer.Evidence.IsEmpty);

    private static (int, int) Wider((int Fewest, int Most)? known, int number) =>
        known is not var (fewest, most) ? (number, number) : (Math.Min(fewest, number), Math.Max(most, number));
}
