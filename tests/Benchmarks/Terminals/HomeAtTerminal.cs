using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorSim.Benchmarks.Terminals;

/// <summary>MentorSim at a pseudo-terminal, opened on Home with a generated library, by somebody who was there before.</summary>
/// <param name="program">The program's path.</param>
/// <param name="folder">A folder for the library and for the home of whoever sits there; it is theirs alone.</param>
public sealed partial class HomeAtTerminal(string program, string folder)
{
    private static readonly string[] Words = ["generated story", "scene", "evidence", "topic 04", "xyz"];

    /// <summary>How many scenarios the library has.</summary>
    public const int Scenarios = 200;

    private const string Down = "\e[B";
    private const string Up = "\e[A";
    private const string PageDown = "\e[6~";
    private const string PageUp = "\e[5~";
    private const string Backspace = "\x7f";

    /// <summary>Eight steps down and as many up, by rows and by pages: never past an end of the list, so that each key changes the screen.</summary>
    private static readonly string[] Keys = [Down, Down, Down, PageDown, Down, Up, PageDown, Down, Up, PageUp, Up, Down, PageUp, Up, Up, Up];

    /// <summary>Writes the library, and starts once: what there is is read then, and kept.</summary>
    /// <returns>How long it took until the scenarios were counted.</returns>
    public TimeSpan Prepare()
    {
        if (!Directory.Exists(Library)) GeneratedLibrary.Write(Library, Scenarios);
        Directory.CreateDirectory(Home);
        using var terminal = Start();
        return UntilCounted(terminal);
    }

    /// <summary>Starts it.</summary>
    public PseudoTerminal Start() => new(program, ["--bank", Library], Environment);

    /// <summary>Waits for the first full frame: Home down to its foot.</summary>
    public static TimeSpan UntilFull(PseudoTerminal terminal) => terminal.WaitFor(text => Foot.IsMatch(text));

    /// <summary>Waits until Home says how many scenarios there are.</summary>
    public static TimeSpan UntilCounted(PseudoTerminal terminal) =>
        terminal.WaitFor(text => Foot.IsMatch(text) && text.Contains(string.Create(CultureInfo.InvariantCulture, $"{Scenarios} scenario"), StringComparison.Ordinal));

    /// <summary>Opens the list of all scenarios from Home, and waits until nothing more is drawn.</summary>
    public static void OpenList(PseudoTerminal terminal)
    {
        terminal.Type("1");
        terminal.WaitFor(text => text.Contains("A generated story", StringComparison.Ordinal));
        terminal.WaitForQuiet(TimeSpan.FromSeconds(1));
    }

    /// <summary>Moves about in the list.</summary>
    /// <param name="terminal">Where the list is open.</param>
    /// <param name="count">How many keys.</param>
    /// <returns>What each key brought about; whether it was an arrow key.</returns>
    public static IReadOnlyList<(bool IsArrow, Redraw Redraw)> Move(PseudoTerminal terminal, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Keys[i % Keys.Length]).Select(key => (key is Down or Up, terminal.Press(key)))];

    /// <summary>Opens the search from Home, and waits until nothing more is drawn.</summary>
    public static void OpenSearch(PseudoTerminal terminal)
    {
        terminal.Type("/");
        terminal.WaitFor(text => text.Contains("Type a word", StringComparison.Ordinal));
        terminal.WaitForQuiet(TimeSpan.FromSeconds(1));
    }

    /// <summary>Types words to look for letter by letter, and takes them away again: words that all scenarios have, some rules have, and nothing has.</summary>
    /// <returns>What each letter brought about, also one that was taken away.</returns>
    public static IReadOnlyList<Redraw> Search(PseudoTerminal terminal) =>
        [.. Words.SelectMany(word => word.Select(letter => letter.ToString()).Concat(Enumerable.Repeat(Backspace, word.Length))).Select(terminal.Press)];

    /// <summary>The fewest hundredths of a second for which it had a processor in three seconds, of a few such times: the compiler works on for a while.</summary>
    public static long IdleTicks(PseudoTerminal terminal, int times)
    {
        var least = long.MaxValue;
        for (var i = 0; i < times && least > 0; i++)
        {
            var before = terminal.Ticks();
            Thread.Sleep(TimeSpan.FromSeconds(3));
            least = Math.Min(least, terminal.Ticks() - before);
        }

        return least;
    }

    private string Library => Path.Combine(folder, "library");

    private string Home => Path.Combine(folder, "home");

    private Dictionary<string, string> Environment => new()
    {
        ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "",
        ["DOTNET_ROOT"] = System.Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "",
        ["HOME"] = Home,
        ["TMPDIR"] = folder,
        ["TERM"] = "xterm-256color",
        ["LANG"] = "C.UTF-8",
    };

    // What moves the cursor between the two words is not among the text.
    [GeneratedRegex(@"Esc\s*quit")]
    private static partial Regex Foot { get; }
}
