using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Play;

/// <summary>Sessions share what is the same for all: the rules of a thread, the story of a scenario. None may see another by that.</summary>
public sealed class SessionThreadTests
{
    private static readonly Scenario Story = Some.Story(
        """
        start: door
        scenes:
          door: { choices: [{ id: again, text: Again., to: door, when: times(door) < 9, feedback: F. }, { id: on, text: On., to: toss, feedback: F. }] }
          toss: { then: [{ chance: 50%, to: hall }, { to: yard }] }
          hall: { choices: [{ id: out, text: Out., to: good, feedback: F. }, { id: worse, text: Worse., to: poor, feedback: F. }] }
          yard: { order: { prompt: Which first?, options: [{ id: x, text: X., feedback: F. }, { id: y, text: Y., feedback: F. }], to: good } }
          good: { ending: good }
          poor: { ending: poor }
        """);

    private static readonly PlayMode[] Modes = [PlayMode.Practice, PlayMode.Assess, PlayMode.Interview];

    [Fact]
    public void Sessions_of_several_threads_come_to_what_each_comes_to_alone()
    {
        const int sessions = 400;
        string[] alone = [.. Enumerable.Range(0, sessions).Select(number => Shown(Played(number)))];
        var together = new string[sessions];

        Parallel.For(0, sessions, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number => together[number] = Shown(Played(number)));

        together.ShouldBe(alone);
        alone.Distinct().Count().ShouldBeGreaterThan(sessions / 10);
    }

    [Fact]
    public void Sessions_that_take_turns_on_one_thread_come_to_what_each_comes_to_alone()
    {
        const int sessions = 12;
        var open = Enumerable.Range(0, sessions).Select(number => (Session: Begun(number), Random: Seeded.Random(number))).ToList();

        for (var step = 0; step < 40; step++)
        {
            foreach (var (session, random) in open)
            {
                Should.Throw<SessionException>(() => session.Answer("fly"));
                RandomPlay.On(session, random, 1);
            }
        }

        open.Select(one => Shown(one.Session)).ShouldBe(Enumerable.Range(0, sessions).Select(number =>
        {
            var session = Begun(number);
            RandomPlay.On(session, Seeded.Random(number), 40);
            return Shown(session);
        }));
    }

    [Fact]
    public void A_session_can_be_played_while_an_event_of_another_is_kept()
    {
        Session? inner = null;
        var outer = Session.Prepare(Story, 1, PlayMode.Practice, new StoppedClock(), keep: happened =>
        {
            if (happened is not Answered || inner is not null) return;
            inner = Played(3);
            throw new IOException("No space is left.");
        });
        outer.Begin();

        Should.Throw<IOException>(() => outer.Answer("again"));

        Shown(inner!).ShouldBe(Shown(Played(3)));
        (outer.State, outer.Passage.Scene.Id, outer.Events.Length).ShouldBe((SessionState.Deciding, "door", 1));
        outer.Answer("on");
        outer.State.ShouldBe(SessionState.Feedback);
    }

    private static Session Begun(int number)
    {
        var session = Some.Session(Story, Modes[number % Modes.Length], number);
        session.Begin();
        return session;
    }

    private static Session Played(int number)
    {
        var session = Begun(number);
        RandomPlay.ToTheEnd(session, Seeded.Random(number));
        return session;
    }

    private static string Shown(Session session) => string.Join(
        '\n', [$"{session.State} {session.Mode} {session.Passage.Scene.Id} {string.Join(',', session.Passage.State.Slots)}", .. session.Events.Select(happened => System.Text.Json.JsonSerializer.Serialize<object>(happened))]);
}
