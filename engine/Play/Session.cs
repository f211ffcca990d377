using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

/// <summary>
/// One play of a scenario: a state machine over events. Every accepted trigger appends one event; a trigger that is not permitted
/// changes nothing and throws. Not safe for several threads.
/// </summary>
public sealed partial class Session
{
    private readonly TimeProvider _clock;
    private Action<SessionEvent>? _keep;
    private Standing _now;
    private Passage _next;
    private Cast? _cast;

    private Session(Scenario scenario, long seed, PlayMode mode, TimeProvider clock, StoryState? first = null)
    {
        (Seed, Mode, _clock, IsPreview) = (seed, mode, clock, first is not null);
        var story = Story.Of(scenario);
        _now = new Standing { Story = story, First = first ?? story.Begin() };
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario => _now.Story.Scenario;

    /// <summary>What names and chance come from.</summary>
    public long Seed { get; }

    /// <summary>How it is played.</summary>
    public PlayMode Mode { get; }

    /// <summary>How much time there is for decisions with a time limit.</summary>
    public Pace Pace { get; private init; } = Pace.AsWritten;

    /// <summary>The version of the scenario that is played; null where no version is kept, as of a preview.</summary>
    public Manifest? Manifest => _now.Manifest;

    /// <summary>Whether it starts somewhere in the middle, to look at a scene: such a session is neither scored nor stored.</summary>
    public bool IsPreview { get; }

    /// <summary>The people of this session, named when somebody asks: a session that is only tried out shows none.</summary>
    public Cast Cast => _cast ??= CastNames.For(Scenario, Seed);

    /// <summary>Where it stands.</summary>
    public SessionState State => _now.State;

    /// <summary>All that was ever accepted, in order: what is stored.</summary>
    public Trail<SessionEvent> Events => _now.Events;

    /// <summary>The events that the play now consists of: without what was undone, and without what undid it.</summary>
    public Trail<SessionEvent> Line => _now.Line;

    /// <summary>The way through the story so far.</summary>
    /// <exception cref="InvalidOperationException">The session has not begun.</exception>
    public Passage Passage => _now.Passage ?? throw new InvalidOperationException("The session has not begun.");

    /// <summary>What is to be decided; null while nothing is.</summary>
    public Decision? Decision => State == SessionState.Deciding ? (Decision)Passage.Scene.WayOn : null;

    /// <summary>
    /// What is on offer, as it is shown: things to put in order are shuffled by the seed, all else stands in the order of the file. Nothing
    /// while no decision is asked for, or where a text is.
    /// </summary>
    public ImmutableArray<Offer> OnOffer => Decision switch
    {
        null => [],
        OrderDecision order => AsShown(Seed, Passage.Scene, Passage.State.Slots[Scenario.Layout.Visits[Passage.State.Scene]!.Value], order),
        _ => _now.Story.OnOffer(Passage.State),
    };

    /// <summary>Things to put in order as a session shows them.</summary>
    internal static ImmutableArray<Offer> AsShown(long seed, Scene scene, int visit, OrderDecision order) =>
        Chance.Shuffle(seed, $"order of {scene.Id}", visit, order.Offers);

    /// <summary>What the trainee wrote about the play; empty where nothing.</summary>
    public string Reflection => _now.Reflection ?? "";

    /// <summary>A session that waits at its briefing.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seed">What names and chance come from.</param>
    /// <param name="mode">How it is played.</param>
    /// <param name="clock">Tells when something happens.</param>
    /// <param name="manifest">The version of the scenario, where its texts are kept.</param>
    /// <param name="pace">How much time there is for decisions with a time limit; as written unless given.</param>
    /// <param name="keep">
    /// Is handed each accepted event before the method that led to it returns. Where it throws, the event did not happen, and what it
    /// threw is thrown on.
    /// </param>
    public static Session Prepare(
        Scenario scenario, long seed, PlayMode mode, TimeProvider clock, Manifest? manifest = null, Pace? pace = null, Action<SessionEvent>? keep = null) =>
        OfVersion(scenario, seed, mode, clock, manifest, pace ?? Pace.AsWritten, TimeFor(scenario, mode, pace ?? Pace.AsWritten), keep);

    /// <summary>A session that waits to begin in the middle of the story, at a scene and with values of its vars, to look at it.</summary>
    public static Session Preview(Scenario scenario, long seed, PlayMode mode, TimeProvider clock, int scene, IEnumerable<ExpectedVar> vars) =>
        new(scenario, seed, mode, clock, Story.Of(scenario).BeginAt(scene, vars));

    /// <summary>The session that some events make, all of them played in one scenario whatever versions they name.</summary>
    /// <exception cref="SessionException">An event does not fit the scenario or what came before it.</exception>
    public static Session Replay(Scenario scenario, IEnumerable<SessionEvent> events, TimeProvider clock) => Replay(_ => scenario, events, clock);

    /// <summary>The session that some events make: every event is fired again, and must be permitted.</summary>
    /// <param name="versions">The scenario of a manifest, or of null for events that name none; what it throws is thrown on.</param>
    /// <param name="events">The events, first of them the beginning.</param>
    /// <param name="clock">Tells when something happens from then on.</param>
    /// <param name="keep">As of <see cref="Prepare"/>, for what is accepted from then on.</param>
    /// <exception cref="SessionException">An event does not fit the scenario or what came before it.</exception>
    public static Session Replay(
        Func<Manifest?, Scenario> versions, IEnumerable<SessionEvent> events, TimeProvider clock, Action<SessionEvent>? keep = null)
    {
        Session? session = null;
        foreach (var happened in events)
        {
            if (happened is Began began)
            {
                if (session is not null) throw new SessionException("A session begins only once.");
                session = OfVersion(versions(began.Manifest), began.Seed, began.Mode, clock, began.Manifest, began.Pace, began.Allowed, null);
            }

            if (session is null) throw new SessionException("A session begins with its beginning.");
            if (happened is Changed changed) session.TakeOver(changed, versions(changed.Manifest));
            else if (happened is Rewound rewound) session.TakeBack(rewound);
            else session.Accept(happened);
        }

        if (session is null) throw new SessionException("A session without events has not begun.");
        session._keep = keep;
        return session;
    }

    /// <summary>Leaves the briefing. <paramref name="falls"/> forces where chance leads, scene id by scene id.</summary>
    public void Begin(params ImmutableArray<string> falls) =>
        Happen(new Began(Now, Scenario.Id, Seed, Mode, falls) { Manifest = Manifest, Pace = Pace, Allowed = Allowed, Time = TimeNow() });

    /// <summary>Answers as answer lists write it. <paramref name="falls"/> forces where chance leads from there.</summary>
    /// <exception cref="SessionException">It is no answer to this decision, or no decision is asked for.</exception>
    public void Answer(string answer, params ImmutableArray<string> falls) => Answer(answer, null, falls);

    /// <summary>Answers, with how sure the trainee is. What comes when the time for the whole session is up is no answer, but its end.</summary>
    /// <param name="answer">The answer as answer lists write it.</param>
    /// <param name="certainty">From 1 to 3; null where it was not said.</param>
    /// <param name="falls">Forces where chance leads from there.</param>
    /// <exception cref="SessionException">It is no answer to this decision, or no decision is asked for, or not how sure it is.</exception>
    public void Answer(string answer, int? certainty, ImmutableArray<string> falls) =>
        Happen(new Answered(Now, CurrentSceneId, answer, certainty, TimedOut: false, falls) { Time = TimeNow() });

    /// <summary>Takes what is taken when the time is up.</summary>
    /// <exception cref="SessionException">No decision with a time limit is asked for.</exception>
    public void TimeOut() =>
        Happen(new Answered(Now, CurrentSceneId, (Decision as ChoiceDecision)?.Limit?.Timeout.Id ?? "", null, TimedOut: true, []) { Time = TimeNow() });

    /// <summary>Goes on from a feedback page, or from a stop to the debrief.</summary>
    public void GoOn() => Happen(new WentOn(Now) { Time = TimeNow() });

    /// <summary>Leaves in the middle of play, or before the debrief is closed.</summary>
    public void Leave() => Happen(new Left(Now) { Time = TimeNow() });

    /// <summary>Comes back to where play was left, also where nobody said that it was: a program may have died.</summary>
    public void Resume() => Happen(new Resumed(Now) { Time = TimeNow() });

    /// <summary>Keeps a reflection.</summary>
    public void Reflect(string text) => Happen(new Reflected(Now, text) { Time = TimeNow() });

    /// <summary>Ends the debrief.</summary>
    public void Close() => Happen(new Closed(Now) { Time = TimeNow() });

    /// <summary>The decisions whose answers were taken back, in the order in which that was done.</summary>
    public ImmutableList<Decided> TakenBack => _now.TakenBack ?? [];

    /// <summary>Why the last answer cannot be taken back, as a sentence; null where it can.</summary>
    public string? WhyNotTakenBack =>
        Mode != PlayMode.Practice ? "Only in practice can an answer be taken back."
        : State is not (SessionState.Deciding or SessionState.Feedback) ? "The play is over."
        : !Passage.Decisions.Any() ? "Nothing was answered yet."
        : null;

    /// <summary>Takes the last answer back: the same decision is asked again, and chance falls as it fell.</summary>
    /// <exception cref="SessionException">It cannot be taken back: see <see cref="WhyNotTakenBack"/>.</exception>
    public void TakeBack()
    {
        var kept = Line.Length - 1;
        while (kept > 0 && Line[kept] is not Answered) kept--;
        TakeBack(new Rewound(Now, kept) { Time = TimeNow() });
    }

    /// <summary>Goes on in another version of the scenario, of which a <see cref="Continuation"/> says how much can be kept.</summary>
    /// <param name="scenario">The scenario as it is now.</param>
    /// <param name="manifest">The version that it is.</param>
    /// <param name="kept">How many events of the line are kept; none to begin again from the first scene.</param>
    /// <exception cref="SessionException">The session has not begun or is closed, or what is to be kept does not fit that version.</exception>
    public void Change(Scenario scenario, Manifest manifest, int kept) => TakeOver(new Changed(Now, manifest, kept) { Time = TimeNow() }, scenario);

    private DateTimeOffset Now => _clock.GetUtcNow();

    private string CurrentSceneId => _now.Passage?.Scene.Id ?? "";

    /// <summary>Fires the trigger of an event, and appends the event with the falls of chance that it led to.</summary>
    internal void Accept(SessionEvent happened)
    {
        var before = _now;
        try
        {
            DemandTime(happened);
            happened = Fire(happened);
            _now = _now.After(happened);
            _keep?.Invoke(happened);
        }
        catch
        {
            _now = before;
            throw;
        }
    }

    /// <summary>Whether the trainee has gone on from the last answer, to a decision, a stop or the debrief.</summary>
    internal bool IsBeyondFeedback => (State == SessionState.Suspended ? _now.LeftFrom : State) != SessionState.Feedback;

    /// <summary>A session like this one that waits at the briefing of another version, to try out events that happened.</summary>
    internal Session AnewIn(Scenario scenario) => OfVersion(scenario, Seed, Mode, _clock, Manifest, Pace, Allowed, null);

    private static Session OfVersion(
        Scenario scenario, long seed, PlayMode mode, TimeProvider clock, Manifest? manifest, Pace pace, TimeSpan? allowed, Action<SessionEvent>? keep)
    {
        var session = new Session(scenario, seed, mode, clock) { Pace = pace, Allowed = allowed, _keep = keep };
        session._now = session._now with { Manifest = manifest };
        return session;
    }

    /// <summary>Plays what is kept of the line, and asks again what came next.</summary>
    private void TakeBack(Rewound rewound)
    {
        if (WhyNotTakenBack is { } why) throw new SessionException(why);
        if (rewound.Kept < 1 || rewound.Kept >= Line.Length || Line[rewound.Kept] is not Answered || Line.Skip(rewound.Kept + 1).Any(later => later is Answered))
            throw new SessionException($"Of {Line.Length} events, {rewound.Kept} cannot be kept: only the last answer is taken back.");
        DemandTime(rewound);
        var undone = Passage.Decisions.Last();
        var anew = IsPreview ? new Session(Scenario, Seed, Mode, _clock, _now.First) { Pace = Pace } : OfVersion(Scenario, Seed, Mode, _clock, Manifest, Pace, Allowed, null);
        foreach (var kept in Line.Take(rewound.Kept)) anew.Accept(kept);
        var before = _now;
        _now = anew._now with { Events = Events.Then(rewound), TakenBack = TakenBack.Add(undone) };
        try
        {
            _keep?.Invoke(rewound);
        }
        catch
        {
            _now = before;
            throw;
        }
    }

    /// <summary>Plays what is kept of the line in another version, and takes its standing over.</summary>
    private void TakeOver(Changed changed, Scenario scenario)
    {
        if (IsPreview || State is SessionState.Briefing or SessionState.Closed)
            throw new SessionException($"The scenario of a session cannot be changed {(IsPreview ? "in a preview" : $"in {State}")}.");
        if (changed.Kept < 0 || changed.Kept > Line.Length)
            throw new SessionException($"Of {Line.Length} events, {changed.Kept} cannot be kept.");
        DemandTime(changed);
        var anew = OfVersion(scenario, Seed, Mode, _clock, changed.Manifest, Pace, Allowed, null);
        foreach (var kept in changed.Kept == 0 ? [((Began)Line[0]) with { Falls = [] }] : Line.Take(changed.Kept)) anew.Accept(kept);
        var before = _now;
        _now = anew._now with { Events = Events.Then(changed), Used = changed.Used ?? default, TakenBack = _now.TakenBack };
        try
        {
            _keep?.Invoke(changed);
        }
        catch
        {
            _now = before;
            throw;
        }

        // The other version may have other people in it.
        _cast = null;
    }
}

/// <summary>A trigger that the session does not permit now, or an event that does not fit; says what is permitted.</summary>
public sealed class SessionException(string message) : Exception(message);
