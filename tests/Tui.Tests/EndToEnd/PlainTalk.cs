using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using MentorSim.Tui.Tests.Commands;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>
/// The program in lines of text, talked to as a person does: a line is typed, and the next only when it asks again. Items are found by their
/// words on the page that was printed last.
/// </summary>
internal sealed partial class PlainTalk : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly BlockingCollection<string> _pages = [];
    private readonly StringBuilder _all = new();
    private readonly Task _reading;
    private string _heard = "";

    /// <summary>Starts the program, and waits until it asks.</summary>
    /// <param name="home">The home folder of whoever sits there.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="variables">What else the environment says.</param>
    /// <param name="arguments">How it is called.</param>
    public PlainTalk(string home, string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(MentorSimProcess.Path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            WorkingDirectory = folder,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MENTORSIM_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["HOME"] = home;
        start.Environment["TMPDIR"] = home;
        start.Environment["XDG_STATE_HOME"] = Path.Combine(home, "state");
        start.Environment["XDG_DATA_HOME"] = Path.Combine(home, "data");
        // The sockets of diagnostics would lie among the files that are looked through.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in variables) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginErrorReadLine();
        _reading = Task.Run(Read);
        Wait();
    }

    /// <summary>What was printed since the last line that was typed.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Types lines, each when the program asks.</summary>
    public PlainTalk Say(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            _process.StandardInput.Write(line + "\n");
            _process.StandardInput.Flush();
            Wait();
        }

        return this;
    }

    /// <summary>Takes the items that have these words, each on the page to which the one before led.</summary>
    public PlainTalk Pick(params ReadOnlySpan<string> words)
    {
        foreach (var item in words) Say(NumberOf(item));
        return this;
    }

    /// <summary>Takes the item that has these words, which opens a box, and writes in it.</summary>
    public PlainTalk Write(string words, string text)
    {
        Say($"{NumberOf(words)}\n{text}\n.");
        return this;
    }

    /// <summary>What a form finds on the page that was printed last.</summary>
    public string Find(Regex form)
    {
        var found = form.Matches(Page);
        found.Count.ShouldBeGreaterThan(0, All);
        return found[^1].Value;
    }

    /// <summary>Ends it without a word.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit(Patience).ShouldBeTrue();
    }

    /// <summary>Goes back, page by page, until the program ends, which it must well.</summary>
    public void Leave()
    {
        while (Page.EndsWith("]\n", StringComparison.Ordinal)) Say("q");
        _process.WaitForExit(Patience).ShouldBeTrue(All);
        _process.ExitCode.ShouldBe(0, All);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _reading.Wait(Patience);
        _process.Dispose();
        _pages.Dispose();
    }

    /// <summary>All that was said, to see where it went astray.</summary>
    public string All
    {
        get
        {
            lock (_all) return _all.ToString();
        }
    }

    private string NumberOf(string words)
    {
        var item = ItemForm.Matches(Page).Concat(ItemForm.Matches(_heard)).FirstOrDefault(item => item.Groups["text"].Value.Contains(words, StringComparison.Ordinal));
        return item?.Groups["number"].Value ?? throw new InvalidOperationException($"There is no '{words}' on this page:\n{Page}\nAll of it:\n{All}");
    }

    private void Wait()
    {
        if (!_pages.TryTake(out var page, Patience)) throw new TimeoutException($"The program does not ask:\n{All}");
        Page = page;
        // Where only the row that was chosen is said again, the others stand where they were heard before.
        _heard = page.StartsWith("Selected: ", StringComparison.Ordinal) ? _heard + page : page;
    }

    /// <summary>A page ends where the program asks, or ends.</summary>
    private void Read()
    {
        var page = new StringBuilder();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            Keep(line);
            page.Append(line).Append('\n');
            if (!line.StartsWith('[') || !line.EndsWith(']')) continue;
            _pages.Add(page.ToString());
            page.Clear();
        }

        _pages.Add(page.ToString());
    }

    private void Keep(string? line)
    {
        lock (_all) _all.Append(line).Append('\n');
    }

    [GeneratedRegex("^(?<number>[0-9]+)\\. (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex ItemForm { get; }
}
