using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>
/// Reads times off the events of a session, one after the other. The clock on the wall may have been put back, or forward, in between,
/// so nothing here is more than what that clock said.
/// </summary>
internal sealed class PlayTimes
{
    private DateTimeOffset? _latest;
    private DateTimeOffset? _last;
    private DateTimeOffset? _decidingSince;
    private TimeSpan? _decided;
    private bool _isAway;

    /// <summary>Time spent in the session so far, without the time away. A step back of the clock counts as no time.</summary>
    public TimeSpan Spent { get; private set; }

    /// <summary>How long the answer took, when the last event was one: null where the clock went back in between.</summary>
    public TimeSpan? Decided { get; private set; }

    /// <summary>The next event.</summary>
    /// <returns>The latest time that any event so far has had, so that statements keep their order.</returns>
    public DateTimeOffset Next(SessionEvent happened, PlayMode mode)
    {
        var at = happened.At;
        // Who comes back was away, also where a program died and nobody said so.
        if (_last is { } last && !_isAway && happened is not (Resumed or Changed) && at > last) Spent += at - last;
        Decide(happened, mode);
        (_last, _isAway) = (at, happened is Left || (_isAway && happened is Changed));
        if (_latest is not { } latest || at > latest) _latest = at;
        return _latest.Value;
    }

    private void Decide(SessionEvent happened, PlayMode mode)
    {
        switch (happened)
        {
            case Began or WentOn:
                (_decidingSince, _decided) = (happened.At, TimeSpan.Zero);
                break;
            case Left:
                AddDeciding(happened.At);
                break;
            case Resumed:
                // Who left on a feedback page comes back to it, where nothing is decided; going on from there begins anew.
                if (!_isAway) _decided = null;
                _decidingSince = happened.At;
                break;
            case Rewound:
                // The same is asked again.
                (_decidingSince, _decided) = (happened.At, TimeSpan.Zero);
                break;
            case Changed:
                // What was asked before need not be what is answered next.
                (_decidingSince, _decided) = (null, null);
                break;
            case Answered:
                AddDeciding(happened.At);
                Decided = _decided;
                // An interview has no feedback page: the next decision is asked for at once.
                if (mode == PlayMode.Interview) (_decidingSince, _decided) = (happened.At, TimeSpan.Zero);
                else _decided = null;
                break;
        }
    }

    private void AddDeciding(DateTimeOffset until)
    {
        _decided = _decidingSince is { } since && until >= since ? _decided + (until - since) : null;
        _decidingSince = null;
    }
}
