using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>Something to read, and the question whether it was read.</summary>
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

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        menu.Say(new Paragraph(Step.What is { } what ? Text.Verbatim(what) : "A page of the handbook."));
        if (Step.Why is { } why) menu.Say(new Paragraph(Text.Verbatim(why), Tone: Tone.Quiet));
        if (Step.What is not null) menu.Say(new Paragraph("It is not part of MentorSim. Ask your line manager where your school keeps it.", Tone: Tone.Quiet));
        menu.Say(new Gap());
        if (Step.Page is { } page)
            menu.Offer("Open the page", () => new OpenFrom(this with { Selected = 2 }, Desk.Page(page) ?? new NoticeScreen("Not here", $"The handbook of this machine has no page `{page}`.")));
        if (File.Read.TryGetValue((Route, Step.Id), out var read))
        {
            menu.Say(new Gap(), new Paragraph($"You said that you have read it: {Desk.DayOf(read)}."));
            if (Step.Page is null) menu.Offer("Back", () => new GoBack());
            return;
        }

        menu.Say(new Gap(), new Heading("Have you read it?"));
        menu.Offer("Yes, I have read it", () => Keep(at => new StepRead(at, Route, Step.Id), () => new GoBack()));
        menu.Offer("Not yet", () => new GoBack());
    }
}
