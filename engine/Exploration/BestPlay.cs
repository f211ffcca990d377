using System.Collections.Immutable;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// The play that has all there is to be had: the best answer at each decision, among equally good ones the one listed first, and where
/// chance decides the fall that leaves least.
/// </summary>
/// <param name="Steps">The states that it passes, each with the way out that it takes there; its end is the last way's end.</param>
/// <param name="Answers">It as an answer list.</param>
public sealed record BestPlay(ImmutableArray<BestStep> Steps, ImmutableArray<string> Answers)
{
    /// <summary>The best play from the start.</summary>
    public static BestPlay Of(StateGraph graph, Values values) => From(graph, values, state: 0);

    /// <summary>The best play from a state on.</summary>
    public static BestPlay From(StateGraph graph, Values values, int state) => From(graph, values, state, fall: null);

    /// <summary>The best play from a state on, with another idea of where chance falls.</summary>
    internal static BestPlay From(StateGraph graph, Values values, int state, Func<Edge[], Edge>? fall)
    {
        var (steps, answers) = (ImmutableArray.CreateBuilder<BestStep>(), ImmutableArray.CreateBuilder<string>());
        while (WayOf(graph, values, state) is { } way)
        {
            if (fall is not null && way.Answer < 0) way = fall(graph.EdgesOf(state).ToArray());
            steps.Add(new BestStep(state, way));
            if (graph.AnswerOf(state, way.To, way.Answer) is { } answer) answers.Add(answer);
            // An assessment ends with a serious breach, also where that is still the best there is.
            if (values.Stops(way)) break;
            state = way.To;
        }

        return new BestPlay(steps.ToImmutable(), answers.ToImmutable());
    }

    /// <summary>The way out of a state that it takes; null at its end.</summary>
    public static Edge? WayOf(StateGraph graph, Values values, int state)
    {
        foreach (var way in graph.EdgesOf(state))
        {
            if (values.TotalBy(way) == values.TotalAt(state)) return way;
        }

        return null;
    }
}

/// <summary>A step of the best play.</summary>
/// <param name="State">Number of the state.</param>
/// <param name="Way">The way out of it.</param>
public readonly record struct BestStep(int State, Edge Way);
