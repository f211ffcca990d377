using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The slips with entry codes, one for each candidate.</summary>
internal sealed record SlipsScreen(PanelTable Table) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => "Slips with entry codes";

    /// <inheritdoc/>
    protected override string TakeWord => "make it";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("Each candidate gets a slip of paper with their number and an entry code, which opens their own sitting at the station. A code is shown once, to be written down, and kept nowhere."), new Gap());
        foreach (var candidate in Exercise.Candidates.Where(candidate => candidate is { Answers: null, AbsentBecause: null }))
            menu.Offer($"{(candidate.Slot is null ? "The slip" : "Another slip")} of candidate {candidate.Number}", Opening(() => new SlipScreen(Table, candidate.Number, SecretCode.New(SecretCode.EntryLength))), candidate.Slot is null ? "not made" : "made");
        if (Exercise.Candidates.IsEmpty) menu.Say(new Paragraph("There are no candidates yet."));
        else menu.Say(new Gap(), new Paragraph("Another slip makes the one before it void, as soon as the station file is written again.", Tone: Tone.Quiet));
    }
}

/// <summary>The entry code of one candidate. It counts when somebody says that it is written down.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="Number">The candidate's number.</param>
/// <param name="Code">The code.</param>
internal sealed record SlipScreen(PanelTable Table, string Number, SecretCode Code) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"The slip of candidate {Number}",
        Aside = Table.Exercise.Title,
        Blocks =
        [
            new Paragraph("Write this on the slip, and on nothing else:"),
            new Gap(),
            new Paragraph($"Candidate {Text.Verbatim(Number)}", Indent: 3, Tone: Tone.Strong),
            new Paragraph(Text.Verbatim(Code.Shown), Indent: 3, Tone: Tone.Strong),
            new Gap(),
            new Paragraph("Fold it. Only the candidate and the invigilator see it, on the day.", Tone: Tone.Quiet),
        ],
        Hints = [new Hint(Act.Take, "it is on the slip"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "no slip")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Back } => new GoBack(),
        Asked { Act: Act.Take } => Keep(),
        _ => Same,
    };

    private Turn Keep() => OnFile.Do(
        () => Table.File.Append(exercise => new CodeMade(Table.Now, Number, EntrySlot.Make(exercise.Id, exercise.CandidateOf(Number), Code, Table.Desk.Rounds))),
        () => Table.Exercise.Candidates.FirstOrDefault(candidate => candidate is { Slot: null, Answers: null, AbsentBecause: null }) is { } next
            ? new Go(new SlipScreen(Table, next.Number, SecretCode.New(SecretCode.EntryLength)))
            : new GoBack());
}
