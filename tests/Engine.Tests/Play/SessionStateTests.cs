using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using Stateless.Graph;

namespace MentorSim.Engine.Tests.Play;

public sealed class SessionStateTests
{
    private static readonly Scenario Story = Some.Story(
        """
        start: door
        scenes:
          door:
            choices:
              - { id: listen, text: Listen., to: end, feedback: Good., evidence: { T1.1: 2 } }
              - { id: promise, text: Promise., to: end, feedback: Never., critical: X-01 }
              - { id: wait, text: Wait., to: door, once: true, feedback: Well. }
          end: { ending: good }
        """);

    private static readonly Dictionary<SessionTrigger, Action<Session>> Fire = new()
    {
        [SessionTrigger.Begin] = session => session.Begin(),
        [SessionTrigger.Answer] = session => session.Answer("listen"),
        [SessionTrigger.Tick] = session => session.Accept(new Ticked(Some.Noon)),
        [SessionTrigger.EndTime] = session => session.Accept(new TimeUp(Some.Noon)),
        [SessionTrigger.GoOn] = session => session.GoOn(),
        [SessionTrigger.Leave] = session => session.Leave(),
        [SessionTrigger.Resume] = session => session.Resume(),
        [SessionTrigger.Reflect] = session => session.Reflect("I listened."),
        [SessionTrigger.Close] = session => session.Close(),
    };

    // Every state, the way to it, and where its triggers lead; what is not listed is not permitted.
    private static readonly (SessionState State, Action<Session> Way, Dictionary<SessionTrigger, SessionState> Permitted)[] Table =
    [
        (SessionState.Briefing, _ => { }, new() { [SessionTrigger.Begin] = SessionState.Deciding }),
        (SessionState.Deciding, Begin, new()
        {
            [SessionTrigger.Answer] = SessionState.Feedback,
            [SessionTrigger.Leave] = SessionState.Suspended,
            [SessionTrigger.Resume] = SessionState.Deciding,
        }),
        (SessionState.Feedback, session => { Begin(session); session.Answer("wait"); }, new()
        {
            [SessionTrigger.GoOn] = SessionState.Deciding,
            [SessionTrigger.Leave] = SessionState.Suspended,
            [SessionTrigger.Resume] = SessionState.Feedback,
        }),
        (SessionState.Feedback, session => { Begin(session); session.Answer("listen"); }, new()
        {
            [SessionTrigger.GoOn] = SessionState.Debrief,
            [SessionTrigger.Leave] = SessionState.Suspended,
            [SessionTrigger.Resume] = SessionState.Feedback,
        }),
        (SessionState.Stopped, session => { Begin(session); session.Answer("promise"); }, new()
        {
            [SessionTrigger.GoOn] = SessionState.Debrief,
            [SessionTrigger.Leave] = SessionState.Suspended,
            [SessionTrigger.Resume] = SessionState.Stopped,
        }),
        (SessionState.Suspended, session => { Begin(session); session.Leave(); }, new() { [SessionTrigger.Resume] = SessionState.Deciding }),
        (SessionState.Suspended, session => { Begin(session); session.Answer("wait"); session.Leave(); },
            new() { [SessionTrigger.Resume] = SessionState.Feedback }),
        (SessionState.Suspended, session => { Begin(session); session.Answer("promise"); session.Leave(); },
            new() { [SessionTrigger.Resume] = SessionState.Stopped }),
        (SessionState.Suspended, session => { ToDebrief(session); session.Leave(); }, new() { [SessionTrigger.Resume] = SessionState.Debrief }),
        (SessionState.Debrief, ToDebrief, new()
        {
            [SessionTrigger.Reflect] = SessionState.Debrief,
            [SessionTrigger.Close] = SessionState.Closed,
            [SessionTrigger.Leave] = SessionState.Suspended,
            [SessionTrigger.Resume] = SessionState.Debrief,
        }),
        (SessionState.Closed, session => { ToDebrief(session); session.Close(); }, []),
    ];

