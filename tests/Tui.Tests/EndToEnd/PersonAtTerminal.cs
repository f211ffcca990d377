using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>
/// Somebody at a terminal who reads the screen: they look for a line by its words, and know from what they then see that the program has
/// followed. What is to be seen stands anywhere on the screen; behind <c>#</c> it is the beginning of the title.
/// </summary>
/// <param name="terminal">The terminal.</param>
internal sealed partial class PersonAtTerminal(Terminal terminal)
{
    private const int MostKeys = 120;

    public Terminal Terminal => terminal;

    public PersonAtTerminal Sees(string what)
    {
        terminal.Wait(screen => IsThere(screen, what), $"'{what}'");
        return this;
    }

    /// <summary>Types a command at the shell.</summary>
    public PersonAtTerminal Runs(string command, string then)
    {
        terminal.Run(command);
        return Sees(then);
    }

    public PersonAtTerminal Presses(string key, string then)
    {
        terminal.Press(key);
        return Sees(then);
    }

    /// <summary>Types a line into a box.</summary>
    public PersonAtTerminal Types(string line, string then)
    {
        terminal.Run(line);
        return Sees(then);
    }

    /// <summary>Writes a text that is kept as it is left.</summary>
    public PersonAtTerminal Writes(string text, string then)
    {
        terminal.Type(text).WaitFor(text);
        return Presses("Escape", then);
    }

    /// <summary>Chooses the first item with some words in its first line, wherever it stands on the page.</summary>
    public PersonAtTerminal Picks(string words, string then)
    {
        for (var keys = 0; keys < MostKeys; keys++)
        {
            var screen = terminal.Screen;
            var lines = screen.Split('\n');
            var at = Array.FindIndex(lines, line => ItemLine().IsMatch(line) && line.Contains(words, StringComparison.Ordinal));
            var isCut = at >= 0 && lines[^2].Contains("below --", StringComparison.Ordinal) && !lines.Skip(at + 1).Any(line => ItemLine().IsMatch(line));
            if (isCut)
            {
                terminal.Press("NPage").Wait(changed => changed != screen, $"the rest of '{words}'");
                continue;
            }

            if (at >= 0 && Number(lines[at]) is { Length: 1 } digit) return Presses(digit, then);
            if (at >= 0 && lines[at].StartsWith('>')) return Presses("Enter", then);

            var isAbove = at >= 0 && at < Array.FindIndex(lines, line => line.StartsWith('>'));
            terminal.Press(isAbove ? "Up" : at < 0 && screen.Contains("Enter  more", StringComparison.Ordinal) ? "NPage" : "Down");
            terminal.Wait(changed => changed != screen, $"a way to '{words}'");
        }

        throw new TimeoutException($"Nothing says '{words}':\n{terminal.Screen}");
    }

    /// <summary>Waits until the page is drawn.</summary>
    public PersonAtTerminal Rests()
    {
        var before = "";
        terminal.Wait(
            screen =>
            {
                var rests = screen == before;
                before = screen;
                return rests;
            },
            "a page at rest");
        return this;
    }

    /// <summary>Presses a key until the program goes on; a digit whose line is below the foot is shown first.</summary>
    public PersonAtTerminal Insists(string key)
    {
        var title = TitleOf(terminal.Screen);
        return Insists(key, screen => TitleOf(screen) != title);
    }

    /// <summary>The same until something is seen.</summary>
    public PersonAtTerminal Insists(string key, string then) => Insists(key, screen => IsThere(screen, then));

    private PersonAtTerminal Insists(string key, Func<string, bool> isSo)
    {
        while (!isSo(terminal.Screen))
        {
            // What is still being drawn would be taken for what comes of the key.
            var screen = Rests().Terminal.Screen;
            if (isSo(screen)) break;
            terminal.Press(key).Wait(changed => changed != screen, $"what comes of {key}");
        }

        return this;
    }

    /// <summary>Goes one step back after the other, until something is seen.</summary>
    public PersonAtTerminal ReturnsTo(string what)
    {
        for (var keys = 0; keys < MostKeys && !IsThere(terminal.Screen, what); keys++)
        {
            var screen = terminal.Screen;
            screen.ShouldNotContain(Terminal.Prompt, Case.Sensitive, $"left without '{what}'");
            terminal.Press("Escape").Wait(changed => changed != screen, $"what comes before, on the way to '{what}'");
        }

        return Sees(what);
    }

    /// <summary>Reads on, and takes the first of whatever there is to choose, until something is seen.</summary>
    public PersonAtTerminal ReadsTo(string what)
    {
        for (var keys = 0; keys < MostKeys && !IsThere(terminal.Screen, what); keys++)
        {
            // What is still being drawn would be answered before it could be read.
            var screen = Rests().Terminal.Screen;
            if (IsThere(screen, what)) break;
            terminal.Press("Enter").Wait(changed => changed != screen, $"what comes after, on the way to '{what}'");
        }

        return Sees(what);
    }

    /// <summary>Leaves the program by a key. What is typed before the shell asks again could be lost.</summary>
    public PersonAtTerminal Leaves(string key = "Escape")
    {
        terminal.Press(key).Wait(screen => screen.TrimEnd().EndsWith(Terminal.Prompt, StringComparison.Ordinal), "the prompt after the program");
        return this;
    }

    /// <summary>What stands on the screen in a form, such as a code.</summary>
    public string Reads(Regex form) => form.Match(terminal.Screen) is { Success: true } match ? match.Value : throw new FormatException($"Nothing like {form}:\n{terminal.Screen}");

    /// <summary>The items on the screen, by the words of their first lines.</summary>
    public IEnumerable<string> Items() => terminal.Screen.Split('\n').Where(line => ItemLine().IsMatch(line)).Select(line => ItemLine().Replace(line, ""));

    private static bool IsThere(string screen, string what) =>
        what.StartsWith('#') ? TitleOf(screen).StartsWith(what[1..], StringComparison.Ordinal) : screen.Contains(what, StringComparison.Ordinal);

    private static string TitleOf(string screen) => screen.Split('\n')[0].TrimStart();

    private static string Number(string line) => int.Parse(ItemLine().Match(line).Groups["number"].Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[> ] {1,2}(?<number>\d{1,2})(  | (?=\[))", RegexOptions.ExplicitCapture)]
    private static partial Regex ItemLine();
}
