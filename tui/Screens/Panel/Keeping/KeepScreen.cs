using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Panel.Deciding;

namespace MentorSim.Tui.Screens.Panel.Keeping;

/// <summary>Step 8: sheets and exports, feedback, until when everything is kept, what stops deleting, and deleting.</summary>
/// <param name="Room">The exercise with its results.</param>
internal sealed record KeepScreen(DecidingRoom Room) : TableScreen(Room.Table)
{
    /// <inheritdoc/>
    protected override string Title => "Keep or delete";

    /// <summary>The screen over an exercise.</summary>
    public static KeepScreen Of(PanelTable table) => new(new DecidingRoom(table.Refreshed()));

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph(Standing()), new Gap());
        if (Exercise.State == ExerciseState.Decided) menu.Offer("Put the record into keeping", ActorScreen.Asking(this, "Who puts it into keeping?", by => Do(at => new ExerciseKept(at, by))));
        if (Exercise.Results is not null)
        {
            if (Exercise.State == ExerciseState.Decided) menu.Say(new Gap());
            menu.Say(new Heading("Sheets, to print and keep with the applications"));
            menu.Offer("Everything on one candidate, and nothing on others", Opening(() => new ExportScreen(Room)));
            menu.Offer("All sheets of the panel", () => Sheets.WriteAll(Room) switch
            {
                (var folder, null) => new OpenFrom(this, new NoticeScreen("Written", $"{Text.Verbatim(folder)} Whoever has these files can read them: they are not encrypted.")),
                (_, var why) => new Refuse(Text.Verbatim(why)),
            });
            if (Exercise.Decision is not null) menu.Offer("Feedback for candidates", Opening(() => new FeedbackScreen(Room)), Released());
            menu.Say(new Gap());
        }

        menu.Say(new Heading("Deleting"));
        if (Exercise.Hold is { } hold)
        {
            menu.Say(new Paragraph($"**Stopped** by {Text.Verbatim(hold.By)} {Days.Of(hold.At, Table.Desk.Clock)}: {Text.Verbatim(hold.Reason)}"));
            menu.Offer("Allow deleting again", ActorScreen.Asking(this, "Who allows it again?", by => Asked("Why may it be deleted again?", reason => Do(at => new HoldLifted(at, by, reason)))));
        }
        else
        {
            menu.Offer("Stop it from being deleted: a complaint, a claim", ActorScreen.Asking(this, "Who stops it?", by => Asked("Why must it not be deleted?", reason => Do(at => new HoldPlaced(at, by, reason)))));
        }

        menu.Offer("Delete the exercise", Opening(() => new PurgeScreen(Table)), Exercise.Hold is null ? "" : "stopped");
    }

    private string Standing() => Exercise switch
    {
        { Decision: null } => "Nothing is decided yet. The record is kept from the decision on.",
        { State: ExerciseState.Kept, KeepUntil: { } day } => $"In keeping until {DayText.Of(day)}. Deleting before that day needs a reason.",
        { KeepUntil: { } day } => $"Decided. Everything is kept until {DayText.Of(day)}, {Exercise.RetentionMonths.ToString(CultureInfo.InvariantCulture)} months after the decision.",
        _ => "",
    };

    private string Released() => string.Create(CultureInfo.InvariantCulture, $"{Exercise.Candidates.Count(candidate => candidate.FeedbackReleasedAt is not null)} of {Exercise.Candidates.Length} released");

    private Turn Asked(string question, Func<string, Turn> then) => new Go(new LineScreen(
        question, [new Paragraph("In a sentence. It stands in the record.")], "", this, typed => typed.Length == 0 ? new Refuse("Say why.") : then(typed)));
}
