using System.Collections.Immutable;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Deciding;

/// <summary>One candidate: what the exercise came to, and what is decided.</summary>
/// <param name="Room">The exercise with its results.</param>
/// <param name="Number">The candidate's number.</param>
/// <param name="By">Who decides, by name.</param>
internal sealed record CandidateScreen(DecidingRoom Room, string Number, ImmutableArray<string> By) : TableScreen(Room.Table)
{
    /// <inheritdoc/>
    protected override string Title => $"Candidate {Number}";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        var result = Room.Reading.Results.CandidateOf(Number);
        if (result.Candidate.AbsentBecause is { } absent) menu.Say(new Paragraph($"Did not sit: {Text.Verbatim(absent)}"), new Gap());
        menu.Say(new Heading("The panel's marks"));
        foreach (var criterion in result.Criteria) menu.Say(new Paragraph(Text.Verbatim(LineOf(criterion)), Lead: $"{criterion.Criterion.Id} ", Tone: criterion is { IsBelowMinimum: true, Criterion.IsEssential: true } ? Tone.Alert : Tone.Normal));
        menu.Say(new Gap(), new Heading("The machine's part, apart"), new Paragraph(Text.Verbatim(MachineOf(result))));
        foreach (var breach in result.Breaches.Where(breach => breach.Judged is { IsConfirmed: true })) menu.Say(new Paragraph($"Serious breach, confirmed: {Text.Verbatim(breach.Breach.Incident.Title)}", Tone: Tone.Alert));
        menu.Say(new Gap(), new Heading("Decision"));
        var decided = Exercise.CandidateOf(Number).Decision;
        if (decided is not null)
        {
            menu.Say(new Paragraph($"**{Text.Capital(Words.Of(decided.Outcome))}**: {Text.Verbatim(decided.Reason)}"));
            if (decided.Override is { } against) menu.Say(new Paragraph(Text.Verbatim(against), Lead: "Against the marks: "));
            menu.Say(new Paragraph($"By {Text.Verbatim(string.Join(", ", decided.By))}.", Tone: Tone.Quiet));
        }

        if (Exercise.Decision is not null) return;
        if (decided is null) menu.Say(new Paragraph("Nothing yet. A decision asks for its reason, in words that can be read out.", Tone: Tone.Quiet));
        foreach (var (outcome, words) in Outcomes) menu.Offer(words, () => Choose(outcome, decided), mark: decided?.Outcome == outcome ? "[x]" : "[ ]");
    }

    private static ImmutableArray<(DecisionOutcome Outcome, string Words)> Outcomes { get; } =
    [
        (DecisionOutcome.Appoint, "Appoint: offered the post, on the usual conditions"),
        (DecisionOutcome.Reserve, "Reserve: could be appointed, were the first to decline"),
        (DecisionOutcome.NotAppoint, "Not appointed"),
    ];

    private static string LineOf(CriterionResult result) =>
        $"{(result.Criterion.IsEssential ? "essential" : "desirable")}: {result.Mark?.ToString() ?? (result.Evidence.IsEmpty ? "not asked for here" : "no mark")}" +
        $"{(result.IsBelowMinimum ? $", below its minimum of {result.Criterion.Minimum!.Value.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)}" : "")} ({result.Criterion.Text})";

    private static string MachineOf(CandidateResults result) => result.Machine is { } score
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(score.Points < 0 ? "minus " : "")}{Math.Abs(score.Points)} of {score.Most} item points by the key. Never added to marks.")
        : "There is no sitting.";

    private Turn Choose(DecisionOutcome outcome, CandidateDecision? before)
    {
        var why = AgainstTheMarks.Of(Room.Reading.Results, Number, outcome);
        return why.IsEmpty
            ? new OpenFrom(this, Reason(outcome, before, null))
            : new OpenFrom(this, new TextScreen(
                "Why all the same?",
                [
                    .. why.Select(line => new Paragraph(Text.Verbatim(line), Lead: "- ", Tone: Tone.Strong)),
                    new Paragraph("That forbids nothing. Say expressly why you decide so all the same: it stands in the record beside the decision."),
                ],
                before?.Outcome == outcome ? before.Override ?? "" : "",
                _ => null)
            {
                Then = text => text.Length == 0 ? new GoBack() : new Go(Reason(outcome, before, text)),
            });
    }

    private TextScreen Reason(DecisionOutcome outcome, CandidateDecision? before, string? against)
    {
        var was = before?.Outcome == outcome ? before.Reason : "";
        return new TextScreen(
            $"{Text.Capital(Words.Of(outcome))}: why?",
            [new Paragraph($"Candidate {Number}. What did you see and hear, by the criteria? Write it so that it could be read out to the candidate; other candidates are not named.")],
            was,
            text => text.Length == 0 ? "A decision needs its reason." : Record(outcome, text, against))
        {
            // What stood there before is a reason too, and has to be taken as such.
            Then = text => text == was && text.Length > 0 && Record(outcome, text, against) is { } why ? new Refuse(why) : new GoBack(),
        };
    }

    private string? Record(DecisionOutcome outcome, string reason, string? against)
    {
        if (Exercise.CandidateOf(Number).Decision is { } known && known.Outcome == outcome && known.Reason == reason && known.Override == against && known.By.SequenceEqual(By)) return null;
        return Table.Do(at => new CandidateDecided(at, Number, outcome, reason, By) { Override = against }, () => new GoBack()) is Refuse refused ? refused.Why : null;
    }
}
