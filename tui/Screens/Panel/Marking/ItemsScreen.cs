using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>The items of the paper, each with how many of its marks a member has still to give.</summary>
/// <param name="Desk">The member's desk.</param>
internal sealed record ItemsScreen(OwnDesk Desk) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => "Item by item";

    /// <inheritdoc/>
    protected override string Aside => Desk.Room.NameOf(Desk.Member.Id);

    /// <inheritdoc/>
    protected override string TakeWord => "mark";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("All answers to one item come one after the other, in an order of your own."), new Gap());
        foreach (var item in Desk.Answers.Select((answer, index) => (Answer: answer, Index: index)).GroupBy(one => one.Answer.Line.Part))
        {
            var open = item.Where(one => Desk.Of(one.Answer.Place.Number, one.Answer.Line)?.Mark is null).ToList();
            menu.Offer(ItemText.Name(Desk.Room.Paper.ItemOf(item.Key)), () => new OpenFrom(this, new AnswerScreen(Desk, (open.Count > 0 ? open[0] : item.First()).Index)), DeskScreen.Left(open.Count, item.Count()));
        }
    }
}
