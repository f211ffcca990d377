using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>What should be found in a story, from its plays and whole states: rule and place.</summary>
internal sealed record PlainDefects(WholeStates States, PlayTree Tree)
{
    /// <summary>Null where there was too much to play.</summary>
    public static PlainDefects? Of(Scenario scenario, int most = 20_000)
    {
        var states = WholeStates.Of(scenario, most);
        if (states.GaveUp) return null;
        var tree = PlayTree.Of(scenario, most);
        return tree.GaveUp ? null : new PlainDefects(states, tree);
    }

    /// <summary>Rules with places, in any order; places of a round and of full marks that cannot be had cleanly are left at 0.</summary>
    public IEnumerable<(Rule Rule, int Place)> In(Scenario scenario)
    {
        var scenes = scenario.Scenes.Where(scene => !scene.IsIncluded).ToList();
        return
        [
            .. scenes.Where(scene => !States.Entered.Contains(scene)).Select(scene => (Rules.UnreachableScene, scene.Place.Span.Start)),
            .. scenes.Where(States.Entered.Contains).SelectMany(scene => scene.Offers).OfType<Choice>().Where(choice => !States.Taken.Contains(choice))
                .Select(choice => (Rules.UnreachableChoice, choice.Place.Span.Start)),
            .. States.DeadEnds.Keys.Select(scene => (Rules.DeadEnd, scene.Place.Span.Start)),
            .. States.Forced.Keys.Select(scene => (Rules.ForcedBreach, scene.Offers.First(offer => offer.Critical is not null).Place.Span.Start)),
            .. scenario.Claims.Where(claim => States.Settled.ContainsKey(claim) != (claim.Kind == ClaimKind.Possible)).Select(claim => (Rules.ClaimBroken, claim.Place.Span.Start)),
            .. Conditions(scenario, scenes),
            .. Tree.HasRound ? [(Rules.Round, 0)] : OfPlays(scenario),
        ];
    }

    private IEnumerable<(Rule, int)> OfPlays(Scenario scenario)
    {
        foreach (var effect in States.Clamped.Keys) yield return (Rules.Clamped, effect.Place.Span.Start);
        var twice = PlainFigures.Of(scenario, Tree.Root!).GivenTwice;
        foreach (var giver in twice)
            yield return (Rules.EvidenceTwice, giver is Offer offer ? offer.Place.Span.Start : scenario.Scenes.Single(scene => ReferenceEquals(scene.WayOn, giver)).Place.Span.Start);
        // Where no play is clean since a breach is forced, that is what is found.
        if (Tree.Root!.CleanValue != Tree.Root.Value[0] && (Tree.Root.CleanValue is not null || States.Forced.Count == 0)) yield return (Rules.UncleanCeiling, 0);
    }

    private IEnumerable<(Rule, int)> Conditions(Scenario scenario, List<Scene> scenes)
    {
        var ofChoices = scenario.AllOffers.OfType<Choice>().Select(choice => choice.When).OfType<object>().ToHashSet(ReferenceEqualityComparer.Instance);
        var own = scenes.SelectMany(scene => scene.Text.Select(part => part.When).Concat(scene.WayOn is Fork fork ? fork.Branches.Select(branch => branch.When) : scene.Offers.OfType<Choice>().Select(choice => choice.When)))
            .Concat(scenario.Events.Select(happening => happening.When)).OfType<object>().ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (condition, asked) in States.Asked.Where(pair => own.Contains(pair.Key)))
        {
            if (!asked.Failed) yield return (Rules.AlwaysHolds, condition.Place.Span.Start);
            // A choice that is never on offer is found as that.
            else if (!asked.HadItsWay && !ofChoices.Contains(condition)) yield return (Rules.NeverDecides, condition.Place.Span.Start);
        }
    }
}
