using System.Collections.Immutable;
using System.Diagnostics;
using MentorSim.Engine.Scenarios;
using Stateless;
using Stateless.Reflection;

namespace MentorSim.Engine.Play;

public sealed partial class Session
{
    /// <summary>The machine of every session, its states and what leads from one to another: to be drawn, not to be driven.</summary>
    public static StateMachineInfo Machine => new Rules().Machine.GetInfo();

    /// <summary>
    /// The rules by which sessions move. They are the same for all, and to make them costs as much as many answers: a thread
    /// makes them once, and a session has them to itself while a trigger is fired.
    /// </summary>
    private sealed class Rules
    {
        [ThreadStatic]
        private static Rules? _resting;

        private readonly StateMachine<SessionState, SessionTrigger>.TriggerWithParameters<Began> _begin;
        private readonly StateMachine<SessionState, SessionTrigger>.TriggerWithParameters<Answered> _answer;
        private readonly StateMachine<SessionState, SessionTrigger>.TriggerWithParameters<Reflected> _reflect;
        private readonly StateMachine<SessionState, SessionTrigger>.TriggerWithParameters<TimeUp> _endTime;
        private Session? _session;

        public Rules()
        {
            // Before a session has them, as where they are only drawn, they stand where every session begins.
            Machine = new StateMachine<SessionState, SessionTrigger>(() => _session?.State ?? SessionState.Briefing, state => Play._now = Play._now with { State = state });
            _begin = Machine.SetTriggerParameters<Began>(SessionTrigger.Begin);
            _answer = Machine.SetTriggerParameters<Answered>(SessionTrigger.Answer);
            _reflect = Machine.SetTriggerParameters<Reflected>(SessionTrigger.Reflect);
            _endTime = Machine.SetTriggerParameters<TimeUp>(SessionTrigger.EndTime);
            Machine.Configure(SessionState.Briefing)
                .PermitIf(_begin, SessionState.Deciding, _ => !Play._next.IsOver, "there is something to decide")
                .PermitIf(_begin, SessionState.Debrief, _ => Play._next.IsOver, "there is nothing to decide");
            Machine.Configure(SessionState.Deciding)
                .PermitIf(_answer, SessionState.Feedback, _ => Play.AfterAnswer() == SessionState.Feedback, "feedback is given")
                .PermitIf(_answer, SessionState.Stopped, _ => Play.AfterAnswer() == SessionState.Stopped, "a serious breach ends an assessment")
                .PermitReentryIf(_answer, _ => Play.AfterAnswer() == SessionState.Deciding, "an interview goes on")
                .PermitIf(_answer, SessionState.Debrief, _ => Play.AfterAnswer() == SessionState.Debrief, "an interview is over")
                .IgnoreIf(SessionTrigger.Tick, () => Play.Allowed is not null, "there is a time for the whole of it")
                .PermitIf(_endTime, SessionState.Debrief, up => up.Used >= Play.Allowed, "none of it is left")
                .Permit(SessionTrigger.Leave, SessionState.Suspended)
                .Ignore(SessionTrigger.Resume);
            Machine.Configure(SessionState.Feedback)
                .PermitIf(SessionTrigger.GoOn, SessionState.Deciding, () => !Play.Passage.IsOver, "there is more to decide")
                .PermitIf(SessionTrigger.GoOn, SessionState.Debrief, () => Play.Passage.IsOver, "the story is over")
                .Permit(SessionTrigger.Leave, SessionState.Suspended)
                .Ignore(SessionTrigger.Resume);
            Machine.Configure(SessionState.Stopped)
                .Permit(SessionTrigger.GoOn, SessionState.Debrief)
                .Permit(SessionTrigger.Leave, SessionState.Suspended)
                .Ignore(SessionTrigger.Resume);
            Machine.Configure(SessionState.Suspended)
                .PermitIf(SessionTrigger.Resume, SessionState.Deciding, () => Play._now.LeftFrom == SessionState.Deciding, "left while deciding")
                .PermitIf(SessionTrigger.Resume, SessionState.Feedback, () => Play._now.LeftFrom == SessionState.Feedback, "left at feedback")
                .PermitIf(SessionTrigger.Resume, SessionState.Stopped, () => Play._now.LeftFrom == SessionState.Stopped, "left at a stop")
                .PermitIf(SessionTrigger.Resume, SessionState.Debrief, () => Play._now.LeftFrom == SessionState.Debrief, "left at the debrief");
            Machine.Configure(SessionState.Debrief)
                .InternalTransition(_reflect, (reflected, _) => Play._now = Play._now with { Reflection = reflected.Text })
                .Permit(SessionTrigger.Close, SessionState.Closed)
                .Permit(SessionTrigger.Leave, SessionState.Suspended)
                .Ignore(SessionTrigger.Resume);
            Machine.OnUnhandledTrigger((_, trigger) => throw Play.NotPermitted(trigger));
        }

