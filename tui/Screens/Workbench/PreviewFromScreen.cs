using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>Where a preview begins and with which values: no scorecard, and nothing of it is kept.</summary>
/// <param name="Walk">The walk.</param>
/// <param name="Scene">The scene.</param>
internal sealed record PreviewFromScreen(SceneWalk Walk, Scene Scene) : Screen
{
    private const int SceneItem = 2;

    /// <summary>The preview of a file from its first scene; where it cannot be read as a scenario, what says so.</summary>
    public static Screen Of(BenchFile file, TimeProvider clock) => file.Scenario?.Scenario is { } scenario
        ? new PreviewFromScreen(new SceneWalk(file.Path, scenario, clock), scenario.Scenes[scenario.Start])
        : new ScenesScreen(file, clock);

    /// <summary>The values of the vars in their order, then of the clock where there is one, then of what else the story remembers.</summary>
    public ImmutableArray<ExpectedVar> Vars { get; init; } = FirstOf(Walk, Scene);

    private ImmutableArray<ExpectedVar> First { get; init; } = FirstOf(Walk, Scene);

    private bool IsSearched { get; init; } = Walk.Map is not null;

    /// <summary>What the search found is shown as soon as it is there.</summary>
    public override Func<bool>? Listening => IsSearched ? null : () => Walk.Search.IsCompleted;

    /// <inheritdoc/>
    public override Screen AfterHearing()
    {
        var first = FirstOf(Walk, Scene);
        return this with { IsSearched = true, First = first, Vars = IsAsItWas ? first : Vars };
    }

