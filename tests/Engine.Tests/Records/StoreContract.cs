using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;

namespace MentorSim.Engine.Tests.Records;

/// <summary>What every kind of store does, asked of each: sessions and their events.</summary>
public abstract class StoreContract : StoreTests
{
    private protected StoreContract(Func<string> newPlace) : base(newPlace) { }

    [StoreFact]
    public void An_empty_store_answers_that_there_is_nothing()
    {
        var store = Open();
        store.People.Find("", "Nobody").ShouldBeNull();
        store.People.Get("none").ShouldBeNull();
        store.People.Of(null).ShouldBeEmpty();
        store.People.Of("a school").ShouldBeEmpty();
        store.Sessions.Get("none").ShouldBeNull();
        store.Sessions.Beginning("").ShouldBeEmpty();
        store.Sessions.Of("none").ShouldBeEmpty();
        store.Sessions.Ids().ShouldBeEmpty();
        store.Sessions.EventsOf("none").ShouldBeEmpty();
        store.Texts.Find("none").ShouldBeNull();
        store.Results.Of("none").ShouldBeNull();
        store.Results.OfPerson("none").ShouldBeEmpty();
        store.Results.UnitsOf("none").ShouldBeEmpty();
        store.Results.ProgressOf("none").ShouldBeEmpty();
        store.Results.Totals().ShouldBeEmpty();
        store.Log.All().ShouldBeEmpty();
    }

    [StoreFact]
    public void What_was_appended_is_read_back_by_another_program()
    {
        var person = Open().People.FindOrAdd("", "Ada", SomeRecords.Id(1), Some.Noon);
        var links = SomeRecords.Links(SomeRecords.Id(2).ToString(), 5);
        var store = Open();
        store.Sessions.Append(SomeRecords.SessionAt(links[0], person.Id), [links[0]], ["a text"]);
        store.Sessions.Append(SomeRecords.SessionAt(links[2], person.Id), links[1..3], []);
        var last = SomeRecords.SessionAt(links[4], person.Id, "ended");
        store.Sessions.Append(last, links[3..], []);

        var other = Open();
        other.Sessions.EventsOf(last.Id).ShouldBe(links);
        other.Sessions.Get(last.Id).ShouldBe(last);
        other.Sessions.Of(person.Id).ShouldBe([last]);
        other.Sessions.Ids().ShouldBe([last.Id]);
        other.Texts.Find(Link.DigestOf("a text")).ShouldBe("a text");
    }

    [StoreFact]
    public void Sessions_are_listed_with_the_latest_first_and_found_by_their_first_letters()
    {
        var store = Open();
        var person = store.People.FindOrAdd("", "Ada", SomeRecords.Id(1), Some.Noon);
        foreach (var (id, last) in new[] { ("aa1", 1), ("aa2", 3), ("b%_", 2) })
        {
            var link = SomeRecords.After(null, id);
            store.Sessions.Append(SomeRecords.SessionAt(link, person.Id) with { Last = Stamp.Of(Some.Noon.AddDays(last)) }, [link], []);
        }

        store.Sessions.Of(person.Id).Select(session => session.Id).ShouldBe(["aa2", "b%_", "aa1"]);
        store.Sessions.Beginning("aa").Select(session => session.Id).ShouldBe(["aa1", "aa2"]);
        store.Sessions.Beginning("aa1").Select(session => session.Id).ShouldBe(["aa1"]);
        store.Sessions.Beginning("b%").Select(session => session.Id).ShouldBe(["b%_"]);
        store.Sessions.Beginning("%").ShouldBeEmpty();
        store.Sessions.Beginning("").Length.ShouldBe(2);
    }

    [StoreFact]
    public void Ids_are_in_one_order_on_every_store()
    {
        var store = Open();
        var person = store.People.FindOrAdd("", "Ada", SomeRecords.Id(1), Some.Noon);
        string[] ids = ["B", "a", "é", "Z", "-", "b", "A", "😀", "～"];
        foreach (var id in ids)
        {
            var link = SomeRecords.After(null, id);
            store.Sessions.Append(SomeRecords.SessionAt(link, person.Id), [link], []);
        }

        store.Sessions.Ids().ShouldBe(["-", "A", "B", "Z", "a", "b", "é", "～", "😀"]);
    }

    [StoreFact]
    public void Of_two_who_append_the_same_number_one_wins_and_nothing_of_the_other_is_kept()
    {
        var (one, two) = (Open(), Open());
        var first = SomeRecords.Fill(one, 1, 2);
        var person = one.Sessions.Get(first.Chain)!.Person;
        var mine = SomeRecords.After(first, first.Chain, "mine");
        var theirs = SomeRecords.After(first, first.Chain, "theirs");
        one.Sessions.Append(SomeRecords.SessionAt(mine, person), [mine], []);
        Should.Throw<SessionTakenException>(() => two.Sessions.Append(SomeRecords.SessionAt(theirs, person, "ended"), [theirs, SomeRecords.After(theirs, first.Chain)], ["lost"]))
            .Message.ShouldContain("'Some story'");
        two.Sessions.EventsOf(first.Chain)[^1].ShouldBe(mine);
        two.Sessions.Get(first.Chain)!.State.ShouldBe("running");
        two.Texts.Find(Link.DigestOf("lost")).ShouldBeNull();
    }

