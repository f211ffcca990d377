using MentorSim.Engine.Play;
using MentorSim.Engine.Records.Xapi;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Records.Xapi;

/// <summary>Sessions whose scenario changed while they were left.</summary>
public sealed class ChangedScenarioTests
{
    private static readonly Manifest Old = new([new ManifestFile("some-story.yaml", new string('1', 64))]);
    private static readonly Manifest New = new([new ManifestFile("some-story.yaml", new string('2', 64))]);

    private static readonly Scenario Before = Story("[{ id: on, text: On., to: hall, feedback: F. }]", "{ choices: [{ id: go, text: Go., to: end, feedback: F. }] }");

    private readonly SetClock _clock = new();

    [Fact]
    public void What_was_kept_is_not_told_twice_and_the_next_statement_names_the_version_before()
    {
        var after = Story("[{ id: on, text: On we go., to: hall, feedback: F. }]", "{ choices: [{ id: go, text: Go., to: end, feedback: F. }, { id: stay, text: Stay., to: end, feedback: F. }] }");
        var session = Left();
        session.Change(after, New, kept: 3);
        session.Resume();
        session.Answer("stay");
        session.GoOn();
        session.Close();

        var statements = Tell(session, after);

        statements.Verbs().ShouldBe("initialized answered suspended resumed answered completed terminated");
        statements.Select(statement => statement.Context.Revision![0]).ShouldBe("1112222");
        var resumed = statements[3].Context.Extensions;
        resumed.Said("previous-revision")!.Value.GetString().ShouldBe("1111111111111111");
        resumed.Said("answers-undone")!.Value.GetInt32().ShouldBe(0);
        statements[4].Context.Extensions.Said("previous-revision").ShouldBeNull();
        statements[4].Result!.Response.ShouldBe("stay");
    }

    [Fact]
    public void Answers_that_are_undone_stay_told_and_are_counted()
    {
        var after = Story("[{ id: other, text: Other., to: hall, feedback: F. }]", "{ choices: [{ id: go, text: Go., to: end, feedback: F. }] }");
        var session = Left();
        session.Change(after, New, kept: 0);
        session.Resume();
        session.Answer("other");

        var statements = Tell(session, after);

        statements.Verbs().ShouldBe("initialized answered suspended resumed answered");
        statements[3].Context.Extensions.Said("answers-undone")!.Value.GetInt32().ShouldBe(1);
        statements.Select(statement => statement.Id).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void Other_words_leave_a_decision_what_it_is_and_other_choices_make_another()
    {
        var reworded = Story("[{ id: on, text: On we go., to: hall, feedback: F. }]", "{ choices: [{ id: go, text: Off., to: end, feedback: F. }] }");
        var enlarged = Story("[{ id: on, text: On., to: hall, feedback: F. }, { id: off, text: Off., to: end, feedback: F. }]", "{ choices: [{ id: go, text: Go., to: end, feedback: F. }] }");

        DecisionOf(reworded).ShouldBe(DecisionOf(Before));
        DecisionOf(enlarged).ShouldNotBe(DecisionOf(Before));
        DecisionOf(Before).ShouldStartWith("https://mentorsim.invalid/Oak%20Hill/scenarios/some-story/scenes/door/");
    }

    [Fact]
    public void A_change_that_leaves_nothing_to_decide_completes_the_session()
    {
        var after = Story("[{ id: on, text: On., to: hall, feedback: F. }]", "{ ending: poor }");
        var session = Left();
        session.Change(after, New, kept: 3);
        session.State.ShouldBe(SessionState.Debrief);
        session.Resume();
        session.Close();

        Tell(session, after).Verbs().ShouldBe("initialized answered suspended completed resumed terminated");
    }

    private Session Left()
    {
        var session = Session.Prepare(Before, 1, PlayMode.Practice, _clock, Old);
        session.Begin();
        session.Answer("on");
        session.GoOn();
        session.Leave();
        return session;
    }

    private static System.Collections.Immutable.ImmutableArray<Statement> Tell(Session session, Scenario after) => SessionStatements.Of(
        Told.Source(session) with { Versions = manifest => manifest == New ? after : Before }, Told.Settings, Told.Later);

    private string DecisionOf(Scenario scenario)
    {
        var session = Session.Prepare(scenario, 1, PlayMode.Practice, _clock);
        session.Begin();
        session.Answer("on");
        return Told.Of(session)[1].What.Id;
    }

    private static Scenario Story(string door, string hall) => Some.Story(
        $$"""
        start: door
        scenes:
          door: { choices: {{door}} }
          hall: {{hall}}
          end: { ending: mixed }
        """);
}
