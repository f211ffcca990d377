using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Tui.Screens;

/// <summary>A session that is being played, with what its screens need beside it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Survey">Everything that can happen, to score by; null for a preview, which is not scored.</param>
/// <param name="Pace">How much time the trainee has.</param>
internal sealed record Playing(Session Session, Task<Survey>? Survey, Pace Pace) : Activity
{
    /// <summary>What keeps the session as it is played; null where nothing does.</summary>
    public Recording? Recording { get; init; }

    /// <summary>What stands beside the title of its decisions; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>How far the search has come; null where nobody tells.</summary>
    public Gauge? Gauge { get; init; }

    /// <summary>Stops the search when nobody waits for it any more; null where there is nothing to stop.</summary>
    public CancellationTokenSource? Search { get; init; }

    /// <summary>The screen for where the session stands, while it lasts.</summary>
    public Screen Screen => Session.State switch
    {
        SessionState.Feedback or SessionState.Stopped => new FeedbackScreen(this),
        SessionState.Deciding => DecisionScreen.For(this),
        _ => IsInterview ? new OverScreen(this) : new EndScreen(this),
    };

    /// <summary>What plays the same at the command line; null for a preview, which stands where its author put it.</summary>
    public string? CommandLine => Session.IsPreview ? null : $"mentorsim play {Session.Scenario.Id}";

    /// <summary>Whether somebody is interviewed: nothing is told to them, neither on the way nor at the end.</summary>
    public bool IsInterview => Session.Mode == PlayMode.Interview && !Session.IsPreview;

    /// <inheritdoc/>
    public override TimeSpan? TimeLeft => Session.State == SessionState.Deciding ? Session.TimeLeft : null;

    /// <inheritdoc/>
    public override string? Warning => Warnings.Where(warning => TimeLeft <= warning.From && Session.Allowed > warning.From).Select(warning => warning.Words).FirstOrDefault();

    /// <inheritdoc/>
    public override string? WhyNoHandbook => IsInterview ? "In an interview nothing is looked up: it is about what you would do by yourself. The handbook is there again afterwards." : null;

    /// <inheritdoc/>
    public override object? Keeper => Recording;

    /// <inheritdoc/>
    public override Keeping? Keeping => Recording?.Keeping;

    /// <summary>The screen behind the end of the story.</summary>
    public Screen Debrief => Survey is null ? new PreviewEndScreen(Session) : IsInterview ? new OverScreen(this) : new DebriefScreen(this, Score(Session)) { Written = WrittenAnswers.Of(Recording) };

    /// <summary>The screen behind the end of the story; where the search is not done yet, one that asks for a moment.</summary>
    /// <param name="before">The screen to which going back from there leads; null for the one below.</param>
    public Screen DebriefWhenSearched(Screen? before = null) => Survey is { IsCompleted: false } && !IsInterview
        ? new MomentScreen(Session.Scenario.Title, Survey, () => new Go(Debrief)) { Before = before, Playing = this, Gauge = Gauge }
        : Debrief;

    /// <summary>The debrief for somebody else than whoever played: all that was done with every reason, and nothing can be changed.</summary>
    public Screen Review => Survey is { IsCompleted: false }
        ? new MomentScreen(Session.Scenario.Title, Survey, () => new Go(Review)) { Stop = Search, Gauge = Gauge }
        : new DebriefScreen(this, Score(Session)) { IsReview = true, Written = WrittenAnswers.Of(Recording) };

    /// <summary>What stands at the right of a title: that it is not kept, where it is not, and what the page says itself.</summary>
    public string Beside(params string[] own) => string.Join(", ", own.Prepend(NotInStore).Where(part => part.Length > 0));

    private string NotInStore => Recording?.Keeping switch
    {
        InRescue => "not in the records yet",
        NotKept => "not kept",
        _ => "",
    };

    /// <summary>Keeps the scorecard, where it is time for it; a play that waits for its search is scored at its debrief. An interview has none, and must not end without.</summary>
    public void KeepScore()
    {
        if (IsInterview || Survey is not { IsCompleted: false }) Recording?.KeepScore(session => Survey!.GetAwaiter().GetResult().ScoreToKeep(session));
    }

    /// <summary>Stops the search, which nobody needs any more.</summary>
    public void StopSearch() => Search?.Cancel();

    /// <summary>The end of an interview, where its time is up.</summary>
    public override Screen? Advance(ImmutableArray<Screen> screens, bool isAct)
    {
        if (!IsInterview || screens.Any(screen => screen is OverScreen)) return null;
        Session.KeepTime(screens.OfType<WriteScreen>().LastOrDefault()?.Written.Trim() ?? "");
        return Session.State is SessionState.Debrief or SessionState.Closed ? new OverScreen(this) : null;
    }

    /// <summary>Keeps the scorecard, and closes an interview that is over.</summary>
    public override void Settle()
    {
        KeepScore();
        if (!IsInterview || Session.State != SessionState.Debrief) return;
        Session.Close();
        KeepScore();
    }

    /// <inheritdoc/>
    public override void Leave()
    {
        if (IsInterview) Settle();
        if (!Session.IsPreview && Session.State is SessionState.Deciding or SessionState.Feedback or SessionState.Stopped or SessionState.Debrief) Session.Leave();
        StopSearch();
    }

    private static readonly (TimeSpan From, string Words)[] Warnings =
        [(TimeSpan.FromMinutes(1), "The last minute has begun."), (TimeSpan.FromMinutes(5), "The last 5 minutes have begun.")];

    /// <summary>The two futures of its costliest decisions, by its scorecard; null where they are not known.</summary>
    public ImmutableArray<TwoFutures>? FuturesOf(Scorecard card) => Survey!.GetAwaiter().GetResult().FuturesOf(Session, card);

    private Scorecard Score(Session session) => Survey!.GetAwaiter().GetResult().Score(session);
}
