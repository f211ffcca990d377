using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MentorSim.Benchmarks.Terminals;

/// <summary>
/// A pseudo-terminal of Linux with a program in it, and the moment at which each byte came out of it. There is nothing between: no
/// multiplexer that draws the screen in its own time.
/// </summary>
public sealed class PseudoTerminal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestRedraw = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(25);

    // A black background, and a terminal like many others: nearly all answer, so none that keeps silent is measured.
    private static readonly byte[] Question = "\e[c"u8.ToArray();
    private static readonly byte[] Answer = "\e]11;rgb:0000/0000/0000\a\e[?62;22c"u8.ToArray();

    private readonly Lock _lock = new();
    private readonly SafeFileHandle _master;
    private readonly Thread _reader;
    private readonly List<byte> _written = [];
    private readonly List<(long At, int Bytes)> _pieces = [];
    private readonly long _started;
    private bool _isReaped;

    /// <summary>Starts a program.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">What stands behind its name.</param>
    /// <param name="environment">All its variables.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="height">Rows of the terminal.</param>
    public PseudoTerminal(string program, string[] arguments, IReadOnlyDictionary<string, string> environment, int width = 80, int height = 24)
    {
        _master = PseudoTerminalCalls.Open(width, height, out var slave);
        _started = Stopwatch.GetTimestamp();
        Process = PseudoTerminalCalls.Start(program, [program, .. arguments], [.. environment.Select(variable => $"{variable.Key}={variable.Value}")], slave);
        _reader = new Thread(Read) { IsBackground = true };
        _reader.Start();
    }

    /// <summary>Why there can be none here; null where there can.</summary>
    public static string? Missing { get; } = OperatingSystem.IsLinux() ? null : "A pseudo-terminal is made by calls of Linux, and this is another system.";

    /// <summary>The number of the process.</summary>
    public int Process { get; }

    /// <summary>How many bytes have come.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _written.Count;
        }
    }

    /// <summary>All that has come, without the sequences that move and colour.</summary>
    public string Text
    {
        get
        {
            lock (_lock) return Sequences.Without(Encoding.UTF8.GetString(CollectionsMarshal.AsSpan(_written)));
        }
    }

    /// <summary>Waits until the text is as asked for; gives how long after the start its last byte came.</summary>
    public TimeSpan WaitFor(Func<string, bool> isSo)
    {
        var deadline = Stopwatch.StartNew();
        for (var seen = -1; deadline.Elapsed < Patience; Thread.Sleep(1))
        {
            int count;
            string text;
            lock (_lock)
            {
                if ((count = _written.Count) == seen) continue;
                seen = count;
                text = Sequences.Without(Encoding.UTF8.GetString(CollectionsMarshal.AsSpan(_written)));
            }

            if (isSo(text)) return Stopwatch.GetElapsedTime(_started, MomentOf(count));
        }

        throw new TimeoutException($"Waited in vain for the screen:\n{Text}");
    }

    /// <summary>Waits until nothing has come for so long.</summary>
    public void WaitForQuiet(TimeSpan quiet)
    {
        var deadline = Stopwatch.StartNew();
        for (var (seen, since) = (Count, Stopwatch.GetTimestamp()); Stopwatch.GetElapsedTime(since) < quiet; Thread.Sleep(1))
        {
            if (deadline.Elapsed > Patience) throw new TimeoutException("The screen never comes to rest.");
            if (Count != seen) (seen, since) = (Count, Stopwatch.GetTimestamp());
        }
    }

    /// <summary>Types a key, waits until nothing more comes of it, and gives how long the last byte took and how many came.</summary>
    public Redraw Press(string key)
    {
        var before = Count;
        var pressed = Stopwatch.GetTimestamp();
        Type(key);
        // A key may change nothing.
        while (Count == before && Stopwatch.GetElapsedTime(pressed) < LongestRedraw) Thread.Sleep(1);
        WaitForQuiet(Quiet);
        var after = Count;
        return new Redraw(after == before ? TimeSpan.Zero : Stopwatch.GetElapsedTime(pressed, MomentOf(after)), after - before);
    }

    /// <summary>Types without waiting.</summary>
    public void Type(string keys) => PseudoTerminalCalls.Write(_master, Encoding.UTF8.GetBytes(keys));

    /// <summary>A line of what the system tells of the process's memory, such as VmRSS or VmHWM, in KiB.</summary>
    public int Memory(string line) => int.Parse(
        File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{Process}/status")).First(read => read.StartsWith($"{line}:", StringComparison.Ordinal))[(line.Length + 1)..].Replace("kB", "", StringComparison.Ordinal),
        CultureInfo.InvariantCulture);

    /// <summary>The time for which the process has had a processor, in hundredths of a second.</summary>
    public long Ticks()
    {
        var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{Process}/stat"));
        // The name before may hold blanks itself.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
    }

    /// <summary>Waits until the program has ended by itself; gives its exit status, or null where a signal ended it.</summary>
    public int? WaitForEnd()
    {
        var deadline = Stopwatch.StartNew();
        while (deadline.Elapsed < Patience)
        {
            if (PseudoTerminalCalls.HasEnded(Process, out var status))
            {
                _isReaped = true;
                return status;
            }

            Thread.Sleep(1);
        }

        throw new TimeoutException("The program does not end.");
    }

    /// <summary>Ends the program, if it has not.</summary>
    public void Dispose()
    {
        if (!_isReaped)
        {
            PseudoTerminalCalls.Kill(Process);
            WaitForEnd();
        }

        // With the program its end of the terminal is gone, and a read from ours comes back.
        _reader.Join();
        _master.Dispose();
    }

    /// <summary>When so many bytes had come.</summary>
    private long MomentOf(int count)
    {
        lock (_lock)
        {
            var sum = 0;
            foreach (var (at, bytes) in _pieces)
            {
                if ((sum += bytes) >= count) return at;
            }
        }

        throw new InvalidOperationException("So many bytes have not come.");
    }

    private void Read()
    {
        var buffer = new byte[1 << 16];
        while (PseudoTerminalCalls.Read(_master, buffer) is > 0 and var count)
        {
            var at = Stopwatch.GetTimestamp();
            lock (_lock)
            {
                _written.AddRange(buffer.AsSpan(0, count));
                _pieces.Add((at, count));
            }

            if (buffer.AsSpan(0, count).IndexOf(Question) >= 0) PseudoTerminalCalls.Write(_master, Answer);
        }
    }
}

/// <summary>What a key brought about.</summary>
/// <param name="Took">From the key to the last byte of the redraw; nothing where nothing was redrawn.</param>
/// <param name="Bytes">How many bytes were written.</param>
public readonly record struct Redraw(TimeSpan Took, int Bytes);