        public StateMachine<SessionState, SessionTrigger> Machine { get; }

        private Session Play => _session ?? throw new UnreachableException("Whoever draws a machine asks none of its guards.");

        /// <summary>Fires the trigger of an event in a session.</summary>
        public static void Fire(Session session, SessionEvent happened)
        {
            var rules = _resting ?? new Rules();
            (_resting, rules._session) = (null, session);
            rules.Fire(happened);
            // Not in a finally block: where something was thrown the machine is forgotten, whatever it was amid.
            (_resting, rules._session) = (rules, null);
        }

        private void Fire(SessionEvent happened)
        {
            switch (happened)
            {
                case Began began:
                    Machine.Fire(_begin, began);
                    break;
                case Answered answered:
                    Machine.Fire(_answer, answered);
                    break;
                case TimeUp up:
                    Machine.Fire(_endTime, up);
                    break;
                case Reflected reflected:
                    Machine.Fire(_reflect, reflected);
                    break;
                default:
                    Machine.Fire(happened switch
                    {
                        WentOn => SessionTrigger.GoOn,
                        Ticked => SessionTrigger.Tick,
                        Left => SessionTrigger.Leave,
                        Resumed => SessionTrigger.Resume,
                        Closed => SessionTrigger.Close,
                        _ => throw new UnreachableException(),
                    });
                    break;
            }
        }
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

    /// <summary>Moves on as an event tells; gives the event with the falls of chance that it led to.</summary>
    private SessionEvent Fire(SessionEvent happened)
    {
        var from = State;
        switch (happened)
        {
            case Began began:
                Demand(SessionState.Briefing, SessionTrigger.Begin);
                if (began.ScenarioId != Scenario.Id) throw new SessionException($"These events are of the scenario '{began.ScenarioId}', not of '{Scenario.Id}'.");
                _next = GoOnByItself(Passage.Begin(_now.Story, _now.First), began.Falls);
                Rules.Fire(this, began);
                return TakeNext(began.Falls) ? began : began with { Falls = Passage.Falls };
            case Answered answered:
                Demand(SessionState.Deciding, SessionTrigger.Answer);
                _next = GoOnByItself(Taking(answered), answered.Falls);
                Rules.Fire(this, answered);
                return TakeNext(answered.Falls) ? answered : answered with { Falls = Passage.Falls };
            default:
                Rules.Fire(this, happened);
                if (happened is TimeUp) _now = _now with { Passage = Passage.EndTime() };
                if (happened is Left) _now = _now with { LeftFrom = from };
                return happened;
        }
    }

    /// <summary>Goes on to the next decision or the end. After most answers that is where the story already stands.</summary>
    private Passage GoOnByItself(Passage entered, ImmutableArray<string> falls) =>
        entered.IsAtFork || !falls.IsEmpty ? LedByChance(entered, falls) : entered;

    private Passage LedByChance(Passage entered, ImmutableArray<string> falls) => new Luck(entered.Story, Seed).With(falls, entered.GoOnByItself);

    private void Demand(SessionState state, SessionTrigger trigger)
    {
        if (State != state) throw NotPermitted(trigger);
    }

    private SessionException NotPermitted(SessionTrigger trigger) => new($"'{trigger}' is not permitted in {State}; permitted: {string.Join(", ", Permitted())}.");

    /// <summary>Takes over where the story has come to; whether chance led as an event foretold.</summary>
    private bool TakeNext(ImmutableArray<string> foretold)
    {
        (_now, _next) = (_now with { Passage = _next }, default);
        return Passage.Falls.AsSpan().SequenceEqual(foretold.AsSpan());
    }

    /// <summary>The passage after the answer that an event tells of; it has not gone on by itself yet.</summary>
    internal Passage Taking(Answered answered)
    {
        var answer = Find(answered);
        return Passage.Take(answer, answered.Certainty, answered.TimedOut, stops: Mode == PlayMode.Assess && answer.IsIncident);
    }

    /// <summary>The answer that an event tells of, to the decision that is asked for.</summary>
    internal Answer Find(Answered answered)
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
        var state = Passage.State;
        return _now.Story.Choosing(state, answered.Answer) ?? Answers.Read(decision, _now.Story.OnOffer(state), answered.Answer, CurrentSceneId);
    }
}
