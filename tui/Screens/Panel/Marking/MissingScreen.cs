using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>What a member has not marked yet, with the way there.</summary>
/// <param name="Desk">The member's desk.</param>
internal sealed record MissingScreen(OwnDesk Desk) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => "Not finished yet";

    /// <inheritdoc/>
    protected override string Aside => Desk.Room.NameOf(Desk.Member.Id);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph(Desk.Marks.Missing.IsEmpty ? "Nothing is missing any more." : "Something has no mark yet. Where there is nothing to give a mark for, that is a mark too: 0."), new Gap());
        foreach (var item in Desk.Answers.Select((answer, index) => (Answer: answer, Index: index)).Where(one => Desk.Of(one.Answer.Place.Number, one.Answer.Line)?.Mark is null).GroupBy(one => one.Answer.Line.Part))
            menu.Offer(ItemText.Name(Desk.Room.Paper.ItemOf(item.Key)), () => new OpenFrom(this, new AnswerScreen(Desk, item.First().Index)), Count(item.Count()));

        foreach (var sheet in Desk.Missing(MarkKind.Interview).GroupBy(missing => missing.Number))
            menu.Offer($"Interview of candidate {sheet.Key}", () => new OpenFrom(this, new SheetScreen(Desk, sheet.Key)), Count(sheet.Count()));
    }

    private static string Count(int count) => string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(count, "mark")} missing");
}
