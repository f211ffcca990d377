using System.Diagnostics;
using System.Text;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Tests.Commands;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>
/// A pseudo-terminal whose other end these tests hold: what the program writes comes here byte by byte, and what a terminal would answer is
/// for the test to send. The program script of util-linux makes it.
/// </summary>
internal sealed class FakeTerminal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _script;
    private readonly StringBuilder _written = new();
    private readonly string _home = Directory.CreateTempSubdirectory("mentorsim-fake-").FullName;

    private readonly string? _answer;
    private bool _hasAnswered;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">Its command line.</param>
    /// <param name="answer">What is sent as soon as it asks for the background; null for nothing.</param>
    /// <param name="variables">Its environment, beside what a terminal needs.</param>
    public FakeTerminal(string arguments, string? answer, params (string Name, string Value)[] variables)
    {
        _answer = answer;
        var start = new ProcessStartInfo("script", ["-qec", $"stty rows 24 cols 80; exec '{MentorSimProcess.Path}' {arguments}", "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var runtime = Environment.GetEnvironmentVariable("DOTNET_ROOT");
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        (string Name, string? Value)[] usual = [("PATH", path), ("DOTNET_ROOT", runtime), ("HOME", _home), ("TMPDIR", MentorSimProcess.Temp), ("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("LANG", "C.UTF-8"), ("SHELL", "/bin/sh")];
        foreach (var (name, value) in usual) start.Environment[name] = value;
        foreach (var (name, value) in variables) start.Environment[name] = value;
        _script = Process.Start(start)!;
        // A terminal answers at once, also while other tests keep all the threads of the pool busy.
        new Thread(Listen) { IsBackground = true }.Start();
    }

    /// <summary>What the program has written.</summary>
    public string Written
    {
        get
        {
            lock (_written) return _written.ToString();
        }
    }

    /// <summary>Sends what a terminal sends.</summary>
    public FakeTerminal Send(string bytes)
    {
        _script.StandardInput.BaseStream.Write(Encoding.Latin1.GetBytes(bytes));
        _script.StandardInput.BaseStream.Flush();
        return this;
    }

    /// <summary>Waits until the program has written something, and gives all that it has written.</summary>
    public string WaitFor(string text)
    {
        var clock = Stopwatch.StartNew();
        while (!Written.Contains(text, StringComparison.Ordinal))
        {
            if (clock.Elapsed > Patience) throw new TimeoutException($"Waited in vain for '{text}':\n{Written.Replace("\e", "\\e", StringComparison.Ordinal)}");
            Thread.Sleep(5);
        }

        return Written;
    }

    public void Dispose()
    {
        if (!_script.HasExited) _script.Kill(entireProcessTree: true);
        _script.WaitForExit();
        _script.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    private void Listen()
    {
        var bytes = new byte[4096];
        while (_script.StandardOutput.BaseStream.Read(bytes) is var count and > 0)
        {
            lock (_written) _written.Append(Encoding.Latin1.GetString(bytes, 0, count));
            if (_answer is null || _hasAnswered || !Written.Contains(BackgroundAnswer.Question, StringComparison.Ordinal)) continue;
            _hasAnswered = true;
            Send(_answer);
        }
    }
}
