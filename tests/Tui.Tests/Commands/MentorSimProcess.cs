using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>Runs the program that was built, outside of the tests' own process, with a home folder that starts empty.</summary>
internal sealed class MentorSimProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The program beside these tests.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "mentorsim.exe" : "mentorsim");

    /// <summary>
    /// The folder for what is not to last, one for all programs of these tests: in that of the machine the rescue files of somebody who
    /// uses the program there may wait.
    /// </summary>
    public static string Temp { get; } = Directory.CreateTempSubdirectory("mentorsim-temp-").FullName;

    /// <summary>The home folder of the person who runs it.</summary>
    public string Home { get; } = Directory.CreateTempSubdirectory("mentorsim-home-").FullName;

    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>
    /// Runs it with no terminal at all, and gives what came of it. Where the system allows it, in a process that has run it before: what a
    /// start costs and leaves behind is for <see cref="RunAnew"/>.
    /// </summary>
    public Outcome Run(string? input, params string[] arguments) =>
        WarmProgram.IsThere ? WarmProgram.Run(arguments, Home, Variables, input, Patience) : RunAnew(input, arguments);

    /// <summary>The same with both outputs in one, in the order in which somebody at a terminal sees them.</summary>
    public Outcome RunTogether(params string[] arguments) => WarmProgram.Run(arguments, Home, Variables, null, Patience, isOneOutput: true);

    /// <summary>Starts it for this alone, and gives what came of it.</summary>
    public Outcome RunAnew(string? input, params string[] arguments) => Start(Path, input, arguments);

    /// <summary>Runs a shell command in which $M is the program.</summary>
    public Outcome Shell(string command)
    {
        Environment["M"] = Path;
        return Start("/bin/sh", null, ["-c", command]);
    }

    /// <summary>Writes a file into the home folder, and gives its path.</summary>
    public string File(string name, string text)
    {
        var path = System.IO.Path.Combine(Home, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Home, recursive: true);

    private Dictionary<string, string> Variables => Prepared(Path, []).Environment.ToDictionary(variable => variable.Key, variable => variable.Value!);

    private ProcessStartInfo Prepared(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Home,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MENTORSIM_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["HOME"] = Home;
        start.Environment["TMPDIR"] = Temp;
        start.Environment["XDG_STATE_HOME"] = System.IO.Path.Combine(Home, "state");
        start.Environment["XDG_DATA_HOME"] = System.IO.Path.Combine(Home, "data");
        start.Environment["TERM"] = "xterm-256color";
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return start;
    }

    private Outcome Start(string program, string? input, string[] arguments)
    {
        using var process = Process.Start(Prepared(program, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input ?? "");
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read all of it.
        }

        var watch = Stopwatch.StartNew();
        var peak = 0;
        while (!process.WaitForExit(5))
        {
            peak = Math.Max(peak, PeakOf(process));
            if (watch.Elapsed < Patience) continue;
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"mentorsim {string.Join(' ', arguments)} did not end.");
        }

        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult()) { Took = watch.Elapsed, PeakKiB = peak };
    }

    /// <summary>The most memory that a process had at any time, in KiB; 0 where the system does not say.</summary>
    private static int PeakOf(Process process)
    {
        try
        {
            var line = OperatingSystem.IsLinux() ? System.IO.File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
            return line is null ? 0 : int.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return 0;
        }
    }
}

/// <summary>What came of a run.</summary>
internal sealed record Outcome(int Exit, string Output, string Error)
{
    /// <summary>How long it ran.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>The most memory that it had at any time, in KiB; 0 where the system does not say.</summary>
    public int PeakKiB { get; init; }

    /// <summary>The outcome, which must have this exit status.</summary>
    public Outcome With(int exit)
    {
        Exit.ShouldBe(exit, $"{Output}\n{Error}");
        return this;
    }
}
