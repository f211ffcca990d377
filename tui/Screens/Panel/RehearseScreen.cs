using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Step 2: a made-up candidate sits the exercise in two minutes.</summary>
internal sealed record RehearseScreen(PanelTable Table) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => "2 Rehearse";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override string BackWord => "steps";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(
            new Paragraph("Be the candidate once, before anybody is. You see the instructions, the tray with the real items, and the end with its receipt; then what the panel would read of it."),
            new Paragraph($"The clock runs for {Rehearsal.Minutes} minutes; what comes later in a sitting comes after one of them. What you answer is sealed like a candidate's, with keys that are thrown away, and is gone afterwards.", Tone: Tone.Quiet),
            new Gap());
        if (Exercise.Paper is null) menu.Say(new Paragraph("First choose a paper: 1 Set up."));
        else menu.Offer("Rehearse now", Begin);
        if (Exercise.RehearsedAt is { } at) menu.Say(new Gap(), new Paragraph($"It was rehearsed last: {Days.Of(at, Table.Desk.Clock)}."));
    }

    /// <summary>The screen after somebody came back to it; a rehearsal that was left is taken away.</summary>
    public RehearseScreen Anew()
    {
        Table.Rehearsal = null;
        return this;
    }

    private Turn Begin() => OnFile.Do(
        () => Table.Rehearsal = Rehearsal.Begin(Table),
        () => new OpenFrom(this, new InstructionsScreen(new Seat(Table.Rehearsal!.Sitting, Table.Desk.Clock) { Behind = _ => RehearsedScreen.Of(Table) }, null)));
}

/// <summary>The end of a rehearsal: the receipt, and what the panel would read.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="Receipt">What candidate and invigilator would note.</param>
/// <param name="Fingerprint">What would stand at the station and on the panel's sheet.</param>
/// <param name="Answers">The answers that were read out of the answer file.</param>
internal sealed record RehearsedScreen(PanelTable Table, string Receipt, string Fingerprint, System.Collections.Immutable.ImmutableArray<(PaperItem Item, ItemAnswer Answer)> Answers) : TableScreen(Table)
{
    private string? Trouble { get; init; }

    /// <summary>Reads what was answered as the panel would, takes everything away, and writes down that it was rehearsed.</summary>
    public static RehearsedScreen Of(PanelTable table)
    {
        var rehearsal = table.Rehearsal!;
        try
        {
            var answers = rehearsal.ReadAsPanel();
            if (table.Exercise.State <= ExerciseState.Sitting) table.File.Append(new Rehearsed(table.Now));
            return new RehearsedScreen(table, rehearsal.Receipt ?? "", rehearsal.Fingerprint, answers);
        }
        catch (Exception wrong) when (wrong is PanelFileException or ExerciseException)
        {
            return new RehearsedScreen(table, "", rehearsal.Fingerprint, []) { Trouble = wrong.Message };
        }
        finally
        {
            table.Rehearsal = null;
        }
    }

    /// <inheritdoc/>
    protected override string Title => "The rehearsal is over";

    /// <inheritdoc/>
    protected override string BackWord => "go on";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (Trouble is not null)
        {
            menu.Say(new Paragraph($"**It did not work.** {Text.Verbatim(Trouble)}", Tone: Tone.Alert));
            return;
        }

        menu.Say(
            new Heading("What a candidate would see"),
            new Paragraph("That it is over, and nothing of how it went. Candidate and invigilator each note the receipt, by which nobody can change an answer later:"),
            new Paragraph(Text.Verbatim(Receipt), Indent: 3, Tone: Tone.Strong),
            new Gap(),
            new Heading("What the panel would read"),
            new Paragraph(Answers.IsEmpty
                ? "The answer file opens with the panel's key. Nothing was answered."
                : string.Create(CultureInfo.InvariantCulture, $"The answer file opens with the panel's key, and holds {Answers.Length} answered item{(Answers.Length == 1 ? "" : "s")}. Members mark the written reasons, item by item, without names:")));
        foreach (var (item, answer) in Answers)
        {
            menu.Say(
                new Paragraph(Text.Verbatim(ItemText.Name(item)), Lead: "- "),
                new Paragraph(answer.Reason is { Length: > 0 } reason ? Text.Lines(reason) : "No reason was written.", Indent: 3, Tone: Tone.Quiet));
        }

        menu.Say(
            new Gap(),
            new Paragraph($"At the start the station showed the fingerprint of its file, to compare with the panel's sheet; that of the rehearsal was {Text.Verbatim(Fingerprint)}. All of the rehearsal is deleted.", Tone: Tone.Quiet));
    }
}
