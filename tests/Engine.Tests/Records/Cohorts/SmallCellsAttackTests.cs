using System.Globalization;
using MentorSim.Engine.Records.Cohorts;

namespace MentorSim.Engine.Tests.Records.Cohorts;

/// <summary>
/// Somebody has all that is exported of a group, knows how its tables hang together, and wants the number of a few people. Two ways, each
/// written anew here and not taken from what decides: the bounds that sums leave, and all sums and differences at once.
/// </summary>
public sealed class SmallCellsAttackTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Math.Max(60, Scale.Count(3000)))];

    [Theory]
    [Trait("Long", "Cohorts")]
    [MemberData(nameof(Seeds))]
    public void No_small_number_can_be_worked_out(int seed)
    {
        var random = Seeded.Random(seed);
        var people = random.Next(seed % 5 == 0 ? 8 : 60) + 1;
        var plays = MadePlay.Some(random, people, random.Next(3) + 1, random.Next(4) + 1);
        if (plays.IsEmpty) return;
        var known = MadePlay.Report(plays, people);
        var shared = SmallCells.Share(known).Report;

        foreach (var (truth, told) in known.Scenarios.Zip(shared.Scenarios))
        {
            told.Id.ShouldBe(truth.Id);
            var tables = new Tables(truth, told);
            tables.NothingSmallIsTold();
            tables.BoundsLeaveRoom();
        }

        SumsAndDifferencesDoNotTell(known, shared, people);

        foreach (var told in shared.Units)
        {
            var truth = known.Units.Single(unit => (unit.Pack, unit.Id) == (told.Pack, told.Id));
            var table = new Table("levels", truth.People, told.People, [.. truth.Levels.Zip(told.Levels, (one, other) => (one.Level.ToString(), one.People, other.People))], true);
            table.BoundsLeaveRoom();
            if (truth.People.Number < SmallCells.Fewest) told.Share.Value.ShouldBeNull();
        }
    }

    /// <summary>Everything told anywhere, as rows of zeros and ones, brought to echelon form in fractions; then each small number is tried.</summary>
    private static void SumsAndDifferencesDoNotTell(CohortReport known, CohortReport shared, int people)
    {
        if (known.Members.Length < SmallCells.Fewest) return;
        List<Table> tables =
        [
            new("group", known.People, shared.People, [("group", known.People, shared.People)], true),
            .. known.Scenarios.Zip(shared.Scenarios, (truth, told) => new Table(truth.Id, known.People, shared.People, [(truth.Id, truth.People, told.People)], false)),
            .. known.Scenarios.Zip(shared.Scenarios, (truth, told) => new Tables(truth, told)).SelectMany(one => one.All),
            .. shared.Units.SelectMany(told => Units(known.Units.Single(unit => unit.Id == told.Id), told)),
            .. known.Breaches.Concat(known.Oversteps).Select(line => new Table(line.Id, known.People, shared.People, [(line.Id, line.People, shared.Breaches.Concat(shared.Oversteps).Single(one => one.Id == line.Id).People)], false)),
            .. known.Change is { } change ? [new Table("change", known.People, shared.People, [("change", change.People, shared.Change!.People)], false)] : (Table[])[],
        ];
        var span = new Echelon(people);
        foreach (var (_, cell, shown) in tables.SelectMany(table => table.Cells))
        {
            if (!shown.IsWithheld) span.Add(cell.Who);
        }

        foreach (var table in tables)
        {
            foreach (var (name, cell, shown) in table.Cells)
            {
                if (cell.Number is > 0 and < 5) (shown.IsWithheld, span.Has(cell.Who)).ShouldBe((true, false), $"{table.Name}: {name}");
            }

            // Who did not play something gave no answer there.
            if (ReferenceEquals(table.Total, known.People) && table.Name.StartsWith("story", StringComparison.Ordinal)) continue;
            if (table.Name is "change" or "unit again") continue;
            var rest = table.Total.Who.Except(table.Cells.SelectMany(cell => cell.Truth.Who)).ToList();
            if (rest.Count is > 0 and < 5) span.Has(rest).ShouldBeFalse($"the rest of {table.Name}");
        }
    }

    private static IEnumerable<Table> Units(CohortUnit truth, CohortUnit told) =>
    [
        new("unit", truth.People, told.People, [(truth.Id, truth.People, told.People)], true),
        new("levels", truth.People, told.People, [.. truth.Levels.Zip(told.Levels, (one, other) => (one.Level.ToString(), one.People, other.People))], true),
        .. truth.Change is { } change ? [new Table("unit again", truth.People, told.People, [("again", change.People, told.Change!.People)], false)] : (Table[])[],
    ];

    /// <summary>The tables of a scenario, as they are and as they are told.</summary>
    private sealed class Tables(CohortScenario truth, CohortScenario told)
    {
        public IEnumerable<Table> All =>
        [
            new("results", truth.People, told.People, [.. truth.Results.Zip(told.Results, (one, other) => (one.Result.ToString(), one.People, other.People))], true),
            new("endings", truth.People, told.People, [.. truth.Endings.Zip(told.Endings, (one, other) => ($"{one.Ending}", one.People, other.People))], true),
            new("attempts", truth.People, told.People, [.. truth.Attempts.Zip(told.Attempts, (one, other) => ($"{one.Times}", one.People, other.People))], true),
            .. truth.Decisions.Zip(told.Decisions, (one, other) => new Table($"met {one.Scene}", truth.People, told.People, [(one.Scene, one.People, other.People)], false)),
            .. truth.Decisions.Zip(told.Decisions, (one, other) => new Table(
                one.Scene, one.People, other.People, [.. one.Answers.Select(answer => (answer.Id, answer.People, other.Answers.SingleOrDefault(same => same.Id == answer.Id)?.People ?? Cell.Withheld))], other.Answers.Length > 0)),
            .. Lines(truth.Breaches, told.Breaches),
            .. Lines(truth.Oversteps, told.Oversteps),
            .. truth.Change is { } change && told.Change is { } shown ? Changes(change, shown) : [],
        ];

        public void NothingSmallIsTold()
        {
            foreach (var (name, cell, shown) in All.SelectMany(table => table.Cells).Append(("people", truth.People, told.People)))
            {
                shown.Who.ShouldBeEmpty();
                if (shown.Number is { } number) (number, number is > 0 and < 5).ShouldBe((cell.Number!.Value, false), name);
            }

            foreach (var (decision, shown) in truth.Decisions.Zip(told.Decisions))
            {
                if (shown.People.IsWithheld) (shown.MeanLost.Value, shown.Item).ShouldBe((null, null));
                shown.Answers.ShouldAllBe(answer => !answer.People.IsWithheld || answer.MeanLost.Value == null);
                if (shown.Item is { People: < 10 } item) item.Facility.Value.ShouldBeNull();
            }

            if (told.Change is { People.IsWithheld: true } change) (change.First.Value, change.Latest.Value, change.Gain.Value).ShouldBe((null, null, null));
            if (told.Plays is { } plays) (plays - truth.People.Number!.Value is > 0 and < 5).ShouldBeFalse();
        }

        public void BoundsLeaveRoom()
        {
            foreach (var table in All) table.BoundsLeaveRoom();
        }

        private IEnumerable<Table> Lines(IEnumerable<CohortLedgerLine> lines, IEnumerable<CohortLedgerLine> shown) =>
            lines.Select(line => new Table(line.Id, truth.People, told.People, [(line.Id, line.People, shown.SingleOrDefault(one => one.Id == line.Id)?.People ?? Cell.Withheld)], false));

        private IEnumerable<Table> Changes(CohortChange change, CohortChange shown) =>
        [
            new("again", truth.People, told.People, [("again", change.People, shown.People)], false),
            new("passed first", change.People, shown.People, [("passed first", change.Passed!.First, shown.Passed!.First)], false),
            new("passed latest", change.People, shown.People, [("passed latest", change.Passed.Latest, shown.Passed.Latest)], false),
            new("breached first", change.People, shown.People, [("breached first", change.Breached!.First, shown.Breached!.First)], false),
            new("breached latest", change.People, shown.People, [("breached latest", change.Breached.Latest, shown.Breached.Latest)], false),
        ];
    }

    /// <summary>Parts of a total, as they are and as they are told.</summary>
    private sealed record Table(string Name, Cell Total, Cell ToldTotal, List<(string Name, Cell Truth, Cell Told)> Cells, bool IsWhole)
    {
        /// <summary>A part that is withheld is at least nobody and at most what the told ones leave of the total: that must reach from nobody to five or more.</summary>
        public void BoundsLeaveRoom()
        {
            if (ToldTotal.Number is not { } total) return;
            var left = total - Cells.Sum(cell => cell.Told.Number ?? 0);
            var open = Cells.Where(cell => cell.Told.IsWithheld).ToList();
            var parts = open.Count + (IsWhole ? 0 : 1);
            foreach (var (name, cell, _) in open)
            {
                (parts > 1).ShouldBeTrue($"{Name}: {name} is what is left");
                (left >= SmallCells.Fewest).ShouldBeTrue(string.Create(CultureInfo.InvariantCulture, $"{Name}: {name} is {left} at most, and is {cell.Number}"));
            }
        }
    }

    /// <summary>Rows of numbers, each made as short as it goes by those before.</summary>
    private sealed class Echelon(int people)
    {
        private const double Nothing = 1e-7;
        private readonly List<(int Pivot, double[] Row)> _rows = [];

        public void Add(IEnumerable<int> who)
        {
            var row = Rest(who);
            var pivot = Array.FindIndex(row, value => Math.Abs(value) == row.Max(Math.Abs));
            if (Math.Abs(row[pivot]) < Nothing) return;
            var by = row[pivot];
            _rows.Add((pivot, Array.ConvertAll(row, value => value / by)));
        }

        public bool Has(IEnumerable<int> who) => Rest(who).All(value => Math.Abs(value) < Nothing);

        private double[] Rest(IEnumerable<int> who)
        {
            var row = new double[people];
            foreach (var one in who) row[one] = 1;
            foreach (var (pivot, known) in _rows)
            {
                var times = row[pivot];
                for (var i = 0; i < row.Length; i++) row[i] -= times * known[i];
            }

            return row;
        }
    }
}
