using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Agreeing;

/// <summary>Which member says something for the panel: their name stands in the record.</summary>
/// <param name="Table">What the panel sits over.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Then">What comes of a name.</param>
internal sealed record WhoScreen(AgreeTable Table, string Question, Func<string, Turn> Then) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => Question;

    /// <inheritdoc/>
    protected override string TakeWord => "that is me";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("The name stands in the record."), new Gap());
        foreach (var member in Table.Exercise.Markers) menu.Offer(member.Name, () => Then(member.Name));
    }
}
