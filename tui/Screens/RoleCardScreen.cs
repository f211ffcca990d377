using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What a learning mentor is and is not, by the packs of a scenario.</summary>
internal sealed record RoleCardScreen(Scenario Scenario) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Role card",
        Blocks = [.. Blocks(Scenario, withMeaning: true)],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back or Act.RoleCard } ? new GoBack() : Same;

    /// <summary>The key to the card; off where the scenario's packs have none.</summary>
    public static Hint HintFor(Scenario scenario) => new(
        Act.RoleCard,
        "role card",
        scenario.Packs.Any(pack => !pack.Boundaries.IsEmpty) ? null : "the packs of this scenario say nothing about the role.");

    /// <summary>The key to the card in a play; none in an interview, where it would be a hint.</summary>
    public static IEnumerable<Hint> HintsFor(Playing playing) => playing.IsInterview ? [] : [HintFor(playing.Session.Scenario)];

    /// <summary>What stands beside a scene on a wide screen: the card, and the units that count.</summary>
    public static ImmutableArray<Block> Beside(Scenario scenario) => [.. Blocks(scenario, withMeaning: false), .. StandardsScreen.Short(scenario)];

    /// <summary>The card, short for the side of a wide screen or with its meanings.</summary>
    public static IEnumerable<Block> Blocks(Scenario scenario, bool withMeaning)
    {
        ImmutableArray<Engine.Standards.Boundary> all = [.. scenario.Packs.SelectMany(pack => pack.Boundaries)];
        foreach (var group in all.GroupBy(boundary => boundary.Is).OrderByDescending(group => group.Key))
        {
            yield return new Heading(group.Key ? "A learning mentor is" : "A learning mentor is not");
            foreach (var boundary in group)
            {
                var meaning = withMeaning && boundary.Meaning is { } text ? $": {Text.Verbatim(text)}" : "";
                yield return new Paragraph($"{(withMeaning ? "**" : "")}{Text.Verbatim(boundary.Title)}{(withMeaning ? "**" : "")}{meaning}", Lead: "- ");
            }

            yield return new Gap();
        }
    }
}
