using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>A member's desk: what is to be marked, how much of it is left, and the end of it.</summary>
/// <param name="Desk">The desk.</param>
internal sealed record DeskScreen(OwnDesk Desk) : MenuScreen
{
    private Exercise Exercise => Desk.Exercise;

    /// <inheritdoc/>
    public override RoomLock? RoomLock => Desk.RoomLock;

    /// <inheritdoc/>
    protected override string Title => "Your desk";

    /// <inheritdoc/>
    protected override string Aside => Desk.Room.NameOf(Desk.Member.Id);

    /// <inheritdoc/>
    protected override string BackWord => "leave it";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(Standing());
        menu.Say(new Gap(), new Heading("In-tray"));
        InTray(menu);
        if (!Exercise.Questions.IsEmpty) Interview(menu);
        menu.Say(new Gap());
        if (Exercise.State < ExerciseState.Kept) menu.Offer("Note something worrying for the head", () => new OpenFrom(this, WorryScreen.Of(Desk, null, "")));
        if (Desk.CanWrite) menu.Offer("Finish", Finish);
    }

    private void InTray(Menu menu)
    {
        if (Desk.Answers.IsEmpty)
        {
            menu.Say(new Paragraph(Desk.HasAnswers ? "There is nothing to mark: no answer was collected, or the paper has no lines to mark." : "Answers come here when all are collected."));
            return;
        }

        var left = Desk.Missing(MarkKind.InTray).Count();
        menu.Offer(left == 0 ? "Look at your marks again" : left == Desk.Answers.Length ? "Begin with the first answer" : "Go on with the next answer", () => Mark(Desk.Unmarked(-1) ?? 0), Left(left, Desk.Answers.Length));
        menu.Offer("Item by item", () => Readable(() => new OpenFrom(this, new ItemsScreen(Desk))));
    }

    private void Interview(Menu menu)
    {
        menu.Say(new Gap(), new Heading("Interview"));
        if (Exercise.State == ExerciseState.SetUp) menu.Say(new Paragraph("Sheets can be written as soon as candidates sit."));
        else if (Desk.Room.Waited.ToList() is { Count: > 0 } waited) menu.Say(new Paragraph($"Sheets can be written when every member has chosen a PIN. Still without: {Text.Verbatim(string.Join(", ", waited.Select(member => member.Name)))}."));
        else menu.Offer("Interview sheets", () => new OpenFrom(this, new InterviewsScreen(Desk)), Left(Desk.Missing(MarkKind.Interview).Count(), Desk.Interviewed.Count() * Exercise.Questions.Length));
    }

    /// <summary>How many are left, of how many.</summary>
    public static string Left(int left, int all) => string.Create(CultureInfo.InvariantCulture, $"{(left == 0 ? all switch { 1 => "the one is marked", 2 => "both marked", _ => $"all {all} marked" } : $"{left} of {all} left")}");

    private ImmutableArray<Block> Standing() => Desk.Member switch
    {
        { Withdrawal: not null } => [new Paragraph("You were withdrawn. Nothing can be written any more, and your marks do not count.")],
        { FinishedAt: { } at } => [new Paragraph($"You finished {Days.Of(at, Desk.Room.File.Clock)}, and nothing can be changed any more. {(Exercise.State == ExerciseState.Marking ? "Marks are opened to all when the others have finished too." : "All have finished: marks are open, and what differs is agreed in step 6.")}")],
        _ => [new Paragraph("All that you mark and note is sealed and on the disk at once. It can be changed until you finish, and what stood there before stays in the record.", Tone: Tone.Quiet)],
    };

    private Turn Mark(int index) => Readable(() => new OpenFrom(this, new AnswerScreen(Desk, index)));

    /// <summary>What is damaged is said before anything is opened that needs it.</summary>
    private Turn Readable(Func<Turn> then) => Desk.Room.Paper.Fault() is { } fault ? new Refuse(Text.Verbatim(fault)) : then();

    private Turn Finish()
    {
        var desk = Desk;
        _ = desk.Room.Refreshed();
        if (Exercise.State != ExerciseState.Marking) return new Refuse("Finishing comes when the in-tray answers are collected and marked.");
        if (!desk.Marks.Missing.IsEmpty) return Readable(() => new OpenFrom(this, new MissingScreen(desk)));
        return new OpenFrom(this, new SureScreen(
            "Finish?",
            [
                new Paragraph("Everything is marked. After this nothing can be changed, neither marks nor notes; interview sheets that you have not locked are closed with it."),
                new Paragraph("When all members have finished, marks and notes are opened to all, with names."),
            ],
            "Go on marking",
            "Finish",
            () => desk.Finish() is { } why ? new Refuse(Text.Verbatim(why)) : new Go(new NoticeScreen("Finished", After(desk)))));
    }

    private static string After(OwnDesk desk)
    {
        var others = desk.Exercise.Markers.Count(member => member.FinishedAt is null);
        return others == 0
            ? "You were the last: marks are open now. What differs is agreed in step 6."
            : string.Create(CultureInfo.InvariantCulture, $"Your marks stay sealed until the others have finished: {Counted.Of(others, "has", "have")} not.");
    }
}
