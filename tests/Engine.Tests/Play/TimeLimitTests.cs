using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Tests.Exploration;

namespace MentorSim.Engine.Tests.Play;

public sealed class TimeLimitTests
{
    private static readonly Scenario Story = Some.Story(
        """
        vars: { slow: false }
        clock: { from: "09:00", to: "10:00" }
        start: door
        scenes:
          door:
            certainty: true
            seconds: 30
            timeout: freeze
            choices:
              - { id: speak, text: Speak., to: hall, feedback: Yes. }
              - { id: freeze, text: Say nothing., to: hall, set: { slow: true }, takes: 5m, critical: X-01, feedback: No. }
          hall:
            choices: [{ id: on, text: On., to: end, feedback: F. }]
          end: { ending: mixed }
        """);

    [Fact]
    public void When_the_time_is_up_the_choice_named_for_it_is_taken_with_all_that_it_does()
    {
        var session = Begun();
        session.TimeOut();

        session.State.ShouldBe(SessionState.Feedback);
        var decided = session.Passage.Decisions.Single();
        (decided.Answer.Written, decided.TimedOut, decided.Certainty).ShouldBe(("freeze", true, null));
        session.Passage.State.Time(Story).ShouldBe(9 * 60 + 5);
        session.Events[^1].ShouldBeOfType<Answered>().TimedOut.ShouldBeTrue();
    }

    [Fact]
    public void In_an_assessment_a_breach_by_silence_stops_too()
    {
        var session = Some.Session(Story, PlayMode.Assess);
        session.Begin();
        session.TimeOut();
        session.State.ShouldBe(SessionState.Stopped);
    }

    [Fact]
    public void The_same_choice_by_hand_is_not_timed_out()
    {
        var session = Begun();
        session.Answer("freeze", 1, []);
        session.Passage.Decisions.Single().TimedOut.ShouldBeFalse();
    }

    [Fact]
    public void Time_cannot_run_out_where_there_is_no_limit_or_no_decision()
    {
        var session = Begun();
        session.Answer("speak");
        Should.Throw<SessionException>(session.TimeOut).Message.ShouldContain("not permitted in Feedback");
        session.GoOn();
        Should.Throw<SessionException>(session.TimeOut);
        session.Events.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("speak")]
    [InlineData("")]
    public void An_event_of_a_time_out_that_names_another_choice_is_refused(string answer)
    {
        var began = new Began(Some.Noon, Story.Id, 1, PlayMode.Practice, []);
        Should.Throw<SessionException>(() => Session.Replay(Story, [began, new Answered(Some.Noon, "door", answer, null, true, [])], new StoppedClock()));
    }

    [Fact]
    public void Every_kind_of_event_replays()
    {
        var session = Begun();
        session.Leave();
        session.Resume();
        session.TimeOut();
        session.Leave();
        session.Resume();
        session.GoOn();
        session.Answer("on");
        session.GoOn();
        session.Reflect("I froze.");
        session.Close();

        session.Events.Select(happened => happened.GetType()).Distinct().Count().ShouldBe(7, "of each kind there is one");
        var replayed = Session.Replay(Story, session.Events, new StoppedClock());
        replayed.State.ShouldBe(SessionState.Closed);
        replayed.Reflection.ShouldBe("I froze.");
        replayed.Passage.Decisions.Select(decided => (decided.Answer.Written, decided.TimedOut)).ShouldBe([("freeze", true), ("on", false)]);
    }

    [Fact]
    public void Sessions_of_random_stories_with_every_kind_of_decision_replay_at_every_step()
    {
        var stories = new RandomStories(Seeded.Random(12));
        for (var i = 0; i < Scale.Count(2_000); i++)
        {
            var (scenario, random) = (Some.Scenario(stories.Next()), Seeded.Random(i));
            var session = Some.Session(scenario, random.Of(Enum.GetValues<PlayMode>()), i);
            var story = new Story(scenario);
            session.Begin();
            for (var step = 0; step < 60 && session.State is SessionState.Deciding or SessionState.Feedback; step++)
            {
                if (session.State == SessionState.Deciding) session.Answer(random.Of([.. story.AnswersIn(session.Passage.State)]).Written);
                else session.GoOn();
                var replayed = Session.Replay(scenario, session.Events, new StoppedClock());
                (replayed.State, replayed.Passage.Scene.Id).ShouldBe((session.State, session.Passage.Scene.Id));
                replayed.Passage.State.Slots.ShouldBe(session.Passage.State.Slots);
                replayed.Passage.Decisions.Select(decided => decided.Answer.Written).ShouldBe(session.Passage.Decisions.Select(decided => decided.Answer.Written));
            }
        }
    }

    private static Session Begun()
    {
        var session = Some.Session(Story);
        session.Begin();
        return session;
    }
}
