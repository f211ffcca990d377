using System.Globalization;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>A scene with its decision: what is seen and heard, and what can be done.</summary>
internal sealed record PlayScreen(Session Session, Survey Survey, int Selected) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Session.Scenario.Title,
        Aside = Text.Clock(Session.Passage.State.Time(Session.Scenario)),
        Blocks =
        [
            .. Transcript.SinceLastDecision(Session),
            new Gap(),
            new Heading(string.Create(CultureInfo.InvariantCulture, $"Decision {Session.Passage.Decisions.Count() + 1}: what do you do?")),
            new Gap(),
            .. Session.OnOffer.Select((choice, index) => new Item(index + 1, choice.Text.With(Session.Cast))),
        ],
        Side = [.. RoleCardScreen.Blocks(Session.Scenario, withMeaning: false)],
        Selected = Selected,
        Hints =
        [
            new Hint(Act.Take, "choose"),
            RoleCardScreen.HintFor(Session.Scenario),
            SoFarHint(Session),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "leave"),
        ],
    };

    /// <summary>The screen for where a session stands: a decision, or the end of the story.</summary>
    public static Screen For(Session session, Survey survey) =>
        session.State == SessionState.Deciding ? new PlayScreen(session, survey, 1) : new EndScreen(session, survey);

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Session.OnOffer.Count, Selected + 1) }),
        Asked { Act: Act.Take } => Answer(Session.OnOffer[Selected - 1]),
        Numbered { Number: var number } when number >= 1 && number <= Session.OnOffer.Count => Answer(Session.OnOffer[number - 1]),
        Asked { Act: Act.RoleCard } => new Open(new RoleCardScreen(Session.Scenario)),
        Asked { Act: Act.SoFar } => new Open(new SoFarScreen(Session)),
        Asked { Act: Act.Back } => new Open(LeaveQuestion(Session)),
        _ => Same,
    };

    /// <summary>The key to what happened so far; off while nothing did.</summary>
    public static Hint SoFarHint(Session session) =>
        new(Act.SoFar, "so far", session.Passage.Decisions.Any() ? null : "nothing has happened yet: this is the first decision.");

    /// <summary>Asks before a play is given up.</summary>
    public static AskScreen LeaveQuestion(Session session) => new(
        "Leave this scenario?",
        "This play is not kept: if you leave now, it is lost, and the scenario starts from its beginning next time.",
        "Go on playing",
        "Leave",
        new GoHome(new PlayedResult(session.Scenario.Id, "left")));

    private Turn Answer(Choice choice)
    {
        Session.Answer(choice.Id);
        return new Go(Session.State is SessionState.Feedback or SessionState.Stopped ? new FeedbackScreen(Session, Survey) : For(Session, Survey));
    }
}
