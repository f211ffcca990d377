using FsCheck;
using FsCheck.Fluent;
using Machine = global::Stateless.StateMachine<int, int>;

namespace MentorSim.Engine.Tests.Stateless;

public sealed class RandomMachineTests
{
    private const int Triggers = 5;

    private static readonly Gen<int[][]> Tables = Gen.Choose(-2, 5).ArrayOf(Triggers).ArrayOf(6);
    private static readonly Gen<int[]> Firings = Gen.Choose(0, Triggers - 1).ArrayOf();

    // A row for each state, a column for each trigger: where it leads; -1 is no rule, -2 is ignored.
    [Fact]
    public void A_random_machine_goes_where_its_table_says()
    {
        var cases = Tables.SelectMany(_ => Firings, (table, firings) => (Table: table, Firings: firings)).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(cases, one => Agrees(one.Table, one.Firings)));
    }

    private static bool Agrees(int[][] table, int[] firings)
    {
        var machine = new Machine(0);
        var moves = new List<(int, int, int)>();
        machine.OnTransitionCompleted(t => moves.Add((t.Source, t.Trigger, t.Destination)));
        Configure(machine, table);

        var state = 0;
        var expected = new List<(int, int, int)>();
        foreach (var trigger in firings)
        {
            var next = table[state][trigger];
            if (machine.CanFire(trigger) != (next != -1) || Fired(machine, trigger) != (next != -1))
            {
                return false;
            }

            if (next >= 0)
            {
                expected.Add((state, trigger, next));
                state = next;
            }

            if (machine.State != state)
            {
                return false;
            }
        }

        return moves.SequenceEqual(expected);
    }

    private static void Configure(Machine machine, int[][] table)
    {
        foreach (var (state, row) in table.Index())
        {
            var configuration = machine.Configure(state);
            foreach (var (trigger, to) in row.Index())
            {
                _ = to switch
                {
                    -1 => configuration,
                    -2 => configuration.Ignore(trigger),
                    _ when to == state => configuration.PermitReentry(trigger),
                    _ => configuration.Permit(trigger, to),
                };
            }
        }
    }

    private static bool Fired(Machine machine, int trigger)
    {
        try
        {
            machine.Fire(trigger);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
