using Machine = global::Stateless.StateMachine<string, string>;
using Mode = global::Stateless.FiringMode;

namespace MentorSim.Engine.Tests.Stateless;

public sealed class RuleTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void A_guard_decides_whether_a_trigger_is_permitted()
    {
        var open = false;
        var machine = new Machine("A");
        machine.Configure("A").PermitIf("go", "B", () => open, "the door is open");

        machine.CanFire("go").ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => machine.Fire("go")).Message.ShouldContain("the door is open");
        open = true;
        machine.CanFire("go").ShouldBeTrue();
        machine.Fire("go");

        machine.State.ShouldBe("B");
    }

    [Fact]
    public void A_guard_without_a_description_is_called_by_its_method_or_Function()
    {
        var machine = new Machine("A");
        machine.Configure("A").PermitIf("go", "B", Never).PermitIf("go", "C", () => false).PermitIf("go", "D", () => false);
        ICollection<string> seen = [];
        machine.OnUnhandledTrigger((_, _, unmet) => seen = unmet ?? []);

        machine.Fire("go");

        seen.ShouldBe(["Never", "Function"]);
    }

    [Fact]
    public void Of_several_rules_the_one_whose_guard_holds_counts()
    {
        var machine = new Machine("A");
        machine.Configure("A").PermitIf("go", "B", () => false).PermitIf("go", "C", () => true);

        machine.Fire("go");

        machine.State.ShouldBe("C");
    }

    [Fact]
    public void Two_open_rules_for_one_trigger_are_an_error_when_fired()
    {
        var machine = new Machine("A");
        machine.Configure("A").Permit("go", "B").PermitIf("go", "C", () => true);

        Should.Throw<InvalidOperationException>(() => machine.Fire("go")).Message.ShouldContain("'A'");
        Should.Throw<InvalidOperationException>(() => machine.CanFire("go"));
        machine.State.ShouldBe("A");
    }

    [Fact]
    public void A_rule_cannot_lead_to_its_own_state()
    {
        var state = new Machine("A").Configure("A");

        Should.Throw<ArgumentException>(() => state.Permit("go", "A"));
        Should.Throw<ArgumentException>(() => state.PermitIf("go", "A", () => true));
    }

    [Fact]
    public void Reentry_leaves_the_state_and_enters_it_again()
    {
        var machine = Logged(new Machine("A"), "A");
        machine.Configure("A").PermitReentry("again");

        machine.Fire("again");

        _log.ShouldBe(["exit A", "transitioned AA True", "entry A", "completed AA True"]);
    }

    [Fact]
    public void Reentry_and_ignoring_can_be_guarded()
    {
        var holds = true;
        var machine = Logged(new Machine("A"), "A");
        var size = machine.SetTriggerParameters<int>("sized");
        var rank = machine.SetTriggerParameters<int>("ranked");
        machine.Configure("A").PermitReentryIf("again", () => holds).IgnoreIf("noise", () => holds)
            .PermitReentryIf(size, n => n > 5).IgnoreIf(rank, n => n > 5);

        machine.Fire("again");
        machine.Fire("noise");
        machine.Fire(size, 6);
        machine.Fire(rank, 6);
        _log.Count.ShouldBe(8);
        holds = false;

        (machine.CanFire("again") || machine.CanFire("noise")).ShouldBeFalse();
        (machine.CanFire(size, 5) || machine.CanFire(rank, 5)).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => machine.Fire(size, 5));
        Should.Throw<InvalidOperationException>(() => machine.Fire("noise"));
    }

    [Fact]
    public void An_ignored_trigger_does_nothing()
    {
        var machine = Logged(new Machine("A"), "A");
        machine.Configure("A").Ignore("noise");

        machine.CanFire("noise").ShouldBeTrue();
        machine.Fire("noise");

        machine.State.ShouldBe("A");
        _log.ShouldBeEmpty();
    }

    [Fact]
    public void An_internal_transition_runs_its_action_and_no_other()
    {
        var machine = Logged(new Machine("A"), "A");
        var size = machine.SetTriggerParameters<int>("sized");
        machine.Configure("A").InternalTransition("plain", () => _log.Add("plain"))
            .InternalTransition("told", t => _log.Add($"{t.Source}{t.Destination} {t.Trigger}"))
            .InternalTransition(size, (n, t) => _log.Add($"{t.Trigger} {n}"));

        machine.Fire("plain");
        machine.Fire("told");
        machine.Fire(size, 3);

        _log.ShouldBe(["plain", "AA told", "sized 3"]);
    }

    [Fact]
    public void A_selector_chooses_the_destination_by_the_argument()
    {
        var machine = Logged(new Machine("A"), "A");
        var to = machine.SetTriggerParameters<string>("to");
        machine.Configure("A").PermitDynamic(to, name => name);

        machine.Fire(to, "A");
        _log.ShouldBe(["exit A", "transitioned AA True", "entry A", "completed AA True"]);
        machine.Fire(to, "B");

        machine.State.ShouldBe("B");
    }

    [Fact]
    public void Permitted_triggers_are_those_with_an_open_rule_also_ignored_and_internal_ones()
    {
        var machine = new Machine("A");
        machine.Configure("A").Permit("go", "B").PermitIf("no", "B", () => false).Ignore("noise").InternalTransition("inside", () => { })
            .PermitIf("go2", "B", () => false).PermitIf("go2", "C", () => true).SubstateOf("Outer");
        machine.Configure("Outer").Permit("out", "Away").Permit("go", "Away");

#pragma warning disable CS0618 // The package marks it obsolete.
        machine.GetPermittedTriggers().ShouldBe(["go", "noise", "inside", "go2", "out"]);
#pragma warning restore CS0618
    }

    [Fact]
    public void An_immediate_machine_that_moves_on_in_a_reentry_stays_where_it_went()
    {
        var machine = new Machine("A", Mode.Immediate);
        machine.Configure("A").PermitReentry("again").Permit("go", "B").OnEntry(() => machine.Fire("go"));

        machine.Fire("again");

        machine.State.ShouldBe("B");
    }

    [Fact]
    public void Actions_must_be_given()
    {
        var machine = new Machine("A");
        var state = machine.Configure("A");

        Should.Throw<ArgumentNullException>(() => state.OnEntry((Action)null!));
        Should.Throw<ArgumentNullException>(() => machine.OnTransitioned(null!));
        Should.Throw<ArgumentNullException>(() => machine.OnTransitionCompleted(null!));
        Should.Throw<ArgumentNullException>(() => machine.OnUnhandledTrigger((Action<string, string>)null!));
    }

    private static bool Never() => false;

    private Machine Logged(Machine machine, string state)
    {
        machine.Configure(state).OnEntry(() => _log.Add($"entry {state}")).OnExit(() => _log.Add($"exit {state}"));
        machine.OnTransitioned(t => _log.Add($"transitioned {t.Source}{t.Destination} {t.IsReentry}"));
        machine.OnTransitionCompleted(t => _log.Add($"completed {t.Source}{t.Destination} {t.IsReentry}"));
        return machine;
    }
}
