using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>Every step of a long route, in order. It opens at the first that is not done.</summary>
internal sealed record RouteStepsScreen(InductionDesk Desk, InductionLook Look) : RouteScreen(Desk, Look)
{
    /// <summary>The steps as they stand, at the first that is not done.</summary>
    public static RouteStepsScreen Of(InductionDesk desk, InductionLook look) => new(desk, look)
    {
        Selected = look.Standing is { IsWhole: false } standing ? standing.Steps.TakeWhile(step => step.IsDone).Count() + 1 : 1,
    };

    /// <inheritdoc/>
    protected override string Title => "All steps";

    /// <inheritdoc/>
    protected override IEnumerable<StepStanding> StepsHere => Look.Standing?.Steps ?? [];

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        if (Look.Standing is not { } standing) return;
        menu.Say(new Heading(standing.Route.Title), new Paragraph(StandingText.Summary(standing)), new Gap());
        OfferSteps(menu, standing, StepsHere);
        menu.Say(new Gap());
        OfferAnotherRoute(menu);
    }
}
