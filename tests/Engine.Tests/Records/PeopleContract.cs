using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;

namespace MentorSim.Engine.Tests.Records;

/// <summary>What every kind of store does, asked of each: people, texts, results and the log of acts.</summary>
public abstract class PeopleContract : StoreTests
{
    private protected PeopleContract(Func<string> newPlace) : base(newPlace) { }

    [StoreFact]
    public void A_name_is_one_person_in_capitals_or_not_and_with_any_spaces()
    {
        var store = Open();
        var ada = store.People.FindOrAdd("", " Ada  Byron ", SomeRecords.Id(1), Some.Noon);
        ada.ShouldBe(new Person(SomeRecords.Id(1).ToString(), "", "Ada Byron", Stamp.Of(Some.Noon)));
        store.People.FindOrAdd("", "ADA BYRON", SomeRecords.Id(2), Some.Noon).ShouldBe(ada);
        store.People.Find("", "ada\tbyron").ShouldBe(ada);
        store.People.Get(ada.Id).ShouldBe(ada);
        Open().People.Find("", "ada byron").ShouldBe(ada);
    }

    [StoreFact]
    public void The_same_name_at_another_school_is_another_person()
    {
        var store = Open();
        var here = store.People.FindOrAdd("Here", "Ada", SomeRecords.Id(1), Some.Noon);
        var there = store.People.FindOrAdd("There", "Ada", SomeRecords.Id(2), Some.Noon);
        var other = store.People.FindOrAdd("Here", "Émile", SomeRecords.Id(3), Some.Noon);
        var last = store.People.FindOrAdd("Here", "Zoë", SomeRecords.Id(4), Some.Noon);
        store.People.Of("Here").ShouldBe([here, last, other]);
        store.People.Of(null).ShouldBe([here, last, other, there]);
        store.People.Find("", "Ada").ShouldBeNull();
    }

    [StoreFact]
    public void Whatever_somebody_types_is_a_name_that_is_found_again()
    {
        var store = Open();
        string[] names =
        [
            "'; DROP TABLE persons; --", "\"quoted\" \\ @name $1 :x ?", "😀👩‍🏫", "ﬁn", "straße", "İstanbul", "Ñandú", "日本", new string('w', People.LongestName), "{}", "null", "%", "_",
        ];
        for (var i = 0; i < names.Length; i++)
        {
            var person = store.People.FindOrAdd(names[i], names[i], SomeRecords.Id(i), Some.Noon);
            person.Name.ShouldBe(names[i]);
            person.Id.ShouldBe(SomeRecords.Id(i).ToString());
            Open().People.Find(names[i], names[i].ToUpperInvariant()).ShouldBe(person);
        }

        store.People.Of(null).Length.ShouldBe(names.Length);
    }

    [StoreFact]
    public void Characters_that_disguise_a_name_are_no_part_of_it()
    {
        var store = Open();
        var ada = store.People.FindOrAdd("", "\u202eA\0d\u200fa\u001b", SomeRecords.Id(1), Some.Noon);
        ada.Name.ShouldBe("Ada");
        store.People.Find("", "ada").ShouldBe(ada);
        // Half of a letter cannot be kept as UTF-8.
        var half = store.People.FindOrAdd("", "x\ud83d", SomeRecords.Id(2), Some.Noon);
        half.Name.ShouldBe("x\ufffd");
        store.People.Find("", "X\ude00").ShouldBe(half);
    }

    [StoreFact]
    public void A_name_that_is_typed_at_many_desks_at_once_is_one_person()
    {
        for (var round = 0; round < 5; round++)
        {
            var stores = Enumerable.Range(0, 8).Select(_ => Open()).ToArray();
            SomeRecords.Together(8, i => stores[i].People.FindOrAdd("", $"{(i % 2 == 0 ? "Ada" : "ADA")}{round}", SomeRecords.Id(10 * round + i), Some.Noon).Id)
                .Distinct().ShouldHaveSingleItem();
        }

        Open().People.Of("").Length.ShouldBe(5);
    }

    [StoreFact]
    public void Texts_are_kept_byte_by_byte()
    {
        var store = Open();
        string[] texts = ["", "a\r\nb\nc\r", "\ufeffmark", "tab\t and NUL \0", "😀", new string('x', 300_000), "  spaces  "];
        SomeRecords.Fill(store, 1, 1);
        var person = store.People.Of("")[0].Id;
        var link = SomeRecords.After(null, "with-texts");
        store.Sessions.Append(SomeRecords.SessionAt(link, person), [link], [.. texts, .. texts]);
        foreach (var text in texts) Open().Texts.Find(Link.DigestOf(text)).ShouldBe(text);
        store.Texts.Find("'; DROP TABLE documents; --").ShouldBeNull();
    }

    [StoreFact]
    public void Texts_that_many_bring_at_once_are_kept_once()
    {
        var store = Open();
        var person = store.People.FindOrAdd("", "Ada", SomeRecords.Id(1), Some.Noon).Id;
        var stores = Enumerable.Range(0, 8).Select(_ => Open()).ToArray();
        SomeRecords.Together(8, i =>
        {
            var link = SomeRecords.After(null, $"session-{i}");
            // In two orders, so that each waits for the other where locks are taken one by one.
            string[] texts = [.. Enumerable.Range(0, 30).Select(number => $"text {number}")];
            stores[i].Sessions.Append(SomeRecords.SessionAt(link, person), [link], i % 2 == 0 ? texts : texts.Reverse());
            return 0;
        });
        store.Sessions.Ids().Length.ShouldBe(8);
        store.Texts.Find(Link.DigestOf("text 7")).ShouldBe("text 7");
    }

