using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>Asks how sure an answer is, before anything comes of it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Answer">The answer as answer lists write it.</param>
/// <param name="Selected">Number of the selected item.</param>
internal sealed record CertaintyScreen(DecisionScreen Decision, string Answer, int Selected = 2) : Screen
{
    private const int Surest = 3;

    /// <inheritdoc/>
    public override Playing? Play => Decision.Play;

    /// <inheritdoc/>
    public override Draft? Unsent => Decision.Unsent;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Decision.Page.Title,
        Blocks =
        [
            new Heading("How sure are you?"),
            .. Play is { IsInterview: true } ? [] : (Block[])[new Paragraph("Your points do not depend on it. The debrief shows where you were sure and right, and where you were sure and wrong.")],
            new Gap(),
            .. Enumerable.Range(1, Surest).Select(certainty => new Item(certainty, Text.Capital(Text.Certainty(certainty)))),
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "answer"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Surest, Selected + 1) }),
        Asked { Act: Act.Take } => Decision.Answer(Answer, Selected),
        Numbered { Number: >= 1 and <= Surest and var certainty } => Decision.Answer(Answer, certainty),
        Asked { Act: Act.Back } => new Go(Decision),
        _ => Same,
    };
}
