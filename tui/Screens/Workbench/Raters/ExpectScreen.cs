using System.Globalization;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench.Raters;

/// <summary>What a mentor who is just good enough gets of the marks of a decision, for a pass mark by Angoff's method.</summary>
/// <param name="Pad">What is rated.</param>
/// <param name="Ratings">What was said so far.</param>
/// <param name="At">The number of the step, from 0.</param>
internal sealed record ExpectScreen(RatingPad Pad, Ratings Ratings, int At) : Screen
{
    private const int Most = 100;

    /// <summary>What was typed so far.</summary>
    public string Typed { get; init; } = Said(Pad, Ratings, At, Pad.Round!.Value) is { } said ? said.ToString(CultureInfo.InvariantCulture) : "";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Text.Verbatim(Pad.Rated.Scenario.Title),
        Aside = RatingText.Place(Pad, At),
        Blocks =
        [
            .. RatingText.SceneOf(Pad, Pad.Steps[At].Scene),
            .. Pad.Steps[At].Scene.Offers.Select(offer => new Paragraph(offer.Text.With(Pad.Cast), Indent: 2, Lead: "- ")),
            new Gap(),
            new Heading("Of 100 marks for this decision, how many does a mentor get who is only just good enough?"),
            new Paragraph("Think of somebody you would just let pass: 100 if they all answer well here, 0 if none does.", Tone: Tone.Quiet),
            .. Pad.Round == 2 && Said(Pad, Ratings, At, 1) is { } first ? [new Paragraph(string.Create(CultureInfo.InvariantCulture, $"In the first round you said {first}."), Tone: Tone.Quiet)] : Array.Empty<Block>(),
        ],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "say so"), new Hint(Act.Back, "leave")],
    };

    /// <inheritdoc/>
    public override bool DropsLine => Typed.Trim().Length > 0 && Marks != Said(Pad, Ratings, At, Pad.Round!.Value);

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote when wrote.Text == Typed => Same,
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Take } => Marks is { } marks
            ? Pad.Keep(Ratings.Expecting(Pad.Steps[At].Scene.Id, Pad.Round!.Value, marks), At)
            : new Refuse($"Type a whole number from 0 to {Most}: 60 stands for 60 of 100 marks."),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };

    private int? Marks => int.TryParse(Typed.Trim().TrimEnd('%').TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var marks) && marks <= Most ? marks : null;

    private static int? Said(RatingPad pad, Ratings ratings, int at, int round) => ratings.In(pad.Steps[at].Scene.Id)?.In(round);
}
