using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>A member's interview sheet of one candidate.</summary>
/// <param name="Desk">The member's desk.</param>
/// <param name="Number">The candidate's number: they were seen.</param>
internal sealed record SheetScreen(OwnDesk Desk, string Number) : MenuScreen
{
    private const int ShortQuestion = 150;

    private ImmutableArray<ExerciseQuestion> Questions => Desk.Exercise.Questions;

    /// <inheritdoc/>
    protected override string Title => $"Interview: candidate {Number}";

    /// <inheritdoc/>
    protected override string Aside => Desk.Room.NameOf(Desk.Member.Id);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (Desk.Marks.Locked.TryGetValue(Number, out var at)) menu.Say(new Paragraph($"You locked this sheet {Days.Of(at, Desk.Room.File.Clock)}: it can be read, and not changed."), new Gap());
        for (var i = 0; i < Questions.Length; i++)
        {
            var index = i;
            menu.Blocks.Add(new Item(menu.Next, Text.Start(Questions[i].Text, ShortQuestion), StandingOf(Questions[i])));
            menu.Turns.Add(() => new OpenFrom(this, new QuestionScreen(Desk, Number, index)));
        }

        if (Desk.IsLocked(Number) || !Desk.CanWrite) return;
        menu.Say(new Gap());
        menu.Offer("Lock this sheet", Lock);
    }

    private string StandingOf(ExerciseQuestion question) => Desk.Of(Number, QuestionScreen.LineOf(question)) switch
    {
        { Mark: { } mark } => string.Create(CultureInfo.InvariantCulture, $"mark {mark}"),
        { Note.Length: > 0 } => "notes, no mark",
        _ => "not marked",
    };

    private Turn Lock()
    {
        var left = Questions.Count(question => Desk.Of(Number, QuestionScreen.LineOf(question))?.Mark is null);
        if (left > 0) return new Refuse(left == 1 ? "One question has no mark yet. A sheet is locked as a whole." : string.Create(CultureInfo.InvariantCulture, $"{left} questions have no mark yet. A sheet is locked as a whole."));
        var (desk, number) = (Desk, Number);
        return new OpenFrom(this, new SureScreen(
            $"Lock the sheet of candidate {Number}?",
            [new Paragraph("After this nothing on it can be changed, neither marks nor notes. You can still read it.")],
            "Leave it open",
            "Lock it",
            () => desk.Lock(number) is { } why ? new Refuse(Text.Verbatim(why)) : new GoBack()));
    }
}
