using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Exploration;

/// <summary>Points that can be had only with a serious breach or outside the role: then perfect play would be bad practice.</summary>
internal static class UncleanCeiling
{
    /// <summary>Reports at most one finding, at what is not clean in the best play; at <paramref name="span"/> where that stands in no answer of it.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="order">The order of its states; every play ends.</param>
    /// <param name="values">The values of its states.</param>
    /// <param name="isForced">Whether a breach that cannot be avoided was reported: that no play is clean is then said by that.</param>
    /// <param name="span">Where the file says what it is.</param>
    /// <param name="findings">Where to.</param>
    public static void Report(StateGraph graph, PlayOrder order, Values values, bool isForced, TextSpan span, FindingList findings)
    {
        var cleanValues = CleanValues(graph, order, values);
        var clean = cleanValues[0];
        if (clean == values.TotalAt(0) || (clean is null && isForced)) return;
        var best = Shown(graph, values, cleanValues);
        var offer = best.Steps.Where(step => step.Way.Answer >= 0)
            .SelectMany(step => graph.Groups[step.Way.Answer].First.Taken).FirstOrDefault(offer => !IsClean(offer));
        var most = clean is null ? "without, no play comes to its end" : string.Create(CultureInfo.InvariantCulture, $"without, {clean} are the most");
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"All {values.TotalAt(0)} points can be had only with a serious breach or outside the role, by {string.Join(",", best.Answers)}; {most}.");
        if (offer is null) findings.Add(Rules.UncleanCeiling, span, message);
        else findings.Add(Rules.UncleanCeiling, offer.Place, message);
    }

    /// <summary>
    /// The best play where chance falls so that least can be had without. It is never clean: as long as its answers are, what can be had
    /// without stays below what it still has, and at an end both are nothing. The fall that leaves least in all need not show it.
    /// </summary>
    private static BestPlay Shown(StateGraph graph, Values values, int?[] clean) =>
        BestPlay.From(graph, values, state: 0, ways => ways.MinBy(way => clean[way.To] ?? int.MinValue));

    /// <summary>The most that can be had for sure in each state without a serious breach and inside the role; null where not even an end can be had so.</summary>
    private static int?[] CleanValues(StateGraph graph, PlayOrder order, Values values)
    {
        var most = new int?[graph.StateCount];
        bool[] isClean = [.. graph.Groups.Select(group => group.First.Taken.All(IsClean))];
        foreach (var state in order.States)
        {
            var ways = graph.EdgesOf(state);
            if (ways.IsEmpty)
            {
                most[state] = 0;
                continue;
            }

            var isDecision = ways[0].Answer >= 0;
            int? value = isDecision ? null : int.MaxValue;
            foreach (var way in ways)
            {
                var after = most[way.To] + (isDecision ? values.TotalBy(way) - values.TotalAt(way.To) : 0);
                if (!isDecision) value = after is null || value is null ? null : Math.Min(value.Value, after.Value);
                else if (isClean[way.Answer] && after is not null) value = Math.Max(value ?? int.MinValue, after.Value);
            }

            most[state] = value;
        }

        return most;
    }

    private static bool IsClean(Offer offer) => offer.Critical is null && offer.Oversteps.IsEmpty;
}
