using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>Holds the claims of a scenario against every state that it can come to.</summary>
internal static class ClaimFindings
{
    /// <summary>Reports each claim that does not hold, with the shortest way to where it fails.</summary>
    public static void Report(StateGraph graph, FindingList findings)
    {
        var scenario = graph.Story.Scenario;
        var slots = graph.NewSlots();
        var open = scenario.Claims.ToList();
        for (var state = 0; state < graph.StateCount && open.Count > 0; state++)
        {
            var scene = scenario.Scenes[graph.Unpack(state, slots)];
            slots[^1] = scene.WayOn is Ending ending ? 1 + (int)ending.Kind : 0;
            foreach (var claim in open.Where(claim => IsSettledBy(claim, scene, slots)).ToList())
            {
                open.Remove(claim);
                if (claim.Kind == ClaimKind.Possible) continue;
                var message = claim.Kind == ClaimKind.Always
                    ? $"This does not hold at the ending '{scene.Id}', {graph.Witness(state)}."
                    : $"This does hold in the scene '{scene.Id}', {graph.Witness(state)}.";
                findings.Add(Rules.ClaimBroken, claim.Place, message);
            }
        }

        // What was not found may lie where the search did not come to.
        if (!graph.IsComplete) return;
        foreach (var claim in open.Where(claim => claim.Kind == ClaimKind.Possible))
            findings.Add(Rules.ClaimBroken, claim.Place, "This holds at no moment of any play.");
    }

    /// <summary>Whether a state refutes what must always or never hold, or shows what must be possible.</summary>
    private static bool IsSettledBy(Claim claim, Scene scene, ReadOnlySpan<int> slots) => claim.Kind switch
    {
        ClaimKind.Always => scene.WayOn is Ending && !claim.Condition.HoldsIn(slots),
        ClaimKind.Never or ClaimKind.Possible => claim.Condition.HoldsIn(slots),
    };
}
