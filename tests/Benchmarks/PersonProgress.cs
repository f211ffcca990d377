using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Benchmarks;

/// <summary>
/// What a made-up person has shown over forty stored sessions of a shipped scenario, and what they should play next, beside the bare
/// question for the same scorecards.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class PersonProgress : IDisposable
{
    private const int Sessions = 40;

    private readonly Dice _dice = new();
    private readonly ImmutableArray<NextChances> _chances = [.. StoryFile.Shipped.Select(file => NextChances.Of(file.Scenario!))];
    private string _folder = "";
    private Store? _store;
    private string _person = "";

    [GlobalSetup]
    public void Fill()
    {
        _folder = Directory.CreateTempSubdirectory("mentorsim-progress-").FullName;
        _store = new Store(Path.Combine(_folder, "records.db"));
        var noon = new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
        _person = _store.People.FindOrAdd("", "Made up", new Guid(1, 0, 0, new byte[8]), noon).Id;
        var scenario = StoryFile.Shipped[0].Scenario!;
        var scorer = new Scorer(StateGraph.Explore(scenario));
        for (var i = 0; i < Sessions; i++)
        {
            var (id, at) = (new Guid(2, (short)i, 0, new byte[8]).ToString(), noon.AddDays(i));
            var link = Link.After(id, null, string.Create(CultureInfo.InvariantCulture, $"{{\"play\":{i}}}"));
            _store.Sessions.Append(
                new StoredSession(id, _person, scenario.Id, scenario.Title, Words.Of(PlayMode.Practice), Words.Of(SessionState.Closed), Stamp.Of(at), Stamp.Of(at), 1, link.Hash), [link], []);
            _store.Results.Keep(id, _person, scorer.Score(PlayedSession.Of(scenario, i, _dice)), at);
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _store?.Dispose();
        GC.SuppressFinalize(this);
        if (_folder.Length == 0) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        _folder = "";
    }

    [Benchmark(Baseline = true)]
    public int Bare() => _store!.Results.OfPerson(_person).Length;

    [Benchmark]
    public int Progress()
    {
        var plays = PastPlays.Of(_store!, _person);
        var packs = StoryFile.Packs;
        var progress = Engine.Induction.Progress.Of(plays.Plays, packs, Engine.Induction.Progress.UsualPack(plays.Plays, packs), new LocalDays(new DateOnly(2026, 10, 20), TimeZoneInfo.Utc));
        return progress.Plays.Length + NextPlays.Of(progress, _chances, InductionFile.Empty).Plays.Length;
    }

    internal static IEnumerable<Figure> FiguresOf(Results results)
    {
        yield return new Figure($"progress over {Sessions} stored sessions", results.Nanoseconds(nameof(Progress)) / 1e6, "ms", Bound.AtMostHere(100));
        yield return new Figure("  the bare question for their scorecards", results.Nanoseconds(nameof(Bare)) / 1e6, "ms");
        yield return new Figure("  time in shares of the bare question's", results.Shares(nameof(Progress), nameof(Bare)), "", Bound.AtMost(MostShares));
        yield return new Figure("  bytes allocated", results.Bytes(nameof(Progress)), "bytes");
    }

    // Seen: 35 shares on a quiet machine and 53 on a crowded one, with 1.5 MB allocated.
    private const double MostShares = 110;
}
