using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Tests.Scripting;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Architecture;

/// <summary>
/// The compiler does not see whether a switch over a closed hierarchy knows all cases. Here a sample of each case is run through the
/// places that switch, and a case without a sample fails.
/// </summary>
public sealed class HierarchyTests
{
    private static readonly Session Played = Play();

    [Fact]
    public void Every_expression_is_checked_and_every_term_evaluated()
    {
        string[] texts = ["1", "14:30", "true", "trust", "seen(table)", "not alone", "-trust", "1 + 2"];
        var parsed = texts.Select(text => (Text: text, Expression: ExpressionParser.Parse(text, Problems(text)).ShouldNotBeNull())).ToList();
        var terms = parsed.Select(sample => new TypeChecker(FixedScope.Scope, Problems(sample.Text), isClaim: false).Check(sample.Expression).ShouldNotBeNull().Term).ToList();

        ShouldBeAllOf<Expression>(parsed.Select(sample => sample.Expression));
        // Stands only inside a comparison.
        terms.Add(new EndingNumber());
        ShouldBeAllOf<Term>(terms);
        terms.ForEach(term => term.Evaluate(FixedScope.Slots.AsSpan()));
    }

    [Fact]
    public void Every_operator_has_a_value()
    {
        foreach (var binary in Enum.GetValues<BinaryOperator>()) new Operation(binary, new Constant(1), new Constant(0)).Evaluate([]).ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Every_node_has_a_kind()
    {
        var root = (YamlMap)YamlFile.Read(new("x", "a: b\nc: [d]\n")).Root!;
        YamlNode[] nodes = [root, root["a"]!, root["c"]!];

        ShouldBeAllOf(nodes);
        nodes.ShouldAllBe(node => node.Kind.StartsWith('a'));
    }

    [Fact]
    public void Every_way_on_is_played() => ShouldBeAllOf(Played.Scenario.Scenes.Select(scene => scene.WayOn));

    [Fact]
    public void Every_event_is_accepted_again()
    {
        var interviewed = Interview();
        ShouldBeAllOf([.. Played.Events, .. interviewed.Events]);
        Session.Replay(Played.Scenario, Played.Events, new StoppedClock()).State.ShouldBe(SessionState.Closed);
        Session.Replay(Played.Scenario, interviewed.Events, new StoppedClock()).State.ShouldBe(SessionState.Debrief);
    }

    [Fact]
    public void Every_moment_is_met() => ShouldBeAllOf(Played.Passage.Moments);

    [Fact]
    public void Every_run_of_a_text_is_shown()
    {
        var text = Played.Scenario.Scenes[0].Text.Single().Text;

        ShouldBeAllOf(text.Runs);
        text.With(Played.Cast).ShouldBe("Sam says she does, at Small School.");
    }

    [Fact]
    public void Every_field_of_a_person_is_shown()
    {
        foreach (var field in Enum.GetValues<CastField>())
        {
            foreach (var pronouns in Enum.GetValues<Pronouns>()) new Person("Sam", pronouns, 5, "a pupil").Field(field, capital: true).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_case_without_a_sample_is_seen() => Should.Throw<ShouldAssertException>(() => ShouldBeAllOf<WayOn>([new Ending(EndingKind.Good)]));

    private static void ShouldBeAllOf<T>(IEnumerable<T> samples)
    {
        // Between a family and its cases there may be a smaller family.
        var cases = typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).ToList();
        cases.ShouldAllBe(type => type.IsSealed);
        samples.Select(sample => sample!.GetType()).Distinct().ShouldBe(cases, ignoreOrder: true);
    }

    private static Session Play()
    {
        var session = Some.Session(Some.Story(
            """
            cast: { pupil: { name: Sam, pronouns: she } }
            start: door
            scenes:
              door:
                text: "{pupil} says {pupil.they} {pupil.does/do}, at {school}."
                choices: [{ id: listen, text: Listen., to: pick, feedback: Good. }]
              pick: { pick: { prompt: Which?, options: [{ id: a, text: A., feedback: Good. }], to: order } }
              order: { order: { prompt: How?, options: [{ id: a, text: A., feedback: First. }, { id: b, text: B., feedback: Second. }], to: write } }
              write: { write: { prompt: What?, criteria: [{ id: it, text: It. }], to: fork } }
              fork: { then: [{ chance: 50%, to: end }, { to: end-2 }] }
              end: { ending: good }
              end-2: { ending: poor }
            """));
        session.Begin();
        session.Leave();
        session.Change(session.Scenario, new Manifest([new ManifestFile("some-story.yaml", new string('0', 64))]), 2);
        session.Resume();
        session.Answer("listen");
        session.TakeBack();
        foreach (var answer in (string[])["listen", "a", "b+a", "It was so."])
        {
            session.Answer(answer);
            session.GoOn();
        }

        session.Reflect("I listened.");
        session.Close();
        return session;
    }

    private static Session Interview()
    {
        var clock = new Play.TwoClocks();
        var session = Session.Prepare(Played.Scenario, 1, PlayMode.Interview, clock);
        session.Begin();
        clock.Pass(6);
        session.KeepTime();
        clock.Pass(600);
        session.KeepTime();
        return session;
    }

    private static ExpressionProblems Problems(string text) => new(new YamlScalar(new(0, text.Length), text, isPlain: true, valueStart: 0), FixedScope.ListFor(text));
}
