using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>The route with its steps, and the parts of an induction that are there without one.</summary>
internal sealed record MyInductionScreen(InductionDesk Desk, InductionLook Look) : RouteScreen(Desk, Look)
{
    // With more steps than a page holds, the parts below them would be some thirty keys away.
    private const int MostStepsAtOnce = 10;
    private const int NextSteps = 3;

    /// <summary>Somebody's induction as it stands now.</summary>
    public static MyInductionScreen Of(InductionDesk desk) => new(desk, desk.Look());

    /// <inheritdoc/>
    public override string CommandLine => "mentorsim induction";

    /// <inheritdoc/>
    protected override string Title => "My induction";

    /// <inheritdoc/>
    protected override IEnumerable<StepStanding> StepsHere => Look.Standing switch
    {
        null => [],
        { Steps.Length: <= MostStepsAtOnce } standing => standing.Steps,
        { } standing => standing.Steps.Where(step => CanBeDone(standing, step)).Take(NextSteps),
    };

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        if (Look.Standing is { } standing) FillRoute(menu, standing);
        else FillWithout(menu);
        menu.Say(new Gap(), new Heading("The parts"));
        FillParts(menu);
        if (Look.Standing is null or { Steps.Length: > MostStepsAtOnce }) return;
        menu.Say(new Gap());
        OfferAnotherRoute(menu);
    }

    private void FillRoute(Menu menu, RouteStanding standing)
    {
        menu.Say(new Heading(standing.Route.Title));
        menu.Say(new Paragraph(StandingText.Summary(standing)));
        if (standing.IsWhole) menu.Say(new Paragraph("**Every step is done.** `mentorsim induction pack` writes it all to one file."));
        menu.Say(new Gap());
        OfferSteps(menu, standing, StepsHere);
        if (standing.Steps.Length > MostStepsAtOnce) menu.Offer(Count($"All {standing.Steps.Length} steps"), Opening(() => RouteStepsScreen.Of(Desk, Look)));
    }

    /// <summary>Whether it is open, and what comes before it does not hold it up.</summary>
    private static bool CanBeDone(RouteStanding standing, StepStanding step) => !step.IsDone && (step.Step is not SignOffStep sign || standing.WhyNotSigned(sign) is null);

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
        menu.Offer("Training record", Opening(() => new TrainingScreen(Desk, Look)), Count($"{Counted.Of(File.Training.Count, "entry", "entries")}{(renewals.IsEmpty ? "" : $", {renewals.Length} to renew")}"));
        menu.Offer("Self-evaluation", Opening(() => new EvaluationScreen(Desk, Look)), EvaluationScreen.State(File, Look.Today));
        menu.Offer("Portfolio", Opening(() => new PortfolioScreen(Desk, Look)), Count($"{File.Portfolio.Length} in it"));
    }

    private Turn OpenAudit() => new OpenFrom(this, Desk.AuditPack(Look.Standing?.Route) is { } pack
        ? new AuditScreen(Desk, Look, pack)
        : new NoticeScreen("Self-audit", "The scenario libraries of this machine have no standards to audit against."));

    private static string Count(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
