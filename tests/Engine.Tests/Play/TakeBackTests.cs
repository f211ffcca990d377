using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Tests.Play;

/// <summary>Taking the last answer back, in practice.</summary>
public sealed class TakeBackTests
{
    private static readonly Scenario Door = Some.Story(
        """
        vars: { trust: { start: 2, min: 0, max: 5 } }
        start: door
        scenes:
          door:
            choices:
              - { id: listen, text: Listen., to: luck, add: { trust: 1 }, evidence: { T1.1: 2 }, feedback: F. }
              - { id: promise, text: Promise., to: luck, evidence: { T1.1: -2 }, critical: X-01, oversteps: [judge], feedback: F. }
          luck: { then: [{ chance: 50%, to: hall }, { to: yard }] }
          hall: { choices: [{ id: on, text: On., to: end, feedback: F. }] }
          yard: { choices: [{ id: on, text: On., to: end, feedback: F. }] }
          end: { ending: mixed }
        """);

    [Fact]
    public void The_same_decision_is_asked_again_and_nothing_of_the_answer_is_left()
    {
        var session = Begun();
        session.Answer("promise");
        session.TakeBack();

        session.State.ShouldBe(SessionState.Deciding);
        session.Passage.Scene.Id.ShouldBe("door");
        session.Passage.Decisions.ShouldBeEmpty();
        session.Events.Select(happened => happened.GetType()).ShouldBe([typeof(Began), typeof(Answered), typeof(Rewound)]);
        session.TakenBack.ShouldHaveSingleItem().Answer.Id.ShouldBe("promise");
    }

    [Fact]
    public void Chance_falls_as_it_fell()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var session = Begun(seed: seed);
            session.Answer("listen");
            session.GoOn();
            var fell = session.Passage.Scene.Id;
            session.TakeBack();
            session.Answer("listen");
            session.GoOn();
            session.Passage.Scene.Id.ShouldBe(fell);
        }
    }

    [Fact]
    public void The_scorecard_is_of_the_line_finally_taken_and_lists_apart_what_was_taken_back()
    {
        var scorer = new Scorer(StateGraph.Explore(Door));
        var straight = Played("listen");
        var session = Begun();
        session.Answer("promise");
        session.TakeBack();
        session.Answer("listen");
        session.GoOn();
        session.Answer("on");
        session.GoOn();

        var card = scorer.Score(session);
        card.Incidents.ShouldBeEmpty();
        card.Oversteps.ShouldBeEmpty();
        var undone = card.TakenBack.ShouldHaveSingleItem();
        undone.Scene.Id.ShouldBe("door");
        undone.Incidents.Select(incident => incident.Id).ShouldBe(["X-01"]);
        undone.Oversteps.Select(boundary => boundary.Id).ShouldBe(["judge"]);
        var json = Scoring.Played.Json(card);
        string.Concat(json.Where(c => !char.IsWhiteSpace(c))).ShouldContain("\"takenBack\":[{\"scene\":\"door\",\"choice\":\"promise\",\"incidents\":[\"X-01\"],\"oversteps\":[\"judge\"]}]");
        Scoring.Played.Json(card with { TakenBack = [] }).ShouldBe(Scoring.Played.Json(scorer.Score(straight)));
        var debrief = Debrief.Of(session, card).TakenBack.ShouldHaveSingleItem();
        debrief.Words.ShouldBe("Promise.");
    }

    [Theory]
    [InlineData(PlayMode.Assess)]
    [InlineData(PlayMode.Interview)]
    public void Only_practice_takes_back(PlayMode mode)
    {
        var session = Begun(mode);
        session.Answer("listen");
        session.WhyNotTakenBack.ShouldNotBeNull();
        Should.Throw<SessionException>(session.TakeBack).Message.ShouldContain("Only in practice");
        session.Passage.Decisions.Count().ShouldBe(1);
    }

    [Fact]
    public void Nothing_is_taken_back_before_something_was_answered_and_after_the_end()
    {
        var session = Begun();
        Should.Throw<SessionException>(session.TakeBack);
        session.Events.Length.ShouldBe(1);
        var over = Played("listen");
        Should.Throw<SessionException>(over.TakeBack).Message.ShouldContain("over");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void An_event_that_takes_back_something_else_than_the_last_answer_is_refused(int kept)
    {
        var session = Begun();
        session.Answer("listen");
        session.GoOn();
        session.Answer("on");
        Should.Throw<SessionException>(() => Session.Replay(Door, [.. session.Events, new Rewound(Some.Noon, kept)], new StoppedClock()));
    }

    [Fact]
    public void What_cannot_be_kept_did_not_happen()
    {
        var fails = false;
        var session = Session.Prepare(Door, 1, PlayMode.Practice, new StoppedClock(), keep: _ => { if (fails) throw new IOException(); });
        session.Begin();
        session.Answer("listen");
        fails = true;
        Should.Throw<IOException>(session.TakeBack);
        session.State.ShouldBe(SessionState.Feedback);
        session.TakenBack.ShouldBeEmpty();
        session.Events.Length.ShouldBe(2);
    }

    [Fact]
    public void A_preview_begins_again_where_it_began()
    {
        var hall = Door.Scenes.First(scene => scene.Id == "hall").Index;
        var session = Session.Preview(Door, 1, PlayMode.Practice, new StoppedClock(), hall, []);
        session.Begin();
        session.Answer("on");
        session.TakeBack();
        session.Passage.Scene.Id.ShouldBe("hall");
        session.IsPreview.ShouldBeTrue();
    }

    private static Session Begun(PlayMode mode = PlayMode.Practice, int seed = 1)
    {
        var session = Some.Session(Door, mode, seed);
        session.Begin();
        return session;
    }

    private static Session Played(string first)
    {
        var session = Begun();
        session.Answer(first);
        session.GoOn();
        session.Answer("on");
        session.GoOn();
        return session;
    }
}
