using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>A command line of MentorSim that <see cref="WarmProgram"/> runs.</summary>
/// <param name="Arguments">What is typed behind the program's name.</param>
/// <param name="Folder">The current folder.</param>
/// <param name="Environment">All variables.</param>
/// <param name="Input">The file that is standard input.</param>
/// <param name="Output">The file that standard output goes to.</param>
/// <param name="Error">The file that standard error goes to.</param>
internal sealed record WarmRequest(string[] Arguments, string Folder, Dictionary<string, string> Environment, string Input, string Output, string Error);

/// <summary>
/// A process that runs command lines of MentorSim one after the other, with the settings of the runtime that the program has. To start
/// the program takes many times what most commands take, and hundreds of tests give one.
/// </summary>
internal sealed class WarmProgram
{
    private static readonly ConcurrentBag<WarmProgram> Idle = [];

    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-warm-").FullName;

    private WarmProgram()
    {
        var here = AppContext.BaseDirectory;
        var tests = typeof(WarmProgram).Assembly.Location;
        var start = new ProcessStartInfo(System.Environment.ProcessPath!, ["exec", "--runtimeconfig", Path.Combine(here, "mentorsim.runtimeconfig.json"), "--depsfile", Path.ChangeExtension(tests, ".deps.json"), tests])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // It ends by itself when these tests do: then nobody is left to ask it anything.
        _process = Process.Start(start)!;
    }

    /// <summary>Whether this system lets a process change what its standard streams are.</summary>
    public static bool IsThere => !OperatingSystem.IsWindows();

    /// <summary>Runs a command line in a process that waits for one, or in a new one.</summary>
    /// <param name="arguments">What is typed behind the program's name.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="environment">All variables.</param>
    /// <param name="input">What is typed or piped in.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="isOneOutput">Whether what goes to standard error comes with standard output.</param>
    /// <exception cref="TimeoutException">It did not end in time.</exception>
    public static Outcome Run(string[] arguments, string folder, Dictionary<string, string> environment, string? input, TimeSpan patience, bool isOneOutput = false)
    {
        if (!Idle.TryTake(out var program)) program = new WarmProgram();
        var outcome = program.Give(arguments, folder, environment, input ?? "", patience, isOneOutput);
        Idle.Add(program);
        return outcome;
    }

    private Outcome Give(string[] arguments, string folder, Dictionary<string, string> environment, string input, TimeSpan patience, bool isOneOutput)
    {
        var (typed, output, error) = (Path.Combine(_folder, "input"), Path.Combine(_folder, "output"), Path.Combine(_folder, "error"));
        File.WriteAllText(typed, input);
        File.WriteAllText(output, "");
        File.WriteAllText(error, "");
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(new WarmRequest(arguments, folder, environment, typed, output, isOneOutput ? output : error)));
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLineAsync();
        if (!answer.Wait(patience))
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"mentorsim {string.Join(' ', arguments)} did not end.");
        }

        var (said, told) = (File.ReadAllText(output, Encoding.UTF8), File.ReadAllText(error, Encoding.UTF8));
        return answer.Result is { } exit
            ? new Outcome(int.Parse(exit, CultureInfo.InvariantCulture), said, isOneOutput ? "" : told)
            : throw new InvalidOperationException($"mentorsim {string.Join(' ', arguments)} took the process with it.\n{said}\n{told}");
    }
}
