using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>One check of all files, one after the other, behind what goes on.</summary>
/// <param name="entries">The files.</param>
/// <param name="library">The scenario libraries of this run.</param>
/// <param name="clock">Tells what day it is, and when a file was checked.</param>
/// <param name="kept">What earlier searches found; null where nothing is kept.</param>
/// <param name="stop">Stops it.</param>
internal sealed class LibraryRound(ImmutableArray<BenchEntry> entries, Library library, TimeProvider clock, KeptSearches? kept, CancellationTokenSource stop)
{
    private const string SameId = "MS2010";

    private readonly Dictionary<(string Folder, string Kind, string Id), string> _ids = [];
    private readonly Lock _gate = new();
    private Task? _round;
    private CheckProgress _progress = new(0, entries.Length, entries.IsEmpty ? null : entries[0].Title, 0, false);

    /// <summary>How far it is; a fault in what it runs comes out here, where else it would wait for ever.</summary>
    public CheckProgress Progress
    {
        get
        {
            if (_round is { IsFaulted: true }) _round.GetAwaiter().GetResult();
            lock (_gate) return _progress;
        }
    }

    /// <summary>Begins.</summary>
    /// <param name="tell">Is told of each file that was checked.</param>
    public void Begin(Action<BenchEntry, Rechecked> tell) => _round = Task.Run(() => Run(tell));

    /// <summary>Stops.</summary>
    public void Stop()
    {
        stop.Cancel();
        lock (_gate)
        {
            if (_progress.IsRunning) _progress = _progress with { Now = null, States = 0, IsStopped = true };
        }
    }

    private void Run(Action<BenchEntry, Rechecked> tell)
    {
        for (var i = 0; i < entries.Length && !stop.IsCancellationRequested; i++)
        {
            var entry = entries[i];
            Go(new CheckProgress(i, entries.Length, entry.Title, 0, false));
            try
            {
                // What a tree shows is the counts; the rest of a whole library would be a lot to keep.
                var said = Check(entry);
                tell(entry, said.InShort with { Findings = [.. said.Findings, .. Doubles(entry, said)] });
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }

        Go(new CheckProgress(entries.Length, entries.Length, null, 0, false));
    }

    private Rechecked Check(BenchEntry entry)
    {
        try
        {
            var terms = new SearchTerms { Kept = kept, Cancellation = stop.Token, ProgressOf = _ => new States(this) };
            return new FileCheck(library, clock).Of(entry.Path, library.BankFor(entry.Path), terms).Said;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new Rechecked(null, [], TimeOnly.FromDateTime(clock.GetLocalNow().DateTime), unreadable.Message);
        }
    }

    /// <summary>Of two files of one library with one id, the second has a problem.</summary>
    private IEnumerable<Finding> Doubles(BenchEntry entry, Rechecked said)
    {
        var found = said switch
        {
            { File: { Scenario: { } scenario } file } => (What: "scenario", scenario.Id, file.File),
            { Paper: { Paper: { } paper } file } => (What: "paper", paper.Id, file.File),
            _ => default((string What, string Id, YamlFile File)),
        };
        if (found.Id is null || _ids.TryAdd((Bank.FolderOf(entry.Path) ?? "", found.What, found.Id), entry.Path)) yield break;
        var rule = Rules.Find(SameId)!;
        var span = (found.File.Root as YamlMap)?["id"]?.Span ?? default(TextSpan);
        yield return new Finding(rule, found.File.Source, span, $"The {found.What} '{found.Id}' is also in {_ids[(Bank.FolderOf(entry.Path) ?? "", found.What, found.Id)]}.", rule.Help);
    }

    /// <summary>Whoever stopped it has the last word.</summary>
    private void Go(CheckProgress progress)
    {
        lock (_gate)
        {
            if (!stop.IsCancellationRequested) _progress = progress;
        }
    }

    private sealed class States(LibraryRound round) : IProgress<int>
    {
        public void Report(int value) => round.Go(round.Progress with { States = value });
    }
}
