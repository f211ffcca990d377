using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop;

/// <summary>
/// A scenario with one small mistake put in, to see whether a test notices (DeMillo, Lipton and Sayward 1978): a condition turned
/// round, an effect, a breach or an overstep left out, or a way that leads elsewhere.
/// </summary>
/// <param name="Id">A name that stays while the places around it change, as in <c>door.listen/set/told</c>, <c>fork/then-2/to</c> or <c>event-1/when</c>.</param>
/// <param name="What">The change, for people.</param>
/// <param name="Place">Where it is made.</param>
/// <param name="Mutated">The scenario with it.</param>
public sealed record Mutation(string Id, string What, SourcePlace Place, Scenario Mutated)
{
    /// <summary>The scene in which it is made, as it was; null for an event, which may interrupt any.</summary>
    public Scene? Scene { get; private init; }

    /// <summary>The choice or option in which it is made, as it was; null where it is in none.</summary>
    public Offer? Offer { get; private init; }

    /// <summary>The var that is left as it is, where an effect is left out; else null.</summary>
    public Variable? Var { get; private init; }

    /// <summary>Every such change of a scenario's own scenes and events, one at a time, in the order of the file.</summary>
    public static IEnumerable<Mutation> Of(Scenario scenario) =>
        scenario.Scenes.Where(scene => !scene.IsIncluded).SelectMany(scene => OfScene(scenario, scene)).Concat(OfEvents(scenario));

    private static IEnumerable<Mutation> OfScene(Scenario scenario, Scene scene)
    {
        var changes = scene.WayOn switch
        {
            ChoiceDecision decision => decision.Choices.SelectMany(choice => OfChoice(scenario, choice).Select(change =>
                change.In($"{scene.Id}.{choice.Id}/{change.Id}", (WayOn)(decision with { Choices = decision.Choices.Replace(choice, change.Changed) })) with { Offer = choice })),
            PickDecision pick => pick.Options.SelectMany(option => Without(scenario, option).Select(change =>
                    change.In($"{scene.Id}.{option.Id}/{change.Id}", (WayOn)(pick with { Options = pick.Options.Replace(option, (Option)change.Changed) })) with { Offer = option }))
                .Concat(OfTask(scenario, scene, pick)),
            TaskDecision task => OfTask(scenario, scene, task),
            // By its place: two entries may say the same.
            Fork fork => fork.Branches.SelectMany((branch, at) =>
                OfBranch(scenario, scene, branch).Select(change =>
                    change.In(string.Create(CultureInfo.InvariantCulture, $"{scene.Id}/then-{at + 1}/{change.Id}"), (WayOn)new Fork(fork.Branches.SetItem(at, change.Changed))))),
            _ => [],
        };
        return changes.Select(change => new Mutation(
            change.Id, change.What, change.Place, scenario with { Scenes = scenario.Scenes.SetItem(scene.Index, scene with { WayOn = change.Changed }) })
        {
            Scene = scene,
            Offer = change.Offer,
            Var = change.Var,
        });
    }

    private static IEnumerable<Change<Choice>> OfChoice(Scenario scenario, Choice choice)
    {
        if (choice.When is { } when) yield return new Change<Choice>("when", $"the choice '{choice.Id}' is offered when {when.Negated}", when.Place, choice with { When = when.Negated });
        foreach (var change in Without(scenario, choice)) yield return change.In(change.Id, (Choice)change.Changed);
        if (Elsewhere(scenario, choice.To) is { } to)
            yield return new Change<Choice>("to", $"the choice '{choice.Id}' leads to '{scenario.Scenes[to].Id}'", choice.Place, choice with { To = to });
    }

    private static IEnumerable<Change<Offer>> Without(Scenario scenario, Offer offer)
    {
        foreach (var effect in offer.Effects)
        {
            var declared = scenario.Layout.Vars[effect.Slot];
            var done = effect.Adds
                ? string.Create(CultureInfo.InvariantCulture, $"does not add {effect.Value} to '{declared.Name}'")
                : $"does not set '{declared.Name}' to {declared.Show(effect.Value)}";
            yield return new Change<Offer>($"{(effect.Adds ? "add" : "set")}/{declared.Name}", $"'{offer.Id}' {done}", effect.Place, offer with { Effects = offer.Effects.Remove(effect) }) { Var = declared };
        }

        if (offer.Critical is { } incident) yield return new Change<Offer>("critical", $"'{offer.Id}' is no serious breach ({incident.Id})", offer.Place, offer with { Critical = null });
        foreach (var boundary in offer.Oversteps)
            yield return new Change<Offer>($"oversteps/{boundary.Id}", $"'{offer.Id}' does not overstep '{boundary.Id}'", offer.Place, offer with { Oversteps = offer.Oversteps.Remove(boundary) });
    }

    private static IEnumerable<Change<WayOn>> OfTask(Scenario scenario, Scene scene, TaskDecision task)
    {
        if (Elsewhere(scenario, task.To) is { } to)
            yield return new Change<WayOn>($"{scene.Id}/to", $"the scene '{scene.Id}' leads to '{scenario.Scenes[to].Id}'", scene.Place, task with { To = to });
    }

    private static IEnumerable<Change<Branch>> OfBranch(Scenario scenario, Scene scene, Branch branch)
    {
        if (branch.When is { } when)
            yield return new Change<Branch>("when", $"the scene '{scene.Id}' goes to '{scenario.Scenes[branch.To].Id}' when {when.Negated}", when.Place, branch with { When = when.Negated });
        if (Elsewhere(scenario, branch.To) is { } to)
            yield return new Change<Branch>("to", $"the scene '{scene.Id}' goes to '{scenario.Scenes[to].Id}' instead of '{scenario.Scenes[branch.To].Id}'", branch.When?.Place ?? scene.Place, branch with { To = to });
    }

    private static IEnumerable<Mutation> OfEvents(Scenario scenario)
    {
        foreach (var (number, happening) in scenario.Events.Select((happening, at) => (at + 1, happening)))
        {
            yield return new Mutation(
                string.Create(CultureInfo.InvariantCulture, $"event-{number}/when"),
                $"the event happens when {happening.When.Negated}",
                happening.When.Place,
                scenario with { Events = scenario.Events.Replace(happening, happening with { When = happening.When.Negated }) });
            if (Elsewhere(scenario, happening.To) is { } to)
            {
                yield return new Mutation(
                    string.Create(CultureInfo.InvariantCulture, $"event-{number}/to"),
                    $"the event leads to '{scenario.Scenes[to].Id}'",
                    happening.When.Place,
                    scenario with { Events = scenario.Events.Replace(happening, happening with { To = to }) });
            }
        }
    }

    /// <summary>Another scene to lead to: the next of the file, so that the change is always the same one; null where there is only one.</summary>
    private static int? Elsewhere(Scenario scenario, int to) => scenario.Scenes.Length > 1 ? (to + 1) % scenario.Scenes.Length : null;

    /// <summary>A change of a part of a scenario, on its way to being one of the whole.</summary>
    private sealed record Change<T>(string Id, string What, SourcePlace Place, T Changed)
    {
        public Offer? Offer { get; init; }

        public Variable? Var { get; init; }

        /// <summary>The same in what the part is a part of.</summary>
        public Change<TWhole> In<TWhole>(string id, TWhole whole) => new(id, What, Place, whole) { Offer = Offer, Var = Var };
    }
}
