using MentorSim.Engine.Chain;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Play;

public sealed class InterviewTimeTests
{
    // Some.Head allows five minutes.
    private const string Texts =
        """
        start: door
        scenes:
          door:
            seconds: 30
            timeout: wait
            choices: [{ id: go, text: Go., to: desk, feedback: F. }, { id: wait, text: Wait., to: desk, critical: X-01, feedback: F. }]
          desk: { choices: [{ id: stay, text: Stay., to: note, feedback: F. }] }
          note: { write: { prompt: Write., criteria: [{ id: c, text: Clear. }], to: last } }
          last: { choices: [{ id: leave, text: Leave., to: end, feedback: F. }] }
          end: { ending: good }
        """;

    private static readonly Scenario Story = Some.Story(Texts);

    private readonly TwoClocks _clock = new();

    [Fact]
    public void An_interview_has_the_minutes_of_its_scenario_for_the_whole_of_it_and_nothing_else_has()
    {
        var session = Begun();
        (session.Allowed, session.TimeLeft).ShouldBe((TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5)));

        _clock.Pass(61.5);

        (session.Used, session.TimeLeft).ShouldBe((TimeSpan.FromSeconds(61.5), TimeSpan.FromSeconds(238.5)));
        foreach (var mode in new[] { PlayMode.Practice, PlayMode.Assess })
        {
            var other = Begun(mode);
            _clock.Pass(3600);
            other.KeepTime();
            (other.Allowed, other.TimeLeft, other.Used, other.State, other.Events.Length).ShouldBe((null, null, TimeSpan.Zero, SessionState.Deciding, 1));
            other.Events[0].Used.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(150, 450)]
    [InlineData(125, 375)]
    [InlineData(null, null)]
    public void Extra_time_multiplies_it_and_no_time_limits_are_none(int? percent, int? seconds) =>
        Session.Prepare(Story, 1, PlayMode.Interview, _clock, pace: new Pace(percent)).Allowed.ShouldBe(seconds is { } some ? TimeSpan.FromSeconds(some) : null);

