using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The candidates, by number.</summary>
internal sealed record CandidatesScreen(PanelTable Table) : TableScreen(Table)
{
    private static readonly char[] Between = [' ', ','];

    /// <inheritdoc/>
    protected override string Title => "Candidates";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("By number alone: nobody who marks sees a name. Who has which number stands on a list of the school's own, outside this program."), new Gap());
        foreach (var candidate in Exercise.Candidates) menu.Offer($"Candidate {candidate.Number}", Opening(() => new CandidateScreen(Table, candidate.Number)), IsBlind ? "" : StandingOf(candidate));
        menu.Offer("Add candidates", Asking("New candidates", "", [new Paragraph("Their numbers, with blanks between them, as in: 1 2 3 B-12. Capitals, digits and hyphens; a name does not belong there.")], Add));
        menu.Say(new Gap(), new Paragraph("Ask every candidate about adjustments to the selection process, such as extra time, large print or breaks (Equality Act 2010).", Tone: Tone.Quiet));
    }

    /// <summary>What was agreed with a candidate, and whether there is a slip.</summary>
    internal static string StandingOf(ExerciseCandidate candidate)
    {
        List<string> parts = [];
        if (candidate.ExtraTime > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{candidate.ExtraTime}% extra time"));
        if (candidate.Adjustments.Length > 0) parts.Add("adjusted");
        parts.Add(candidate.Slot is null ? "no slip yet" : "has a slip");
        return string.Join(", ", parts);
    }

    private Turn Add(string typed)
    {
        var numbers = typed.ToUpperInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries);
        if (numbers.Length == 0) return new Refuse("Nothing was typed.");
        if (numbers.FirstOrDefault(number => Exercise.Candidates.Any(candidate => candidate.Number == number)) is { } twice) return new Refuse($"There is a candidate {Text.Verbatim(twice)} already.");
        return OnFile.Do(
            () =>
            {
                foreach (var number in numbers) Table.File.Append(new CandidateAdded(Table.Now, number, 0, ""));
            },
            () => new Go(this));
    }
}

/// <summary>One candidate.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="Number">The candidate's number.</param>
internal sealed record CandidateScreen(PanelTable Table, string Number) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => $"Candidate {Number}";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (IsBlind)
        {
            menu.Say(Blind);
            return;
        }

        var candidate = Exercise.CandidateOf(Number);
        menu.Offer("Extra time", Asking($"Extra time of candidate {Number}", candidate.ExtraTime.ToString(CultureInfo.InvariantCulture), [new Paragraph($"In per cent of all times, a whole number from 0 to {SittingTerms.MostExtra}, as in 25.")], typed => ExtraTime(candidate, typed)), string.Create(CultureInfo.InvariantCulture, $"{candidate.ExtraTime}%"));
        menu.Offer("Other adjustments", Asking($"Adjustments of candidate {Number}", candidate.Adjustments, [new Paragraph("What else was agreed, in a line, as in: large print, a reader, breaks on request. It is not shown while members mark.")], typed => Set(candidate.ExtraTime, typed)), candidate.Adjustments.Length == 0 ? "none noted" : "noted");
        menu.Offer("Take off the list", () => new Go(new ReplaceScreen(this, "Take off the list?", $"Candidate {Text.Verbatim(Number)} does not sit then, and their slip opens nothing.", () => Table.Do(at => new CandidateRemoved(at, Number), () => new GoBack()))));
        if (candidate.Adjustments.Length > 0) menu.Say(new Gap(), new Paragraph(Text.Verbatim(candidate.Adjustments), Indent: 3));
        if (candidate.Slot is not null) menu.Say(new Gap(), new Paragraph("There is a slip. With another extra time it opens nothing any more, and a new one is made.", Tone: Tone.Quiet));
    }

    private Turn ExtraTime(ExerciseCandidate candidate, string typed) => int.TryParse(typed.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
        ? Set(percent, candidate.Adjustments)
        : new Refuse("Type a whole number of per cent, as in 25; 0 for none.");

    private Turn Set(int extraTime, string adjustments) => Do(at => new CandidateAdded(at, Number, extraTime, adjustments));
}
