using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>The training record: what was attended, and what has to be renewed.</summary>
internal sealed record TrainingScreen(InductionDesk Desk, InductionLook Look) : InductionScreen(Desk, Look)
{
    /// <summary>The step of the route from which it was opened; null for none.</summary>
    public string? Step { get; init; }

    /// <inheritdoc/>
    protected override string Title => "Training record";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        var renewals = Renewal.Of(File, Look.Today);
        foreach (var renewal in renewals)
            menu.Say(new Paragraph($"**{(renewal.HasPassed ? "To renew, and late" : "To renew soon")}:** {Text.Verbatim(renewal.Entry.What)}, {DayText.Of(renewal)}.", Tone: renewal.HasPassed ? Tone.Alert : Tone.Normal));
        if (!renewals.IsEmpty) menu.Say(new Gap());
        if (File.Training.IsEmpty) menu.Say(new Paragraph("Nothing yet. Write down what you attend: courses, briefings, shadowing, reading with a certificate."), new Gap());
        menu.Offer("Add training", Opening(() => TrainingFormScreen.For(Desk, Look, null)));
        menu.Say(new Gap());
        foreach (var entry in File.Training.Values.OrderByDescending(entry => entry.On).ThenByDescending(entry => entry.Number))
        {
            menu.Offer(entry.What, Opening(() => TrainingFormScreen.Of(Desk, Look, entry)), entry.RenewBy is { } by ? DayText.Of(new Renewal(entry, by, by < Look.Today)) : "");
            menu.Say(new Paragraph(Text.Verbatim(About(entry)), Indent: 3, Tone: Tone.Quiet));
        }
    }

    private string About(TrainingEntry entry) => string.Join("; ", new[]
    {
        DayText.Of(entry.On),
        entry.Provider,
        entry.Elements.IsEmpty ? "" : $"for {string.Join(", ", entry.Elements)}",
        entry.Step is { } step ? $"for the step {Look.Standing?.Route.Step(step)?.Title ?? step}{(step == Step ? " (the one you came from)" : "")}" : "",
    }.Where(part => part.Length > 0));
}
