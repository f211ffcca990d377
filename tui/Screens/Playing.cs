using MentorSim.Engine.Play;

namespace MentorSim.Tui.Screens;

/// <summary>A session that is being played, with what its screens need beside it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Survey">Everything that can happen, to score by; null for a preview, which is not scored.</param>
/// <param name="Pace">How much time the trainee has.</param>
internal sealed record Playing(Session Session, Survey? Survey, Pace Pace)
{
    /// <summary>What stands beside the title while it is played; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The screen for where the session stands, while it lasts.</summary>
    public Screen Screen => Session.State switch
    {
        SessionState.Feedback or SessionState.Stopped => new FeedbackScreen(this),
        SessionState.Deciding => DecisionScreen.For(this),
        _ => new EndScreen(this),
    };

    /// <summary>The screen behind the end of the story.</summary>
    public Screen Debrief => Survey is { } survey ? new DebriefScreen(Session, survey.Score(Session)) : new PreviewEndScreen(Session);
}