    /// <summary>Number of the selected item, from 1.</summary>
    public int Selected { get; init; } = 1;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"Preview from {Scene.Id}",
        Blocks =
        [
            new Item(1, "Play from here") { Sentence = "Play from here." },
            new Item(SceneItem, "Scene", Scene.Id) { Sentence = $"Begins in the scene {Scene.Id}." },
            .. Vars.SelectMany(Row),
            new Gap(),
            .. Known(),
            new Paragraph("A preview has no scorecard, and nothing of it is kept. The same at the command line:", Tone: Tone.Quiet),
            new Paragraph(Text.Verbatim(Command), Indent: 3, Tone: Tone.Quiet),
        ],
        Selected = Selected,
        Hints =
        [
            new Hint(Act.Take, Selected == 1 ? "play" : "change"),
            new Hint(Act.Preview, "play from here"),
            new Hint(Act.Undo, "values as they were", IsAsItWas ? "No value was changed." : null),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "back"),
        ],
    };

    /// <summary>The command line that begins the same preview.</summary>
    public string Command
    {
        get
        {
            var start = StartOf(Walk, Scene);
            var sets = Vars.Where(var => var.Value != start[var.Slot]).Select(var => $" --set {ArrivalText.Quoted($"{NameOf(var.Slot)}={Show(var)}")}");
            return $"mentorsim play {ArrivalText.FileWord(Walk.Path)} --from {Scene.Id}{string.Concat(sets)}";
        }
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(ItemCount, Selected + 1) }),
        Asked { Act: Act.Take } => Take(Selected),
        Numbered { Number: var number } when number >= 1 && number <= ItemCount => Take(number),
        Asked { Act: Act.Preview } => Take(1),
        Asked { Act: Act.Undo } => new Stay(this with { Vars = First }),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };

    /// <summary>The same with another value.</summary>
    public PreviewFromScreen With(ExpectedVar changed) => this with { Vars = [.. Vars.Select(var => var.Slot == changed.Slot ? changed : var)] };

    private int ItemCount => SceneItem + Vars.Length;

    private bool IsAsItWas => Vars.SequenceEqual(First);

    private Turn Take(int number)
    {
        if (number == SceneItem) return new Go(new PreviewSceneScreen(this with { Selected = number }));
        if (number == 1)
        {
            var session = Session.Preview(Walk.Scenario, 1, PlayMode.Practice, Walk.Clock, Scene.Index, Values);
            session.Begin();
            return new OpenFrom(this with { Selected = 1 }, new Playing(session, null, Pace.Unhurried) { Note = "preview" }.Screen);
        }

        var var = Vars[number - SceneItem - 1];
        // There is nothing to choose from but the other.
        if (ArrivalText.IsFlag(Walk.Scenario, var.Slot)) return new Stay(With(var with { Value = 1 - var.Value }) with { Selected = number });
        return new Go(PreviewValueScreen.Of(this with { Selected = number }, var));
    }

    private IEnumerable<Block> Row(ExpectedVar var, int at)
    {
        var (name, value) = (NameOf(var.Slot), Show(var));
        if (at > 0 && IsMemory(var) && !IsMemory(Vars[at - 1]) || at == 0 && IsMemory(var))
        {
            yield return new Gap();
            yield return new Heading("What the story remembers");
        }

        yield return new Item(SceneItem + 1 + at, Text.Verbatim(name), value) { Sentence = $"{name} is {value}." };
        if (Walk.Map?.ArrivalAt(Scene)?.Of(var.Slot) is not { } entered) yield break;
        yield return new Paragraph(
            entered.Values.IsEmpty ? "From here on nothing asks for it." : Text.Verbatim($"In plays that come here: {ArrivalText.Values(Walk.Scenario, entered)}."), Indent: 3, Tone: Tone.Quiet);
    }

    /// <summary>Whether a play can come here so.</summary>
    private IEnumerable<Block> Known()
    {
        if (Walk.Map is not { } map) yield return new Paragraph("The story is still being searched, so it is not known yet which values a play can have here.", Tone: Tone.Quiet);
        else if (map.ArrivalAt(Scene) is null) yield return new Paragraph($"No play reaches this scene{SoFar(map)}, but you can look at it.", Tone: Tone.Alert);
        else if (!map.Arrivals.IsEntered(Scene, Values)) yield return new Paragraph($"No play reaches this scene so{SoFar(map)}, but you can look at it.", Tone: Tone.Alert);
        else yield return new Paragraph("A play can reach this scene so.");
        yield return new Gap();
    }

    private static string SoFar(StoryMap map) => map.Drawing.IsComplete ? "" : ", as far as was searched";

    private string NameOf(int slot) => ArrivalText.NameOf(Walk.Scenario, slot);

    private string Show(ExpectedVar var) => ArrivalText.Show(Walk.Scenario, var.Slot, var.Value);

    private bool IsMemory(ExpectedVar var) => var.Slot >= Walk.Scenario.Layout.Vars.Length && var.Slot != Walk.Scenario.Layout.TimeSlot;

    /// <summary>The values of all slots that the items stand for.</summary>
    private IEnumerable<ExpectedVar> Values => ValuesOf(Walk, Vars);

    private static IEnumerable<ExpectedVar> ValuesOf(SceneWalk walk, IEnumerable<ExpectedVar> vars) =>
        vars.SelectMany(var => walk.Memory.FirstOrDefault(memory => memory.Slot == var.Slot) is { } memory ? memory.With(var.Value) : [var]);

    /// <summary>What everything is as a play begins, and this scene is entered first of all.</summary>
    private static ImmutableArray<int> StartOf(SceneWalk walk, Scene scene) => Story.Of(walk.Scenario).BeginAt(scene.Index, []).Slots;

    /// <summary>What everything starts with, if a play can come here so; else what it is on the shortest way here.</summary>
    private static ImmutableArray<ExpectedVar> FirstOf(SceneWalk walk, Scene scene)
    {
        var (layout, start) = (walk.Scenario.Layout, StartOf(walk, scene));
        ImmutableArray<ExpectedVar> first =
        [
            .. layout.Vars.Select(declared => new ExpectedVar(declared.Slot, start[declared.Slot])),
            .. layout.TimeSlot is { } time ? [new ExpectedVar(time, start[time])] : Array.Empty<ExpectedVar>(),
            // That the scene itself was seen goes without saying: the preview begins in it.
            .. walk.Memory.Where(memory => memory.Scene != scene.Index || layout.Slots[memory.Slot].Max > 1).Select(memory => new ExpectedVar(memory.Slot, start[memory.Slot])),
        ];
        return walk.Map is not { } map || map.ArrivalAt(scene) is not { } arrival || map.Arrivals.IsEntered(scene, ValuesOf(walk, first))
            ? first
            : [.. first.Select(var => arrival.Of(var.Slot) is { Values.IsEmpty: false } entered ? new ExpectedVar(var.Slot, entered.Nearest) : var)];
    }
}
