using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What an answer did, and the rules of practice that say so.</summary>
internal sealed record FeedbackScreen(Session Session, Survey Survey) : Screen
{
    private ChoiceTaken Last => Session.Passage.Decisions.Last();

    private bool Stopped => Session.State == SessionState.Stopped;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Session.Scenario.Title,
        Aside = Text.Clock(Last.Before.Time(Session.Scenario)),
        Blocks =
        [
            new Heading("You chose"),
            new Paragraph(Last.Choice.Text.With(Session.Cast), Indent: 3),
            new Gap(),
            .. Breach(Last.Choice),
            .. Oversteps(Last.Choice),
            new Heading("What it does"),
            new Paragraph(Last.Choice.Feedback?.With(Session.Cast) ?? "The author of this scenario gave no reason here."),
            .. Sources(Last.Choice),
        ],
        Side = [.. RoleCardScreen.Blocks(Session.Scenario, withMeaning: false)],
        Hints =
        [
            new Hint(Act.Take, Stopped ? "debrief" : "go on"),
            RoleCardScreen.HintFor(Session.Scenario),
            PlayScreen.SoFarHint(Session),
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
                return new Go(Stopped || Session.Passage.Stopped ? new DebriefScreen(Session, Survey.Score(Session)) : PlayScreen.For(Session, Survey));
            case Asked { Act: Act.RoleCard }:
                return new Open(new RoleCardScreen(Session.Scenario));
            case Asked { Act: Act.SoFar }:
                return new Open(new SoFarScreen(Session));
            case Asked { Act: Act.Back }:
                return new Open(PlayScreen.LeaveQuestion(Session));
            default:
                return Same;
        }
    }

    private IEnumerable<Block> Breach(Choice choice)
    {
        if (choice.Critical is not { } incident) yield break;
        yield return new Heading($"SERIOUS BREACH {incident.Id}: {incident.Title}", Tone.Alert);
        if (incident.Why is { } why) yield return new Paragraph(Text.Verbatim(why));
        if (incident.Instead is { } instead) yield return new Paragraph(Text.Verbatim(instead), Lead: "Instead: ");
        yield return new Paragraph(
            Stopped
                ? "The assessment stops here. Whatever else was done well, a serious breach cannot be passed. You can start again as often as you like."
                : "In an assessment this would have ended it. Here the story plays on, so that you see what comes of it.");
        yield return new Gap();
    }

    private static IEnumerable<Block> Oversteps(Choice choice)
    {
        foreach (var boundary in choice.Oversteps)
        {
            yield return new Heading($"OUTSIDE YOUR ROLE. A learning mentor is not: {boundary.Title}", Tone.Alert);
            if (boundary.Instead is { } instead) yield return new Paragraph(Text.Verbatim(instead), Lead: "Instead: ");
            yield return new Gap();
        }
    }

    /// <summary>The rules that feedback rests on, each with how well it was checked.</summary>
    public static IEnumerable<Block> Sources(Choice choice)
    {
        if (choice.Sources.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("The rule behind it", Tone.Quiet);
        foreach (var source in choice.Sources)
        {
            yield return new Paragraph($"{Text.Verbatim(source.Text)}{Text.Grade(source.Grade)}", Lead: $"{source.Id}  ", Tone: Tone.Quiet);
        }
    }
}
