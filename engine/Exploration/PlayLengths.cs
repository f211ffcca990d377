using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>How short and how long plays are that come to an ending.</summary>
/// <param name="FewestDecisions">The fewest answers of a play.</param>
/// <param name="MostDecisions">The most answers of a play.</param>
/// <param name="FewestMinutes">The fewest minutes of school time; null where the story has no clock.</param>
/// <param name="MostMinutes">The most minutes of school time; null where the story has no clock.</param>
public sealed record PlayLengths(int FewestDecisions, int MostDecisions, int? FewestMinutes, int? MostMinutes)
{
    /// <summary>The lengths of the plays of a graph in which every play ends; null where none comes to an ending.</summary>
    public static PlayLengths? Of(StateGraph graph, PlayOrder order)
    {
        var scenario = graph.Story.Scenario;
        var lengths = new Length?[graph.StateCount];
        foreach (var state in order.States)
        {
            var ways = graph.EdgesOf(state);
            if (ways.IsEmpty && scenario.Scenes[graph.SceneOf(state)].WayOn is Ending) lengths[state] = new Length();
            foreach (var way in ways)
            {
                if (lengths[way.To] is { } after) lengths[state] = after.Before(way.Answer < 0 ? null : graph.Groups[way.Answer]).Or(lengths[state]);
            }
        }

        if (lengths[0] is not { } all) return null;
        // Time stops at the end of the school day.
        int? day = scenario.Layout.TimeSlot is { } slot ? scenario.Layout.Slots[slot].Max - scenario.Layout.Slots[slot].Start : null;
        return new PlayLengths(all.FewestDecisions, all.MostDecisions, Within(all.FewestMinutes), Within(all.MostMinutes));

        int? Within(int minutes) => day is { } most ? Math.Min(minutes, most) : null;
    }

    private readonly record struct Length(int FewestDecisions, int MostDecisions, int FewestMinutes, int MostMinutes)
    {
        public Length Before(AnswerGroup? answer) => answer is null ? this : new Length(
            FewestDecisions + 1, MostDecisions + 1, FewestMinutes + answer.First.Takes, MostMinutes + answer.First.Takes);

        public Length Or(Length? other) => other is not { } known ? this : new Length(
            Math.Min(FewestDecisions, known.FewestDecisions),
            Math.Max(MostDecisions, known.MostDecisions),
            Math.Min(FewestMinutes, known.FewestMinutes),
            Math.Max(MostMinutes, known.MostMinutes));
    }
}
