using System.Globalization;
using BenchmarkDotNet.Attributes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Scoring;
using Microsoft.Data.Sqlite;

namespace MentorSim.Benchmarks;

/// <summary>What a made-up group did over stored plays of a shipped scenario, four of each person: read, reckoned, and made fit for export.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class CohortOfMany : IDisposable
{
    private const int Few = 1_000;
    private const int Many = 10_000;
    private const int PlaysOfPerson = 4;
    private const int Kinds = 40;

    // Ten times the plays should cost ten times as much. What grew with the square would be 100.
    private const double MostGrowth = 20;

    private readonly Dice _dice = new();
    private string _folder = "";
    private Archive? _archive;

    /// <summary>How many plays are stored.</summary>
    [Params(Few, Many)]
    public int Plays { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _folder = Directory.CreateTempSubdirectory("mentorsim-cohort-").FullName;
        var path = Path.Combine(_folder, "records.db");
        var store = new Store(path);
        var noon = new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
        _archive = new Archive(store, "", [], "0.0.0", TimeProvider.System);
        // Makes the tables; the rest is written at one go.
        store.People.FindOrAdd("", "Made up", Id(1, 0), noon);
        var scenario = StoryFile.Shipped[0].Scenario!;
        var scorer = new Scorer(StateGraph.Explore(scenario));
        Scorecard[] cards = [.. Enumerable.Range(0, Kinds).Select(seed => scorer.Score(PlayedSession.Of(scenario, seed, _dice)))];
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        for (var number = 0; number < Plays; number++)
        {
            var (session, person, at) = (Id(2, number).ToString(), Id(3, number / PlaysOfPerson).ToString(), noon.AddMinutes(number));
            var stamp = Stamp.Of(at);
            var card = Engine.Records.Results.ResultOf(session, person, cards[number % Kinds], at);
            Do(transaction, "INSERT OR IGNORE INTO persons (id, site, name, folded, created) VALUES ($0, '', $0, $0, $1)", person, stamp);
            Do(transaction, "INSERT INTO sessions (id, person, scenario, title, mode, state, began, last, events, head, origin) VALUES ($0, $1, $2, $2, 'practice', 'closed', $3, $3, 1, '', '')", session, person, scenario.Id, stamp);
            Do(
                transaction, "INSERT INTO scorecards (session, person, scenario, pack, result, ending, points, ceiling, at, json) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
                session, person, scenario.Id, card.Pack, card.Result, card.Ending, card.Points, card.Ceiling, stamp, card.Json);
        }

        transaction.Commit();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _archive?.Store.Dispose();
        GC.SuppressFinalize(this);
        if (_folder.Length == 0) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        _folder = "";
    }

    [Benchmark]
    public int Read() => SmallCells.Share(new Cohort(_archive!, CohortLibrary.None).Read(new EverybodyThere([]))).Report.WithheldCells;

    internal static IEnumerable<Figure> FiguresOf(Results results)
    {
        var (ofFew, ofMany) = (results.Nanoseconds(nameof(Read), Few), results.Nanoseconds(nameof(Read), Many));
        yield return new Figure(string.Create(CultureInfo.InvariantCulture, $"a group with {Many:N0} stored plays"), ofMany / 1e9, "s", Bound.AtMostHere(5));
        yield return new Figure("  time in shares of that of a tenth of the plays", results.Shortest(nameof(Read), Many) / results.Shortest(nameof(Read), Few), "", Bound.AtMost(MostGrowth));
        yield return new Figure("  a tenth of the plays", ofFew / 1e9, "s");
        yield return new Figure("  bytes that each more play allocates", (results.Bytes(nameof(Read), Many) - results.Bytes(nameof(Read), Few)) / (Many - Few), "bytes");
    }

    private static Guid Id(int kind, int number) => new(kind, (short)(number >> 15), (short)(number & 0x7fff), new byte[8]);

    private static void Do(SqliteTransaction transaction, string statement, params object?[] values)
    {
        using var command = transaction.Connection!.CreateCommand();
        (command.CommandText, command.Transaction) = (statement, transaction);
        foreach (var (at, value) in values.Index()) command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${at}"), value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
