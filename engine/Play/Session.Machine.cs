using System.Collections.Immutable;
using System.Diagnostics;
using MentorSim.Engine.Scenarios;
using Stateless;
using Stateless.Reflection;

namespace MentorSim.Engine.Play;

public sealed partial class Session
{
    /// <summary>The machine of every session, its states and what leads from one to another: to be drawn, not to be driven.</summary>
    public static StateMachineInfo Machine => new Rules(
        () => SessionState.Briefing, _ => { }, () => throw new UnreachableException("Whoever draws a machine asks none of its guards.")).Machine.GetInfo();

    /// <summary>The rules by which a session moves. What they ask of the play they ask when a trigger is fired: to be drawn they need none.</summary>
    private sealed class Rules
    {
        public Rules(Func<SessionState> read, Action<SessionState> write, Func<Session> play)
        {
            Machine = new StateMachine<SessionState, SessionTrigger>(read, write);
            Begin = Machine.SetTriggerParameters<Began>(SessionTrigger.Begin);
            Answer = Machine.SetTriggerParameters<Answered>(SessionTrigger.Answer);
            Reflect = Machine.SetTriggerParameters<Reflected>(SessionTrigger.Reflect);
            EndTime = Machine.SetTriggerParameters<TimeUp>(SessionTrigger.EndTime);
            Machine.Configure(SessionState.Briefing)
                .PermitIf(Begin, SessionState.Deciding, _ => !play()._next!.IsOver, "there is something to decide")
                .PermitIf(Begin, SessionState.Debrief, _ => play()._next!.IsOver, "there is nothing to decide");
            Machine.Configure(SessionState.Deciding)
                .PermitIf(Answer, SessionState.Feedback, _ => play().AfterAnswer() == SessionState.Feedback, "feedback is given")
                .PermitIf(Answer, SessionState.Stopped, _ => play().AfterAnswer() == SessionState.Stopped, "a serious breach ends an assessment")
                .PermitReentryIf(Answer, _ => play().AfterAnswer() == SessionState.Deciding, "an interview goes on")
                .PermitIf(Answer, SessionState.Debrief, _ => play().AfterAnswer() == SessionState.Debrief, "an interview is over")
                .IgnoreIf(SessionTrigger.Tick, () => play().Allowed is not null, "there is a time for the whole of it")
                .PermitIf(EndTime, SessionState.Debrief, up => up.Used >= play().Allowed, "none of it is left")
                .Permit(SessionTrigger.Leave, SessionState.Suspended)
                .Ignore(SessionTrigger.Resume);
            Machine.Configure(SessionState.Feedback)
                .PermitIf(SessionTrigger.GoOn, SessionState.Deciding, () => !play().Passage.IsOver, "there is more to decide")
                .PermitIf(SessionTrigger.GoOn, SessionState.Debrief, () => play().Passage.IsOver, "the story is over")
                .Permit(SessionTrigger.Leave, SessionState.Suspended)
                .Ignore(SessionTrigger.Resume);
            Machine.Configure(SessionState.Stopped)
                .Permit(SessionTrigger.GoOn, SessionState.Debrief)
                .Permit(SessionTrigger.Leave, SessionState.Suspended)
                .Ignore(SessionTrigger.Resume);
            Machine.Configure(SessionState.Suspended)
                .PermitIf(SessionTrigger.Resume, SessionState.Deciding, () => play()._now.LeftFrom == SessionState.Deciding, "left while deciding")
                .PermitIf(SessionTrigger.Resume, SessionState.Feedback, () => play()._now.LeftFrom == SessionState.Feedback, "left at feedback")
                .PermitIf(SessionTrigger.Resume, SessionState.Stopped, () => play()._now.LeftFrom == SessionState.Stopped, "left at a stop")
                .PermitIf(SessionTrigger.Resume, SessionState.Debrief, () => play()._now.LeftFrom == SessionState.Debrief, "left at the debrief");
            Machine.Configure(SessionState.Debrief)
                .InternalTransition(Reflect, (reflected, _) => play()._now = play()._now with { Reflection = reflected.Text })
                .Permit(SessionTrigger.Close, SessionState.Closed)
                .Permit(SessionTrigger.Leave, SessionState.Suspended)
                .Ignore(SessionTrigger.Resume);
            Machine.OnUnhandledTrigger((_, trigger) => throw play().NotPermitted(trigger));
            Machine.OnTransitioned(transition =>
            {
                if (transition.Trigger == SessionTrigger.Leave) play()._now = play()._now with { LeftFrom = transition.Source };
            });
        }

        public StateMachine<SessionState, SessionTrigger> Machine { get; }

        public StateMachine<SessionState, SessionTrigger>.TriggerWithParameters<Began> Begin { get; }

        public StateMachine<SessionState, SessionTrigger>.TriggerWithParameters<Answered> Answer { get; }

        public StateMachine<SessionState, SessionTrigger>.TriggerWithParameters<Reflected> Reflect { get; }

        public StateMachine<SessionState, SessionTrigger>.TriggerWithParameters<TimeUp> EndTime { get; }
    }

    private SessionState AfterAnswer() =>
        _next!.Stopped ? SessionState.Stopped
        : Mode != PlayMode.Interview ? SessionState.Feedback
        : _next.IsOver ? SessionState.Debrief
        : SessionState.Deciding;

    private IEnumerable<SessionTrigger> Permitted() => State switch
    {
        SessionState.Briefing => [SessionTrigger.Begin],
        SessionState.Deciding when Allowed is not null => [SessionTrigger.Answer, SessionTrigger.Tick, SessionTrigger.EndTime, SessionTrigger.Leave, SessionTrigger.Resume],
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
                _rules.Machine.Fire(_rules.Begin, began);
                return began with { Falls = TakeNext() };
            case Answered answered:
                Demand(SessionState.Deciding, SessionTrigger.Answer);
                var decided = Find(answered);
                _next = Luck.With(answered.Falls, fall => Passage.Take(decided, Mode == PlayMode.Assess && decided.Answer.IsIncident, fall));
                _rules.Machine.Fire(_rules.Answer, answered);
                return answered with { Falls = TakeNext() };
            case TimeUp up:
                _rules.Machine.Fire(_rules.EndTime, up);
                _now = _now with { Passage = Passage with { IsTimeUp = true, Falls = [] } };
                return happened;
            case Reflected reflected:
                _rules.Machine.Fire(_rules.Reflect, reflected);
                return happened;
            default:
                _rules.Machine.Fire(happened switch
                {
                    WentOn => SessionTrigger.GoOn,
                    Ticked => SessionTrigger.Tick,
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
        if (State != state) throw NotPermitted(trigger);
    }

    private SessionException NotPermitted(SessionTrigger trigger) => new($"'{trigger}' is not permitted in {State}; permitted: {string.Join(", ", Permitted())}.");

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
