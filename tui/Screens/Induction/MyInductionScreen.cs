using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>The route with its steps, and the parts of an induction that are there without one.</summary>
internal sealed record MyInductionScreen(InductionDesk Desk, InductionLook Look) : InductionScreen(Desk, Look)
{
    /// <summary>Somebody's induction as it stands now.</summary>
    public static MyInductionScreen Of(InductionDesk desk) => new(desk, desk.Look());

    /// <inheritdoc/>
    protected override string Title => "My induction";

    /// <inheritdoc/>
    protected override string BackWord => "home";

    /// <inheritdoc/>
    protected override Turn Back => new GoHome();

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        if (Look.Standing is { } standing) FillRoute(menu, standing);
        else FillWithout(menu);
        menu.Say(new Gap(), new Heading("The parts"));
        FillParts(menu);
        menu.Say(new Gap());
        if (Look.Standing is null) return;
        menu.Offer("Another route, or another first day", Opening(() => new RoutesScreen(Desk, Look)));
    }

    private void FillRoute(Menu menu, RouteStanding standing)
    {
        menu.Say(new Heading(standing.Route.Title));
        menu.Say(new Paragraph(StandingText.Summary(standing)));
        if (standing.IsWhole) menu.Say(new Paragraph("**Every step is done.** `mentorsim induction pack` writes it all to one file."));
        menu.Say(new Gap());
        foreach (var step in standing.Steps)
        {
            var isSelected = Selected == menu.Next;
            menu.Offer(step.Step.Title, () => Open(standing, step), StandingText.State(step));
            if (StandingText.About(step, Desk.DayOf) is { } about) menu.Say(new Paragraph(Text.Verbatim(about), Indent: 3, Tone: Tone.Quiet));
            if (isSelected && step.Step.Why is { } why) menu.Say(new Paragraph(Text.Verbatim(why), Indent: 3, Lead: "Why: "));
        }
    }

    private void FillWithout(Menu menu)
    {
        if (File.Route is { } gone)
        {
            menu.Say(new Paragraph($"You follow the route **{Text.Verbatim(gone.Title)}** from {DayText.Of(gone.From)}. It is not in the scenario libraries of this machine, so its steps cannot be shown here."));
        }
        else
        {
            menu.Say(new Paragraph("No route is chosen. A route puts scenarios, readings and sign-offs in order, each with a day by which. Everything below is there without one as well."));
        }

        menu.Say(new Gap());
        if (Desk.Routes.IsEmpty) menu.Say(new Paragraph("The scenario libraries of this machine have no route.", Tone: Tone.Quiet));
        else menu.Offer("Choose a route", Opening(() => new RoutesScreen(Desk, Look)));
    }

    private void FillParts(Menu menu)
    {
        var audited = Desk.AuditPack(Look.Standing?.Route) is { } pack ? AuditStanding.Of(pack, File) : null;
        menu.Offer("Self-audit", OpenAudit, audited is null ? "no standards here" : Count($"{audited.Answered} of {audited.Answers.Length} answered"));
        menu.Offer("Who is who", Opening(() => new WhoIsWhoScreen(Desk, Look)), Count($"{File.People.Count} named"));
        var renewals = Renewal.Of(File, Look.Today);
        menu.Offer("Training record", Opening(() => new TrainingScreen(Desk, Look)), Count($"{File.Training.Count} {(File.Training.Count == 1 ? "entry" : "entries")}{(renewals.IsEmpty ? "" : $", {renewals.Length} to renew")}"));
        menu.Offer("Self-evaluation", Opening(() => new EvaluationScreen(Desk, Look)), EvaluationScreen.State(File, Look.Today));
        menu.Offer("Portfolio", Opening(() => new PortfolioScreen(Desk, Look)), Count($"{File.Portfolio.Length} in it"));
    }

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

    private Turn OpenAudit() => new OpenFrom(this, Desk.AuditPack(Look.Standing?.Route) is { } pack
        ? new AuditScreen(Desk, Look, pack)
        : new NoticeScreen("Self-audit", "The scenario libraries of this machine have no standards to audit against."));

    private NoticeScreen WhoSigns(RouteStanding standing, StepStanding step, SignOffStep signOff) => new(
        signOff.Title,
        step.SignOff is { } signed
            ? $"{Text.Verbatim(signOff.What)}\\\n\\\nSigned by {Text.Verbatim(StandingText.Signer(signed.By))}, {Desk.DayOf(signed.At)}.{(signed.Note.Length > 0 ? $"\\\n{Text.Lines(signed.Note)}" : "")}"
            : $"{Text.Verbatim(signOff.What)}\\\n\\\n{(standing.WhyNotSigned(signOff) is { } why ? $"It cannot be signed yet. {Text.Verbatim(why)}" : "All that goes before it is done. Tell your line manager or co-ordinator that it can be signed: they do it on their own screen, or when you hand in.")}");

    private static string Count(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
