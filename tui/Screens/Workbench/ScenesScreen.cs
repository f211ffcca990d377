using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>The scenes of a scenario in the order of its story, or those that a search found: the way in for whoever walks through it.</summary>
/// <param name="File">The file.</param>
/// <param name="Clock">When previews happen; nothing depends on it.</param>
internal sealed record ScenesScreen(BenchFile File, TimeProvider Clock) : Screen
{
    private SceneWalk? Walk { get; init; } = File.Scenario?.Scenario is { } scenario ? new SceneWalk(File.Path, scenario, Clock) : null;

    private ImmutableArray<Scene> Found { get; init; }

    private bool IsSearched { get; init; }

    /// <summary>What the search found is shown as soon as it is there.</summary>
    public override Func<bool>? Listening => Walk is null || IsSearched ? null : () => Walk.Search.IsCompleted;

    /// <inheritdoc/>
    public override Screen AfterHearing() => this with { IsSearched = true };

    /// <summary>Number of the selected scene, from 1.</summary>
    public int Selected { get; init; } = 1;

    /// <summary>The words that were looked for; null where all scenes are shown.</summary>
    public string? Words { get; private init; }

    /// <inheritdoc/>
    public override Page Page => Walk is null ? WithoutStory : new()
    {
        Title = $"Scenes of {Walk.Scenario.Title}{(Words is null ? "" : $": {Words}")}",
        Aside = Count(Scenes.Length),
        Blocks = [.. Above(), .. Rows()],
        Selected = Math.Min(Selected, Scenes.Length),
        Hints =
        [
            new Hint(Act.Take, "open", Scenes.IsEmpty ? "No scene has all of these words." : null),
            new Hint(Act.Preview, "preview", Scenes.IsEmpty ? "No scene has all of these words." : null),
            new Hint(Act.Search, "search"),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "back"),
        ],
    };

    /// <summary>Those with all of some words in their id or their text.</summary>
    public ScenesScreen Having(string words)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return this with
        {
            Words = words,
            Selected = 1,
            Found = [.. Walk!.InOrder.Where(scene => Array.TrueForAll(wanted, word => $"{scene.Id} {string.Join(' ', scene.Text.Select(part => part.Text))}".Contains(word, StringComparison.OrdinalIgnoreCase)))],
        };
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Back } => Back(),
        _ when Walk is null => message is Asked { Act: Act.Take } ? new GoBack() : Same,
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Clamp(Selected + 1, 1, Math.Max(1, Scenes.Length)) }),
        Asked { Act: Act.Search } => Words is null ? new Open(new SceneSearchScreen(this)) : new Go(new SceneSearchScreen(this) { Typed = Words }),
        Asked { Act: Act.Preview } when Selected <= Scenes.Length => new Open(new PreviewFromScreen(Walk, Scenes[Selected - 1])),
        Asked { Act: Act.Take } when Selected <= Scenes.Length => To(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Scenes.Length => To(number),
        _ => Same,
    };

    private ImmutableArray<Scene> Scenes => Words is null ? Walk!.InOrder : Found;

    private Turn To(int number) => Walk!.To(Scenes[number - 1]) is Open { Screen: var screen } ? new OpenFrom(this with { Selected = number }, screen) : Same;

    private GoBack Back()
    {
        // Whoever leaves the list that a search found comes to that of all.
        if (Words is null) Walk?.Stop();
        return new GoBack();
    }

    private IEnumerable<Block> Above()
    {
        if (Walk!.Map is { Drawing: var drawing })
        {
            if (!drawing.IsComplete)
                yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"Not proved: {drawing.States:N0} states were searched, and there are more. What is not reached so far may still be."), Tone: Tone.Alert);
            else if (!drawing.Round.IsEmpty)
                yield return new Paragraph($"A play can go round for ever: {string.Join(", ", drawing.Round.Take(8).Select(Text.Verbatim))}.", Tone: Tone.Alert);
        }
        else
        {
            yield return new Paragraph("This is a long story. What no play reaches is still being looked for.", Tone: Tone.Quiet);
        }

        if (Scenes.IsEmpty) yield return new Paragraph("No scene has all of these words. Try fewer of them, or only the beginning of a word.");
        else yield return new ColumnHeads("Scene and how its text begins", "how it goes on");
    }

    private IEnumerable<Item> Rows() => Words is null
        ? Walk!.Rows
        : Found.Select((scene, at) => Walk!.Words.RowOf(scene, at + 1, Walk.Map));

    private Page WithoutStory => new()
    {
        Title = "Scenes",
        Blocks = File.Kind == WrittenKind.Scenario
            ?
            [
                new Paragraph("Its scenes can be walked through when its errors are mended:"),
                .. File.Findings.Where(finding => finding.Rule.Severity == Engine.Findings.Severity.Error).SelectMany(ProblemsScreen.Show),
            ]
            : [new Paragraph("Only a scenario has scenes, and this file is none.")],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };

    private static string Count(int scenes) => Counted.Of(scenes, "scene");
}

/// <summary>Asks which scenes to look for, in one line.</summary>
/// <param name="All">The list of all.</param>
internal sealed record SceneSearchScreen(ScenesScreen All) : Screen
{
    /// <summary>What was typed so far.</summary>
    public string Typed { get; init; } = "";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Search the scenes",
        Blocks = [new Paragraph("Type one word or several. A scene is found when its id and its text have all of them; a part of a word is enough.")],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "search"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Take } => HandbookScreen.IsBlank(Typed)
            ? new Refuse("There is no word to look for yet.")
            : new Go(All.Having(Engine.Text.UnsafeCharacters.Strip(Typed).Trim())),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };
}