    [StoreFact]
    public void A_title_with_characters_that_no_server_keeps_is_kept_without_them()
    {
        var store = Open();
        var person = store.People.FindOrAdd("", "Ada", SomeRecords.Id(1), Some.Noon).Id;
        var link = SomeRecords.After(null, "the-id");
        store.Sessions.Append(SomeRecords.SessionAt(link, person) with { Title = "A\0 \u202estory", Origin = "else\0where" }, [link], []);
        var stored = store.Sessions.Get("the-id")!;
        stored.Title.ShouldBe("A story");
        stored.Origin.ShouldBe("elsewhere");
    }

    [StoreFact]
    public void Results_stand_once_for_each_session()
    {
        var store = Open();
        var first = SomeRecords.Fill(store, 1);
        var person = store.Sessions.Get(first.Chain)!.Person;
        var (_, units) = Keep(store, first.Chain, person, 3);
        units.ShouldBe(store.Results.UnitsOf(first.Chain));
        var (again, now) = Keep(store, first.Chain, person, 4);
        Open().Results.Of(first.Chain).ShouldBe(again);
        store.Results.OfPerson(person).ShouldBe([again]);
        store.Results.UnitsOf(first.Chain).ShouldBe(now);
        store.Results.ProgressOf(person).ShouldBe(now);
    }

    [StoreFact]
    public void Results_of_which_nothing_is_known_are_kept_too()
    {
        var store = Open();
        var first = SomeRecords.Fill(store, 1);
        var person = store.Sessions.Get(first.Chain)!.Person;
        var bare = new StoredResult(first.Chain, person, "some-story", null, "unfinished", null, 0, null, Stamp.Of(Some.Noon), "{}");
        store.Write((connection, transaction) => Results.Put(connection, transaction, bare, []));
        store.Results.Of(first.Chain).ShouldBe(bare);
        store.Results.OfPerson(person).ShouldBe([bare]);
        store.Results.Totals().ShouldBeEmpty();
    }

    [StoreFact]
    public void Totals_count_people_once_and_units_without_a_ceiling_not_at_all()
    {
        var store = Open();
        var first = SomeRecords.Fill(store, 1);
        var second = SomeRecords.Fill(store, 2);
        var one = store.Sessions.Get(first.Chain)!.Person;
        var two = store.Sessions.Get(second.Chain)!.Person;
        var third = SomeRecords.Links(SomeRecords.Id(3000).ToString(), 2);
        store.Sessions.Append(SomeRecords.SessionAt(third[1], one), third, []);
        Keep(store, first.Chain, one, 1);
        Keep(store, second.Chain, two, 2);
        Keep(store, third[0].Chain, one, 4);
        store.Results.Totals().ShouldBe([new UnitTotal("tiny", "U1", 3, 2, 7, 15)]);
        store.Results.ProgressOf(one).Select(unit => (unit.Unit, unit.Points)).ShouldBe([("U1", 1), ("U1", 4), ("U2", -1), ("U2", -1)]);
        store.Results.ProgressOf(two).Length.ShouldBe(2);
    }

    [StoreFact]
    public void Acts_are_chained_also_when_several_happen_at_once()
    {
        var stores = Enumerable.Range(0, 8).Select(_ => Open()).ToArray();
        SomeRecords.Together(8, i =>
        {
            for (var round = 0; round < 5; round++)
            {
                stores[i].Write((connection, transaction) => ActLog.Add(
                    connection, transaction, Some.Noon, "tested", new JsonObject { ["by"] = i }));
            }

            return 0;
        });
        var all = Open().Log.All();
        all.Length.ShouldBe(40);
        for (var i = 0; i < all.Length; i++) all[i].Fault(i == 0 ? null : all[i - 1]).ShouldBeNull();
        all[0].Chain.ShouldBe(ActLog.Chain);
    }

    [StoreFact]
    public void What_fails_in_the_middle_leaves_nothing()
    {
        var store = Open();
        Should.Throw<InvalidTimeZoneException>(() => store.Write((connection, transaction) =>
        {
            People.Bring(connection, transaction, new Person("id", "", "Ada", Stamp.Of(Some.Noon)));
            throw new InvalidTimeZoneException();
        }));
        store.People.Of(null).ShouldBeEmpty();
        store.People.FindOrAdd("", "Ada", SomeRecords.Id(1), Some.Noon).Name.ShouldBe("Ada");
    }

    private static (StoredResult Result, IEnumerable<StoredUnit> Units) Keep(Store store, string session, string person, long points)
    {
        var (result, units) = SomeRecords.ResultOf(session, person, points, Stamp.Of(Some.Noon.AddDays(points)));
        store.Write((connection, transaction) => Results.Put(connection, transaction, result, units));
        return (result, units);
    }
}

/// <summary>The same in a file.</summary>
public sealed class SqlitePeopleTests() : PeopleContract(() => SqliteFile.New());

/// <summary>The same on a server.</summary>
[NeedsPostgres]
public sealed class PostgresPeopleTests() : PeopleContract(() => PostgresServer.Shared.NewSchema());
