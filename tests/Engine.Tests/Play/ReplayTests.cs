using System.Text.Json;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Play;

public sealed class ReplayTests
{
    private static readonly Scenario Chancy = Some.Story(
        """
        vars: { told: false }
        start: door
        scenes:
          door:
            then: [{ chance: 50%, to: left }, { to: right }]
          left: { then: [{ when: told, to: end }, { chance: 40%, to: hall }, { to: right }] }
          right: { choices: [{ id: on, text: On., to: left, set: { told: true }, feedback: F. }, { id: back, text: Back., to: door, once: true, feedback: F. }] }
          hall: { choices: [{ id: on, text: On., to: end, feedback: F. }] }
          end: { ending: mixed }
        """);

    [Fact]
    public void Every_prefix_of_a_session_replays_to_what_it_was()
    {
        foreach (var scenario in Some.SmallPaths().Select(path => Some.ShippedBank().Read(path).Scenario!).Append(Chancy))
        {
            for (var seed = 0; seed < Scale.Count(100); seed++)
            {
                var random = Seeded.Random(seed);
                var session = Some.Session(scenario, random.Of(Enum.GetValues<PlayMode>()), seed);
                var seen = new List<string>();
                for (var step = 0; step < 200 && session.State != SessionState.Closed; step++)
                {
                    Step(session, random);
                    seen.Add(Show(session));
                }

                session.State.ShouldBe(SessionState.Closed);
                for (var length = 1; length <= session.Events.Length; length++)
                {
                    var replayed = Session.Replay(scenario, session.Events.Take(length), new StoppedClock());
                    if (Show(replayed) != seen[length - 1]) Assert.Fail($"{scenario.Id}, seed {seed}, after {length} events:\n{seen[length - 1]}\n{Show(replayed)}");
                }
            }
        }
    }

    [Fact]
    public void One_seed_and_the_same_answers_give_the_same_events()
    {
        for (var seed = 0; seed < 10; seed++) Show(Play(seed)).ShouldBe(Show(Play(seed)));
        Enumerable.Range(0, 20).Select(seed => string.Join(" ", ((Began)Play(seed).Events[0]).Falls)).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_forced_fall_is_where_chance_leads()
    {
        var left = Some.Session(Chancy);
        left.Begin("left", "hall");
        var right = Some.Session(Chancy);
        right.Begin("right");

        left.Passage.Scene.Id.ShouldBe("hall");
        right.Passage.Scene.Id.ShouldBe("right");
        ((Began)left.Events[0]).Falls.ShouldBe(["left", "hall"]);
    }

    [Fact]
    public void Falls_that_are_not_forced_are_decided_by_the_seed_and_kept_in_the_event()
    {
        var session = Some.Session(Chancy);

        session.Begin("left");

        ((Began)session.Events[0]).Falls.Length.ShouldBe(2);
        ((Began)session.Events[0]).Falls[0].ShouldBe("left");
    }

    [Theory]
    [InlineData("end", "Chance cannot lead to 'end' here; it can lead to left, right.")]
    [InlineData("nowhere", "Chance cannot lead to 'nowhere' here; it can lead to left, right.")]
    public void A_fall_that_cannot_be_is_refused(string fall, string message)
    {
        var session = Some.Session(Chancy);

        Should.Throw<SessionException>(() => session.Begin(fall)).Message.ShouldBe(message);
        session.State.ShouldBe(SessionState.Briefing);
        session.Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_fall_where_chance_has_no_say_is_refused()
    {
        var session = Some.Session(Chancy);
        session.Begin("right");

        Should.Throw<SessionException>(() => session.Answer("on", "hall")).Message.ShouldStartWith("Chance has no say here");
        session.State.ShouldBe(SessionState.Deciding);
        session.Events.Length.ShouldBe(1);
    }

    [Fact]
    public void Events_of_another_scenario_are_refused()
    {
        var began = new Began(Some.Noon, "another-story", 1, PlayMode.Practice, []);

        Should.Throw<SessionException>(() => Session.Replay(Chancy, [began], new StoppedClock())).Message.ShouldContain("another-story");
    }

    [Fact]
    public void Events_that_do_not_begin_or_begin_twice_are_refused()
    {
        var began = new Began(Some.Noon, Chancy.Id, 1, PlayMode.Practice, []);

        Should.Throw<SessionException>(() => Session.Replay(Chancy, [], new StoppedClock()));
        Should.Throw<SessionException>(() => Session.Replay(Chancy, [new WentOn(Some.Noon)], new StoppedClock()));
        Should.Throw<SessionException>(() => Session.Replay(Chancy, [began, began], new StoppedClock()));
    }

    [Fact]
    public void An_answer_to_another_scene_is_refused()
    {
        var began = new Began(Some.Noon, Chancy.Id, 1, PlayMode.Practice, ["right"]);

        Should.Throw<SessionException>(() => Session.Replay(Chancy, [began, new Answered(Some.Noon, "hall", "on", null, false, [])], new StoppedClock()));
    }

    private static void Step(Session session, Random random)
    {
        switch (session.State)
        {
            case SessionState.Briefing:
                session.Begin();
                break;
            case SessionState.Deciding or SessionState.Feedback when session.WhyNotTakenBack is null && random.Next(10) == 0:
                session.TakeBack();
                break;
            case SessionState.Deciding when random.Next(6) > 0:
                session.Answer(random.Of(session.OnOffer).Id);
                break;
            case SessionState.Feedback when random.Next(6) > 0:
            case SessionState.Stopped:
                session.GoOn();
                break;
            case SessionState.Deciding or SessionState.Feedback:
                session.Leave();
                break;
            case SessionState.Suspended:
                session.Resume();
                break;
            case SessionState.Debrief when random.Next(2) > 0:
                session.Reflect($"Thought {random.Next(10)}.");
                break;
            default:
                session.Close();
                break;
        }
    }

    private static Session Play(int seed)
    {
        var session = Some.Session(Chancy, PlayMode.Interview, seed);
        session.Begin();
        while (session.State == SessionState.Deciding) session.Answer(session.OnOffer[0].Id);
        return session;
    }

    private static string Show(Session session) => string.Join("\n",
    [
        $"{session.State} {session.Mode} {session.Seed} {session.Reflection} {session.Passage.Scene.Id} {string.Join(",", session.Passage.State.Slots)}",
        string.Join(" ", session.Passage.Moments.Select(Show)),
        string.Join(",", session.OnOffer.Select(choice => choice.Id)),
        string.Join(",", session.Cast.People.Select(person => person.Name)),
        .. session.Events.Select(happened => JsonSerializer.Serialize<object>(happened)),
    ]);

    private static string Show(Moment moment) => moment switch
    {
        SceneEntered entered => $"{entered.State.Scene}",
        Decided decided => decided.Answer.Written,
        WentOnByItself by => by.ByChance ? "~" : ">",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
