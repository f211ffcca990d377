using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;
using MentorSim.Engine.Tests.Benchmarks;
using Npgsql;
using Xunit.Abstractions;

namespace MentorSim.Engine.Tests.Records;

/// <summary>
/// What a store costs as it grows to a million events of ten thousand made-up people. The times are printed; asserted is only how they
/// compare with those of the same run on a small store.
/// </summary>
[Collection(nameof(Alone))]
public sealed class ManyEventsTests(ITestOutputHelper output)
{
    private const int EventsOfSession = 20;
    private const int SessionsOfPerson = 5;
    private const int Units = 5;

    [Fact]
    [Trait("Long", "ManyEvents")]
    public void In_a_file()
    {
        var address = SqliteFile.New();
        Grow("SQLite", address, (store, people) => store.Write((connection, transaction) =>
        {
            foreach (var made in people)
            {
                connection.Execute("INSERT INTO persons (id, site, name, folded, created) VALUES (@Id, '', @Name, @Folded, @At)", made, transaction);
                connection.Execute(
                    "INSERT INTO sessions (id, person, scenario, title, mode, state, began, last, events, head, origin) VALUES (@Id, @Person, @Scenario, @Title, @Mode, @State, @Began, @Last, @Events, @Head, @Origin)",
                    made.Sessions, transaction);
                connection.Execute("INSERT INTO events (session, sequence, previous, digest, hash, body) VALUES (@Chain, @Sequence, @Previous, @Digest, @Hash, @Body)", made.Events, transaction);
                connection.Execute(
                    "INSERT INTO unit_scores (session, unit, person, pack, points, ceiling, level, at) VALUES (@Session, @Unit, @Person, @Pack, @Points, @Ceiling, @Level, @At)",
                    made.Units, transaction);
            }
        }));
        SqliteFile.Remove(address);
    }

    [PostgresFact]
    [Trait("Long", "ManyEvents")]
    public void On_a_server() => Grow("PostgreSQL", PostgresServer.Shared.NewSchema(), (store, people) =>
    {
        store.Write((connection, _) =>
        {
            Copy(connection, "persons (id, site, name, folded, created, pin)", people.Select(made => (object?[])[made.Id, "", made.Name, made.Folded, made.At, null]));
            Copy(connection, "sessions (id, person, scenario, title, mode, state, began, last, events, head, origin)", people.SelectMany(made => made.Sessions)
                .Select(s => (object?[])[s.Id, s.Person, s.Scenario, s.Title, s.Mode, s.State, s.Began, s.Last, s.Events, s.Head, s.Origin]));
            Copy(connection, "events (session, sequence, previous, digest, hash, body)", people.SelectMany(made => made.Events)
                .Select(e => (object?[])[e.Chain, (long)e.Sequence, e.Previous, e.Digest, e.Hash, e.Body]));
            Copy(connection, "unit_scores (session, unit, person, pack, points, ceiling, level, at)", people.SelectMany(made => made.Units)
                .Select(u => (object?[])[u.Session, u.Unit, u.Person, u.Pack, u.Points, u.Ceiling, u.Level, u.At]));
        });
        // A server does this by itself after a while.
        store.Read(connection => connection.Execute("VACUUM ANALYZE", commandTimeout: 300));
    });

    private void Grow(string kind, string address, Action<Store, IReadOnlyList<MadePerson>> add)
    {
        using var store = new Store(address);
        var names = new Bogus.Faker("en_GB") { Random = new Bogus.Randomizer(20261121) };
        var report = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{kind}: events | people | append | progress of one | totals (medians)\n"));
        List<(double Append, double Progress)> costs = [];
        var made = 0;
        foreach (var events in new[] { Scale.Count(10_000), Scale.Count(100_000), Scale.Count(1_000_000) })
        {
            var people = Math.Max(1, events / (EventsOfSession * SessionsOfPerson));
            while (made < people)
            {
                var some = Enumerable.Range(made, Math.Min(500, people - made)).Select(i => Make(i, names)).ToArray();
                add(store, some);
                made += some.Length;
            }

            Link? last = null;
            var append = Times(200, i => last = Append(store, string.Create(CultureInfo.InvariantCulture, $"new-{events}-{i / EventsOfSession}"), last));
            var progress = Times(100, i => store.Results.ProgressOf(PersonId(i * 7919 % people)).Length.ShouldBe(SessionsOfPerson * Units));
            var totals = Times(5, _ => store.Results.Totals().Sum(total => total.Sessions).ShouldBe(people * SessionsOfPerson * Units));
            costs.Add((append[append.Length / 10], progress[progress.Length / 10]));
            report.Append(CultureInfo.InvariantCulture, $"{events,9} | {people,6} | {append[append.Length / 2],6:0.00} ms | {progress[progress.Length / 2],6:0.00} ms | {totals[totals.Length / 2],7:0.0} ms\n");
        }

        output.WriteLine(report.ToString());
        // The best tenth of the runs: the rest is more what else the machine does. Below a millisecond, so is all of it.
        costs[^1].Append.ShouldBeLessThan(3 * Math.Max(costs[0].Append, 1));
        costs[^1].Progress.ShouldBeLessThan(3 * Math.Max(costs[0].Progress, 1));
    }

    private static Link Append(Store store, string session, Link? last)
    {
        var link = SomeRecords.After(last?.Chain == session ? last : null, session);
        store.Sessions.Append(SomeRecords.SessionAt(link, PersonId(0)), [link], []);
        return link;
    }

    /// <summary>How long each of some runs takes, in milliseconds, the shortest first.</summary>
    private static double[] Times(int count, Action<int> run) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var start = Stopwatch.GetTimestamp();
            run(i);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order(),
    ];

    private static void Copy(System.Data.Common.DbConnection connection, string table, IEnumerable<object?[]> rows)
    {
        using var writer = ((NpgsqlConnection)connection).BeginBinaryImport($"COPY {table} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows) writer.WriteRow(row);
        writer.Complete();
    }

    private static string PersonId(int number) => new Guid(Convert.FromHexString(Link.DigestOf($"person {number}")[..32])).ToString();

    private static MadePerson Make(int number, Bogus.Faker names)
    {
        var id = PersonId(number);
        var name = $"{names.Name.FullName()} {number}";
        var sessions = new StoredSession[SessionsOfPerson];
        List<Link> events = [];
        List<StoredUnit> units = [];
        for (var i = 0; i < SessionsOfPerson; i++)
        {
            var session = new Guid(Convert.FromHexString(Link.DigestOf($"session {number} {i}")[..32])).ToString();
            Link? last = null;
            for (var sequence = 0; sequence < EventsOfSession; sequence++)
            {
                last = Link.After(session, last, $$"""{"at":"2026-11-22T04:05:06.123Z","choice":"choice-{{names.Random.Number(9)}}","kind":"answered","salt":"{{names.Random.AlphaNumeric(22)}}","scene":"scene-{{sequence}}"}""");
                events.Add(last);
            }

            sessions[i] = SomeRecords.SessionAt(last!, id, "ended");
            units.AddRange(Enumerable.Range(0, Units).Select(unit => new StoredUnit(
                session, $"LM{unit}", id, "lm", names.Random.Number(5), 5, "competent", Stamp.Of(Some.Noon.AddMinutes(names.Random.Number(100_000))))));
        }

        return new MadePerson(id, name, name.ToUpperInvariant(), Stamp.Of(Some.Noon), sessions, events, units);
    }

    private sealed record MadePerson(
        string Id, string Name, string Folded, string At, IReadOnlyList<StoredSession> Sessions, IReadOnlyList<Link> Events, IReadOnlyList<StoredUnit> Units);
}
