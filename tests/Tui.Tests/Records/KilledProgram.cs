using System.Diagnostics;
using System.Text;
using MentorSim.Tui.Tests.Commands;

namespace MentorSim.Tui.Tests.Records;

/// <summary>
/// A real program that plays in lines of text, is answered as soon as it asks, and is killed without a word. What it asked after an
/// answer says that the answer is kept.
/// </summary>
internal sealed class KilledProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Random _random;
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;
    private readonly int _until;
    private int _prompts;

    /// <param name="home">The home folder of whoever plays.</param>
    /// <param name="random">What is answered.</param>
    /// <param name="until">After how many questions it may be killed.</param>
    /// <param name="arguments">How it is called.</param>
    public KilledProgram(string home, Random random, int until, params string[] arguments)
    {
        (_random, _until) = (random, until);
        var start = new ProcessStartInfo(MentorSimProcess.Path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = home,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MENTORSIM_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["HOME"] = home;
        start.Environment["TMPDIR"] = MentorSimProcess.Temp;
        start.Environment["XDG_DATA_HOME"] = Path.Combine(home, "data");
        start.Environment["XDG_STATE_HOME"] = Path.Combine(home, "state");
        _process = Process.Start(start)!;
        _reading = Task.Run(Answer);
    }

    /// <summary>How many questions were asked: one less than that was answered, and is kept.</summary>
    public int Prompts => Volatile.Read(ref _prompts);

    /// <summary>Waits until it was asked often enough, waits a little more, and kills it.</summary>
    public void KillAfter(int milliseconds)
    {
        Task.WaitAny([_reached.Task, _reading], Patience);
        if (milliseconds > 0) Thread.Sleep(milliseconds);
        _process.Kill();
        _process.WaitForExit();
        _reading.Wait(Patience).ShouldBeTrue();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private void Answer()
    {
        try
        {
            while (_process.StandardOutput.ReadLine() is { } line)
            {
                if (!line.StartsWith('[') || !line.EndsWith(']')) continue;
                if (Interlocked.Increment(ref _prompts) >= _until) _reached.TrySetResult();
                _process.StandardInput.WriteLine(Reply(line));
                _process.StandardInput.Flush();
            }
        }
        catch (IOException)
        {
            // It was killed while it was answered.
        }

        _reached.TrySetResult();
    }

    private string Reply(string prompt)
    {
        const string Numbers = "Type a number from 1 to ";
        var at = prompt.IndexOf(Numbers, StringComparison.Ordinal);
        if (prompt.Contains("[Type 1", StringComparison.Ordinal)) return "1";
        return at < 0 ? "" : $"{_random.Next(prompt[at + Numbers.Length] - '0') + 1}";
    }
}
