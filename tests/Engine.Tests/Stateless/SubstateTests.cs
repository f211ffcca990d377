using Machine = global::Stateless.StateMachine<string, string>;

namespace MentorSim.Engine.Tests.Stateless;

public sealed class SubstateTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void A_substate_is_in_its_superstates()
    {
        var machine = House("Inner");

        machine.IsInState("Inner").ShouldBeTrue();
        machine.IsInState("Middle").ShouldBeTrue();
        machine.IsInState("Outer").ShouldBeTrue();
        machine.IsInState("Other").ShouldBeFalse();
        House("Outer").IsInState("Inner").ShouldBeFalse();
    }

    [Fact]
    public void Leaving_runs_from_inside_out_and_entering_from_outside_in()
    {
        var machine = House("Inner");
        machine.Configure("Outer").Permit("leave", "Away");
        machine.Configure("Away").Permit("return", "Inner");

        machine.Fire("leave");
        _log.ShouldBe(["exit Inner", "exit Middle", "exit Outer", "transitioned InnerAway", "completed InnerAway"]);
        _log.Clear();
        machine.Fire("return");

        _log.ShouldBe(["transitioned AwayInner", "entry Outer", "entry Middle", "entry Inner", "completed AwayInner"]);
    }

    [Theory]
    [InlineData("Inner", "Other", "exit Inner, exit Middle, transitioned InnerOther, entry Other, completed InnerOther")]
    [InlineData("Inner", "Outer", "exit Inner, exit Middle, transitioned InnerOuter, completed InnerOuter")]
    [InlineData("Inner", "Middle", "exit Inner, transitioned InnerMiddle, completed InnerMiddle")]
    [InlineData("Outer", "Inner", "transitioned OuterInner, entry Middle, entry Inner, completed OuterInner")]
    public void Moving_within_a_superstate_does_not_leave_it(string from, string to, string expected)
    {
        var machine = House(from);
        machine.Configure(from).Permit("go", to);

        machine.Fire("go");

        string.Join(", ", _log).ShouldBe(expected);
        machine.State.ShouldBe(to);
    }

    [Fact]
    public void A_rule_of_the_substate_comes_before_one_of_the_superstate()
    {
        var own = true;
        var machine = House("Inner");
        machine.Configure("Inner").PermitIf("go", "Other", () => own, "own");
        machine.Configure("Outer").Permit("go", "Away");

        machine.Fire("go");
        machine.State.ShouldBe("Other");
        own = false;
        machine = House("Inner");
        machine.Configure("Inner").PermitIf("go", "Other", () => own, "own");
        machine.Configure("Outer").Permit("go", "Away");
        machine.Fire("go");

        machine.State.ShouldBe("Away");
    }

    [Fact]
    public void Unmet_guards_are_those_of_the_outermost_state_with_rules()
    {
        var machine = House("Inner");
        machine.Configure("Inner").PermitIf("go", "Away", () => false, "inside");
        machine.OnUnhandledTrigger((_, _, unmet) => _log.AddRange(unmet ?? []));

        machine.Fire("go");
        machine.Configure("Outer").PermitIf("go", "Away", () => false, "outside");
        machine.Fire("go");

        _log.ShouldBe(["inside", "outside"]);
    }

    [Fact]
    public void A_rule_of_the_superstate_that_leads_to_the_current_substate_does_nothing()
    {
        var machine = House("Inner");
        machine.Configure("Outer").Permit("go", "Inner");

        machine.Fire("go");

        _log.ShouldBeEmpty();
        machine.State.ShouldBe("Inner");
    }

    [Fact]
    public void Reentry_of_the_superstate_leaves_the_substate_and_ends_in_the_superstate()
    {
        var machine = House("Inner");
        machine.Configure("Outer").PermitReentry("again");

        machine.Fire("again");

        _log.ShouldBe(["exit Inner", "exit Middle", "exit Outer", "transitioned OuterOuter", "entry Outer", "completed OuterOuter"]);
        machine.State.ShouldBe("Outer");
    }

    [Fact]
    public void Reentry_of_a_substate_leaves_the_superstate_alone()
    {
        var machine = House("Inner");
        machine.Configure("Inner").PermitReentry("again");

        machine.Fire("again");

        _log.ShouldBe(["exit Inner", "transitioned InnerInner", "entry Inner", "completed InnerInner"]);
    }

    [Fact]
    public void An_internal_transition_and_an_ignored_trigger_of_the_superstate_count_in_the_substate()
    {
        var machine = House("Inner");
        machine.Configure("Outer").InternalTransition("look", t => _log.Add($"look in {t.Source}")).Ignore("noise");

        machine.Fire("look");
        machine.Fire("noise");

        _log.ShouldBe(["look in Inner"]);
        machine.State.ShouldBe("Inner");
    }

    [Fact]
    public void A_state_cannot_lie_inside_itself()
    {
        var machine = House("Inner");

        Should.Throw<ArgumentException>(() => machine.Configure("Inner").SubstateOf("Inner"));
        Should.Throw<ArgumentException>(() => machine.Configure("Outer").SubstateOf("Inner"));
    }

    private Machine House(string start)
    {
        var machine = new Machine(start);
        machine.Configure("Inner").SubstateOf("Middle");
        machine.Configure("Middle").SubstateOf("Outer");
        machine.Configure("Other").SubstateOf("Outer");
        foreach (var state in new[] { "Inner", "Middle", "Outer", "Other" })
        {
            machine.Configure(state).OnEntry(() => _log.Add($"entry {state}")).OnExit(() => _log.Add($"exit {state}"));
        }

        machine.OnTransitioned(t => _log.Add($"transitioned {t.Source}{t.Destination}"));
        machine.OnTransitionCompleted(t => _log.Add($"completed {t.Source}{t.Destination}"));
        return machine;
    }
}
