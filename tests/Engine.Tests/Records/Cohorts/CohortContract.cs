using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Cohorts;

namespace MentorSim.Engine.Tests.Records.Cohorts;

/// <summary>What a group did, asked of each kind of store.</summary>
public abstract class CohortContract : StoreTests
{
    private protected CohortContract(Func<string> newPlace) : base(newPlace) { }

    [StoreFact]
    public void What_is_read_equals_what_was_played()
    {
        var (store, random) = (Open(), Seeded.Random(3));
        var plays = MadePlay.Some(random, 40, 3, 4);
        Fill(store, plays, 40);

        var report = new Cohort(ArchiveOf(store), CohortLibrary.None).Read(new EverybodyThere([]));

        BruteForce.Check(report, plays);
        report.LeftOut.ShouldBeEmpty();
    }

    [StoreFact]
    public void The_order_of_rows_changes_nothing()
    {
        var plays = MadePlay.Some(Seeded.Random(4), 20, 2, 3);
        Json(MadePlay.Report(plays.Reverse(), 20)).ShouldBe(Json(MadePlay.Report(plays, 20)));
        var store = Open();
        Fill(store, [.. plays.Reverse()], 20);
        Json(new Cohort(ArchiveOf(store), CohortLibrary.None).Read(new EverybodyThere([]))).ShouldBe(Json(MadePlay.Report(plays, 20)));
    }

    [StoreFact]
    public void A_group_is_a_school_an_area_some_people_or_all_of_a_time()
    {
        var store = Open();
        var plays = Enumerable.Range(0, 12).Select(number => new MadePlay(number, number % 6, 0, Some.Noon.AddDays(number), [0, 1])).ToImmutableArray();
        Fill(store, plays, 6, site: person => person % 3 == 0 ? "Elm" : person % 3 == 1 ? "Oak" : "");
        var archive = ArchiveOf(store);

        Members(new EverybodyThere(["Elm"])).ShouldBe([0, 3]);
        Members(new EverybodyThere(["Elm", "Oak"])).ShouldBe([0, 1, 3, 4]);
        Members(new EverybodyThere([])).ShouldBe([0, 1, 2, 3, 4, 5]);
        Members(new ChosenPeople([MadePlay.PersonId(2), MadePlay.PersonId(4)])).ShouldBe([2, 4]);
        Read(new EverybodyThere([]) { Since = new DateOnly(2026, 11, 25), Until = new DateOnly(2026, 11, 26) }).Plays.ShouldBe(2);
        Read(new EverybodyThere([]) { Until = DateOnly.MaxValue }).Plays.ShouldBe(12);
        var late = Read(new ChosenPeople([MadePlay.PersonId(0), MadePlay.PersonId(5)]) { Since = new DateOnly(2026, 12, 4) });
        (late.Plays, late.LeftOut.Single().Why, late.LeftOut[0].Number, late.LeftOut[0].Which[0]).ShouldBe((1, CohortLeftOutWhy.NothingPlayed, 1, MadePlay.NameOf(0)));

        CohortReport Read(CohortChoice choice) => new Cohort(archive, CohortLibrary.None).Read(choice);

        int[] Members(CohortChoice choice) => [.. Read(choice).Members.Select(member => Array.FindIndex(Enumerable.Range(0, 6).ToArray(), person => MadePlay.NameOf(person) == member.Name))];
    }

