using System.Globalization;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench.Raters;

/// <summary>All is rated: where it is kept, and what becomes of it.</summary>
/// <param name="Pad">What was rated.</param>
/// <param name="Ratings">What was said.</param>
internal sealed record RatedScreen(RatingPad Pad, Ratings Ratings) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Text.Verbatim(Pad.Rated.Scenario.Title),
        Aside = "all rated",
        Blocks =
        [
            new Paragraph(string.Create(CultureInfo.InvariantCulture, $"All {Pad.Rated.Choices.Length} choices are rated. Thank you."), Tone: Tone.Strong),
            new Gap(),
            new Paragraph("Your ratings are in this file:"),
            new Paragraph(Text.Verbatim(Pad.Path), Indent: 2),
            new Paragraph("Give it to whoever asked you to rate. Talk to no other rater about it until theirs are in."),
            .. Pad.Rated.NotRated.IsEmpty ? [] : (Block[])[new Paragraph("What trainees put in order or write is not rated.", Tone: Tone.Quiet)],
        ],
        Hints =
        [
            new Hint(Act.Take, "done"),
            new Hint(Act.Previous, "look at them again", Pad.Steps.IsEmpty ? "There is nothing to rate." : null),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "done"),
        ],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take or Act.Back } => new GoBack(),
        Asked { Act: Act.Previous } when !Pad.Steps.IsEmpty => new Go(Pad.ScreenAt(Ratings, Pad.Steps.Length - 1)),
        _ => Same,
    };
}
