using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What an answer did, and the rules of practice that say so.</summary>
internal sealed record FeedbackScreen(Playing Playing) : Screen
{
    private Session Session => Playing.Session;

    /// <inheritdoc/>
    public override Playing? Play => Playing;

    private Decided Last => Session.Passage.Decisions.Last();

    private bool Stopped => Session.State == SessionState.Stopped;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Session.Scenario.Title,
        Aside = Playing.Beside(Text.Clock(Last.Before.Time(Session.Scenario))),
        Blocks =
        [
            .. AnswerText.Chosen(Last, Session.Cast),
            .. Last.Answer.Taken.SelectMany(Breach),
            .. Last.Answer.Taken.SelectMany(Oversteps),
            .. AnswerText.Reasons(Last.Answer, Session.Cast),
            .. Certainty(),
        ],
        Side = RoleCardScreen.Beside(Session.Scenario),
        Hints =
        [
            new Hint(Act.Take, Stopped ? "debrief" : "go on"),
            .. DecisionScreen.UndoHint(Session),
            RoleCardScreen.HintFor(Session.Scenario),
            StandardsScreen.HintFor(Session.Scenario),
            DecisionScreen.SoFarHint(Session),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "leave"),
        ],
    };

    /// <inheritdoc/>
    public override Turn After(Message message)
    {
        switch (message)
        {
            case Asked { Act: Act.Take }:
                Session.GoOn();
                return new Go(Session.Passage.Stopped ? Playing.DebriefWhenSearched(this) : Playing.Screen);
            case Asked { Act: Act.Undo } when Session.WhyNotTakenBack is null:
                return DecisionScreen.TakeBack(Playing);
            case Asked { Act: Act.RoleCard }:
                return new Open(new RoleCardScreen(Session.Scenario));
            case Asked { Act: Act.Standards }:
                return new Open(new StandardsScreen(Session.Scenario));
            case Asked { Act: Act.SoFar }:
                return new Open(new SoFarScreen(Session));
            case Asked { Act: Act.Back }:
                return Session.IsPreview ? new GoBack() : new Open(DecisionScreen.LeaveQuestion(Playing));
            default:
                return Same;
        }
    }

    private IEnumerable<Block> Certainty()
    {
        if (Last.Certainty is not { } certainty) yield break;
        yield return new Gap();
        yield return new Paragraph($"How sure you were: {Text.Certainty(certainty)}.", Tone: Tone.Quiet);
    }

    private IEnumerable<Block> Breach(Offer offer)
    {
        if (offer.Critical is not { } incident) yield break;
        yield return new Heading($"SERIOUS BREACH {incident.Id}: {incident.Title}", Tone.Alert);
        if (incident.Why is { } why) yield return new Paragraph(Text.Verbatim(why));
        if (incident.Instead is { } instead) yield return new Paragraph(Text.Verbatim(instead), Lead: "Instead: ");
        yield return new Paragraph(
            Stopped
                ? "The assessment stops here. Whatever else was done well, a serious breach cannot be passed. You can start again as often as you like."
                : "In an assessment this would have ended it. Here the story plays on, so that you see what comes of it.");
        yield return new Gap();
    }

    private static IEnumerable<Block> Oversteps(Offer offer)
    {
        foreach (var boundary in offer.Oversteps)
        {
            yield return new Heading($"OUTSIDE YOUR ROLE. A learning mentor is not: {boundary.Title}", Tone.Alert);
            if (boundary.Instead is { } instead) yield return new Paragraph(Text.Verbatim(instead), Lead: "Instead: ");
            yield return new Gap();
        }
    }
}
