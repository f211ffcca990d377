using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench.Raters;

/// <summary>One choice to rate: the scene, the choice, and the scale. Each answer is kept before the next choice is shown.</summary>
/// <param name="Pad">What is rated.</param>
/// <param name="Ratings">What was said so far.</param>
/// <param name="At">The number of the step, from 0.</param>
/// <param name="Choice">The choice.</param>
internal sealed record RatingScreen(RatingPad Pad, Ratings Ratings, int At, RatedChoice Choice) : Screen
{
    /// <summary>Number of the selected point, from 1; before anybody chose, what was said before, or the middle.</summary>
    public int Selected { get; init; } = Ratings.For(Choice) switch
    {
        null => (RatingScale.Points + 1) / 2,
        { Point: { } point } => point,
        { Point: null } => RatingScale.Points + 1,
    };

    /// <summary>A reason that is kept with the rating; null where none was written here.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Text.Verbatim(Pad.Rated.Scenario.Title),
        Aside = RatingText.Place(Pad, At),
        Blocks =
        [
            .. RatingText.SceneOf(Pad, Choice.Scene),
            new Gap(),
            new Heading("How good is it to do this here?"),
            new Paragraph(Choice.Offer.Text.With(Pad.Cast), Indent: 2),
            new Gap(),
            .. RatingText.Scale(Ratings.For(Choice)),
            .. Why is { Length: > 0 } why ? (Block[])[new Gap(), new Paragraph($"Your reason: {Text.Verbatim(why)}", Tone: Tone.Quiet)] : [],
        ],
        Selected = Selected,
        Hints =
        [
            new Hint(Act.Take, "rate"),
            new Hint(Act.Write, Why is { Length: > 0 } ? "reason" : "say why"),
            RatingText.Previous(At),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "leave"),
        ],
    };

    /// <summary>The reason as it is to be kept; null for none.</summary>
    public string? Why => Reason ?? Ratings.For(Choice)?.Because;

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(RatingScale.Points + 1, Selected + 1) }),
        Asked { Act: Act.Take } => Rate(Selected),
        Numbered { Number: var number } when number is >= 1 and <= RatingScale.Points + 1 => Rate(number),
        Asked { Act: Act.Write } => new Go(new RatingReasonScreen(this, Why ?? "")),
        Asked { Act: Act.Back or Act.Previous, IsMeant: false } asked when IsReasonAlone => new Open(LeaveQuestion(asked.Act)),
        Asked { Act: Act.Previous } when At > 0 => new Go(Pad.ScreenAt(Ratings, At - 1)),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };

    /// <summary>Whether a reason was written here that no rating holds yet.</summary>
    private bool IsReasonAlone => Reason is { } reason && reason != (Ratings.For(Choice)?.Because ?? "");

    private static AskScreen LeaveQuestion(Act act) =>
        new("Leave without your reason?", "A reason is kept together with a rating. Rate the choice, and yours is kept.", "Stay", "Leave", new GoBackAnd(new Asked(act) { IsMeant = true }));

    private Turn Rate(int number)
    {
        var rated = Ratings.With(Choice, number > RatingScale.Points ? null : number);
        return Pad.Keep(Reason is { } why ? rated.Because(Choice, why) : rated, At);
    }
}
