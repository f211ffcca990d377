using System.Text.RegularExpressions;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>Plays the way that a finding about a planted defect shows, and looks whether the defect is there.</summary>
internal static partial class Shown
{
    public static void By(Finding finding, CheckedScenario found, Scene at)
    {
        var scenario = found.File.Scenario!;
        if (Witness.Of(finding) is null)
        {
            // What never happens cannot be played.
            (finding.Rule.Code is "MS5004" or "MS5005" or "MS5011" || finding.Message.Contains("at no moment", StringComparison.Ordinal)).ShouldBeTrue(finding.Message);
            return;
        }

        var session = Witness.Play(scenario, finding);
        var (passage, why) = (session.Passage, finding.Message);
        List<StoryState> entered = [.. passage.Moments.OfType<SceneEntered>().Select(moment => moment.State)];
        switch (finding.Rule.Code)
        {
            case "MS5001":
                var round = Round().Match(why).Groups[1].Value;
                round.ShouldContain("planted");
                var again = Some.Session(scenario);
                AnswerList.Parse(string.Join(',', new[] { Witness.Of(finding)!, round }.Where(answers => answers.Length > 0))).PlayIn(again);
                found.Graph!.Find(again.Passage.State).ShouldBe(found.Graph.Find(passage.State), why);
                break;
            case "MS5002":
                passage.Decisions.Count(decided => decided.Answer.Written == "planted").ShouldBe(2, why);
                break;
            case "MS5003":
                (passage.Scene.Id, passage.IsOver, passage.Ending).ShouldBe(("planted", true, null), why);
                break;
            case "MS5006":
                var effect = passage.Story.OnOffer(passage.State).Single(offer => offer.Id == "planted").Effects.Single();
                (passage.State.Slots[effect.Slot] + effect.Value).ShouldBeGreaterThan(scenario.Layout.Slots[effect.Slot].Max, why);
                break;
            case "MS5008":
                ShowsClaim(scenario.Claims.Single(claim => claim.Place.Span == finding.Span), passage, entered);
                break;
            case "MS5009":
                passage.IsLost.ShouldBeTrue(why);
                break;
            case "MS5010":
                ShowsCondition(scenario, finding, passage, entered, at);
                break;
            case "MS5012":
                passage.Scene.Id.ShouldBe("planted", why);
                passage.Story.OnOffer(passage.State).ShouldAllBe(offer => offer.Critical != null, why);
                break;
            case "MS5013":
                var card = new Scorer(found.Graph!).Score(session);
                (card.Total.Points, card.Incidents.Length + card.Oversteps.Length > 0).ShouldBe((card.Total.Ceiling!.Value, true), why);
                break;
            default:
                throw new InvalidOperationException($"No defect is known that {finding.Rule.Code} finds: {why}");
        }
    }

    private static void ShowsClaim(Claim claim, Passage passage, List<StoryState> entered)
    {
        if (claim.Kind == ClaimKind.Always) (passage.Ending is not null).ShouldBeTrue();
        var reached = claim.Kind == ClaimKind.Always ? [passage.State] : entered;
        reached.Exists(state => claim.Condition.HoldsIn([.. state.Slots, 0]) == (claim.Kind == ClaimKind.Never)).ShouldBeTrue();
    }

    private static void ShowsCondition(Scenario scenario, Finding finding, Passage passage, List<StoryState> entered, Scene at)
    {
        if (scenario.Events.FirstOrDefault(happening => happening.When.Place.Span == finding.Span) is { } happening)
        {
            passage.State.Slots[happening.FiredSlot].ShouldBe(1, finding.Message);
            return;
        }

        var (scene, condition) = scenario.Scenes.SelectMany(scene => scene.Text.Select(part => part.When).Concat(scene.Offers.OfType<Choice>().Select(choice => choice.When))
            .Concat(scene.WayOn is Fork fork ? fork.Branches.Select(branch => branch.When) : []).Select(when => (Scene: scene, When: when))).Single(pair => pair.When?.Place.Span == finding.Span);
        new[] { "planted", at.Id }.ShouldContain(scene.Id);
        var asked = entered.Where(state => state.Scene == scene.Index).ToList();
        asked.ShouldNotBeEmpty(finding.Message);
        asked.TrueForAll(state => condition!.HoldsIn(state.Slots.AsSpan())).ShouldBeTrue(finding.Message);
    }

    [GeneratedRegex("-> [a-z0-9-]+, by ([a-z0-9,~+-]+), ")]
    private static partial Regex Round();
}
