using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using Stateless;

namespace MentorSim.Engine.Play;

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Before the first scene.</summary>
    Briefing,

    /// <summary>The trainee is to decide.</summary>
    Deciding,

    /// <summary>The trainee reads what an answer did.</summary>
    Feedback,

    /// <summary>A serious breach ended an assessment.</summary>
    Stopped,

    /// <summary>The trainee reads the debrief.</summary>
    Debrief,

    /// <summary>The trainee left in the middle and may come back.</summary>
    Suspended,

    /// <summary>All is done.</summary>
    Closed,
}

/// <summary>What moves a session on.</summary>
public enum SessionTrigger
{
    /// <summary>The trainee begins.</summary>
    Begin,

    /// <summary>The trainee answers.</summary>
    Answer,

    /// <summary>The trainee goes on from a page.</summary>
    GoOn,

    /// <summary>The trainee leaves.</summary>
    Leave,

    /// <summary>The trainee comes back.</summary>
    Resume,

    /// <summary>The trainee writes a reflection.</summary>
    Reflect,

    /// <summary>The trainee is done with the debrief.</summary>
    Close,
}

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
    private SessionState _leftFrom;
    private Passage? _passage;
    private Passage? _next;

    private Session(Scenario scenario, long seed, PlayMode mode, TimeProvider clock)
    {
        (_story, Seed, Mode, _clock) = (new Story(scenario), seed, mode, clock);
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

    /// <summary>The people of this session.</summary>
    public Cast Cast { get; }

    /// <summary>Where it stands.</summary>
    public SessionState State { get; private set; }

    /// <summary>All that happened, in order.</summary>
    public ImmutableArray<SessionEvent> Events { get; private set; } = [];

    /// <summary>The way through the story so far.</summary>
    /// <exception cref="InvalidOperationException">The session has not begun.</exception>
    public Passage Passage => _passage ?? throw new InvalidOperationException("The session has not begun.");

    /// <summary>The choices on offer: none while no decision is asked for.</summary>
    public IReadOnlyList<Choice> OnOffer => State == SessionState.Deciding ? [.. _story.OnOffer(Passage.State)] : [];

    /// <summary>What the trainee wrote about the play; empty where nothing.</summary>
    public string Reflection { get; private set; } = "";

    /// <summary>A session that waits at its briefing.</summary>
    public static Session Prepare(Scenario scenario, long seed, PlayMode mode, TimeProvider clock) => new(scenario, seed, mode, clock);

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

    /// <summary>Takes a choice that is on offer. <paramref name="falls"/> forces where chance leads from there.</summary>
    /// <exception cref="SessionException">It is not on offer, or no decision is asked for.</exception>
    public void Answer(string choice, params ImmutableArray<string> falls) => Accept(new Answered(Now, CurrentSceneId, choice, falls));

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
                _next = WithFalls(began.Falls, fall => Passage.Begin(_story, fall));
                _machine.Fire(_begin, began);
                happened = began with { Falls = TakeNext() };
                break;
            case Answered answered:
                Demand(SessionState.Deciding, SessionTrigger.Answer);
                var choice = Find(answered);
                _next = WithFalls(answered.Falls, fall => Passage.Take(choice, Mode == PlayMode.Assess && choice.Critical is not null, fall));
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

    private Choice Find(Answered answered) =>
        (answered.Scene == CurrentSceneId ? OnOffer.FirstOrDefault(choice => choice.Id == answered.Choice) : null) ??
        throw new SessionException(
            $"'{answered.Choice}' is not on offer in the scene '{CurrentSceneId}'; on offer: {string.Join(", ", OnOffer.Select(choice => choice.Id))}.");

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
