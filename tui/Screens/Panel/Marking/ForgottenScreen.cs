using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>Who forgot a PIN, as long as nothing is sealed for it.</summary>
/// <param name="Room">What members share.</param>
internal sealed record ForgottenScreen(MarkingRoom Room) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => "Whose PIN is forgotten?";

    /// <inheritdoc/>
    protected override string Aside => Room.Title;

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(
            new Paragraph("As long as nobody has begun to mark, a member can choose another PIN: nothing is sealed for the old one. That it was done stays in the record, and the old PIN no longer opens anything."),
            new Gap());
        foreach (var member in Room.Exercise.Markers.Where(member => member.HasJoined)) menu.Offer(member.Name, () => new Go(ChoosePin.Of(Room, member.Id)));
    }
}
