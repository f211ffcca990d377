using System.Globalization;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>What is so of the scenes of a version: what is read, where it leads, what is asked.</summary>
/// <param name="scenario">The version.</param>
/// <param name="names">The names that both versions know.</param>
internal sealed class SceneFacts(Scenario scenario, SharedNames names)
{
    /// <summary>Of all scenes, in the order of the file.</summary>
    public IEnumerable<Fact> All() => scenario.Scenes.SelectMany(Of);

    private IEnumerable<Fact> Of(Scene scene)
    {
        // An ending that only one version has is told of among the endings.
        if (scene.WayOn is not Ending || names.Has(scene.Id)) yield return new Fact(ChangeTopic.Scenes, scene.Id, "", "", KindOf(scene.WayOn));
        var parts = scene.Text.Select(part => (part.When, Text: $"{part.Text}")).ToList();
        if (parts.Count > 0)
        {
            yield return Told(ChangeTopic.Texts, scene, "", "text", string.Join(" ", parts.Select(part => part.When is null ? part.Text : $"[when {part.When}] {part.Text}"))) with
            {
                Same = string.Join("\0", parts.Select(part => $"{(part.When is { } when ? names.In(when.Text) : "")}\0{part.Text}")),
            };
        }

        foreach (var fact in OfWayOn(scene)) yield return fact;
        foreach (var fact in scene.Offers.SelectMany(offer => new OfferFacts(scenario, names).Of(scene, offer))) yield return fact;
    }

    private IEnumerable<Fact> OfWayOn(Scene scene)
    {
        switch (scene.WayOn)
        {
            case Ending ending:
                yield return Told(ChangeTopic.Endings, scene, "", "ending", Scoring.Words.Of(ending.Kind));
                break;
            case Fork fork:
                yield return Told(ChangeTopic.Ways, scene, "", "goes on", string.Join("; ", fork.Branches.Select(branch => BranchOf(branch, id => id, when => when)))) with
                {
                    Same = string.Join("; ", fork.Branches.Select(branch => BranchOf(branch, names.Scene, names.In))),
                };
                break;
            case Decision decision:
                foreach (var fact in OfDecision(scene, decision)) yield return fact;
                break;
        }
    }

    private IEnumerable<Fact> OfDecision(Scene scene, Decision decision)
    {
        if (decision.AsksCertainty) yield return Told(ChangeTopic.Rest, scene, "", "asks how sure one is", "yes");
        // What only one version has says so itself: here stands the order of what both have.
        var shared = decision.Offers.Where(offer => names.Has(scene.Id, offer.Id)).ToList();
        if (shared.Count > 1)
        {
            yield return Told(decision is OrderDecision ? ChangeTopic.Points : ChangeTopic.Ways, scene, "", decision is OrderDecision ? "the right order" : "the order on offer", string.Join(", ", shared.Select(offer => offer.Id))) with
            {
                Same = string.Join(", ", shared.Select(offer => names.Offer(scene.Id, offer.Id))),
            };
        }

        if (decision is ChoiceDecision { Limit: { } limit })
        {
            yield return Told(ChangeTopic.Ways, scene, "", "time to decide", string.Create(CultureInfo.InvariantCulture, $"{limit.Seconds} seconds, then {limit.Timeout.Id}")) with
            {
                Same = string.Create(CultureInfo.InvariantCulture, $"{limit.Seconds} {names.Offer(scene.Id, limit.Timeout.Id)}"),
            };
        }

        if (decision is not TaskDecision task) yield break;
        var to = scenario.Scenes[task.To].Id;
        yield return Told(ChangeTopic.Ways, scene, "", "leads to", to) with { Same = names.Scene(to) };
        if (task.Takes > 0) yield return Told(ChangeTopic.Ways, scene, "", "minutes that it takes", Number(task.Takes));
        yield return Told(ChangeTopic.Texts, scene, "", "prompt", $"{task.Prompt}");
        if (task is PickDecision pick) yield return Told(ChangeTopic.Ways, scene, "", "ticks that are wanted", pick.Min == pick.Max ? Number(pick.Min) : $"{Number(pick.Min)} to {Number(pick.Max)}");
        if (task is OrderDecision order && !order.Evidence.IsEmpty) yield return Told(ChangeTopic.Points, scene, "", "points for the right order", OfferFacts.EvidenceOf(order.Evidence));
        if (task is not WriteDecision write) yield break;
        foreach (var criterion in write.Criteria) yield return Told(ChangeTopic.Texts, scene, "", $"criterion {criterion.Id}", $"{criterion.Text}");
    }

    private string BranchOf(Branch branch, Func<string, string> nameOf, Func<string, string> conditionOf) =>
        (branch switch
        {
            { When: { } when } => $"when {conditionOf(when.Text)}: ",
            { Chance: { } chance } => string.Create(CultureInfo.InvariantCulture, $"by chance {chance}%: "),
            _ => "else: ",
        }) + nameOf(scenario.Scenes[branch.To].Id);

    private static string KindOf(WayOn wayOn) => wayOn switch
    {
        ChoiceDecision => "a choice",
        PickDecision => "things to tick",
        OrderDecision => "things to put in order",
        WriteDecision => "something to write",
        Fork => "goes on by itself",
        Ending => "an ending",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Fact Told(ChangeTopic topic, Scene scene, string offer, string what, string value) => new(topic, scene.Id, offer, what, value);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