    [Fact]
    public void When_the_time_is_up_it_ends_unfinished_with_what_was_answered()
    {
        var session = Begun();
        _clock.Pass(100);
        session.Answer("wait");
        session.State.ShouldBe(SessionState.Deciding);
        _clock.Pass(199.999);
        session.KeepTime();
        session.State.ShouldBe(SessionState.Deciding);

        _clock.Pass(0.001);
        session.KeepTime();

        (session.State, session.Passage.IsOver, session.Passage.IsTimeUp, session.Passage.Ending, session.TimeLeft).ShouldBe((SessionState.Debrief, true, true, null, TimeSpan.Zero));
        session.Passage.Decisions.Single().Answer.Written.ShouldBe("wait");
        session.Events[^1].ShouldBeOfType<TimeUp>().Used.ShouldBe(TimeSpan.FromMinutes(5));
        session.Close();
        _clock.Pass(60);
        session.Used.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void An_answer_that_comes_too_late_is_the_end_and_no_answer()
    {
        var session = Begun();
        _clock.Pass(300);

        session.Answer("go");

        (session.State, session.Passage.Decisions.Count()).ShouldBe((SessionState.Debrief, 0));
        session.Events[^1].ShouldBeOfType<TimeUp>();
    }

    [Fact]
    public void A_decision_whose_own_time_is_up_together_with_the_whole_is_not_taken_for_the_candidate()
    {
        var session = Begun();
        _clock.Pass(301);

        session.TimeOut();

        session.Events[^1].ShouldBeOfType<TimeUp>();
    }

    [Theory]
    [InlineData("Tell the le", "Tell the le")]
    [InlineData(" \n", null)]
    public void What_is_written_by_then_counts_as_the_answer(string draft, string? answer)
    {
        var session = Begun();
        session.Answer("go");
        session.Answer("stay");
        _clock.Pass(400);

        session.KeepTime(draft);

        session.State.ShouldBe(SessionState.Debrief);
        session.Passage.Decisions.Skip(2).Select(decided => decided.Answer.Written).ShouldBe(answer is null ? [] : [answer]);
        session.Passage.IsTimeUp.ShouldBeTrue();
        Again(session).Events.ShouldBe(session.Events, SessionEventComparer.Shown);
    }

    [Fact]
    public void Leaving_lets_the_time_rest_and_the_wall_shows_for_how_long()
    {
        var session = Begun();
        _clock.Pass(40);
        session.Leave();
        _clock.Pass(3600);
        session.KeepTime();
        session.Resume();
        _clock.Pass(1);

        session.TimeLeft.ShouldBe(TimeSpan.FromSeconds(259));
        session.Events.Select(happened => happened.Used!.Value.TotalSeconds).ShouldBe([0, 40, 40]);
        (session.Events[2].At - session.Events[1].At).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void What_was_used_is_kept_every_five_seconds_so_that_a_program_that_dies_gives_none_of_it_back()
    {
        var session = Begun();
        for (var second = 0; second < 23; second++)
        {
            _clock.Pass(1);
            session.KeepTime();
        }

        session.Events.Skip(1).ShouldAllBe(happened => happened is Ticked);
        session.Events.Select(happened => happened.Used!.Value.TotalSeconds).ShouldBe([0, 5, 10, 15, 20]);
        _clock.Pass(600);
        var again = Again(session);
        (again.State, again.TimeLeft).ShouldBe((SessionState.Deciding, TimeSpan.FromSeconds(280)));
        again.Resume();
        _clock.Pass(2);
        again.TimeLeft.ShouldBe(TimeSpan.FromSeconds(278));
    }

    [Fact]
    public void Setting_the_clock_on_the_wall_wins_no_time_and_stands_in_the_record()
    {
        var session = Begun();
        _clock.Pass(3);
        _clock.Set(-3600);
        session.KeepTime();

        session.TimeLeft.ShouldBe(TimeSpan.FromSeconds(297));
        var ticked = session.Events[^1].ShouldBeOfType<Ticked>();
        (ticked.Used, ticked.Drift).ShouldBe((TimeSpan.FromSeconds(3), TimeSpan.FromHours(-1)));
        session.KeepTime();
        session.Events.Length.ShouldBe(2);
    }

    [Fact]
    public void An_interview_that_was_stored_before_there_was_a_limit_goes_on_without_one()
    {
        var session = Session.Replay(Story, [new Began(Some.Noon, Story.Id, 1, PlayMode.Interview, []), new Answered(Some.Noon, "door", "go", null, false, [])], _clock);
        session.Resume();
        _clock.Pass(3600);
        session.KeepTime();
        session.Answer("stay");

        (session.State, session.TimeLeft).ShouldBe((SessionState.Deciding, null));
        session.Events.ShouldAllBe(happened => happened.Used == null);
    }

    public static TheoryData<SessionEvent, string> Impossible => new()
    {
        { new Answered(Some.Noon, "door", "go", null, false, []), "how much time was used" },
        { new Answered(Some.Noon, "door", "go", null, false, []) { Used = TimeSpan.FromSeconds(9) }, "Less time" },
        { new Answered(Some.Noon, "door", "go", null, false, []) { Used = TimeSpan.FromSeconds(301) }, "The time was up" },
        { new TimeUp(Some.Noon) { Used = TimeSpan.FromSeconds(299) }, "EndTime" },
        { new Changed(Some.Noon, new Manifest([]), 1) { Used = TimeSpan.FromSeconds(9) }, "Less time" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Events_that_say_what_cannot_be_of_the_time_do_not_replay(SessionEvent happened, string why) =>
        Should.Throw<SessionException>(() => Session.Replay(Story, [Beginning, new Ticked(Some.Noon) { Used = TimeSpan.FromSeconds(10) }, happened], _clock)).Message.ShouldContain(why);

    [Fact]
    public void What_has_no_limit_has_no_time_that_could_be_used()
    {
        var practice = new Began(Some.Noon, Story.Id, 1, PlayMode.Practice, []);
        Should.Throw<SessionException>(() => Session.Replay(Story, [practice, new Ticked(Some.Noon)], _clock));
        Should.Throw<SessionException>(() => Session.Replay(Story, [practice, new TimeUp(Some.Noon)], _clock));
        Should.Throw<SessionException>(() => Session.Replay(Story, [practice, new Left(Some.Noon) { Used = TimeSpan.Zero }], _clock));
        Should.Throw<SessionException>(() => Session.Replay(Story, [practice with { Allowed = TimeSpan.FromMinutes(5), Used = TimeSpan.Zero }], _clock));
    }

    [Fact]
    public void A_change_of_the_scenario_gives_no_time_back()
    {
        var session = Begun();
        _clock.Pass(120);
        session.Answer("go");

        session.Change(Story, new Manifest([]), 0);

        (session.Passage.Scene.Id, session.TimeLeft).ShouldBe(("door", TimeSpan.FromMinutes(3)));
        _clock.Pass(60);
        session.Answer("go");
        session.Events[^1].Used.ShouldBe(TimeSpan.FromMinutes(3));
    }

    [Fact]
    public void A_session_whose_time_was_up_is_the_same_in_a_version_that_changes_nothing_on_its_way()
    {
        var session = Begun();
        session.Answer("go");
        _clock.Pass(301);
        session.KeepTime();

        Continuation.Of(session, FileOf("desk: { choices: [{ id: stay, text: Stay., to: note, feedback: F. }] }", "desk: { choices: [{ id: stay, text: Do stay., to: note, feedback: F. }] }"), _ => true).ShouldBeOfType<Unchanged>();
        Continuation.Of(session, FileOf("desk: { choices: [{ id: stay, text: Stay., to: note, feedback: F. }] }", "desk: { ending: good }"), _ => true).ShouldBeOfType<OnlyOld>().Why.ShouldContain("desk");
    }

    [Fact]
    [Trait("Long", "InterviewTime")]
    public void Whatever_happens_to_the_program_no_time_is_won_beyond_what_was_not_kept_yet()
    {
        var random = Seeded.Random(515);
        for (var round = 0; round < Scale.Count(20_000); round++)
        {
            var session = Begun();
            var (ran, kills) = (0.0, 0);
            for (var step = 0; step < 60 && session.State is SessionState.Deciding or SessionState.Suspended; step++)
            {
                if (session.State == SessionState.Suspended) session.Resume();
                // Ticks come about every second while the program lives.
                for (var seconds = random.Next(12); seconds > 0 && session.State == SessionState.Deciding; seconds--)
                {
                    _clock.Pass(1);
                    ran++;
                    if (random.Next(30) == 0) _clock.Set(random.Next(-4000, 4000));
                    session.KeepTime();
                }

                if (session.State != SessionState.Deciding) break;
                switch (random.Next(12))
                {
                    case 0:
                        session.Leave();
                        _clock.Pass(random.Next(1000));
                        break;
                    case 1:
                        session = Again(session);
                        kills++;
                        _clock.Pass(random.Next(1000));
                        session.Resume();
                        break;
                    case 2:
                        session.Answer(session.Passage.Story.AnswersIn(session.Passage.State).First().Written);
                        break;
                }

                session.Used.TotalSeconds.ShouldBeInRange(ran - (5 * kills), ran);
            }

            if (session.Passage.IsTimeUp) session.Used.ShouldBe(TimeSpan.FromMinutes(5));
            Again(session).Events.ShouldBe(session.Events, SessionEventComparer.Shown);
            session.Events.Select(happened => EventBody.Read(EventBody.Write(Versioned(happened), new SessionHead("s", "p", "1"), "salt"))).ShouldBe(session.Events.Select(Versioned), SessionEventComparer.Shown);
        }

        static SessionEvent Versioned(SessionEvent happened) => happened is Began began ? began with { Manifest = new Manifest([]) } : happened;
    }

    private static Began Beginning => new(Some.Noon, Story.Id, 1, PlayMode.Interview, []) { Allowed = TimeSpan.FromMinutes(5), Used = TimeSpan.Zero };

    private static ScenarioFile FileOf(string what, string instead)
    {
        var text = Some.Head + Texts;
        text.ShouldContain(what);
        return Some.File(text.Replace(what, instead, StringComparison.Ordinal));
    }

    private Session Begun(PlayMode mode = PlayMode.Interview)
    {
        var session = Session.Prepare(Story, 1, mode, _clock);
        session.Begin();
        return session;
    }

    private Session Again(Session session) => Session.Replay(Story, session.Events, _clock);
}
