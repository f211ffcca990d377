using System.Text;
using System.Text.Json;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records.Xapi;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Records.Xapi;

public sealed class SessionStatementsTests
{
    private static readonly Scenario Story = Some.Story(
        """
        cast: { pupil: { year: 5 } }
        clock: { from: "09:00", to: "10:00" }
        start: door
        scenes:
          door:
            text: "{pupil} stands at the door."
            certainty: true
            seconds: 30
            timeout: freeze
            choices:
              - { id: listen, text: "Ask {pupil} what *{pupil.they} {pupil.wants/want}*.", to: pick, takes: 5m, evidence: { T1.1: 2 }, shows: [listener], feedback: Yes. }
              - { id: promise, text: Promise to tell nobody., to: pick, critical: X-01, oversteps: [judge], feedback: No. }
              - { id: freeze, text: Say nothing., to: pick, evidence: { T1.1: -1 }, feedback: No. }
          pick: { pick: { prompt: Whom do you tell?, max: 2, options: [{ id: a, text: The lead., evidence: { T2.1: 1 }, feedback: Yes. }, { id: b, text: A friend., feedback: No. }], to: order } }
          order: { order: { prompt: In which order?, evidence: { T1.2: 2 }, options: [{ id: first, text: First., feedback: F. }, { id: second, text: Second., feedback: F. }], to: write } }
          write: { write: { prompt: What do you write down?, criteria: [{ id: it, text: It. }], to: end } }
          end: { ending: good }
        """);

    private readonly SetClock _clock = new();

    [Theory]
    [InlineData("listen", "a", "first+second", PlayMode.Practice, "initialized answered answered answered answered completed terminated")]
    [InlineData("listen", "a", "first+second", PlayMode.Interview, "initialized answered answered answered answered completed terminated")]
    [InlineData("listen", "a", "first+second", PlayMode.Assess, "initialized answered answered answered answered completed passed terminated")]
    [InlineData("freeze", "b", "second+first", PlayMode.Assess, "initialized answered answered answered answered completed failed terminated")]
    [InlineData("promise", "a", "first+second", PlayMode.Assess, "initialized answered completed failed terminated")]
    [InlineData("promise", "a", "first+second", PlayMode.Practice, "initialized answered answered answered answered completed terminated")]
    public void A_session_is_told_from_its_beginning_to_its_end(string door, string pick, string order, PlayMode mode, string verbs) =>
        Told.Of(Play(mode, door, pick, order, "skip")).Verbs().ShouldBe(verbs);

    [Fact]
    public void An_interview_whose_time_was_up_is_not_completed_and_its_end_says_so()
    {
        var clock = new Play.TwoClocks();
        var session = Session.Prepare(Story, 1, PlayMode.Interview, clock);
        session.Begin();
        clock.Pass(20);
        session.KeepTime();
        clock.Pass(20);
        session.Answer("listen");
        clock.Pass(7200);
        session.KeepTime();
        session.Close();

        var statements = Told.Of(session);

        statements.Verbs().ShouldBe("initialized answered terminated");
        statements[1].Result!.Duration.ShouldBe(TimeSpan.FromSeconds(40));
        (statements[^1].Result!.Completion, statements[^1].Result!.Extensions.IsEmpty).ShouldBe((false, false));
    }

