using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>One candidate on the morning: when they sit, and what is noted where something is not as planned.</summary>
/// <param name="Sit">The step, with who writes notes.</param>
/// <param name="Number">The candidate's number.</param>
internal sealed record SitCandidateScreen(SitScreen Sit, string Number) : TableScreen(Sit.Table)
{
    /// <inheritdoc/>
    protected override string Title => $"Candidate {Number}";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    private ExerciseCandidate Candidate => Exercise.CandidateOf(Number);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (IsBlind) menu.Say(Blind, new Gap());
        else menu.Say([.. About, new Gap()]);
        menu.Offer("When and where they sit", Asking("When and where do they sit?", Candidate.SitsWhen, [new Paragraph("As in 10:30, room 4. Leave it empty where that is open.")], typed => Do(at => new SittingPlanned(at, Number, typed))), TextWidth.Cut(Candidate.SitsWhen, 34));
        menu.Offer("Came late", Sit.Noting(Number, "Came late", "Their clock starts when they begin, so nobody loses time by coming late. Note when they came, why, and when they began. If the room is not free for long enough, offer another time on the same day rather than less time.", "Came late: "));
        menu.Offer("Was distressed", Sit.Noting(Number, "Was distressed", "Stop: pause the sitting with the invigilator PIN, and stay with them. Note what happened and when. Tell the head. Whether and when to go on is for the candidate to say, and nobody is marked down for it.", "Was distressed: "));
        menu.Offer("Another note", Sit.Noting(Number, $"A note on candidate {Number}", "What was not as planned: a crash, a wrong code, a pause.", ""));
        if (Candidate is { Answers: null, AbsentBecause: null }) menu.Offer("Did not come, or withdrew", DidNotSit(Table, this, Number));
        if (!IsBlind) SitScreen.SayNotes(menu, Table, Number);
    }

    private IEnumerable<Block> About =>
    [
        new Paragraph(Candidate.ExtraTime == 0 ? "No extra time." : string.Create(CultureInfo.InvariantCulture, $"{Candidate.ExtraTime}% extra time, which their entry code brings along: nobody needs to set anything.")),
        .. When(Candidate.Adjustments.Length > 0, new Paragraph(Text.Verbatim(Candidate.Adjustments), Lead: "Also agreed: ")),
        .. When(Candidate.AbsentBecause is not null, new Paragraph(Text.Verbatim(Candidate.AbsentBecause ?? ""), Lead: "Did not sit: ")),
        .. When(Candidate.Answers is not null, new Paragraph("The answers are collected.")),
    ];

    /// <summary>Asks why a candidate did not sit, and writes it down.</summary>
    /// <param name="table">The exercise.</param>
    /// <param name="below">Where it is asked.</param>
    /// <param name="number">The candidate's number.</param>
    public static Func<Turn> DidNotSit(PanelTable table, Screen below, string number) => () => new Go(new LineScreen(
        $"Why did candidate {number} not sit?",
        [
            new Paragraph("As in: did not come, and could not be reached. Or: withdrew the day before."),
            new Paragraph("They are not marked then. An answer file that turns up later is still taken.", Tone: Tone.Quiet),
        ],
        "",
        below,
        typed => typed.Length == 0 ? new Refuse("Write why: it stands in the record.") : table.Do(at => new CandidateAbsent(at, number, typed), () => new Go(below))));
}
