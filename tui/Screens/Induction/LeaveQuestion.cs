using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>Asks before what was filled in is lost. The safe answer is selected first, and going back gives it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Words">What would be lost.</param>
/// <param name="Form">What was filled in; it is in the place of this screen again where somebody stays.</param>
internal sealed record LeaveQuestion(string Question, string Words, Screen Form) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => Question;

    /// <inheritdoc/>
    protected override string TakeWord => "answer";

    /// <inheritdoc/>
    protected override string BackWord => "stay";

    /// <inheritdoc/>
    protected override Turn Back => new Go(Form);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph(Words), new Gap());
        menu.Offer("Stay", () => new Go(Form));
        menu.Offer("Leave", () => new GoBack());
    }
}