    [Fact]
    public void A_session_is_told_as_the_file_says()
    {
        var session = Begin(PlayMode.Assess);
        Answer(session, "listen", certainty: 3);
        _clock.Pass(3);
        session.Leave();
        _clock.Pass(3600);
        session.Resume();
        Answer(session, "a+b");
        Answer(session, "second+first");
        Answer(session, "She said that she was not to tell.");
        session.Reflect("I was too slow.");
        _clock.Pass(30);
        session.Close();

        var source = Told.Source(session) with { EventLog = _ => "{}\n"u8.ToArray() };
        var statements = SessionStatements.Of(source, Told.Settings, Told.Later);

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var statement in statements) StatementJson.Write(json, statement);
            json.WriteEndArray();
        }

        Golden.Match(Encoding.UTF8.GetString(stream.ToArray()) + "\n", "Xapi/assessment.json");
    }

    [Fact]
    public void What_was_told_of_a_session_that_is_not_over_is_told_again_in_the_same_words()
    {
        var session = Play(PlayMode.Assess, "listen", "a", "first+second", "Mine.", "Well.");
        var whole = Told.Lines(Told.Of(session));

        for (var length = 1; length <= session.Events.Length; length++)
        {
            var early = Session.Replay(Story, session.Events.Take(length), _clock);
            whole.ShouldStartWith(Told.Lines(Told.Of(early)));
        }
    }

    [Fact]
    public void Ids_are_of_the_session_the_event_and_the_verb()
    {
        var session = Play(PlayMode.Assess, "listen", "a", "first+second", "skip");
        var ids = Told.Of(session).Select(statement => statement.Id).ToList();
        var others = SessionStatements.Of(Told.Source(session, Guid.Parse("00000000-0000-0000-0000-000000000001")), Told.Settings, Told.Later).Select(statement => statement.Id);

        ids.Distinct().Count().ShouldBe(ids.Count);
        ids[0].ShouldBe(NameBasedId.Of(Told.SessionId, "1 http://adlnet.gov/expapi/verbs/initialized"));
        ids.Intersect(others).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_is_told_only_where_that_was_asked_for()
    {
        var session = Play(PlayMode.Practice, "listen", "a", "first+second", "I told her[,]\u0001and \"noted\" it.", "I was too slow.");

        var without = Told.Lines(Told.Of(session));
        without.ShouldNotContain("noted");
        without.ShouldNotContain("slow");

        var with = Told.Of(session, Told.Settings with { WithTexts = true });
        with.Verbs().ShouldBe("initialized answered answered answered answered completed commented terminated");
        with[4].Result!.Response.ShouldBe("I told her[, ]and \"noted\" it.");
        with[6].Result!.Response.ShouldBe("I was too slow.");
    }

    [Fact]
    public void That_nothing_was_written_may_be_told() => Told.Of(Play(PlayMode.Practice, "listen", "a", "first+second", "skip"))[4].Result!.Response.ShouldBe("");

    [Fact]
    public void No_name_stands_in_an_activity()
    {
        var session = Begin(PlayMode.Practice);
        var name = session.Cast.People.Single().Name;
        Answer(session, "listen");

        var told = Told.Lines(Told.Of(session));

        told.ShouldNotContain(name);
        told.ShouldContain("Ask Pupil what *they want*.");
    }

    [Fact]
    public void A_name_of_the_staff_stands_nowhere_and_their_role_does()
    {
        var scenario = Some.ShippedBank().Read(Some.SmallPaths().First(path => path.Contains("breakfast", StringComparison.Ordinal))).Scenario!;
        var names = scenario.School!.People.Values.Select(person => person.Name).ToList();
        var random = Seeded.Random();

        for (var play = 0; play < 20; play++)
        {
            var told = Told.Lines(Told.Of(Told.RandomPlay(scenario, PlayMode.Practice, random)));
            names.ShouldAllBe(name => !told.Contains(name, StringComparison.Ordinal));
        }

        Told.Lines(Told.Of(Told.RandomPlay(scenario, PlayMode.Practice, random))).ShouldContain("the designated safeguarding lead");
    }

    [Fact]
    public void An_answer_takes_the_time_from_when_it_was_asked_for_without_the_time_away()
    {
        var session = Begin(PlayMode.Practice);
        _clock.Pass(4);
        session.Leave();
        _clock.Pass(10_000);
        session.Resume();
        _clock.Pass(2.5);
        session.Answer("listen");
        _clock.Pass(60);
        session.GoOn();
        _clock.Pass(1);
        session.Answer("a");

        var statements = Told.Of(session);

        statements.Verbs().ShouldBe("initialized suspended resumed answered answered");
        statements[1].Result!.Duration.ShouldBe(TimeSpan.FromSeconds(4));
        statements[3].Result!.Duration.ShouldBe(TimeSpan.FromSeconds(6.5));
        statements[4].Result!.Duration.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Who_comes_back_to_the_feedback_page_has_not_begun_to_decide()
    {
        var session = Begin(PlayMode.Practice);
        session.Answer("listen");
        session.Leave();
        session.Resume();
        _clock.Pass(20);
        session.GoOn();
        _clock.Pass(3);
        session.Answer("a");

        Told.Of(session)[^1].Result!.Duration.ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Where_the_program_died_nobody_knows_how_long_an_answer_took()
    {
        var session = Begin(PlayMode.Practice);
        _clock.Pass(100_000);
        session.Resume();
        _clock.Pass(5);
        session.Answer("listen");
        session.Leave();

        var statements = Told.Of(session);

        statements[2].Result!.Duration.ShouldBeNull();
        statements[3].Result!.Duration.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_clock_that_goes_back_leaves_the_order_and_the_time_that_was_recorded()
    {
        var session = Begin(PlayMode.Practice);
        _clock.Pass(60);
        session.Answer("listen");
        _clock.Pass(-3600);
        session.GoOn();
        _clock.Pass(-5);
        session.Answer("a");

        var statements = Told.Of(session);

        statements.Select(statement => statement.Timestamp).ShouldBe([Some.Noon, Some.Noon.AddSeconds(60), Some.Noon.AddSeconds(60)]);
        statements[1].Context.Extensions.Said("recorded-at").ShouldBeNull();
        statements[2].Context.Extensions.Said("recorded-at")!.Value.GetString().ShouldBe("2026-11-23T11:00:55.000Z");
        statements[2].Result!.Duration.ShouldBeNull();
        statements.Select(statement => statement.Context.Extensions.Said("order")!.Value.GetInt32()).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void No_statement_is_later_than_now()
    {
        var session = Play(PlayMode.Assess, "listen", "a", "first+second", "skip");

        var statements = SessionStatements.Of(Told.Source(session), Told.Settings, Some.Noon.AddMinutes(-1));

        statements.ShouldAllBe(statement => statement.Timestamp == Some.Noon.AddMinutes(-1));
        statements[0].Context.Extensions.Said("recorded-at")!.Value.GetString().ShouldBe("2026-11-23T12:00:00.000Z");
    }

    [Fact]
    public void Time_that_was_up_is_told_with_what_nobody_chose()
    {
        var session = Begin(PlayMode.Practice);
        session.TimeOut();

        var result = Told.Of(session)[1].Result!;

        result.Response.ShouldBe("freeze");
        result.Extensions.Said("timed-out")!.Value.GetBoolean().ShouldBeTrue();
        result.Score.ShouldBe(new StatementScore(-1, -1, 2));
        result.Extensions.Said("points-lost")!.Value.GetInt32().ShouldBe(3);
    }

    [Fact]
    public void A_serious_breach_is_named_and_takes_the_score_from_a_good_assessment()
    {
        var statements = Told.Of(Play(PlayMode.Assess, "promise", "a", "first+second", "skip"));

        statements[1].Result!.Extensions.Said("serious-breaches")!.Value[0].GetString().ShouldBe("X-01");
        statements[1].Result!.Extensions.Said("oversteps")!.Value[0].GetString().ShouldBe("judge");
        statements[2].Result!.Extensions.Said("outcome")!.Value.GetString().ShouldBe("referred");
        var failed = statements[3];
        (failed.Verb.Word, failed.Result!.Success, failed.Result.Completion).ShouldBe(("failed", false, null));
    }

    [Fact]
    public void A_score_never_speaks_against_the_judgement()
    {
        foreach (var answers in (string[][])[["listen", "a", "first+second"], ["listen", "b", "second+first"], ["freeze", "a", "first+second"], ["freeze", "b", "second+first"], ["promise", "a", "first+second"]])
        {
            var judged = Told.Of(Play(PlayMode.Assess, answers[0], answers[1], answers[2], "skip")).Single(statement => statement.Verb.Word is "passed" or "failed");
            if (judged.Result!.Score is not { } score) continue;
            score.Raw.ShouldBeInRange(score.Min, score.Max);
            (score.Scaled!.Value >= 0.6m).ShouldBe(judged.Result.Success!.Value);
        }
    }

    [Fact]
    public void The_log_goes_with_the_last_statement_alone()
    {
        var session = Play(PlayMode.Practice, "listen", "a", "first+second", "skip");
        var log = "one\ntwo\n"u8.ToArray();

        var statements = SessionStatements.Of(Told.Source(session) with { EventLog = _ => log }, Told.Settings, Told.Later);

        statements[..^1].ShouldAllBe(statement => statement.Attachments.IsEmpty);
        var attachment = statements[^1].Attachments.Single();
        attachment.Content.ToArray().ShouldBe(log);
        attachment.Sha2.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(log)));
    }

    private Session Begin(PlayMode mode)
    {
        var session = Session.Prepare(Story, 1, mode, _clock);
        session.Begin();
        return session;
    }

    private void Answer(Session session, string answer, int? certainty = null)
    {
        _clock.Pass(7.25);
        session.Answer(answer, certainty, []);
        _clock.Pass(12);
        if (session.State is SessionState.Feedback or SessionState.Stopped) session.GoOn();
    }

    private Session Play(PlayMode mode, string door, string pick, string order, string text, string reflection = "")
    {
        var session = Begin(mode);
        foreach (var answer in (string[])[door, pick, order, text])
        {
            if (session.State == SessionState.Deciding) Answer(session, answer);
        }

        if (reflection.Length > 0) session.Reflect(reflection);
        session.Close();
        return session;
    }
}
