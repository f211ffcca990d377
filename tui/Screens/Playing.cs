using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
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
        _ => IsInterview ? new OverScreen(this) : new EndScreen(this),
    };

    /// <summary>Whether somebody is interviewed: nothing is told to them, neither on the way nor at the end.</summary>
    public bool IsInterview => Session.Mode == PlayMode.Interview && !Session.IsPreview;

    /// <summary>The time that is left for the whole of it while something is to be decided; null where there is no limit.</summary>
    public TimeSpan? TimeLeft => Session.State == SessionState.Deciding ? Session.TimeLeft : null;

    /// <summary>That little time is left; null while there is more, or no limit.</summary>
    public string? Warning => Warnings.Where(warning => TimeLeft <= warning.From && Session.Allowed > warning.From).Select(warning => warning.Words).FirstOrDefault();

    /// <summary>The screen behind the end of the story.</summary>
    public Screen Debrief => Survey is null ? new PreviewEndScreen(Session) : IsInterview ? new OverScreen(this) : new DebriefScreen(this, Score(Session));

    /// <summary>The debrief for somebody else than whoever played: all that was done with every reason, and nothing can be changed.</summary>
    public Screen Review => new DebriefScreen(this, Score(Session)) { IsReview = true };

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

    /// <summary>Does what is to be done when something happened: the scorecard is kept, and an interview that is over is closed.</summary>
    public void Settle()
    {
        KeepScore();
        if (!IsInterview || Session.State != SessionState.Debrief) return;
        Session.Close();
        KeepScore();
    }

    /// <summary>Writes down that the trainee left, where a play can be left.</summary>
    public void Leave()
    {
        if (IsInterview) Settle();
        if (!Session.IsPreview && Session.State is SessionState.Deciding or SessionState.Feedback or SessionState.Stopped or SessionState.Debrief) Session.Leave();
    }

    private static readonly (TimeSpan From, string Words)[] Warnings =
        [(TimeSpan.FromMinutes(1), "The last minute has begun."), (TimeSpan.FromMinutes(5), "The last 5 minutes have begun.")];

    private Scorecard Score(Session session) => Survey!.GetAwaiter().GetResult().Score(session);
}
