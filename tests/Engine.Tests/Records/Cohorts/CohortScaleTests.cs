using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Tests.Benchmarks;
using Xunit.Abstractions;

namespace MentorSim.Engine.Tests.Records.Cohorts;

/// <summary>Ten thousand people on both stores: the same as a count by hand, and no more in memory for more plays of the same people. Times are printed, never asserted.</summary>
[Collection(nameof(Alone))]
public sealed class CohortScaleTests(ITestOutputHelper output)
{
    private const int Stories = 3;
    private const int Steps = 8;

    [PostgresFact]
    [Trait("Long", "Cohorts")]
    public void Ten_thousand_people_are_the_same_on_a_server_in_a_file_and_counted_by_hand()
    {
        var people = Scale.Count(10_000);
        var plays = MadePlay.Some(Seeded.Random(10), people, Stories, Steps);
        var file = SqliteFile.New();
        string ofFile, ofServer;
        using (var store = new Store(file)) ofFile = Asked(store, "SQLite");
        using (var store = new Store(PostgresServer.Shared.NewSchema())) ofServer = Asked(store, "PostgreSQL");
        SqliteFile.Remove(file);
        ofServer.ShouldBe(ofFile);

        string Asked(Store store, string kind)
        {
            CohortContract.Fill(store, plays, people);
            var start = Stopwatch.GetTimestamp();
            var report = new Cohort(CohortContract.ArchiveOf(store), CohortLibrary.None).Read(new EverybodyThere([]));
            var read = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            start = Stopwatch.GetTimestamp();
            var shared = SmallCells.Share(report);
            var share = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {people} people, {plays.Length} plays of {Steps} decisions: read in {read:0} ms, made fit for export in {share:0} ms"));
            BruteForce.Check(report, plays);
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream)) CohortJson.Write(json, shared);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    [Fact]
    [Trait("Long", "Cohorts")]
    public void More_plays_of_the_same_people_are_not_held()
    {
        var people = Math.Max(500, Scale.Count(10_000));
        var (once, often) = (Held(1), Held(8));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people} people: {once} bytes held of one play each, {often} of eight"));
        ((double)often / once).ShouldBeLessThan(1.25);

        long Held(int times)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var fold = new CohortFold([.. Enumerable.Range(0, people).Select(person => new Person(MadePlay.PersonId(person), "", "", Stamp.Of(Some.Noon)))]);
            for (var number = 0; number < people * times; number++)
                fold.Add(MadePlay.PersonId(number % people), CohortPlay.Of(new MadePlay(number, number % people, 0, Some.Noon.AddMinutes(number), [0, 1, 2, 0, 1, 2, 0, 1]).Row));
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            GC.KeepAlive(fold);
            return held;
        }
    }
}
