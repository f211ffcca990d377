using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>Asks in which scene a preview begins.</summary>
/// <param name="Preview">The preview, to which going back leads.</param>
internal sealed record PreviewSceneScreen(PreviewFromScreen Preview) : Screen
{
    private SceneWalk Walk => Preview.Walk;

    private bool IsSearched { get; init; }

    /// <summary>What the search found is shown as soon as it is there.</summary>
    public override Func<bool>? Listening => IsSearched ? null : () => Walk.Search.IsCompleted;

    /// <inheritdoc/>
    public override Screen AfterHearing() => this with { IsSearched = true };

    /// <summary>Number of the selected scene, from 1.</summary>
    public int Selected { get; init; } = Preview.Walk.InOrder.IndexOf(Preview.Scene) + 1;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Where does the preview begin?",
        Blocks = [new ColumnHeads("Scene and how its text begins", "how it goes on"), .. Walk.Rows],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "begin there"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Walk.InOrder.Length, Selected + 1) }),
        Asked { Act: Act.Take } => To(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Walk.InOrder.Length => To(number),
        Asked { Act: Act.Back } => new Go(Preview),
        _ => Same,
    };

    private Go To(int number) => new(new PreviewFromScreen(Walk, Walk.InOrder[number - 1]));
}
