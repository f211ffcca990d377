using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Drawings;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>A scene of a story as its author walks through it: what leads on, what leads here, and how a play comes to it.</summary>
/// <param name="Walk">The walk.</param>
/// <param name="Scene">The scene.</param>
internal sealed record SceneScreen(SceneWalk Walk, Scene Scene) : Screen
{
    /// <summary>Number of the selected way, from 1.</summary>
    public int Selected { get; init; } = 1;

    /// <inheritdoc/>
    public override Page Page => Walk.Map is not { } map ? Unsearched : new()
    {
        Title = $"Scene {Scene.Id}",
        Aside = string.Create(CultureInfo.InvariantCulture, $"{Walk.InOrder.IndexOf(Scene) + 1} of {Walk.InOrder.Length}, {SceneWords.KindOf(Scene)}"),
        Blocks =
        [
            .. Walk.Words.TextOf(Scene),
            new Gap(),
            Neighbourhood.Of(map, Scene),
            new Gap(),
            .. LeadsOn(map),
            new Gap(),
            .. LeadsHere(map),
            new Gap(),
            new Heading("How to get there"),
            .. ArrivalText.Blocks(Walk, map, Scene),
        ],
        Selected = Math.Min(Selected, WaysOf(map).Length),
        Hints =
        [
            new Hint(Act.Take, "walk there", WaysOf(map).IsEmpty ? "Nothing leads on from here, and nothing leads here." : null),
            new Hint(Act.Preview, "preview from here"),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "walk back"),
        ],
    };

    /// <summary>The scenes to which the items lead, in their order.</summary>
    public ImmutableArray<Scene> Ends => Walk.Map is { } map
        ? [.. map.From(Scene).Select(way => Walk.Scenario.Scenes[way.To]), .. map.To(Scene).Select(way => Walk.Scenario.Scenes[way.From])]
        : [];

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Clamp(Selected + 1, 1, Math.Max(1, Ends.Length)) }),
        Asked { Act: Act.Take } when Selected <= Ends.Length => To(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Ends.Length => To(number),
        Asked { Act: Act.Preview } => new Open(new PreviewFromScreen(Walk, Scene)),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };

    private OpenFrom To(int number) => new(this with { Selected = number }, Walk.PageOf(Ends[number - 1]));

    private ImmutableArray<DrawnWay> WaysOf(StoryMap map) => [.. map.From(Scene), .. map.To(Scene)];

    private IEnumerable<Block> LeadsOn(StoryMap map)
    {
        yield return new Heading("What leads on");
        if (Scene.WayOn is Ending ending) yield return new Paragraph($"The story ends here: {Engine.Scoring.Words.Of(ending.Kind)}.");
        if (Scene.WayOn is ChoiceDecision { Limit: { } limit }) yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"There are {limit.Seconds} seconds to choose."));
        if (map.Drawing.Scenes[Scene.Index].IsDeadEnd) yield return new Paragraph("A play can stand here with nothing on offer.", Tone: Tone.Alert);
        var ways = map.From(Scene);
        for (var at = 0; at < ways.Length; at++)
        {
            var (says, below) = Walk.Words.WayOf(ways[at]);
            var to = Walk.Scenario.Scenes[ways[at].To].Id;
            yield return new Item(at + 1, says, $"to {to}");
            foreach (var block in below) yield return block;
        }
    }

    private IEnumerable<Block> LeadsHere(StoryMap map)
    {
        yield return new Heading("What leads here");
        if (map.Drawing.Scenes[Scene.Index].IsStart) yield return new Paragraph("Every play begins here.");
        var (before, ways) = (map.From(Scene).Length, map.To(Scene));
        for (var at = 0; at < ways.Length; at++)
        {
            var way = ways[at];
            var (says, _) = Walk.Words.WayOf(way);
            yield return new Item(before + at + 1, says, $"from {Walk.Scenario.Scenes[way.From].Id}");
            if (!way.IsEvent && Walk.Scenario.Scenes[way.From].Offers.OfType<Choice>().FirstOrDefault(choice => choice.Id == way.Name) is { When: { } when })
                yield return new Paragraph($"On offer when {Walk.Words.When(when)}.", Indent: 3, Tone: Tone.Quiet);
        }

        if (ways.IsEmpty && !map.Drawing.Scenes[Scene.Index].IsStart) yield return new Paragraph("Nothing leads here.", Tone: Tone.Alert);
    }

    private Page Unsearched => new()
    {
        Title = $"Scene {Scene.Id}",
        Blocks = [new Paragraph("The search of this story was stopped. Open its scenes again to begin anew.")],
        Hints = [new Hint(Act.Preview, "preview from here"), new Hint(Act.Back, "back")],
    };
}
