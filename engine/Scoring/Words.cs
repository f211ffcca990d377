using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Scoring;

/// <summary>The words by which files and programs know results, levels, endings and modes.</summary>
public static class Words
{
    /// <summary>competent, not-yet, referred, unfinished.</summary>
    public static string Of(Result result) => result switch
    {
        Result.Competent => "competent",
        Result.NotYet => "not-yet",
        Result.Referred => "referred",
        Result.Unfinished => "unfinished",
    };

    /// <summary>good, mixed, poor.</summary>
    public static string Of(EndingKind ending) => ending switch
    {
        EndingKind.Good => "good",
        EndingKind.Mixed => "mixed",
        EndingKind.Poor => "poor",
    };

    /// <summary>practice, assess, interview.</summary>
    public static string Of(PlayMode mode) => mode switch
    {
        PlayMode.Practice => "practice",
        PlayMode.Assess => "assess",
        PlayMode.Interview => "interview",
    };

    /// <summary>briefing, deciding, feedback, stopped, debrief, suspended, closed.</summary>
    public static string Of(SessionState state) => state switch
    {
        SessionState.Briefing => "briefing",
        SessionState.Deciding => "deciding",
        SessionState.Feedback => "feedback",
        SessionState.Stopped => "stopped",
        SessionState.Debrief => "debrief",
        SessionState.Suspended => "suspended",
        SessionState.Closed => "closed",
    };
}
