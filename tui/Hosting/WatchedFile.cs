using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Hosting;

/// <summary>A file that somebody is writing: looked at again whenever it was saved, or a file that it includes or rests on was.</summary>
/// <param name="path">The file.</param>
/// <param name="library">The scenario libraries of this run.</param>
/// <param name="clock">Tells what day it is, and when the file was checked.</param>
/// <param name="kept">What earlier searches found; null where nothing is kept.</param>
internal sealed class WatchedFile(string path, Library library, TimeProvider clock, KeptSearches? kept = null) : IDisposable
{
    // Editors that save by way of another file leave none for a moment.
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(2);

    private CancellationTokenSource _left = new();
    private volatile int _states;
    private ImmutableArray<string> _files = [Path.GetFullPath(path)];
    private string _known = "";
    private string _seen = "";
    private long _seenAt;
    private Task<(Rechecked Said, ImmutableArray<string> Files)>? _check;

    private TimeOnly At => TimeOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The file as it stands now.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public Rechecked Check() => Check(Terms);

    /// <summary>The file as it stands now, its story searched on some terms.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public Rechecked Check(SearchTerms terms)
    {
        _known = Look();
        var (said, files) = new FileCheck(library, clock).Of(path, library.BankFor(path), terms);
        Keep(files);
        return said;
    }

    /// <summary>What is to be said of the file since it was last asked for; null where nothing was saved, or is still being checked.</summary>
    public Rechecked? News()
    {
        if (_check is { } running)
        {
            if (!running.IsCompleted) return null;
            _check = null;
            var (said, files) = running.GetAwaiter().GetResult();
            Keep(files);
            return said;
        }

        var now = Look();
        if (now == _known)
        {
            _seen = now;
            return null;
        }

        // A file that has just changed may be half written: it is read when it stays as it is from one look to the next.
        if (now != _seen)
        {
            (_seen, _seenAt) = (now, clock.GetTimestamp());
            return null;
        }

        if (!File.Exists(path) && clock.GetElapsedTime(_seenAt) < Gone) return null;
        Begin(now);
        return null;
    }

    /// <summary>Checks the file now, behind what goes on: what is to be said of it is news then.</summary>
    public void Begin() => Begin(Look());

    private void Begin(string now)
    {
        (_known, _states) = (now, 0);
        var terms = Terms with { ProgressOf = _ => new States(this) };
        _check = Task.Run(() =>
        {
            try
            {
                return new FileCheck(library, clock).Of(path, Bank.Open(library.BankFor(path).Folder), terms);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                var why = File.Exists(path) ? unreadable.Message : "it is not there any more. Put it back, and watching goes on.";
                return (new Rechecked(null, [], At, why), []);
            }
            catch (OperationCanceledException)
            {
                return (new Rechecked(null, [], At, null) { IsStopped = true }, []);
            }
        });
    }

    /// <summary>How many states were searched by the check that goes on; null where none does, or where it searches nothing.</summary>
    public int? Going => _check is { IsCompleted: false } && _states is > 0 and var states ? states : null;

    /// <summary>Stops a check that still goes on; the next save begins another.</summary>
    public void Stop()
    {
        if (_check is null) return;
        _left.Cancel();
        _left = new CancellationTokenSource();
    }

    /// <summary>Stops a search that still goes on.</summary>
    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private SearchTerms Terms => new() { Kept = kept, Cancellation = _left.Token };

    /// <summary>Watches other files from now on: what was saved in the meantime is still news.</summary>
    private void Keep(ImmutableArray<string> files)
    {
        // A file that cannot be read for now does not say what it includes.
        if (files.IsEmpty) return;
        var isUpToDate = Look() == _known;
        _files = [Path.GetFullPath(path), .. files.Where(file => file != Path.GetFullPath(path)).Distinct()];
        _known = isUpToDate ? Look() : "";
    }

    /// <summary>When the files were last written, and how long they are.</summary>
    private string Look() => string.Join('\n', _files.Select(path =>
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks} {file.Length}") : "none";
    }));

    private sealed class States(WatchedFile file) : IProgress<int>
    {
        public void Report(int value) => file._states = value;
    }
}
