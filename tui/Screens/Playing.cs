using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scoring;

namespace MentorSim.Tui.Screens;

/// <summary>A session that is being played, with what its screens need beside it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Survey">Everything that can happen, to score by; null for a preview, which is not scored.</param>
/// <param name="Pace">How much time the trainee has.</param>
internal sealed record Playing(Session Session, Task<Survey>? Survey, Pace Pace)
{
    /// <summary>What keeps the session as it is played; null where nothing does.</summary>
    public Recording? Recording { get; init; }

    /// <summary>What stands beside the title of its decisions; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The screen for where the session stands, while it lasts.</summary>
    public Screen Screen => Session.State switch
    {
        SessionState.Feedback or SessionState.Stopped => new FeedbackScreen(this),
        SessionState.Deciding => DecisionScreen.For(this),
        _ => new EndScreen(this),
    };

    /// <summary>The screen behind the end of the story.</summary>
    public Screen Debrief => Survey is null ? new PreviewEndScreen(Session) : new DebriefScreen(this, Score(Session));

    /// <summary>What stands at the right of a title: that it is not kept, where it is not, and what the page says itself.</summary>
    public string Beside(params string[] own) => string.Join(", ", own.Prepend(NotInStore).Where(part => part.Length > 0));

    private string NotInStore => Recording?.Keeping switch
    {
        InRescue => "not in the records yet",
        NotKept => "not kept",
        _ => "",
    };

    /// <summary>Keeps the scorecard, where it is time for it.</summary>
    public void KeepScore() => Recording?.KeepScore(Score);

    /// <summary>Writes down that the trainee left, where a play can be left.</summary>
    public void Leave()
    {
        if (!Session.IsPreview && Session.State is SessionState.Deciding or SessionState.Feedback or SessionState.Stopped or SessionState.Debrief) Session.Leave();
    }

    private Scorecard Score(Session session) => Survey!.GetAwaiter().GetResult().Score(session);
}
