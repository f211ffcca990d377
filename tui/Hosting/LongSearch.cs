using System.Globalization;
using System.Runtime.InteropServices;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Commands;

namespace MentorSim.Tui.Hosting;

/// <summary>
/// A search of stories that may take long: it says on a terminal how far it has come, and ends in good order on Ctrl+C or when the
/// system asks for it. What it says is one line that is written over and wiped, with nothing but carriage returns and blanks.
/// </summary>
internal sealed class LongSearch : IDisposable
{
    private const int WidestLine = 80;
    private const int Echo = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _line = new();
    private readonly Timer _lastResort;
    private readonly TimeProvider _clock;
    private readonly TextWriter _output;
    private readonly bool _isTerminal;
    private int _shown;
    private string _reached = "";
    private int _exit;

    /// <summary>A search that says how far it has come.</summary>
    /// <param name="clock">Tells how long it takes.</param>
    /// <param name="output">Where it says so.</param>
    /// <param name="isTerminal">Whether that is a terminal; nothing is said elsewhere.</param>
    public LongSearch(TimeProvider clock, TextWriter output, bool isTerminal)
    {
        (_clock, _output, _isTerminal) = (clock, output, isTerminal);
        // What comes after a search does not ask whether it should stop, and takes its time with a large story.
        _lastResort = new Timer(_ => Environment.Exit(Stopped()));
    }

    /// <summary>Stops what takes long.</summary>
    public CancellationToken Cancellation => _stop.Token;

    /// <summary>Runs what may take long.</summary>
    /// <param name="clock">Tells how long a search takes.</param>
    /// <param name="run">What is run; gives the exit status.</param>
    /// <returns>The exit status; that of a shell for a signal where one stopped it.</returns>
    public static int Run(TimeProvider clock, Func<LongSearch, int> run)
    {
        using var search = new LongSearch(clock, Console.Error, !Console.IsErrorRedirected);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => search.Stop(context, ExitCode.Interrupted));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => search.Stop(context, ExitCode.Terminated));
        try
        {
            return run(search);
        }
        catch (OperationCanceledException) when (search._stop.IsCancellationRequested)
        {
            return search.Stopped();
        }
    }

    /// <summary>The terms of such a search.</summary>
    /// <param name="limit">The most states of a story.</param>
    /// <param name="searchesAnew">Whether nothing that was kept of earlier searches is believed.</param>
    public SearchTerms Terms(int limit = StateGraph.UsualLimit, bool searchesAnew = false) => new(limit)
    {
        Kept = KeptBy(_clock, searchesAnew),
        ProgressOf = Of,
        Cancellation = Cancellation,
    };

    /// <summary>Where this user's searches are kept; null for a user without a home.</summary>
    public static KeptSearches? KeptBy(TimeProvider clock, bool searchesAnew = false) =>
        UserFolders.State is { } state ? new KeptSearches(Path.Combine(state, "checks"), clock) { SearchesAnew = searchesAnew } : null;

    /// <summary>Says from now on how far the search of a scenario has come, where it takes longer than a moment.</summary>
    public IProgress<int> Of(Scenario scenario)
    {
        Wipe();
        return new Progress(this, scenario.Id);
    }

    /// <summary>Says from now on how many of some trainees have played, with a bar, where it takes longer than a moment; and once more when it is stopped.</summary>
    /// <param name="all">How many there are.</param>
    public IProgress<int> Trainees(int all) => new Played(this, all);

    /// <summary>Takes the line away, so that something else can be written in its place.</summary>
    public void Wipe() => Show("");

    /// <inheritdoc/>
    public void Dispose()
    {
        _lastResort.Dispose();
        Wipe();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context, int exit)
    {
        // Who asks twice does not want to wait.
        if (_stop.IsCancellationRequested) return;
        context.Cancel = true;
        _exit = exit;
        _lastResort.Change(Longest, Timeout.InfiniteTimeSpan);
        _stop.Cancel();
    }

    private int Stopped()
    {
        // A terminal writes ^C behind the line, or where there is none.
        lock (_line) _shown += _isTerminal ? Echo : 0;
        Wipe();
        _output.WriteLine(_reached.Length > 0 ? $"Stopped: {_reached}" : "Stopped.");
        return _exit;
    }

    private void Show(string text)
    {
        lock (_line)
        {
            if (_shown == 0 && text.Length == 0) return;
            _output.Write(text.Length == 0 ? $"\r{new string(' ', _shown)}\r" : $"\r{text.PadRight(_shown)}");
            _output.Flush();
            _shown = text.Length;
        }
    }

    private static int Width()
    {
        try
        {
            return Console.WindowWidth is > Echo and < WidestLine and var width ? width - 1 - Echo : WidestLine - 1 - Echo;
        }
        catch (IOException)
        {
            return WidestLine - 1 - Echo;
        }
    }

    private sealed class Progress(LongSearch search, string id) : IProgress<int>
    {
        private readonly long _began = search._clock.GetTimestamp();
        private long _said;
        private int _last;
        private long _before;

        public void Report(int value)
        {
            // A story may be searched twice, with another idea of what is the same state.
            if (value < _last) _before += _last;
            _last = value;
            var now = search._clock.GetTimestamp();
            if (!search._isTerminal || search._clock.GetElapsedTime(_began, now) < Patience || search._clock.GetElapsedTime(_said, now) < Often) return;
            _said = now;
            var count = string.Create(CultureInfo.InvariantCulture, $": {_before + value:N0} states searched …");
            var room = Math.Max(0, Width() - count.Length);
            search.Show((id.Length > room ? id[..room] : id) + count);
        }
    }

    private sealed class Played(LongSearch search, int all) : IProgress<int>
    {
        private const int WidestBar = 30;

        private readonly long _began = search._clock.GetTimestamp();
        private long _said;

        // Those who play wait for each other here: none says less than was said before.
        public void Report(int value)
        {
            search._reached = string.Create(CultureInfo.InvariantCulture, $"{value:N0} of {all:N0} trainees had played.");
            var now = search._clock.GetTimestamp();
            if (!search._isTerminal || search._clock.GetElapsedTime(_began, now) < Patience || search._clock.GetElapsedTime(_said, now) < Often) return;
            _said = now;
            var count = string.Create(CultureInfo.InvariantCulture, $" {value:N0} of {all:N0} trainees");
            var bar = Math.Clamp(Width() - count.Length - 2, 0, WidestBar);
            var done = (int)((long)bar * value / all);
            search.Show($"[{new string('#', done)}{new string('.', bar - done)}]{count}");
        }
    }
}
