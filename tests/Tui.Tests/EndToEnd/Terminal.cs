using System.Diagnostics;
using System.Globalization;
using MentorSim.Tui.Tests.Commands;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>A real terminal with a shell in it: a tmux server of its own, so that nobody else's is touched.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>The shell's prompt.</summary>
    public const string Prompt = "ready>";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static int _count;

    private readonly string _socket = string.Create(CultureInfo.InvariantCulture, $"mentorsim-{System.Environment.ProcessId}-{Interlocked.Increment(ref _count)}");

    private readonly string _socketPath;

    public Terminal(int width = 80, int height = 24)
    {
        Home = Directory.CreateTempSubdirectory("mentorsim-terminal-").FullName;
        Tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", Text(width), "-y", Text(height), "-c", Home,
            $"env -i PATH='{System.Environment.GetEnvironmentVariable("PATH")}' HOME='{Home}' TMPDIR='{MentorSimProcess.Temp}' TERM=screen-256color LANG=C.UTF-8 DOTNET_ROOT='{System.Environment.GetEnvironmentVariable("DOTNET_ROOT")}' PS1='{Prompt} ' M='{MentorSimProcess.Path}' sh");
        _socketPath = Ask("socket_path");
        Wait(screen => screen.StartsWith(Prompt, StringComparison.Ordinal), "the shell's prompt");
    }

    /// <summary>The home folder of whoever sits here.</summary>
    public string Home { get; }

    /// <summary>What stands on the screen.</summary>
    public string Screen => Captured("capture-pane", "-p");

    /// <summary>The same with what has scrolled away.</summary>
    public string Everything => Captured("capture-pane", "-p", "-S", "-");

    /// <summary>What stands on the screen, with the sequences that colour it.</summary>
    public string Coloured => Captured("capture-pane", "-e", "-p");

    /// <summary>The process that the shell runs in the foreground.</summary>
    public int Program
    {
        get
        {
            var shell = int.Parse(Ask("pane_pid"), CultureInfo.InvariantCulture);
            var deadline = Stopwatch.StartNew();
            while (deadline.Elapsed < Patience)
            {
                foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
                {
                    if (StatOf(folder) is { } stat && stat[1] == Text(shell)) return int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);
                }

                Thread.Sleep(50);
            }

            throw new TimeoutException("The shell runs nothing.");
        }
    }

    /// <summary>The time that a process has had a processor, in hundredths of a second.</summary>
    public static long TicksOf(int process)
    {
        var stat = StatOf($"/proc/{Text(process)}") ?? throw new InvalidOperationException("The program has ended.");
        return long.Parse(stat[11], CultureInfo.InvariantCulture) + long.Parse(stat[12], CultureInfo.InvariantCulture);
    }

    /// <summary>One of tmux's own facts about the terminal, such as <c>cursor_flag</c>.</summary>
    public string Ask(string fact) => Tmux("display-message", "-p", $"#{{{fact}}}").Trim();

    /// <summary>Types a line at the shell.</summary>
    public Terminal Run(string command) => Type(command).Press("Enter");

    /// <summary>Types some text.</summary>
    public Terminal Type(string text)
    {
        Tmux("send-keys", "-l", text);
        return this;
    }

    /// <summary>Pastes a text as a terminal does, between marks where the program asked for them.</summary>
    public Terminal Paste(string text)
    {
        var file = Path.Combine(Home, "pasted");
        File.WriteAllText(file, text);
        Tmux("load-buffer", file);
        Tmux("paste-buffer", "-p");
        File.Delete(file);
        return this;
    }

    /// <summary>Presses keys, by tmux's names for them.</summary>
    public Terminal Press(params string[] keys)
    {
        Tmux(["send-keys", .. keys]);
        return this;
    }

    public Terminal Resize(int width, int height)
    {
        Tmux("resize-window", "-x", Text(width), "-y", Text(height));
        return this;
    }

    /// <summary>Waits until the screen is as asked for, and gives it.</summary>
    public string Wait(Func<string, bool> isSo, string what) => Wait(() => Screen, isSo, what);

    /// <summary>Waits until something read from the terminal is as asked for, and gives it.</summary>
    public static string Wait(Func<string> read, Func<string, bool> isSo, string what)
    {
        var deadline = Stopwatch.StartNew();
        var screen = "";
        while (deadline.Elapsed < Patience)
        {
            if (isSo(screen = read())) return screen;
            Thread.Sleep(40);
        }

        throw new TimeoutException($"Waited in vain for {what}:\n{screen}");
    }

    public string WaitFor(string text) => Wait(screen => screen.Contains(text, StringComparison.Ordinal), $"'{text}'");

    /// <summary>The terminal must be as the shell had it: its own screen, a cursor, lines and echo.</summary>
    public void ShouldBeRestored()
    {
        Wait(screen => screen.TrimEnd().EndsWith(Prompt, StringComparison.Ordinal), "the prompt after the program");
        Ask("alternate_on").ShouldBe("0");
        Ask("cursor_flag").ShouldBe("1");
        Ask("mouse_any_flag").ShouldBe("0");
        // The answer is computed, so that the command's own line, wherever it breaks, is not taken for it.
        Run("stty -a > $HOME/stty.txt; echo written $((6 * 7))");
        WaitFor("written 42");
        var modes = File.ReadAllText(Path.Combine(Home, "stty.txt")).Split([' ', '\n', ';'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var mode in new[] { "echo", "icanon", "isig", "icrnl", "opost" }) modes.ShouldContain(mode);
    }

    /// <summary>Closes the terminal's window, as somebody does who has had enough.</summary>
    public void Close() => Tmux("kill-server");

    public void Dispose()
    {
        Start("kill-server").WaitForExit(Patience);
        File.Delete(_socketPath);
        Remove(Home);
    }

    /// <summary>Removes a folder in which a program that was hung up may still write its last.</summary>
    private static void Remove(string folder)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The fields of a process after its name, which may hold blanks itself; null for one that has ended.</summary>
    private static string[]? StatOf(string folder)
    {
        try
        {
            var stat = File.ReadAllText($"{folder}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private string Captured(params string[] arguments) => string.Join('\n', Tmux(arguments).Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n');

    private Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("tmux", ["-L", _socket, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private string Tmux(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit(Patience).ShouldBeTrue("tmux does not answer");
        process.ExitCode.ShouldBe(0, error);
        return output;
    }
}
