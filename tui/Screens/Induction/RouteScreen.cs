using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>A screen with steps of the route, each of which leads to what it asks for.</summary>
/// <param name="Desk">Whose it is.</param>
/// <param name="Look">What the records held.</param>
internal abstract record RouteScreen(InductionDesk Desk, InductionLook Look) : InductionScreen(Desk, Look)
{
    private const int WidestTitle = 20;

    /// <summary>What was said to be read stands in this list as done, and can be taken back where it stands.</summary>
    protected override IEnumerable<Hint> MoreHints => Said is { } said ? [new Hint(Act.Undo, $"take back: {TextWidth.Cut(said.Title, WidestTitle)}")] : [];

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Undo } && Said is { } said
        ? Keep(at => new StepReadTakenBack(at, Look.Standing!.Route.Id, said.Id), () => new Stay(Anew()))
        : base.After(message);

    /// <summary>The steps that stand on this page, in their order, the first of them as its first item.</summary>
    protected abstract IEnumerable<StepStanding> StepsHere { get; }

    /// <summary>The step that is selected, where it is one that its person said to have read.</summary>
    private ReadStep? Said => StepsHere.ElementAtOrDefault(Selected - 1) is { IsDone: true, Step: ReadStep read } ? read : null;

    /// <summary>Adds steps, each with what is missing; with its reason where it is selected.</summary>
    protected void OfferSteps(Menu menu, RouteStanding standing, IEnumerable<StepStanding> steps)
    {
        foreach (var step in steps)
        {
            var isSelected = Selected == menu.Next;
            menu.Offer(step.Step.Title, () => Open(standing, step), StandingText.State(step));
            if (StandingText.About(step, Desk.DayOf) is { } about) menu.Say(new Paragraph(Text.Verbatim(about), Indent: 3, Tone: Tone.Quiet));
            if (isSelected && step.Step.Why is { } why) menu.Say(new Paragraph(Text.Verbatim(why), Indent: 3, Lead: "Why: "));
        }
    }

    /// <summary>Adds the way to another route or another first day.</summary>
    protected void OfferAnotherRoute(Menu menu) => menu.Offer("Another route, or another first day", Opening(() => new RoutesScreen(Desk, Look)));

    private Turn Open(RouteStanding standing, StepStanding step) => new OpenFrom(this, step.Step switch
    {
        PlayStep play => Desk.Briefing(play.Scenario),
        SitStep sit => Desk.Paper(sit.Paper),
        ReadStep read => new ReadStepScreen(Desk, Look, standing.Route.Id, read),
        AuditStep audit => new AuditScreen(Desk, Look, audit.Pack),
        WhoIsWhoStep => new WhoIsWhoScreen(Desk, Look),
        EvaluationStep => new EvaluationScreen(Desk, Look),
        TrainingStep training when step.IsDone => new TrainingScreen(Desk, Look) { Step = training.Id },
        TrainingStep training => TrainingFormScreen.For(Desk, Look, training),
        SignOffStep signOff => WhoSigns(standing, step, signOff),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private NoticeScreen WhoSigns(RouteStanding standing, StepStanding step, SignOffStep signOff) => new(
        signOff.Title,
        step.SignOff is { } signed
            ? $"{Text.Verbatim(signOff.What)}\\\n\\\nSigned by {Text.Verbatim(StandingText.Signer(signed.By))}, {Desk.DayOf(signed.At)}.{(signed.Note.Length > 0 ? $"\\\n{Text.Lines(signed.Note)}" : "")}"
            : $"{Text.Verbatim(signOff.What)}\\\n\\\n{(standing.WhyNotSigned(signOff) is { } why ? $"It cannot be signed yet. {Text.Verbatim(why)}" : "All that goes before it is done. Tell your line manager or co-ordinator that it can be signed: they do it on their own screen, or when you hand in.")}");
}
