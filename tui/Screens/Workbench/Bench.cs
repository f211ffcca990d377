using System.Collections.Immutable;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>
/// What the screens of writing need of the program: the libraries, what was found in their files, and the editor. Files are checked behind
/// the screens, which look now and then.
/// </summary>
/// <param name="library">The scenario libraries of this run.</param>
/// <param name="clock">Tells what day it is, and when a file was checked.</param>
/// <param name="kept">What earlier searches found; null where nothing is kept.</param>
/// <param name="editor">The editor that somebody named; null for none.</param>
/// <param name="here">The current folder; null where it is gone.</param>
internal sealed class Bench(Library library, TimeProvider clock, KeptSearches? kept, Editor? editor, string? here) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, WatchedFile> _watched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TimeOnly At, ScenarioFile File)> _opened = new(StringComparer.Ordinal);
    private ImmutableArray<BenchLibrary>? _libraries;
    private BenchLook _look = BenchLook.Nothing;
    private LibraryRound? _round;
    private string? _written;

    /// <summary>What the program has.</summary>
    /// <param name="library">The scenario libraries of this run.</param>
    /// <param name="clock">Tells what day it is, and when a file was checked.</param>
    /// <param name="store">Where what was played is kept; null where there is no place.</param>
    public static Bench Of(Library library, TimeProvider clock, Func<Store?> store) =>
        new(library, clock, LongSearch.KeptBy(clock), Editor.Of(Environment.GetEnvironmentVariable), Here()) { Versions = new NamedVersions(library, store, clock) };

    /// <summary>Other versions of a scenario, for comparing it.</summary>
    public NamedVersions Versions { get; init; } = new(library, () => null, clock);

    /// <summary>A scenario as it was when its file was opened here first and could be read; null before that.</summary>
    public (TimeOnly At, ScenarioFile File)? OpenedAs(string path) => _opened.TryGetValue(path, out var opened) ? opened : null;

    /// <summary>The scenario libraries of this run.</summary>
    public Library Library => library;

    /// <summary>Now, and where.</summary>
    public TimeProvider Clock => clock;

    /// <summary>The editor that somebody named; null for none.</summary>
    public Editor? Editor => editor;

    /// <summary>The libraries, one's own first.</summary>
    public ImmutableArray<BenchLibrary> Libraries => _libraries ??= BenchLibrary.Of(library, here);

    /// <summary>The library that new files go to; null where there is none of one's own.</summary>
    public BenchLibrary? Own => Libraries.FirstOrDefault(one => one is { LeftAlone: null, Trouble: null });

    /// <summary>What is known now.</summary>
    public BenchLook Look
    {
        get
        {
            lock (_gate) return _look;
        }
    }

    /// <summary>Lists the files anew: some may have come or gone.</summary>
    public void List() => _libraries = null;

    /// <summary>A file was written from here: the list has it from now on, and selects it when it is next seen.</summary>
    public void Wrote(string path)
    {
        _written = Path.GetFullPath(path);
        List();
    }

    /// <summary>The file that was written from here since this was last asked; null for none.</summary>
    public string? TakeWritten()
    {
        var written = _written;
        _written = null;
        return written;
    }

    /// <summary>Checks all files, one after the other, behind what goes on; one that is under way is stopped before.</summary>
    public void CheckAll()
    {
        Stop();
        var entries = Libraries.SelectMany(one => one.Entries).DistinctBy(entry => entry.Path).ToImmutableArray();
        var round = _round = new LibraryRound(entries, library, clock, kept, new CancellationTokenSource());
        Say(look => look with { Check = round.Progress });
        // What an open file says is known in full, and renewed by itself.
        round.Begin((entry, said) => Say(look => ReferenceEquals(_round, round) && !look.IsKnownInFull(entry.Path) ? look with { Said = look.Said.SetItem(entry.Path, said) } : look));
    }

    /// <summary>Stops the check of all files; what was found stays.</summary>
    public void Stop()
    {
        if (_round is not { } round) return;
        round.Stop();
        Say(look => look with { Check = round.Progress });
    }

    /// <summary>Looks how far the check of all files is, and begins it where nobody has yet.</summary>
    public BenchLook Poll()
    {
        if (_round is null) CheckAll();
        var progress = _round!.Progress;
        if (Look.Check != progress) Say(look => look with { Check = progress });
        return Look;
    }

    /// <summary>What is known of a file that is open. It is watched from now on, and checked whenever it was saved.</summary>
    public Rechecked? Poll(string path)
    {
        if (!_watched.TryGetValue(path, out var file))
        {
            _watched[path] = file = new WatchedFile(path, library, clock, kept);
            file.Begin();
        }

        var news = file.News();
        if (news is { File: { Scenario: not null } opened }) _opened.TryAdd(path, (news.At, opened));
        if (news is not null) Say(look => look with { Said = look.Said.SetItem(path, news) });
        return Look.Of(path);
    }

    /// <summary>How many states of the story in an open file were searched by the check that goes on; null where none does.</summary>
    public int? GoingOf(string path) => _watched.GetValueOrDefault(path)?.Going;

    /// <summary>Stops the check of an open file.</summary>
    public void Stop(string path) => _watched.GetValueOrDefault(path)?.Stop();

    /// <summary>A file is not open any more.</summary>
    public void Close(string path)
    {
        if (!_watched.Remove(path, out var file)) return;
        file.Dispose();
        Say(look => look.Of(path) is { } said ? look with { Said = look.Said.SetItem(path, said.InShort) } : look);
    }

    /// <summary>Stops all that goes on.</summary>
    public void Dispose()
    {
        Stop();
        foreach (var path in _watched.Keys.ToList()) Close(path);
    }

    private void Say(Func<BenchLook, BenchLook> change)
    {
        lock (_gate) _look = change(_look);
    }

    private static string? Here()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
