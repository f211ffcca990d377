using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>An element of the self-audit: how far somebody can do it, and what shows it.</summary>
/// <param name="Desk">Whose it is.</param>
/// <param name="Look">What the records held.</param>
/// <param name="Pack">The pack.</param>
/// <param name="Id">The id of the element.</param>
internal sealed record ElementScreen(InductionDesk Desk, InductionLook Look, Pack Pack, string Id) : InductionScreen(Desk, Look)
{
    /// <summary>An evidence note that waits for its answer; null where it is as it is kept.</summary>
    public string? Draft { get; init; }

    private AuditStanding Standing => AuditStanding.Of(Pack, File);

    private Element Element => Pack.Units.SelectMany(unit => unit.Elements).First(element => element.Id == Id);

    private Audited? Kept => File.Audit.GetValueOrDefault((Pack.Id, Id));

    private string Evidence => Draft ?? Kept?.Evidence ?? "";

    /// <inheritdoc/>
    protected override string Title => string.Create(CultureInfo.InvariantCulture, $"{Id}, {Standing.Answers.IndexOf(Standing.Answers.First(one => one.Element.Id == Id)) + 1} of {Standing.Answers.Length}");

    /// <inheritdoc/>
    protected override string TakeWord => "take";

    /// <inheritdoc/>
    protected override Turn Back => Draft is null || Draft == (Kept?.Evidence ?? "")
        ? new GoBack()
        : new Go(new LeaveQuestion("Leave without an answer?", "The note is kept with an answer, and there is none yet: when you leave, the note is gone.", this));

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        menu.Say(new Heading(Element.Title), new Gap());
        menu.Say(new Paragraph(Kept is { } kept ? $"Your answer: **{InductionWords.Of(kept.Answer)}** ({Desk.DayOf(kept.At)})." : "How far can you do this already? An answer leads on to the next element, so write what shows it first."));
        menu.Say(new Gap());
        foreach (var answer in Enum.GetValues<AuditAnswer>())
            menu.Offer($"{Text.Capital(InductionWords.Of(answer))}: {InductionWords.Meaning(answer)}", () => Answer(answer), mark: Kept?.Answer == answer ? "[x]" : "[ ]");
        menu.Say(new Gap(), new Heading("What shows it"));
        menu.Say(Evidence.Length == 0 ? new Paragraph("Nothing is written. No names of children belong here.", Indent: 3, Tone: Tone.Quiet) : new Paragraph(Text.Lines(Evidence), Indent: 3));
        menu.Offer(Evidence.Length == 0 ? "Write a note" : "Change the note", () => new Go(Writing()));
        if (Following is { } next) menu.Offer($"Next: {next}", () => new Go(new ElementScreen(Desk, Look, Pack, next)));
    }

    private string? Following => Standing.Answers.SkipWhile(one => one.Element.Id != Id).Skip(1).Select(one => one.Element.Id).FirstOrDefault();

    private TextScreen Writing() => new(
        $"What shows it: {Id}",
        [new Paragraph(Text.Verbatim(Element.Title)), new Paragraph("What have you done, and where can it be seen? No names of children belong here.", Tone: Tone.Quiet)],
        Evidence,
        text => Kept is { } kept ? Desk.Write(at => new Audited(at, Pack.Id, Id, kept.Answer, text)) : null)
    {
        // Without an answer there is nothing yet with which a note could be kept.
        Then = text => new Go((Kept is null ? this with { Draft = text } : this with { Draft = null, Look = Desk.Look() }) with { Selected = Kept is null ? 1 : 4 }),
    };

    private Turn Answer(AuditAnswer answer) => Keep(
        at => new Audited(at, Pack.Id, Id, answer, Evidence),
        () =>
        {
            var look = Desk.Look();
            var after = AuditStanding.Of(Pack, look.File);
            // On to the next without an answer; from the last of them back to the overview.
            var next = after.Answers.SkipWhile(one => one.Element.Id != Id).Concat(after.Answers).Where(one => one.Answer is null).Select(one => one.Element.Id).FirstOrDefault();
            return Kept is null && next is not null ? new Go(new ElementScreen(Desk, look, Pack, next)) : new GoBack();
        });
}
