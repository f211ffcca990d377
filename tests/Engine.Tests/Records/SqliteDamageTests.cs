using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Files that are no store any more: told in words, or read as far as they are whole, but never a crash.</summary>
public sealed class SqliteDamageTests() : StoreTests(() => SqliteFile.New())
{
    [Fact]
    public void An_empty_file_is_an_empty_store()
    {
        File.WriteAllText(Address, "");
        Open().People.Of(null).ShouldBeEmpty();
        SomeRecords.Fill(Open(), 1);
    }

    [Fact]
    public void A_text_in_its_place()
    {
        File.WriteAllText(Address, "Dear diary, today we had no lessons. " + new string('.', 5000));
        Damaged();
        File.ReadAllText(Address).ShouldStartWith("Dear diary");
    }

    [Fact]
    public void A_file_cut_in_half()
    {
        var bytes = Whole();
        File.WriteAllBytes(Address, bytes[..(bytes.Length / 2)]);
        Damaged();
        File.WriteAllBytes(Address, bytes[..100]);
        Damaged();
    }

    [Fact]
    public void A_file_of_nothing_but_zeros()
    {
        var bytes = Whole();
        File.WriteAllBytes(Address, new byte[bytes.Length]);
        Damaged();
    }

    [Fact]
    public void Pages_of_zeros()
    {
        var bytes = Whole();
        const int page = 4096;
        for (var at = 0; at < bytes.Length / page; at++)
        {
            var damaged = bytes.ToArray();
            damaged.AsSpan(at * page, page).Clear();
            File.WriteAllBytes(Address, damaged);
            UseAll();
        }
    }

    [Fact]
    [Trait("Long", "DamagedStores")]
    public void Bytes_that_were_changed()
    {
        var bytes = Whole();
        var random = Seeded.Random(14);
        for (var round = 0; round < Scale.Count(8_000); round++)
        {
            var damaged = bytes.ToArray();
            // Most of what matters to the database stands at the beginning of a page.
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                var at = random.Next(damaged.Length);
                damaged[random.Next(2) == 0 ? at : at - (at % 4096) + Math.Min(random.Next(200), damaged.Length - at - 1 + (at % 4096))] ^= (byte)(1 << random.Next(8));
            }

            File.WriteAllBytes(Address, damaged);
            UseAll();
        }
    }

    private byte[] Whole()
    {
        using (var store = new Store(Address))
        {
            for (var i = 0; i < 20; i++)
            {
                var last = SomeRecords.Fill(store, i, 10);
                var (result, units) = SomeRecords.ResultOf(last.Chain, store.Sessions.Get(last.Chain)!.Person);
                store.Write((connection, transaction) =>
                {
                    Results.Put(connection, transaction, result, units);
                    Texts.Add(connection, transaction, [$"a text {i}"]);
                    ActLog.Add(connection, transaction, Some.Noon, "tested", []);
                });
            }
        }

        return File.ReadAllBytes(Address);
    }

    private void Damaged()
    {
        using var store = new Store(Address);
        foreach (var act in (Action[])[() => store.People.Of(null), () => SomeRecords.Fill(store, 99), () => store.Results.Totals()])
        {
            var error = Should.Throw<StoreException>(act);
            error.Trouble.ShouldBe(StoreTrouble.Damaged);
            error.Message.ShouldContain(Address);
            error.Message.ShouldContain("damaged");
            error.Message.ShouldEndWith("bring back the last backup.");
        }
    }

    /// <summary>Asks for everything. Whatever comes, it is an answer, or the words that there is none.</summary>
    private void UseAll()
    {
        foreach (var rest in new[] { "-wal", "-shm", "-journal" }) File.Delete(Address + rest);
        using var store = new Store(Address);
        var id = SomeRecords.Id(1005).ToString();
        var person = SomeRecords.Id(5).ToString();
        Action[] acts =
        [
            () => store.People.Of(null), () => store.People.Get(person), () => store.Sessions.Ids(), () => store.Sessions.Of(person), () => store.Sessions.Beginning("0"),
            () => store.Sessions.Get(id), () => Walk(store.Sessions.EventsOf(id)), () => store.Texts.Find(Link.DigestOf("a text 5")), () => store.Results.Totals(),
            () => store.Results.ProgressOf(person), () => store.Results.OfPerson(person), () => store.Results.Of(id), () => store.Results.UnitsOf(id),
            () => Walk(store.Log.All()), () => SomeRecords.Fill(store, 99),
        ];
        foreach (var act in acts)
        {
            try
            {
                act();
            }
            catch (Exception told) when (told is StoreException or SessionTakenException) { }
        }
    }

    private static void Walk(IReadOnlyList<Link> links)
    {
        for (var i = 0; i < links.Count; i++) links[i].Fault(i == 0 ? null : links[i - 1]);
    }
}
