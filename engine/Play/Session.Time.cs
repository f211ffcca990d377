using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

/// <remarks>
/// The time for a whole session, which only an interview has. It runs while something is to be decided, by a clock that nobody sets;
/// each event says how much was used by then, so that the events alone tell how much is left. Who leaves lets it rest, and the times of
/// the events show for how long.
/// </remarks>
public sealed partial class Session
{
    /// <summary>So much time may be lost where a program dies.</summary>
    public static readonly TimeSpan KeptEvery = TimeSpan.FromSeconds(5);

    private RunningTime? _time;

    /// <summary>The time for the whole session; null where it has no limit.</summary>
    public TimeSpan? Allowed { get; private init; }

    /// <summary>How much of it was used.</summary>
    public TimeSpan Used => _time?.Elapsed ?? _now.Used;

    /// <summary>How much of it is left; null where it has no limit.</summary>
    public TimeSpan? TimeLeft => Allowed is not { } allowed ? null : allowed > Used ? allowed - Used : TimeSpan.Zero;

    /// <summary>
    /// Looks at the clock: keeps how much time was used where some seconds have run, and ends the session where none is left. To be called
    /// about every second while something is to be decided; else, and where there is no limit, it does nothing.
    /// </summary>
    /// <param name="draft">What is written by now where a text is asked for: at the end of the time it counts as the answer. Empty for nothing.</param>
    public void KeepTime(string draft = "")
    {
        if (Allowed is not { } allowed || State != SessionState.Deciding) return;
        LetTimeRun();
        var now = new Ticked(Now) { Time = TimeNow() };
        if (now.Used >= allowed)
        {
            if (Decision is WriteDecision && draft.Trim().Length > 0) Accept(new Answered(now.At, CurrentSceneId, draft, null, TimedOut: false, []) { Used = allowed });
            if (State == SessionState.Deciding) EndTime(now);
            LetTimeRun();
        }
        else if (now.Used - _now.Used >= KeptEvery || now.Drift != TimeSpan.Zero)
        {
            Accept(now);
        }
    }

    private static TimeSpan? TimeFor(Scenario scenario, PlayMode mode, Pace pace) =>
        mode == PlayMode.Interview ? pace.Whole(TimeSpan.FromMinutes(scenario.Minutes)) : null;

    /// <summary>Accepts what happens now. An answer for which there is no time left is the end of the time.</summary>
    private void Happen(SessionEvent now)
    {
        if (now is Answered && now.Used >= Allowed) EndTime(now);
        else Accept(now);
        LetTimeRun();
    }

    private void EndTime(SessionEvent now) => Accept(new TimeUp(now.At) { Time = now.Time });

    private void LetTimeRun() => _time = Allowed is null || State != SessionState.Deciding ? null : _time ?? new RunningTime(_clock, _now.Used);

    /// <summary>What is to be said of the time in an event that happens now.</summary>
    private SessionTime? TimeNow()
    {
        if (Allowed is null) return null;
        if (_time is null) return new SessionTime(_now.Used, TimeSpan.Zero);
        var lapse = _time.Advance();
        return new SessionTime(InMilliseconds(lapse.Elapsed), InMilliseconds(lapse.Drift));
    }

    private static TimeSpan InMilliseconds(TimeSpan time) => TimeSpan.FromMilliseconds(time.Ticks / TimeSpan.TicksPerMillisecond);

    /// <summary>What an event says of the time must be possible after what the events before it said.</summary>
    private void DemandTime(SessionEvent happened)
    {
        if (Allowed is not { } allowed)
        {
            if (happened.Used is not null) throw new SessionException("There is no limit to the time of this session, so none of it is used.");
            return;
        }

        if (Mode != PlayMode.Interview) throw new SessionException("Only an interview has a time for the whole of it.");
        if (happened.Used is not { } used) throw new SessionException("It does not say how much time was used.");
        if (used < _now.Used) throw new SessionException("Less time was used by then than before.");
        if (happened is Answered && used > allowed) throw new SessionException("The time was up before this answer.");
    }
}
