using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using Stateless;

namespace MentorSim.Engine.Play;

/// <summary>
/// One play of a scenario: a state machine over events. Every accepted trigger appends one event; a trigger that is not permitted
/// changes nothing and throws. Not safe for several threads.
/// </summary>
public sealed class Session
{
    private readonly Story _story;
    private readonly TimeProvider _clock;
    private readonly StateMachine<SessionState, SessionTrigger> _machine;
    private readonly StateMachine<SessionState, SessionTrigger>.TriggerWithParameters<Began> _begin;
    private readonly StateMachine<SessionState, SessionTrigger>.TriggerWithParameters<Answered> _answer;
    private readonly StateMachine<SessionState, SessionTrigger>.TriggerWithParameters<Reflected> _reflect;
    private readonly StoryState _first;
    private SessionState _leftFrom;
    private Passage? _passage;
    private Passage? _next;

    private Session(Scenario scenario, long seed, PlayMode mode, TimeProvider clock, StoryState? first = null)
    {
        (_story, Seed, Mode, _clock, IsPreview) = (new Story(scenario), seed, mode, clock, first is not null);
        _first = first ?? _story.Begin();
        Cast = CastNames.For(scenario, seed);
        _machine = new StateMachine<SessionState, SessionTrigger>(() => State, state => State = state);
        _begin = _machine.SetTriggerParameters<Began>(SessionTrigger.Begin);
        _answer = _machine.SetTriggerParameters<Answered>(SessionTrigger.Answer);
        _reflect = _machine.SetTriggerParameters<Reflected>(SessionTrigger.Reflect);
        Configure();
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario => _story.Scenario;

    /// <summary>What names and chance come from.</summary>
    public long Seed { get; }

    /// <summary>How it is played.</summary>
    public PlayMode Mode { get; }

    /// <summary>Whether it starts somewhere in the middle, to look at a scene: such a session is neither scored nor stored.</summary>
    public bool IsPreview { get; }

    /// <summary>The people of this session.</summary>
    public Cast Cast { get; }

    /// <summary>Where it stands.</summary>
    public SessionState State { get; private set; }

    /// <summary>All that happened, in order.</summary>
    public ImmutableArray<SessionEvent> Events { get; private set; } = [];

    /// <summary>The way through the story so far.</summary>
    /// <exception cref="InvalidOperationException">The session has not begun.</exception>
    public Passage Passage => _passage ?? throw new InvalidOperationException("The session has not begun.");

    /// <summary>What is to be decided; null while nothing is.</summary>
    public Decision? Decision => State == SessionState.Deciding ? (Decision)Passage.Scene.WayOn : null;

    /// <summary>
    /// What is on offer, as it is shown: things to put in order are shuffled by the seed, all else stands in the order of the file. Nothing
    /// while no decision is asked for, or where a text is.
    /// </summary>
    public IReadOnlyList<Offer> OnOffer => Decision switch
    {
        null => [],
        OrderDecision order => Chance.Shuffle(Seed, $"order of {CurrentSceneId}", Passage.State.Slots[Passage.Scene.VisitsSlot], order.Offers),
        _ => [.. _story.OnOffer(Passage.State)],
    };

    /// <summary>What the trainee wrote about the play; empty where nothing.</summary>
    public string Reflection { get; private set; } = "";

    /// <summary>A session that waits at its briefing.</summary>
    public static Session Prepare(Scenario scenario, long seed, PlayMode mode, TimeProvider clock) => new(scenario, seed, mode, clock);

    /// <summary>A session that waits to begin in the middle of the story, at a scene and with values of its vars, to look at it.</summary>
    public static Session Preview(Scenario scenario, long seed, PlayMode mode, TimeProvider clock, int scene, IEnumerable<ExpectedVar> vars) =>
        new(scenario, seed, mode, clock, new Story(scenario).BeginAt(scene, vars));

    /// <summary>The session that some events make: every event is fired again, and must be permitted.</summary>
    /// <exception cref="SessionException">An event does not fit the scenario or what came before it.</exception>
    public static Session Replay(Scenario scenario, IEnumerable<SessionEvent> events, TimeProvider clock)
    {
        Session? session = null;
        foreach (var happened in events)
        {
            if (happened is Began began) session = session is null ? new Session(scenario, began.Seed, began.Mode, clock) : throw new SessionException("A session begins only once.");
            if (session is null) throw new SessionException("A session begins with its beginning.");
            session.Accept(happened);
        }

        return session ?? throw new SessionException("A session without events has not begun.");
    }

    /// <summary>Leaves the briefing. <paramref name="falls"/> forces where chance leads, scene id by scene id.</summary>
    public void Begin(params ImmutableArray<string> falls) => Accept(new Began(Now, Scenario.Id, Seed, Mode, falls));

    /// <summary>Answers as answer lists write it. <paramref name="falls"/> forces where chance leads from there.</summary>
    /// <exception cref="SessionException">It is no answer to this decision, or no decision is asked for.</exception>
    public void Answer(string answer, params ImmutableArray<string> falls) => Answer(answer, null, falls);

    /// <summary>Answers, with how sure the trainee is.</summary>
    /// <param name="answer">The answer as answer lists write it.</param>
    /// <param name="certainty">From 1 to 3; null where it was not said.</param>
    /// <param name="falls">Forces where chance leads from there.</param>
    /// <exception cref="SessionException">It is no answer to this decision, or no decision is asked for, or not how sure it is.</exception>
    public void Answer(string answer, int? certainty, ImmutableArray<string> falls) =>
        Accept(new Answered(Now, CurrentSceneId, answer, certainty, TimedOut: false, falls));

    /// <summary>Takes what is taken when the time is up.</summary>
    /// <exception cref="SessionException">No decision with a time limit is asked for.</exception>
    public void TimeOut() => Accept(new Answered(
        Now, CurrentSceneId, (Decision as ChoiceDecision)?.Limit?.Timeout.Id ?? "", null, TimedOut: true, []));

    /// <summary>Goes on from a feedback page, or from a stop to the debrief.</summary>
    public void GoOn() => Accept(new WentOn(Now));

    /// <summary>Leaves in the middle of play.</summary>
    public void Leave() => Accept(new Left(Now));

    /// <summary>Comes back to where play was left.</summary>
    public void Resume() => Accept(new Resumed(Now));

    /// <summary>Keeps a reflection.</summary>
    public void Reflect(string text) => Accept(new Reflected(Now, text));

    /// <summary>Ends the debrief.</summary>
    public void Close() => Accept(new Closed(Now));

    private DateTimeOffset Now => _clock.GetUtcNow();

    private string CurrentSceneId => _passage?.Scene.Id ?? "";

    private void Configure()
    {
        _machine.Configure(SessionState.Briefing)
            .PermitDynamic(_begin, _ => _next!.IsOver ? SessionState.Debrief : SessionState.Deciding);
        _machine.Configure(SessionState.Deciding)
            .PermitDynamic(_answer, _ => AfterAnswer())
            .Permit(SessionTrigger.Leave, SessionState.Suspended);
        _machine.Configure(SessionState.Feedback)
            .PermitIf(SessionTrigger.GoOn, SessionState.Deciding, () => !Passage.IsOver, "there is more to decide")
            .PermitIf(SessionTrigger.GoOn, SessionState.Debrief, () => Passage.IsOver, "the story is over")
            .Permit(SessionTrigger.Leave, SessionState.Suspended);
        _machine.Configure(SessionState.Stopped)
            .Permit(SessionTrigger.GoOn, SessionState.Debrief);
        _machine.Configure(SessionState.Suspended)
            .PermitIf(SessionTrigger.Resume, SessionState.Deciding, () => _leftFrom == SessionState.Deciding, "left while deciding")
            .PermitIf(SessionTrigger.Resume, SessionState.Feedback, () => _leftFrom == SessionState.Feedback, "left at feedback");
        _machine.Configure(SessionState.Debrief)
            .InternalTransition(_reflect, (reflected, _) => Reflection = reflected.Text)
            .Permit(SessionTrigger.Close, SessionState.Closed);
        _machine.OnUnhandledTrigger((state, trigger) => throw new SessionException(
            $"'{trigger}' is not permitted in {state}; permitted: {string.Join(", ", Permitted())}."));
        _machine.OnTransitioned(transition =>
        {
            if (transition.Trigger == SessionTrigger.Leave) _leftFrom = transition.Source;
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
        SessionState.Deciding => [SessionTrigger.Answer, SessionTrigger.Leave],
        SessionState.Feedback => [SessionTrigger.GoOn, SessionTrigger.Leave],
        SessionState.Stopped => [SessionTrigger.GoOn],
        SessionState.Suspended => [SessionTrigger.Resume],
        SessionState.Debrief => [SessionTrigger.Reflect, SessionTrigger.Close],
        SessionState.Closed => [],
    };

    /// <summary>Fires the trigger of an event, and appends the event with the falls of chance that it led to.</summary>
    private void Accept(SessionEvent happened)
    {
        switch (happened)
        {
            case Began began:
                Demand(SessionState.Briefing, SessionTrigger.Begin);
                if (began.ScenarioId != Scenario.Id) throw new SessionException($"These events are of the scenario '{began.ScenarioId}', not of '{Scenario.Id}'.");
                _next = WithFalls(began.Falls, fall => Passage.Begin(_story, _first, fall));
                _machine.Fire(_begin, began);
                happened = began with { Falls = TakeNext() };
                break;
            case Answered answered:
                Demand(SessionState.Deciding, SessionTrigger.Answer);
                var decided = Find(answered);
                _next = WithFalls(answered.Falls, fall => Passage.Take(decided, Mode == PlayMode.Assess && decided.Answer.IsIncident, fall));
                _machine.Fire(_answer, answered);
                happened = answered with { Falls = TakeNext() };
                break;
            case Reflected reflected:
                _machine.Fire(_reflect, reflected);
                break;
            case WentOn:
                _machine.Fire(SessionTrigger.GoOn);
                break;
            case Left:
                _machine.Fire(SessionTrigger.Leave);
                break;
            case Resumed:
                _machine.Fire(SessionTrigger.Resume);
                break;
            case Closed:
                _machine.Fire(SessionTrigger.Close);
                break;
        }

        Events = Events.Add(happened);
    }

    private void Demand(SessionState state, SessionTrigger trigger)
    {
        if (State != state) throw new SessionException($"'{trigger}' is not permitted in {State}; permitted: {string.Join(", ", Permitted())}.");
    }

    private ImmutableArray<string> TakeNext()
    {
        (_passage, _next) = (_next, null);
        return Passage.Falls;
    }

    private Decided Find(Answered answered)
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
        var answer = Answers.Read(decision, _story.OnOffer(Passage.State), answered.Answer, CurrentSceneId);
        return new Decided(Passage.State, answer, null, answered.Certainty, answered.TimedOut);
    }

    /// <summary>Goes on with chance leading to the scenes that are forced, in order, and then where the seed says.</summary>
    private Passage WithFalls(ImmutableArray<string> forced, Func<Func<StoryState, ImmutableArray<Fall>, int>, Passage> goOn)
    {
        var at = 0;
        var next = goOn((state, ways) =>
        {
            if (at == forced.Length) return BySeed(state, ways);
            var id = forced[at++];
            var to = ways.FirstOrDefault(way => Scenario.Scenes[way.To].Id == id, new Fall(-1, 0)).To;
            return to >= 0 ? to : throw new SessionException(
                $"Chance cannot lead to '{id}' here; it can lead to {string.Join(", ", ways.Select(way => Scenario.Scenes[way.To].Id))}.");
        });
        // After a stop nothing more is looked at; else a fall that was not asked for means that these are answers to another story.
        return at == forced.Length || next.Stopped ? next : throw new SessionException(
            $"Chance has no say here, so it cannot lead to '{forced[at]}'; the story stands at the scene '{next.Scene.Id}'.");
    }

    private int BySeed(StoryState state, ImmutableArray<Fall> ways)
    {
        var scene = _story.SceneOf(state);
        var roll = Chance.Roll(Seed, scene.Id, state.Slots[scene.VisitsSlot], 100);
        foreach (var way in ways)
        {
            if (roll < way.Share) return way.To;
            roll -= way.Share;
        }

        return ways[^1].To;
    }
}

/// <summary>A trigger that the session does not permit now, or an event that does not fit; says what is permitted.</summary>
public sealed class SessionException(string message) : Exception(message);
