using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Panel.Invigilating;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Step 3: what goes to the station, who sits when, what to do when something goes wrong, and what is noted of the morning.</summary>
/// <param name="Table">The exercise.</param>
internal sealed record SitScreen(PanelTable Table) : TableScreen(Table)
{
    /// <summary>Who writes notes; empty before somebody said so.</summary>
    public string By { get; init; } = "";

    /// <inheritdoc/>
    protected override string Title => "3 Sit";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override string BackWord => "steps";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (Exercise.Station is not { } station)
        {
            menu.Say(new Paragraph("The station file is not written yet: 1 Set up writes it. Then it goes to the candidates' laptop, with the program and nothing else."), new Gap());
        }
        else
        {
            menu.Say(
                new Paragraph($"To each laptop go the program and **{Text.Verbatim(Path.GetFileName(Path.ChangeExtension(Table.File.Path, StationFile.Extension)))}**, and nothing else: no panel file. To whoever invigilates go the invigilator PIN and the slips."),
                new Paragraph("Compare this with the station's start screen. Where they differ, it is another file: do not begin."),
                new Paragraph(Text.Verbatim(station.Fingerprint), Indent: 3, Tone: Tone.Strong),
                new Gap());
        }

        if (!Exercise.Candidates.IsEmpty && Exercise.State < ExerciseState.Marking) menu.Offer("Invigilate: who sits, and how long still", Opening(() => new BoardScreen(Exercise.Title, new Board(Table, Table.Desk.Records()))));
        menu.Offer("When something goes wrong", Opening(() => new MorningScreen()));
        if (Table.Desk.Station is { } open) menu.Offer("Sit on this laptop: open the station", Opening(open));
        menu.Offer("A note on the morning", Noting(null, "A note on the morning", "What happened, and when: a fire alarm, a room that was changed, who invigilated.", ""));
        if (!Exercise.Candidates.IsEmpty) menu.Say(new Gap(), new Heading("Who sits when"));
        foreach (var candidate in Exercise.Candidates) menu.Offer($"Candidate {candidate.Number}", Opening(() => new SitCandidateScreen(this, candidate.Number)), StandingOf(candidate));
        SayNotes(menu, Table, null);
    }

    /// <summary>Where a candidate stands, in a few words.</summary>
    public static string StandingOf(ExerciseCandidate candidate) => candidate switch
    {
        { Answers: not null } => "collected",
        { AbsentBecause: not null } => "did not sit",
        { SitsWhen: { Length: > 0 } when } => TextWidth.Cut(when, 40),
        _ => "",
    };

    /// <summary>Notes of a candidate, or those that are of none, with who made them.</summary>
    public static void SayNotes(Menu menu, PanelTable table, string? number)
    {
        var notes = table.Exercise.Notes.Where(note => note.Number == number).ToList();
        if (notes.Count == 0) return;
        menu.Say(new Gap(), new Heading("Notes"));
        foreach (var note in notes) menu.Say(new Paragraph(Text.Lines(note.Text), Lead: $"{Days.Of(note.At, table.Desk.Clock)}, {note.By}: "));
    }

    /// <summary>Takes a note.</summary>
    /// <param name="number">The candidate of whom it speaks; null for none.</param>
    /// <param name="title">What is noted.</param>
    /// <param name="about">What belongs into it.</param>
    /// <param name="begun">What stands in the box.</param>
    public Func<Turn> Noting(string? number, string title, string about, string begun) => () => YourName.Ask(Table, By, number is null ? this : new SitCandidateScreen(this, number), by =>
    {
        var named = this with { By = by };
        return new OpenFrom(number is null ? named : new SitCandidateScreen(named, number), new TextScreen(
            title,
            [new Paragraph(about), new Paragraph("Plain facts: what was seen and said, and what was done. A candidate can ask to read it.", Tone: Tone.Quiet)],
            begun,
            text => WhyNotNoted(number, text, by)));
    });

    private string? WhyNotNoted(string? number, string text, string by) => text.Length == 0 ? null : OnFile.WhyNot(() => Table.File.Append(new NoteMade(Table.Now, by, number, text)));
}
