using Machine = global::Stateless.StateMachine<string, string>;
using Mode = global::Stateless.FiringMode;

namespace MentorSim.Engine.Tests.Stateless;

public sealed class FiringTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void A_permitted_trigger_leads_to_its_destination()
    {
        var machine = new Machine("Closed");
        machine.Configure("Closed").Permit("open", "Open");

        machine.Fire("open");

        machine.State.ShouldBe("Open");
    }

    [Fact]
    public void The_constructor_runs_no_entry_action_and_configuring_again_adds()
    {
        var machine = new Machine("A");
        machine.Configure("A").OnEntry(() => _log.Add("one")).Permit("go", "B");
        machine.Configure("A").OnEntry(() => _log.Add("two")).PermitReentry("again");
        _log.ShouldBeEmpty();

        machine.Fire("again");

        _log.ShouldBe(["one", "two"]);
        machine.CanFire("go").ShouldBeTrue();
    }

    [Fact]
    public void Actions_run_in_the_order_exit_transitioned_entry_completed()
    {
        var machine = new Machine("A");
        machine.Configure("A").OnExit(() => Note("exit", machine)).OnExit(t => Note($"exit to {t.Destination}", machine)).Permit("go", "B");
        machine.Configure("B").OnEntry(() => Note("entry", machine)).OnEntry(t => Note($"entry from {t.Source}", machine))
            .OnEntryFrom("go", () => Note("entry by go", machine)).OnEntryFrom("go", t => Note($"{t.Trigger}", machine))
            .OnEntryFrom("other", () => Note("entry by other", machine));
        machine.OnTransitionCompleted(t => Note($"completed {t.Source}{t.Destination}", machine));
        machine.OnTransitioned(t => Note($"transitioned {t.Source}{t.Destination}", machine));
        machine.OnTransitioned(_ => Note("transitioned too", machine));

        machine.Fire("go");

        _log.ShouldBe(
        [
            "exit in A", "exit to B in A", "transitioned AB in B", "transitioned too in B", "entry in B", "entry from A in B",
            "entry by go in B", "go in B", "completed AB in B",
        ]);
    }

    [Fact]
    public void A_nested_trigger_waits_for_the_end_of_the_transition_by_default()
    {
        Nested(new Machine("A")).ShouldBe(["entry B", "after the nested fire in B", "completed B", "entry C", "completed C"]);
    }

    [Fact]
    public void A_nested_trigger_runs_at_once_in_an_immediate_machine()
    {
        Nested(new Machine("A", Mode.Immediate))
            .ShouldBe(["entry B", "entry C", "completed C", "after the nested fire in C", "completed C"]);
    }

    [Fact]
    public void Queued_triggers_run_in_the_order_of_firing()
    {
        var machine = new Machine("A");
        machine.Configure("A").Permit("go", "B").OnExit(() =>
        {
            machine.Fire("x");
            machine.Fire("y");
        });
        machine.Configure("B").Permit("x", "C");
        machine.Configure("C").Permit("y", "D");

        machine.Fire("go");

        machine.State.ShouldBe("D");
    }

    [Fact]
    public void After_an_exception_in_an_entry_action_the_machine_is_in_the_new_state_and_goes_on()
    {
        var machine = new Machine("A");
        machine.OnTransitionCompleted(t => _log.Add(t.Destination));
        machine.Configure("A").Permit("go", "B");
        machine.Configure("B").OnEntry(() => throw new FormatException()).Permit("on", "C");

        Should.Throw<FormatException>(() => machine.Fire("go"));
        machine.State.ShouldBe("B");
        machine.Fire("on");

        machine.State.ShouldBe("C");
        _log.ShouldBe(["C"]);
    }

    [Fact]
    public void What_was_queued_before_an_exception_is_fired_before_the_next_trigger()
    {
        var machine = new Machine("A");
        machine.Configure("A").Permit("go", "B");
        machine.Configure("B").Permit("left over", "C").OnEntry(() =>
        {
            machine.Fire("left over");
            throw new FormatException();
        });
        machine.Configure("C").Permit("next", "D");
        Should.Throw<FormatException>(() => machine.Fire("go"));

        machine.Fire("next");

        machine.State.ShouldBe("D");
    }

    [Fact]
    public void The_state_may_be_kept_elsewhere()
    {
        var stored = "A";
        var writes = 0;
        var machine = new Machine(() => stored, state => (stored, writes) = (state, writes + 1));
        machine.Configure("A").Permit("go", "B");

        machine.Fire("go");

        (stored, writes, machine.State).ShouldBe(("B", 1, "B"));
        stored = "A";
        machine.State.ShouldBe("A");
        new Machine(() => stored, state => stored = state, Mode.Immediate).State.ShouldBe("A");
        Should.Throw<ArgumentNullException>(() => new Machine(null!, _ => { }));
        Should.Throw<ArgumentNullException>(() => new Machine(() => stored, null!));
    }

    [Fact]
    public void A_trigger_without_a_rule_is_an_error_that_names_it_and_the_state()
    {
        var machine = new Machine("Closed");

        var error = Should.Throw<InvalidOperationException>(() => machine.Fire("shout"));

        error.Message.ShouldContain("'shout'");
        error.Message.ShouldContain("'Closed'");
        machine.CanFire("shout").ShouldBeFalse();
    }

    [Fact]
    public void An_action_for_unhandled_triggers_replaces_the_error_and_the_last_one_counts()
    {
        var machine = new Machine("A");
        machine.Configure("A").PermitIf("go", "B", () => false, "the door is shut");
        machine.OnUnhandledTrigger((state, trigger) => _log.Add($"{state} {trigger}"));
        machine.Fire("shout");
        machine.OnUnhandledTrigger((state, trigger, unmet) => _log.Add($"{state} {trigger} {(unmet is null ? "null" : string.Join("+", unmet))}"));
        machine.Fire("shout");
        machine.Fire("go");

        _log.ShouldBe(["A shout", "A shout null", "A go the door is shut"]);
    }

    private List<string> Nested(Machine machine)
    {
        machine.Configure("A").Permit("go", "B");
        machine.Configure("B").Permit("on", "C").OnEntry(() =>
        {
            _log.Add("entry B");
            machine.Fire("on");
            Note("after the nested fire", machine);
        });
        machine.Configure("C").OnEntry(() => _log.Add("entry C"));
        machine.OnTransitionCompleted(t => _log.Add($"completed {t.Destination}"));
        machine.Fire("go");
        machine.State.ShouldBe("C");
        return _log;
    }

    private void Note(string what, Machine machine) => _log.Add($"{what} in {machine.State}");
}
