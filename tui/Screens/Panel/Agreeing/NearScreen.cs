using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Agreeing;

/// <summary>The marks that differ by 1, to be looked at: the mean is taken, and nothing has to be agreed.</summary>
/// <param name="Table">What the panel sits over.</param>
internal sealed record NearScreen(AgreeTable Table) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => "Marks that differ by 1";

    /// <inheritdoc/>
    protected override string Aside => TextWidth.Cut(Table.Exercise.Title, Marking.MarkingRoom.ShortName);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("For information. The panel's mark is the mean, to one decimal."), new Gap());
        foreach (var line in Table.Marks.Where(line => line.Spread == 1))
            menu.Offer(DifferenceText.NameOf(line, Table), () => new OpenFrom(this, new AgreeMarkScreen(Table, line.Number, line.Line)), $"{DifferenceText.MarksOf(line)}: {line.Shown}");
    }
}
