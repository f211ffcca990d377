using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench.Raters;

/// <summary>Why somebody rates a choice so, in their own words; it is kept with the rating.</summary>
/// <param name="Below">The choice.</param>
/// <param name="Written">What is written so far.</param>
internal sealed record RatingReasonScreen(RatingScreen Below, string Written) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Why?",
        Aside = RatingText.Place(Below.Pad, Below.At),
        Blocks =
        [
            new Paragraph(Below.Choice.Offer.Text.With(Below.Pad.Cast), Indent: 2),
            new Gap(),
            new Heading("Why do you rate it so? A sentence is enough."),
            new Paragraph("It is kept when you rate the choice. Name no pupil and no colleague.", Tone: Tone.Quiet),
        ],
        Box = Written,
        Hints = [new Hint(Act.Back, "keep it and go back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote when wrote.Text == Written => Same,
        Wrote wrote => new Stay(this with { Written = wrote.Text }),
        Asked { Act: Act.Back } => Reason.Length <= Ratings.LongestReason
            ? new Go(Below with { Reason = Reason })
            : new Refuse(string.Create(CultureInfo.InvariantCulture, $"A reason has at most {Ratings.LongestReason} characters, and this has {Reason.Length}. Shorten it.")),
        _ => Same,
    };

    private string Reason => string.Join(' ', UnsafeCharacters.Strip(Written).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
