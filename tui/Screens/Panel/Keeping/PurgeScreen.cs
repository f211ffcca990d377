using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Keeping;

/// <summary>Deletes an exercise, when its title is typed.</summary>
/// <param name="Table">The exercise.</param>
internal sealed record PurgeScreen(PanelTable Table) : TableScreen(Table)
{
    private bool IsDue => Exercise.KeepUntil is { } day && DateOnly.FromDateTime(Table.Now.UtcDateTime) >= day;

    /// <inheritdoc/>
    protected override string Title => "Delete the exercise";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (Exercise.Hold is { } hold)
        {
            menu.Say(new Paragraph($"Deleting was stopped by {Text.Verbatim(hold.By)}: {Text.Verbatim(hold.Reason)}"), new Paragraph("It has to be allowed again first."));
            return;
        }

        menu.Say(
            new Paragraph("This overwrites and deletes the panel file, and the station and answer files of this exercise that lie beside it. **It cannot be taken back.**"),
            new Paragraph("What stays is a receipt beside it: that this exercise was deleted, when, by whom and why, with a hash of each file. It names no candidate and holds no mark."),
            new Paragraph("Sheets, exports, prints, sticks and backups are not known here: delete them yourself. A solid-state disk may keep what was overwritten; it is encrypted there.", Tone: Tone.Quiet),
            new Gap(),
            new Paragraph(Exercise.KeepUntil is not { } day ? "Nothing is decided yet: deleting it now needs a reason."
                : IsDue ? $"Its day, {DayText.Of(day)}, has come." : $"It is to be kept until {DayText.Of(day)}: deleting it earlier needs a reason."),
            new Gap());
        menu.Offer("No, leave it as it is", () => new GoBack());
        menu.Offer("Delete it", ActorScreen.Asking(this, "Who deletes it?", by => new Go(new LineScreen(
            "Why is it deleted?",
            [new Paragraph(IsDue ? "A reason, or nothing: its day has come." : "A reason is needed. It stands on the receipt.")],
            "",
            this,
            reason => reason.Length == 0 && !IsDue ? new Refuse("A reason is needed before its day has come.") : new Go(Confirming(by, reason))))));
    }

    private LineScreen Confirming(string by, string reason) => new(
        "Type the title to delete it",
        [new Paragraph(Text.Verbatim(Exercise.Title), Indent: 3, Tone: Tone.Strong), new Paragraph("Until then everything is as it was.", Tone: Tone.Quiet)],
        "",
        this,
        typed => string.Equals(typed, Exercise.Title, StringComparison.OrdinalIgnoreCase) ? Delete(by, reason) : new Refuse("That is not the title. Nothing was deleted."));

    private Turn Delete(string by, string reason)
    {
        PurgeOutcome? outcome = null;
        return OnFile.Do(() => outcome = Table.File.Purge(by, reason), () => new Go(new PurgedScreen(outcome!, Directory.Exists(Sheets.FolderOf(Table)) ? Sheets.FolderOf(Table) : null)));
    }
}

/// <summary>Says what was deleted, and leads home: the exercise is no more.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Sheets">The folder of sheets that is still there; null where there is none.</param>
internal sealed record PurgedScreen(PurgeOutcome Outcome, string? Sheets) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Outcome.Left.IsEmpty ? "Deleted" : "Deleted, but not all of it",
        Blocks =
        [
            .. Outcome.Receipt.Files.Where(file => !Outcome.Receipt.Left.Contains(file.Name)).Select(file => new Paragraph(Text.Verbatim(file.Name), Lead: "- ")),
            .. Outcome.Left.Select(file => new Paragraph($"Still there: {Text.Verbatim(file.Path)}: {Text.Verbatim(file.Why)}", Tone: Tone.Alert)),
            .. Sheets is null ? [] : (Block[])[new Paragraph($"Sheets are still there: {Text.Verbatim(Sheets)}", Tone: Tone.Alert)],
            new Gap(),
            new Paragraph($"The receipt: {Text.Verbatim(Outcome.Path)}"),
            new Paragraph("Sheets, exports, prints, sticks and backups are not known here: delete them yourself.", Tone: Tone.Quiet),
        ],
        Hints = [new Hint(Act.Take, "home"), new Hint(Act.Back, "home")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoHome() : Same;
}
