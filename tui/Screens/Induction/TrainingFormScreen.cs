using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>An entry of the training record. What is filled in stays here until it is kept.</summary>
/// <param name="Desk">Whose it is.</param>
/// <param name="Look">What the records held.</param>
/// <param name="Kept">The entry as it is kept; null for a new one.</param>
/// <param name="What">What training.</param>
/// <param name="On">The day; null where none was said.</param>
/// <param name="Provider">Who gave it.</param>
/// <param name="Elements">The ids of the elements that it serves.</param>
/// <param name="RenewBy">The day by which it has to be renewed; null for never.</param>
/// <param name="Step">The id of the step of the route that it does; null for none.</param>
internal sealed record TrainingFormScreen(
    InductionDesk Desk, InductionLook Look, TrainingEntry? Kept, string What, DateOnly? On, string Provider, ImmutableArray<string> Elements, DateOnly? RenewBy, string? Step)
    : InductionScreen(Desk, Look)
{
    /// <summary>What was filled in before anybody did.</summary>
    private string Given { get; init; } = "";

    private ImmutableArray<TrainingStep> Steps => [.. Look.Standing?.Route.Steps.OfType<TrainingStep>() ?? []];

    private bool IsChanged => Kept is null
        ? What != Given || Provider.Length > 0 || On is not null || RenewBy is not null || !Elements.IsEmpty
        : (What, On, Provider, RenewBy, Step) != (Kept.What, (DateOnly?)Kept.On, Kept.Provider, Kept.RenewBy, Kept.Step) || !Elements.SequenceEqual(Kept.Elements);

    /// <summary>A new entry, for a step of the route where one is named.</summary>
    public static TrainingFormScreen For(InductionDesk desk, InductionLook look, TrainingStep? step) =>
        new(desk, look, null, step?.What ?? "", null, "", [], null, step?.Id) { Given = step?.What ?? "" };

    /// <summary>An entry that is kept.</summary>
    public static TrainingFormScreen Of(InductionDesk desk, InductionLook look, TrainingEntry entry) =>
        new(desk, look, entry, entry.What, entry.On, entry.Provider, entry.Elements, entry.RenewBy, entry.Step);

    /// <inheritdoc/>
    protected override string Title => Kept is null ? "New training" : "Training";

    /// <inheritdoc/>
    protected override string TakeWord => "take";

    /// <inheritdoc/>
    protected override Turn Back => IsChanged ? new Go(new LeaveQuestion("Leave without keeping it?", "What you filled in is not kept yet.", this)) : new GoBack();

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        menu.Say(new Paragraph("What, when and by whom is needed; the rest may stay empty."), new Gap());
        menu.Offer($"What: {Or(What, "not said yet")}", () => new Go(Line("What training?", "As it stands on the certificate or in the school's calendar.", What, text => this with { What = text })));
        menu.Offer($"Day: {(On is { } on ? DayText.Of(on) : "not said yet")}", () => new Go(Day("On which day?", On ?? Look.Today, isNeeded: true, day => this with { On = day })));
        menu.Offer($"By whom: {Or(Provider, "not said yet")}", () => new Go(Line("Who gave it?", "A school, a local authority, a trainer's firm.", Provider, text => this with { Provider = text })));
        menu.Offer($"For which elements: {(Elements.IsEmpty ? "none chosen" : string.Join(", ", Elements))}", () => new Go(Choice()));
        menu.Offer($"To renew by: {(RenewBy is { } by ? DayText.Of(by) : "never")}", () => new Go(Day("By which day has it to be renewed?", RenewBy, isNeeded: false, day => this with { RenewBy = day })));
        if (!Steps.IsEmpty) menu.Offer($"Step of the route: {Steps.FirstOrDefault(step => step.Id == Step)?.Title ?? "none"}", () => new Stay(this with { Step = NextStep() }));
        menu.Say(new Gap());
        menu.Offer(IsChanged || Kept is null ? "Keep it" : "Back: nothing is changed", Take);
        if (Kept is not null) menu.Offer("Remove it from the record", () => Keep(at => new TrainingRemoved(at, Kept.Number), () => new GoBack()));
    }

    private Turn Take()
    {
        if (!IsChanged && Kept is not null) return new GoBack();
        if (What.Length == 0) return new Refuse("What training was it? Fill in what first.");
        if (On is not { } on) return new Refuse("On which day was it? Fill in the day first.");
        if (on > Look.Today) return new Refuse($"{DayText.Of(on)} is still to come. The record holds what was attended: enter it when you have been there.");
        if (Provider.Length == 0) return new Refuse("Who gave it? Fill in by whom first.");
        if (RenewBy < on) return new Refuse("It would have to be renewed before it was attended. Look at the two days again.");
        // The number is asked for when it is kept: another window may have added one meanwhile.
        var number = Kept?.Number ?? Desk.Look().File.NextTraining;
        return Keep(at => new Trained(at, new TrainingEntry(number, What, on, Provider) { Elements = Elements, RenewBy = RenewBy, Step = Step }), () => new GoBack());
    }

    private ElementsScreen Choice() => new(
        [.. Desk.AuditPack(Look.Standing?.Route)?.Units.SelectMany(unit => unit.Elements) ?? []],
        [.. Elements],
        chosen => new Go(this with { Elements = chosen }));

    private string? NextStep() => Steps.Select(step => (string?)step.Id).Append(null).SkipWhile(id => id != Step).Skip(1).FirstOrDefault() is { } next ? next : Step is null ? Steps[0].Id : null;

    private LineScreen Line(string question, string help, string typed, Func<string, TrainingFormScreen> with) => new(
        question,
        [new Paragraph(help)],
        typed,
        this,
        text => text.Length > NoteEvent.LongestLine ? new Refuse(string.Create(CultureInfo.InvariantCulture, $"At most {NoteEvent.LongestLine} letters fit. Shorten it.")) : new Go(with(text)));

    private LineScreen Day(string question, DateOnly? typed, bool isNeeded, Func<DateOnly?, TrainingFormScreen> with) => new(
        question,
        [new Paragraph(isNeeded ? DayText.Ways : $"{DayText.Ways} Leave it empty for never.")],
        DayText.Typed(typed),
        this,
        text => text.Length == 0 && !isNeeded ? new Go(with(null)) : DayText.Read(text) is { } day ? new Go(with(day)) : new Refuse(DayText.WhyNot(text)));

    private static string Or(string text, string otherwise) => text.Length == 0 ? otherwise : text;
}
