using System.Diagnostics;
using System.Globalization;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Another process that uses a store: this assembly run as a program.</summary>
internal sealed class OtherProgram : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly List<(int Sequence, long Micros)> _stored = [];
    private readonly TaskCompletionSource _first = new();
    private readonly Task _reading;

    private OtherProgram(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _reading = Task.Run(Read);
    }

    /// <summary>What it was told is stored, so far.</summary>
    public IReadOnlyList<(int Sequence, long Micros)> Stored
    {
        get
        {
            lock (_stored) return [.. _stored];
        }
    }

    /// <summary>Starts one that appends to a session.</summary>
    /// <param name="address">The store.</param>
    /// <param name="session">The session, which it begins where it is not there.</param>
    /// <param name="count">How many events.</param>
    /// <param name="prefix">What stands before the command.</param>
    public static OtherProgram Append(string address, string session, int count, params IEnumerable<string> prefix) =>
        AppendAtLeisure(address, session, count, 0, prefix);

    /// <summary>The same with pauses of up to so many milliseconds.</summary>
    public static OtherProgram AppendAtLeisure(string address, string session, int count, int pause, params IEnumerable<string> prefix) =>
        Start("append", address, session, count, pause, prefix);

    /// <summary>Starts one that sits a paper, or goes on with a sitting that was interrupted.</summary>
    /// <param name="address">The store.</param>
    /// <param name="name">Who sits.</param>
    /// <param name="number">Makes the sitting's id, and what is done in it.</param>
    /// <param name="pause">Pauses of up to so many milliseconds.</param>
    public static OtherProgram Sit(string address, string name, int number, int pause) => Start("sit", address, name, number, pause, []);

    private static OtherProgram Start(string what, string address, string session, int count, int pause, IEnumerable<string> prefix)
    {
        string[] command = [.. prefix, Environment.ProcessPath!, "exec", typeof(OtherProgram).Assembly.Location, what, address, session,
            count.ToString(CultureInfo.InvariantCulture), pause.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        return new OtherProgram(Process.Start(start)!);
    }

    /// <summary>Waits until it has stored something, for at most a minute.</summary>
    public void WaitForFirst() => Task.WhenAny(_first.Task, _reading).Wait(60_000).ShouldBeTrue("nothing was stored");

    /// <summary>Ends it as nothing can be caught.</summary>
    public void Kill()
    {
        _process.Kill();
        Finish();
    }

    /// <summary>Waits for its end, for at most two minutes; gives its status and what it said.</summary>
    public (int Status, string Errors) Finish()
    {
        _process.WaitForExit(120_000).ShouldBeTrue("the other program hangs");
        _reading.Wait();
        return (_process.ExitCode, _errors.Result);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private void Read()
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            // A line without its end was cut off by a kill: what it says was stored, but is not whole.
            var parts = line.Split(' ');
            if (parts.Length != 2) continue;
            lock (_stored) _stored.Add((int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1].Length == 0 ? 0 : long.Parse(parts[1], CultureInfo.InvariantCulture)));
            _first.TrySetResult();
        }
    }
}
