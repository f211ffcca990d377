using Machine = global::Stateless.StateMachine<string, string>;

namespace MentorSim.Engine.Tests.Stateless;

public sealed class ParameterTests
{
    private readonly Machine _machine = new("A");
    private readonly List<string> _log = [];

    [Fact]
    public void An_argument_reaches_guard_entry_action_and_transition()
    {
        var score = _machine.SetTriggerParameters<int>("score");
        _machine.Configure("A").PermitIf(score, "B", n => n >= 5, "at least five");
        _machine.Configure("B").OnEntryFrom(score, n => _log.Add($"{n}")).OnEntryFrom(score, (n, t) => _log.Add($"{n} {t.Source}"))
            .OnEntry(t => _log.Add($"{t.Parameters.Single()}"));

        _machine.CanFire(score, 4).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => _machine.Fire(score, 4)).Message.ShouldContain("at least five");
        _machine.CanFire(score, 5).ShouldBeTrue();
        _machine.Fire(score, 5);

        _log.ShouldBe(["5", "5 A", "5"]);
        score.Trigger.ShouldBe("score");
    }

    [Fact]
    public void Two_arguments_reach_the_transition()
    {
        var pair = _machine.SetTriggerParameters<int, string>("pair");
        _machine.Configure("A").Permit("pair", "B");
        _machine.OnTransitioned(t => _log.Add(string.Join(" ", t.Parameters)));

        _machine.Fire(pair, 1, "x");

        _log.ShouldBe(["1 x"]);
        _machine.State.ShouldBe("B");
    }

    [Fact]
    public void Without_an_argument_guards_and_actions_see_the_default_value()
    {
        var score = _machine.SetTriggerParameters<int>("score");
        _machine.Configure("A").PermitIf(score, "B", n => n == 0);
        _machine.Configure("B").OnEntryFrom(score, n => _log.Add($"{n}")).OnEntry(t => _log.Add($"{t.Parameters.Length}"));

        _machine.CanFire("score").ShouldBeTrue();
        _machine.Fire("score");

        _log.ShouldBe(["0", "0"]);
    }

    [Fact]
    public void An_entry_action_of_one_trigger_does_not_run_for_another()
    {
        var score = _machine.SetTriggerParameters<int>("score");
        _machine.Configure("A").Permit("other", "B").Permit("score", "B");
        _machine.Configure("B").OnEntryFrom(score, n => _log.Add($"{n}"));

        _machine.Fire("other");

        _log.ShouldBeEmpty();
    }

    [Fact]
    public void An_argument_may_be_null()
    {
        var note = _machine.SetTriggerParameters<string?>("note");
        _machine.Configure("A").Permit("note", "B");
        _machine.Configure("B").OnEntryFrom(note, text => _log.Add(text ?? "null"));

        _machine.Fire(note, null);

        _log.ShouldBe(["null"]);
    }

    [Fact]
    public void Parameters_are_declared_once()
    {
        _machine.SetTriggerParameters<int>("score");

        Should.Throw<InvalidOperationException>(() => _machine.SetTriggerParameters<int, int>("score"));
    }

    [Fact]
    public void A_trigger_must_be_given()
    {
        Should.Throw<ArgumentNullException>(() => _machine.Fire((Machine.TriggerWithParameters<int>)null!, 1));
        Should.Throw<ArgumentNullException>(() => _machine.CanFire((Machine.TriggerWithParameters<int>)null!, 1));
        Should.Throw<ArgumentNullException>(() => _machine.Configure("A").PermitIf((Machine.TriggerWithParameters<int>)null!, "B", _ => true));
    }

    [Fact]
    public void A_transition_can_be_made_by_hand()
    {
        var transition = new Machine.Transition("A", "B", "go");

        (transition.Source, transition.Destination, transition.Trigger, transition.IsReentry).ShouldBe(("A", "B", "go", false));
        transition.Parameters.ShouldBeEmpty();
    }
}
