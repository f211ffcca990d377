using System.Collections.Immutable;
using System.Diagnostics;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

public sealed partial class Session
{
    private void Configure()
    {
        _machine.Configure(SessionState.Briefing)
            .PermitDynamic(_begin, _ => _next!.IsOver ? SessionState.Debrief : SessionState.Deciding);
        _machine.Configure(SessionState.Deciding)
            .PermitDynamic(_answer, _ => AfterAnswer())
            .Permit(SessionTrigger.Leave, SessionState.Suspended)
            .Ignore(SessionTrigger.Resume);
        _machine.Configure(SessionState.Feedback)
            .PermitIf(SessionTrigger.GoOn, SessionState.Deciding, () => !Passage.IsOver, "there is more to decide")
            .PermitIf(SessionTrigger.GoOn, SessionState.Debrief, () => Passage.IsOver, "the story is over")
            .Permit(SessionTrigger.Leave, SessionState.Suspended)
            .Ignore(SessionTrigger.Resume);
        _machine.Configure(SessionState.Stopped)
            .Permit(SessionTrigger.GoOn, SessionState.Debrief)
            .Permit(SessionTrigger.Leave, SessionState.Suspended)
            .Ignore(SessionTrigger.Resume);
        _machine.Configure(SessionState.Suspended)
            .PermitIf(SessionTrigger.Resume, SessionState.Deciding, () => _now.LeftFrom == SessionState.Deciding, "left while deciding")
            .PermitIf(SessionTrigger.Resume, SessionState.Feedback, () => _now.LeftFrom == SessionState.Feedback, "left at feedback")
            .PermitIf(SessionTrigger.Resume, SessionState.Stopped, () => _now.LeftFrom == SessionState.Stopped, "left at a stop")
            .PermitIf(SessionTrigger.Resume, SessionState.Debrief, () => _now.LeftFrom == SessionState.Debrief, "left at the debrief");
        _machine.Configure(SessionState.Debrief)
            .InternalTransition(_reflect, (reflected, _) => _now = _now with { Reflection = reflected.Text })
            .Permit(SessionTrigger.Close, SessionState.Closed)
            .Permit(SessionTrigger.Leave, SessionState.Suspended)
            .Ignore(SessionTrigger.Resume);
        _machine.OnUnhandledTrigger((state, trigger) => throw new SessionException(
            $"'{trigger}' is not permitted in {state}; permitted: {string.Join(", ", Permitted())}."));
        _machine.OnTransitioned(transition =>
        {
            if (transition.Trigger == SessionTrigger.Leave) _now = _now with { LeftFrom = transition.Source };
        });
    }

    private SessionState AfterAnswer() =>
        _next!.Stopped ? SessionState.Stopped
        : Mode != PlayMode.Interview ? SessionState.Feedback
        : _next.IsOver ? SessionState.Debrief
        : SessionState.Deciding;

    private IEnumerable<SessionTrigger> Permitted() => State switch
    {
        SessionState.Briefing => [SessionTrigger.Begin],
        SessionState.Deciding => [SessionTrigger.Answer, SessionTrigger.Leave, SessionTrigger.Resume],
        SessionState.Feedback or SessionState.Stopped => [SessionTrigger.GoOn, SessionTrigger.Leave, SessionTrigger.Resume],
        SessionState.Suspended => [SessionTrigger.Resume],
        SessionState.Debrief => [SessionTrigger.Reflect, SessionTrigger.Close, SessionTrigger.Leave, SessionTrigger.Resume],
        SessionState.Closed => [],
    };

    private SessionEvent Fire(SessionEvent happened)
    {
        switch (happened)
        {
            case Began began:
                Demand(SessionState.Briefing, SessionTrigger.Begin);
                if (began.ScenarioId != Scenario.Id) throw new SessionException($"These events are of the scenario '{began.ScenarioId}', not of '{Scenario.Id}'.");
                _next = Luck.With(began.Falls, fall => Passage.Begin(_now.Story, _now.First, fall));
                _machine.Fire(_begin, began);
                return began with { Falls = TakeNext() };
            case Answered answered:
                Demand(SessionState.Deciding, SessionTrigger.Answer);
                var decided = Find(answered);
                _next = Luck.With(answered.Falls, fall => Passage.Take(decided, Mode == PlayMode.Assess && decided.Answer.IsIncident, fall));
                _machine.Fire(_answer, answered);
                return answered with { Falls = TakeNext() };
            case Reflected reflected:
                _machine.Fire(_reflect, reflected);
                return happened;
            default:
                _machine.Fire(happened switch
                {
                    WentOn => SessionTrigger.GoOn,
                    Left => SessionTrigger.Leave,
                    Resumed => SessionTrigger.Resume,
                    Closed => SessionTrigger.Close,
                    _ => throw new UnreachableException(),
                });
                return happened;
        }
    }

    private void Demand(SessionState state, SessionTrigger trigger)
    {
        if (State != state) throw new SessionException($"'{trigger}' is not permitted in {State}; permitted: {string.Join(", ", Permitted())}.");
    }

    private ImmutableArray<string> TakeNext()
    {
        (_now, _next) = (_now with { Passage = _next }, null);
        return Passage.Falls;
    }

    /// <summary>The answer that an event tells of, to the decision that is asked for.</summary>
    internal Decided Find(Answered answered)
    {
        if (answered.Scene != CurrentSceneId)
            throw new SessionException($"This answers the scene '{answered.Scene}', and the story stands at '{CurrentSceneId}'.");
        var decision = Decision!;
        if (answered.TimedOut && (decision as ChoiceDecision)?.Limit?.Timeout.Id != answered.Answer)
            throw new SessionException($"In the scene '{CurrentSceneId}' no time limit leads to '{answered.Answer}'.");
        if (answered.Certainty is not null and not (>= 1 and <= 3))
            throw new SessionException($"How sure an answer is, is said from 1 to 3, not {answered.Certainty}.");
        if (answered.Certainty is not null && !decision.AsksCertainty)
            throw new SessionException($"In the scene '{CurrentSceneId}' nobody asks how sure the answer is.");
        var answer = Answers.Read(decision, _now.Story.OnOffer(Passage.State), answered.Answer, CurrentSceneId);
        return new Decided(Passage.State, answer, null, answered.Certainty, answered.TimedOut);
    }
}
