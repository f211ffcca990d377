using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>Something to read, or to do away from the screen, and the question whether it is done. What was said can be taken back.</summary>
/// <param name="Desk">Whose it is.</param>
/// <param name="Look">What the records held.</param>
/// <param name="Route">The id of the route.</param>
/// <param name="Step">The step.</param>
internal sealed record ReadStepScreen(InductionDesk Desk, InductionLook Look, string Route, ReadStep Step) : InductionScreen(Desk, Look)
{
    /// <inheritdoc/>
    protected override string Title => Step.Title;

    /// <inheritdoc/>
    protected override string TakeWord => "take";

    private bool IsDone => File.Read.ContainsKey((Route, Step.Id));

    // What a route asks for elsewhere may be a policy to read, or a debrief to talk over.
    private bool IsPage => Step.Page is not null;

    /// <inheritdoc/>
    protected override IEnumerable<Hint> MoreHints => IsDone ? [new Hint(Act.Undo, "take it back")] : [];

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Undo } && IsDone ? TakeBack() : base.After(message);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        menu.Say(new Paragraph(Step.What is { } what ? Text.Verbatim(what) : "A page of the handbook."));
        if (Step.Why is { } why) menu.Say(new Paragraph(Text.Verbatim(why), Tone: Tone.Quiet));
        if (!IsPage) menu.Say(new Paragraph("It is done away from this screen. If it is a text that you do not have, ask your line manager where your school keeps it.", Tone: Tone.Quiet));
        if (Step.Page is { } page)
        {
            menu.Say(new Gap());
            menu.Offer("Open the page", () => new OpenFrom(this with { Selected = 2 }, Desk.Page(page) ?? new NoticeScreen("Not here", $"The handbook of this machine has no page `{page}`.")));
        }

        if (File.Read.TryGetValue((Route, Step.Id), out var read))
        {
            menu.Say(new Gap(), new Paragraph($"You said that {(IsPage ? "you have read it" : "it is done")}: {Desk.DayOf(read)}."));
            menu.OfferBy(Act.Undo, IsPage ? "Take it back: I have not read it yet" : "Take it back: it is not done yet", TakeBack);
            menu.Offer("Back", () => new GoBack());
            return;
        }

        menu.Say(new Gap(), new Heading(IsPage ? "Have you read it?" : "Is it done?"));
        menu.Offer(IsPage ? "Yes, I have read it" : "Yes, it is done", () => Keep(at => new StepRead(at, Route, Step.Id), () => new GoBack()));
        menu.Offer("Not yet", () => new GoBack());
    }

    private Turn TakeBack() => Keep(at => new StepReadTakenBack(at, Route, Step.Id), () => new Stay((ReadStepScreen)Anew() with { Selected = 1 }));
}
