using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Deciding;

/// <summary>The candidates beside each other, criterion by criterion, in the order of the exercise: it ranks nobody.</summary>
/// <param name="Room">The exercise with its results, which are open.</param>
internal sealed record SideBySideScreen(DecidingRoom Room) : TableScreen(Room.Table)
{
    /// <inheritdoc/>
    protected override string Title => "Candidates side by side";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        var results = Room.Reading.Results;
        menu.Say(new Paragraph("The panel's marks, 0 to 4, each the mean of the members' or what was agreed. Candidates stand in the order of the exercise.", Tone: Tone.Quiet), new Gap());
        menu.Say(new Grid(
            "Criterion",
            [.. results.Candidates.Select(candidate => $"Candidate {candidate.Number}")],
            [
                .. Exercise.Criteria.Select((criterion, index) => new GridRow(
                    $"{criterion.Id} ({(criterion.IsEssential ? "essential" : "desirable")})",
                    [.. results.Candidates.Select(candidate => CellOf(candidate.Criteria[index]))],
                    results.Candidates.Any(candidate => candidate.Criteria[index] is { IsBelowMinimum: true, Criterion.IsEssential: true }) ? Tone.Alert : Tone.Normal)),
                new GridRow("Serious breaches confirmed", [.. results.Candidates.Select(BreachesOf)], results.Candidates.Any(candidate => candidate.Breaches.Any(IsConfirmed)) ? Tone.Alert : Tone.Normal),
                new GridRow("Decision", [.. results.Candidates.Select(candidate => candidate.Candidate.Decision is { } decision ? Words.Of(decision.Outcome) : "to decide")], Tone.Strong),
            ]));
        menu.Say(new Gap());
        foreach (var criterion in Exercise.Criteria) menu.Say(new Paragraph(Text.Verbatim(criterion.Text), Lead: $"{criterion.Id}: "));
        menu.Say(new Gap(), new Paragraph("An essential criterion below its minimum is shown by itself: no other mark makes up for it, and it rejects nobody without the panel.", Tone: Tone.Quiet));
    }

    private static bool IsConfirmed(BreachQuestion breach) => breach.Judged is { IsConfirmed: true };

    private static string BreachesOf(CandidateResults candidate) =>
        candidate.Machine is null ? "did not sit"
        : candidate.Breaches.Where(IsConfirmed).Select(breach => breach.Breach.Incident.Title).Distinct(StringComparer.Ordinal).ToImmutableArray() is { IsEmpty: false } titles ? string.Join("; ", titles)
        : "none";

    /// <summary>The mark, whether any of it was agreed, and whether it is below what was asked for.</summary>
    private static string CellOf(CriterionResult result)
    {
        if (result.Mark is not { } mark) return result.Evidence.IsEmpty ? "not asked for here" : "no mark";
        List<string> parts = [mark.ToString()];
        if (result.Evidence.Any(line => line.Agreed is not null)) parts.Add("partly agreed");
        if (result.IsBelowMinimum) parts.Add(string.Create(CultureInfo.InvariantCulture, $"below its minimum of {result.Criterion.Minimum!.Value:0.#}"));
        return string.Join(", ", parts);
    }
}
