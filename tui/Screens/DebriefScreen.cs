using MentorSim.Engine.Play;
using MentorSim.Engine.Scoring;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The scorecard made readable, and a place to reflect.</summary>
internal sealed record DebriefScreen(Session Session, Scorecard Card) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"Debrief: {Session.Scenario.Title}",
        Aside = BriefingScreen.ModeName(Session.Mode),
        Blocks = [.. DebriefText.Blocks(Debrief.Of(Session, Card)), .. Reflection()],
        Hints =
        [
            new Hint(Act.Take, "home"),
            new Hint(Act.Write, "write a reflection"),
            RoleCardScreen.HintFor(Session.Scenario),
            DecisionScreen.SoFarHint(Session),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "home"),
        ],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take or Act.Back } => Session.Reflection.Length > 0 ? new Open(KeepQuestion) : new GoHome(Result),
        Asked { Act: Act.Write } => new Open(new ReflectionScreen(Session, Session.Reflection)),
        Asked { Act: Act.RoleCard } => new Open(new RoleCardScreen(Session.Scenario)),
        Asked { Act: Act.SoFar } => new Open(new SoFarScreen(Session)),
        _ => Same,
    };

    private PlayedResult Result => new(Session.Scenario.Id, DebriefText.ResultWords(Card));

    private AskScreen KeepQuestion => new(
        "Leave the debrief?",
        "Your reflection is not kept yet: copy it out first if you want to keep it. When you leave, it is gone.",
        "Stay",
        "Leave",
        new GoHome(Result));

    private IEnumerable<Block> Reflection()
    {
        yield return new Gap();
        yield return new Heading("Your reflection");
        yield return Session.Reflection.Length > 0
            ? new Paragraph(Text.Lines(Session.Reflection), Indent: 3)
            : new Paragraph("What surprised you? What would you do differently? What do you want to ask your line manager? Press W to write it down.", Indent: 3);
    }
}