    [StoreFact]
    public void An_intake_is_those_whose_first_day_on_the_route_lies_between_two()
    {
        var store = Open();
        Fill(store, [.. Enumerable.Range(0, 5).Select(person => new MadePlay(person, person, 0, Some.Noon, [0]))], 5);
        var archive = ArchiveOf(store);
        foreach (var (person, route, day) in new[] { (0, "first", 1), (1, "first", 10), (2, "other", 10), (3, "first", 20) })
            new Notebook(archive, store.People.Get(MadePlay.PersonId(person))!).Add(at => new RouteChosen(at, route, "A route", new DateOnly(2026, 9, day)));

        var cohort = new Cohort(archive, CohortLibrary.None);
        cohort.Read(new Intake("first", new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 10))).Members.Select(member => member.Name).ShouldBe([MadePlay.NameOf(0), MadePlay.NameOf(1)]);
        cohort.Read(new Intake("first", null, null)).Members.Length.ShouldBe(3);
        cohort.Read(new Intake("nowhere", null, null)).Members.ShouldBeEmpty();
        var locked = new Cohort(archive, CohortLibrary.None) { IsLocked = person => person.Name == MadePlay.NameOf(0) }.Read(new Intake("first", null, null));
        (locked.Members.Length, locked.LeftOut.Single()).ShouldBe((2, new CohortLeftOut(CohortLeftOutWhy.BehindPin, 1, [])));
    }

    [StoreFact]
    public void Who_is_behind_a_PIN_or_a_candidate_or_was_erased_is_not_counted()
    {
        var store = Open();
        var plays = Enumerable.Range(0, 6).Select(person => new MadePlay(person, person, 0, Some.Noon, [0])).ToImmutableArray();
        Fill(store, plays, 6, name: person => person == 0 ? "Candidate 7" : MadePlay.NameOf(person));
        new Erasure(store, new SetClock(Some.Noon)).Erase(store.People.Get(MadePlay.PersonId(1))!, []);
        store.People.FindOrAdd("", "Behind a PIN, and never played", SomeRecords.Id(99), Some.Noon);

        var report = new Cohort(ArchiveOf(store), CohortLibrary.None) { IsLocked = person => person.Name == MadePlay.NameOf(2) || person.Name.StartsWith("Behind", StringComparison.Ordinal) }.Read(new EverybodyThere([]));

        report.Members.Select(member => member.Name).ShouldBe([MadePlay.NameOf(3), MadePlay.NameOf(4), MadePlay.NameOf(5)]);
        report.LeftOut.ShouldHaveSingleItem().Number.ShouldBe(1);
    }

    [StoreFact]
    public void Interviews_are_not_told_and_what_is_damaged_is_counted_and_named()
    {
        var store = Open();
        Fill(store, [.. Enumerable.Range(0, 4).Select(number => new MadePlay(number, number, 0, Some.Noon, [0]))], 4);
        store.Write((connection, transaction) =>
        {
            connection.Execute("UPDATE sessions SET mode = 'interview' WHERE id = @id", new { id = SomeRecords.Id(1_000_000).ToString() }, transaction);
            connection.Execute("UPDATE scorecards SET json = '{\"decisions\":[{\"scene\":1}]}' WHERE session = @id", new { id = SomeRecords.Id(1_000_001).ToString() }, transaction);
        });

        var report = new Cohort(ArchiveOf(store), CohortLibrary.None).Read(new EverybodyThere([]));

        report.Members.Length.ShouldBe(2);
        var damaged = report.LeftOut.ShouldHaveSingleItem();
        (damaged.Why, damaged.Number).ShouldBe((CohortLeftOutWhy.Damaged, 1));
        damaged.Which[0].ShouldStartWith("Story 0 (");
        SmallCells.Share(report).Report.LeftOut.ShouldBe([new CohortLeftOut(CohortLeftOutWhy.Damaged, null, [])]);
    }

    [StoreFact]
    public void However_many_people_there_are_the_same_few_questions_are_asked()
    {
        var store = Open();
        Fill(store, MadePlay.Some(Seeded.Random(1), 3, 1, 1), 3);
        var few = Reads();
        Fill(store, [.. MadePlay.Some(Seeded.Random(2), 60, 4, 2).Select(play => play with { Number = play.Number + 1000, Person = play.Person + 10 })], 70, from: 10);
        Reads().ShouldBe(few);

        int Reads()
        {
            var before = store.Reads;
            new Cohort(ArchiveOf(store), CohortLibrary.None).Read(new EverybodyThere([]));
            return store.Reads - before;
        }
    }

    /// <summary>Keeps some made-up plays with the people who played them.</summary>
    internal static void Fill(Store store, ImmutableArray<MadePlay> plays, int people, Func<int, string>? site = null, Func<int, string>? name = null, int from = 0) => store.Write((connection, transaction) =>
    {
        for (var person = from; person < people; person++)
            People.Put(connection, transaction, new Person(MadePlay.PersonId(person), site?.Invoke(person) ?? "", name?.Invoke(person) ?? MadePlay.NameOf(person), Stamp.Of(Some.Noon)));
        foreach (var play in plays) Put(connection, transaction, play);
    });

    private static void Put(DbConnection connection, DbTransaction transaction, MadePlay play)
    {
        var row = play.Row;
        Sessions.PutRow(connection, transaction, new StoredSession(row.Id, row.Person, row.Scenario, row.Title, row.Mode, "closed", row.Began, row.Last, 1, ""));
        Results.Put(connection, transaction, new StoredResult(row.Id, row.Person, row.Scenario, row.Pack, row.Result, row.Ending, row.Points, row.Ceiling, row.At, row.Json), []);
    }

    internal static Archive ArchiveOf(Store store) => new(store, "", [], "1.2.3", new SetClock(Some.Noon));

    private static string Json(CohortReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream)) CohortJson.Write(json, SmallCells.Share(report));
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}

/// <summary>The same in a file.</summary>
public sealed class SqliteCohortTests() : CohortContract(() => SqliteFile.New());

/// <summary>The same on a server.</summary>
[NeedsPostgres]
public sealed class PostgresCohortTests() : CohortContract(() => PostgresServer.Shared.NewSchema());

/// <summary>The same over partitions.</summary>
[NeedsPostgres]
public sealed class PartitionedCohortTests() : CohortContract(Partitioned.New);
