using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Records;
using Xunit.Abstractions;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Many at once: nothing is lost and nothing is there twice. How long it took is printed, never asserted.</summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    // Far quicker than anybody reads. Without any pause the file is never free, and whoever asks for it at a bad moment waits in vain:
    // SQLite keeps no queue.
    private const int Pause = 400;

    [Fact]
    [Trait("Long", "Load")]
    public void Many_processes_on_one_file()
    {
        var programs = Math.Max(4, Scale.Count(16));
        var events = Scale.Count(250);
        var address = SqliteFile.New();
        var all = Enumerable.Range(0, programs).Select(i => OtherProgram.AppendAtLeisure(address, $"session-{i}", events, Pause)).ToArray();
        foreach (var program in all) program.Finish().ShouldBe((0, ""));
        using (var store = new Store(address))
        {
            for (var i = 0; i < programs; i++) Whole(store, $"session-{i}", events);
            store.Sessions.Ids().Length.ShouldBe(programs);
        }

        Report($"{programs} processes on one SQLite file, {events} events each with up to {Pause} ms in between", all.SelectMany(program => program.Stored).Select(stored => stored.Micros / 1000.0));
        foreach (var program in all) program.Dispose();
        SqliteFile.Remove(address);
    }

    [PostgresFact]
    [Trait("Long", "Load")]
    public void Many_sessions_on_one_server()
    {
        var sessions = Math.Max(10, Scale.Count(200));
        var events = Math.Max(5, Scale.Count(100));
        var address = $"{PostgresServer.Shared.NewSchema()};Maximum Pool Size=1";
        var times = SomeRecords.Together(sessions, i =>
        {
            // A store of its own, as each program has.
            using var store = new Store(address);
            var person = store.People.FindOrAdd("", $"Person {i}", SomeRecords.Id(i), Some.Noon).Id;
            var links = SomeRecords.Links($"session-{i}", events);
            return links.Select(link =>
            {
                var start = Stopwatch.GetTimestamp();
                store.Sessions.Append(SomeRecords.SessionAt(link, person), [link], link.Sequence == 1 ? ["a text of all"] : []);
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }).ToArray();
        });
        using (var store = new Store(address))
        {
            for (var i = 0; i < sessions; i++) Whole(store, $"session-{i}", events);
            store.Sessions.Ids().Length.ShouldBe(sessions);
        }

        Report($"{sessions} sessions at once on PostgreSQL, {events} events each", times.SelectMany(some => some));
    }

    private static void Whole(Store store, string session, int count)
    {
        var events = store.Sessions.EventsOf(session);
        events.Length.ShouldBe(count);
        for (var i = 0; i < count; i++) events[i].Fault(i == 0 ? null : events[i - 1]).ShouldBeNull();
        store.Sessions.Get(session)!.Events.ShouldBe(count);
    }

    private void Report(string what, IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: append p50 {sorted[sorted.Length / 2]:0.0} ms, p99 {sorted[sorted.Length * 99 / 100]:0.0} ms, longest {sorted[^1]:0.0} ms"));
    }
}