    [StoreFact]
    public void Many_writers_of_one_session_win_each_number_once()
    {
        const int writers = 8;
        const int rounds = 20;
        var last = SomeRecords.Fill(Open(), 1, 1);
        var person = Open().Sessions.Get(last.Chain)!.Person;
        var stores = Enumerable.Range(0, writers).Select(_ => Open()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            var before = last;
            var won = SomeRecords.Together(writers, i =>
            {
                var mine = SomeRecords.After(before, before.Chain, $"writer{i}");
                try
                {
                    stores[i].Sessions.Append(SomeRecords.SessionAt(mine, person), [mine], []);
                    return mine;
                }
                catch (SessionTakenException)
                {
                    return null;
                }
            }).OfType<Link>().ToArray();
            last = won.ShouldHaveSingleItem();
            stores[0].Sessions.EventsOf(last.Chain)[^1].ShouldBe(last);
        }

        var all = stores[0].Sessions.EventsOf(last.Chain);
        all.Length.ShouldBe(rounds + 1);
        for (var i = 0; i < all.Length; i++) all[i].Fault(i == 0 ? null : all[i - 1]).ShouldBeNull();
    }

    [StoreFact]
    public void A_session_begins_once()
    {
        var (one, two) = (Open(), Open());
        var first = SomeRecords.Fill(one, 1, 1);
        var person = one.Sessions.Get(first.Chain)!.Person;
        var again = Link.After(first.Chain, null, """{"kind":"began","salt":"another"}""");
        Should.Throw<SessionTakenException>(() => two.Sessions.Append(SomeRecords.SessionAt(again, person), [again], ["lost"]));
        two.Sessions.EventsOf(first.Chain).ShouldBe([first]);
        two.Texts.Find(Link.DigestOf("lost")).ShouldBeNull();
    }

    [StoreFact]
    public void Sessions_that_begin_at_once_with_one_id_begin_once()
    {
        var store = Open();
        var person = store.People.FindOrAdd("", "Ada", SomeRecords.Id(1), Some.Noon).Id;
        var stores = Enumerable.Range(0, 8).Select(_ => Open()).ToArray();
        SomeRecords.Together(8, i =>
        {
            var mine = Link.After("the-id", null, $$"""{"kind":"began","salt":"{{i}}"}""");
            try
            {
                stores[i].Sessions.Append(SomeRecords.SessionAt(mine, person), [mine], []);
                return 1;
            }
            catch (SessionTakenException)
            {
                return 0;
            }
        }).Sum().ShouldBe(1);
        store.Sessions.EventsOf("the-id").Length.ShouldBe(1);
    }

    [StoreFact]
    public void What_was_appended_already_may_be_appended_again()
    {
        var (one, two) = (Open(), Open());
        var last = SomeRecords.Fill(one, 1, 3);
        var person = one.Sessions.Get(last.Chain)!.Person;
        var links = SomeRecords.Links(last.Chain, 3);
        // A connection that broke in the middle of a commit leaves a program without an answer: it asks again.
        two.Sessions.Append(SomeRecords.SessionAt(links[2], person), links[2..], []);
        two.Sessions.Append(SomeRecords.SessionAt(links[0], person), links[..1], []);
        two.Sessions.EventsOf(last.Chain).ShouldBe(links);
        two.Sessions.Get(last.Chain)!.Events.ShouldBe(3);
        Should.Throw<SessionTakenException>(() => two.Sessions.Append(
            SomeRecords.SessionAt(links[2], person), [links[1], SomeRecords.After(links[1], last.Chain, "other")], []));
    }

    [StoreFact]
    public void A_session_of_nobody_is_not_kept()
    {
        var link = SomeRecords.After(null, "the-id");
        var error = Should.Throw<Exception>(() => Open().Sessions.Append(SomeRecords.SessionAt(link, "nobody"), [link], []));
        error.ShouldNotBeOfType<SessionTakenException>();
        Open().Sessions.Ids().ShouldBeEmpty();
    }

    [StoreFact]
    public void A_session_that_does_not_follow_from_what_is_stored_is_not_appended()
    {
        var store = Open();
        var last = SomeRecords.Fill(store, 1, 3);
        var person = store.Sessions.Get(last.Chain)!.Person;
        var gap = Link.At(last.Chain, 5, last.Hash, "{}");
        Should.Throw<SessionTakenException>(() => store.Sessions.Append(SomeRecords.SessionAt(gap, person), [gap], []));
        var stranger = Link.At(last.Chain, 4, Link.Origin, "{}");
        Should.Throw<SessionTakenException>(() => store.Sessions.Append(SomeRecords.SessionAt(stranger, person), [stranger], []));
        var unknown = Link.At("unknown", 2, last.Hash, "{}");
        Should.Throw<SessionTakenException>(() => store.Sessions.Append(SomeRecords.SessionAt(unknown, person), [unknown], []));
        store.Sessions.EventsOf(last.Chain).Length.ShouldBe(3);
        store.Sessions.Ids().Length.ShouldBe(1);
    }
}

/// <summary>The same in a file.</summary>
public sealed class SqliteStoreTests() : StoreContract(() => SqliteFile.New());

/// <summary>The same on a server.</summary>
[NeedsPostgres]
public sealed class PostgresStoreTests() : StoreContract(() => PostgresServer.Shared.NewSchema());
