using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Deciding;

/// <summary>Step 7: the results, the questions that help to decide, a decision for each candidate, and that it stands.</summary>
/// <param name="Room">The exercise with its results.</param>
internal sealed record DecideScreen(DecidingRoom Room) : TableScreen(Room.Table)
{
    /// <summary>Who decides, by name; all members whose marks count unless somebody says otherwise.</summary>
    public ImmutableArray<string> By { get; init; } = [.. Room.Table.Exercise.Markers.Select(member => member.Name)];

    /// <inheritdoc/>
    protected override string Title => "Decide";

    /// <summary>The screen over an exercise; why not, where what was collected or sealed can no longer be read.</summary>
    public static Screen Of(PanelTable table)
    {
        var room = new DecidingRoom(table.Refreshed());
        try
        {
            if (table.Exercise.Results is not null) _ = room.Reading;
            return new DecideScreen(room);
        }
        catch (Exception damaged) when (damaged is FormatException or Engine.Panel.Sealing.SealException)
        {
            return new NoticeScreen("Decide", Text.Verbatim(damaged.Message));
        }
    }

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (Exercise.Results is not { } opened)
        {
            menu.Say(new Paragraph("The results are not open yet. First every serious breach is judged and every difference agreed, without knowing who would gain by it."), new Gap());
            foreach (var missing in Exercise.MissingFor(ExerciseStep.Agree)) menu.Say(new Paragraph(Text.Verbatim(missing), Lead: "- "));
            return;
        }

        menu.Say(new Paragraph($"Opened by {Text.Verbatim(opened.By)} {Days.Of(opened.At, Table.Desk.Clock)}. A score is one piece of evidence: it ranks nobody and rejects nobody. You decide, and say why."), new Gap(), new Heading("Results"));
        menu.Offer("Candidates side by side", Opening(() => new SideBySideScreen(Room)));
        menu.Offer("Candidates by criterion", Opening(() => new SheetPageScreen(Table, () => EvaluationGrid.Of(Room.Reading))));
        menu.Offer("Technical page: how much the marks can bear", Opening(() => new SheetPageScreen(Table, () => TechnicalPage.Of(Room.Reading))));
        WashUp(menu);
        menu.Say(new Gap(), new Heading("Decisions"));
        foreach (var candidate in Exercise.Candidates)
            menu.Offer($"Candidate {candidate.Number}", Opening(() => new CandidateScreen(Room, candidate.Number, By)), candidate.Decision is { } decision ? Words.Of(decision.Outcome) : "to decide");
        if (Exercise.Decision is { } made)
        {
            menu.Say(new Gap(), new Paragraph($"**The decision stands**, {Days.Of(made.At, Table.Desk.Clock)}, by {Text.Verbatim(string.Join(", ", made.By))}. What comes to light later belongs in a note."));
            return;
        }

        menu.Offer("Who decides", () => new Go(new NamesScreen("Who decides?", [.. Exercise.Markers.Select(member => member.Name)], [.. By], names => new Go(this with { By = names }))), string.Create(CultureInfo.InvariantCulture, $"{By.Length} of {Exercise.Markers.Count()}"));
        menu.Say(new Gap());
        menu.Offer("Conclude: the decision stands", Conclude);
    }

    private void WashUp(Menu menu)
    {
        if (Exercise.WashUp.IsEmpty) return;
        menu.Say(new Gap(), new Heading("Questions to help you decide"));
        foreach (var question in Exercise.WashUp)
        {
            var answer = Exercise.WashUpAnswers.FirstOrDefault(known => known.Question == question.Id)?.Text;
            if (Exercise.Decision is not null) menu.Say(new Paragraph(Text.Verbatim(question.Text)), new Paragraph(answer is null ? "No answer." : Text.Lines(answer), Indent: 3, Tone: Tone.Quiet));
            else menu.Offer(question.Text, Opening(() => Answering(question, answer ?? "")), answer is null ? "" : "answered");
        }
    }

    private TextScreen Answering(WashUpQuestion question, string before) => new(
        "A question to help you decide",
        [new Paragraph(Text.Verbatim(question.Text), Tone: Tone.Strong), new Paragraph("What do you all say to it? Candidates are named by their numbers.", Tone: Tone.Quiet)],
        before,
        text => text.Length == 0 ? "Nothing stands there. An answer that was given can be changed, and not taken away." : Kept(at => new WashUpAnswered(at, question.Id, text)));

    private string? Kept(Func<DateTimeOffset, ExerciseEvent> what) => Table.Do(what, () => new GoBack()) is Refuse refused ? refused.Why : null;

    private Turn Conclude()
    {
        if (Exercise.MissingFor(ExerciseStep.Decide).Where(missing => missing != "the decision is not concluded").ToList() is { Count: > 0 } open)
            return new Refuse(Text.Verbatim($"This cannot be concluded yet: {string.Join("; ", open)}."));
        return new Go(new ReplaceScreen(
            this,
            "Let the decision stand?",
            $"{Text.Verbatim(string.Join(", ", Exercise.Candidates.Select(candidate => $"{candidate.Number}: {Words.Of(candidate.Decision!.Outcome)}")))}. Decided by {Text.Verbatim(string.Join(", ", By))}. It cannot be changed after this.",
            () => Do(at => new DecisionMade(at, By))));
    }
}