    public static TheoryData<int, SessionTrigger> Pairs
    {
        get
        {
            var pairs = new TheoryData<int, SessionTrigger>();
            for (var row = 0; row < Table.Length; row++)
            {
                foreach (var trigger in Enum.GetValues<SessionTrigger>()) pairs.Add(row, trigger);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_trigger_leads_where_the_table_says_or_is_refused_with_what_is_permitted(int row, SessionTrigger trigger)
    {
        var (state, way, permitted) = Table[row];
        var session = Some.Session(Story, PlayMode.Assess);
        way(session);
        session.State.ShouldBe(state);
        var before = session.Events;

        if (permitted.TryGetValue(trigger, out var next))
        {
            Fire[trigger](session);
            session.State.ShouldBe(next);
            session.Events.Length.ShouldBe(before.Length + 1);
            return;
        }

        var refusal = Should.Throw<SessionException>(() => Fire[trigger](session));

        refusal.Message.ShouldBe($"'{trigger}' is not permitted in {state}; permitted: {string.Join(", ", permitted.Keys)}.");
        session.State.ShouldBe(state);
        session.Events.ShouldBe(before);
    }

    [Fact]
    public void The_table_has_every_state() => Table.Select(row => row.State).Distinct().ShouldBe(Enum.GetValues<SessionState>(), ignoreOrder: true);

    // The table plays an assessment of a story with decisions; what else there is stands here.
    [Fact]
    public void The_drawing_has_an_arrow_for_every_move_and_no_other()
    {
        var moves = Table.SelectMany(row => row.Permitted.Select(permitted => $"{row.State} --> {permitted.Value} : {permitted.Key}")).Concat(
        [
            "Briefing --> Debrief : Begin",
            "Deciding --> Stopped : Answer",
            "Deciding --> Deciding : Answer",
            "Deciding --> Debrief : Answer",
            "Deciding --> Deciding : Tick",
            "Deciding --> Debrief : EndTime",
        ]).Distinct();

        var drawn = MermaidGraph.Format(Session.Machine).Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.Contains(" : ", StringComparison.Ordinal)).Select(line => line.Split(" [")[0]);

        drawn.ShouldBe(moves, ignoreOrder: true);
    }

    [Fact]
    public void Practice_goes_on_after_a_serious_breach()
    {
        var session = Some.Session(Story);
        Begin(session);

        session.Answer("promise");

        session.State.ShouldBe(SessionState.Feedback);
        session.Passage.Ending.ShouldNotBeNull().Kind.ShouldBe(EndingKind.Good);
        session.Passage.Stopped.ShouldBeFalse();
    }

    [Fact]
    public void Assessment_stops_at_a_serious_breach_and_has_no_ending()
    {
        var session = Some.Session(Story, PlayMode.Assess);
        Begin(session);

        session.Answer("promise");

        session.Passage.Stopped.ShouldBeTrue();
        session.Passage.Ending.ShouldBeNull();
        session.Passage.IsOver.ShouldBeTrue();
        session.Passage.Decisions.ShouldHaveSingleItem().After.ShouldBeNull();
        session.OnOffer.ShouldBeEmpty();
    }

    [Fact]
    public void An_interview_tells_nothing_between_the_answers()
    {
        var session = Some.Session(Story, PlayMode.Interview);
        Begin(session);
        session.Answer("wait");
        session.State.ShouldBe(SessionState.Deciding);

        session.Answer("promise");

        session.State.ShouldBe(SessionState.Debrief);
        session.Passage.Stopped.ShouldBeFalse();
    }

    [Theory]
    [InlineData("leave")]
    [InlineData("")]
    [InlineData("LISTEN")]
    public void An_answer_that_is_not_on_offer_is_refused_with_what_is(string answer)
    {
        var session = Some.Session(Story);
        Begin(session);

        Should.Throw<SessionException>(() => session.Answer(answer)).Message
            .ShouldBe($"'{answer}' is not on offer in the scene 'door'; on offer: listen, promise, wait.");
        session.Events.Length.ShouldBe(1);
    }

    [Fact]
    public void A_choice_that_is_taken_once_is_not_offered_again()
    {
        var session = Some.Session(Story);
        Begin(session);
        session.Answer("wait");
        session.OnOffer.ShouldBeEmpty();
        session.GoOn();

        session.OnOffer.Select(choice => choice.Id).ShouldBe(["listen", "promise"]);
        Should.Throw<SessionException>(() => session.Answer("wait"));
    }

    [Fact]
    public void A_later_reflection_replaces_an_earlier_one()
    {
        var session = Some.Session(Story);
        ToDebrief(session);

        session.Reflect("First.");
        session.Reflect("Second.");

        session.Reflection.ShouldBe("Second.");
        session.Events.OfType<Reflected>().Count().ShouldBe(2);
    }

    [Fact]
    public void A_session_has_no_passage_before_it_begins() => Should.Throw<InvalidOperationException>(() => Some.Session(Story).Passage);

    private static void Begin(Session session) => session.Begin();

    private static void ToDebrief(Session session)
    {
        session.Begin();
        session.Answer("listen");
        session.GoOn();
    }
}
