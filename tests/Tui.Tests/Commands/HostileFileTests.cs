using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>
/// Files that are made to hurt, given to the program itself: each is answered with an exit status that is no fault, in bounded memory, and
/// with nothing on the terminal but text.
/// </summary>
public sealed class HostileFileTests(ITestOutputHelper output) : IDisposable
{
    private const int MostMemory = 200 * 1024;
    private const int Mebibyte = 1 << 20;

    // Two seconds are asked for on a machine of one's own; this only catches a hang on one that others use as well.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    private const string Good =
        """
        kind: scenario
        id: a-word
        title: A word
        topic: safeguarding
        summary: A pupil asks for a word.
        minutes: 5
        policy: { ref: KCSIE, edition: 2026 }
        start: door
        scenes:
          door: { ending: good, text: A pupil waits. }

        """;

    private static readonly Dictionary<string, byte[]> Bad = new()
    {
        { "an alias bomb", Text("a: &a [x, x, x, x, x, x, x, x, x]\n" + Many(9, n => $"{(char)('b' + n)}: &{(char)('b' + n)} [{string.Join(", ", Enumerable.Repeat($"*{(char)('a' + n)}", 9))}]\n")) },
        { "a doubling of aliases", Text("a: &a [x]\n" + Many(60, n => $"b{n}: &b{n} [*{(n == 0 ? "a" : $"b{n - 1}")}, *{(n == 0 ? "a" : $"b{n - 1}")}]\n")) },
        { "an alias to itself", Text("a: &a [*a]\n") },
        { "brackets, a mebibyte deep", Text(new string('[', Mebibyte)) },
        { "braces, a mebibyte deep", Text(new string('{', Mebibyte)) },
        { "brackets in lines", Text(Repeat("[\n")) },
        { "dashes, a mebibyte deep", Text(Repeat("- ")) },
        { "a staircase", Text(Many(1400, n => new string(' ', n) + "a:\n")) },
        { "a text of a mebibyte", Text(Good.Replace("A pupil waits.", new string('x', Mebibyte - Good.Length), StringComparison.Ordinal)) },
        { "a block of a mebibyte", Text(Good.Replace("{ ending: good, text: A pupil waits. }", "\n    ending: good\n    text: |\n", StringComparison.Ordinal) + Repeat("      x y\n", Mebibyte - 400)) },
        { "a mebibyte in one line", Text(("title: " + new string('a', Mebibyte))[..Mebibyte]) },
        { "a quoted mebibyte with escapes", Text("title: \"" + Repeat("\\u0041", Mebibyte - 10) + "\"") },
        { "ten megabytes of text", Text(Repeat("a: b\n", 10_000_000)) },
        { "ten megabytes of zeros", new byte[10_000_000] },
        { "a mebibyte of zeros", new byte[Mebibyte] },
        { "one zero byte", Text(Good + "\0") },
        { "an escape sequence", Text(Good.Replace("A pupil", "\u001b]0;owned\u0007\u001b[2JA pupil", StringComparison.Ordinal)) },
        { "an escape sequence in escapes", Text(Good.Replace("A pupil waits.", "\"\\e[2J\\x1b[31m\"", StringComparison.Ordinal)) },
        { "an escape sequence in a key", Text("\"\\e[2Jkey\": 1\n" + Good) },
        { "C1 controls", Text(Good.Replace("A pupil", "\u009b31mA pupil", StringComparison.Ordinal)) },
        { "bidirectional controls", Text(Good.Replace("A pupil", "\u202eA pupil\u2066", StringComparison.Ordinal)) },
        { "UTF-16, little end first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Good)] },
        { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Good)] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Good) },
        { "UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Good)] },
        { "Latin-1", Encoding.Latin1.GetBytes(Good.Replace("pupil", "pup\u00efl", StringComparison.Ordinal)) },
        { "a surrogate in UTF-8", [.. Text(Good), 0xED, 0xA0, 0x80] },
        { "a byte order mark in mid-text", Text(Good.Replace("A pupil", "\ufeffA pupil", StringComparison.Ordinal)) },
        { "lone carriage returns", Text(Good.Replace('\n', '\r')) },
        { "random bytes", Noise() },
        { "nothing", [] },
        { "ten thousand unknown keys", Text(Good + Many(10_000, n => $"key-{n}: x\n")) },
        { "ten thousand scenes that lead nowhere", Text(Good + Many(10_000, n => $"  s{n}: {{ choices: [{{ id: x, text: x, to: t{n} }}] }}\n")) },
        { "a mebibyte of conditions", Text(Good + "  fork:\n    then:\n" + Repeat("      - { when: not (trust >= 3 and told) or seen(doro), to: door }\n", Mebibyte - 500)) },
        { "a mebibyte in one condition", Text(Good + "  fork:\n    then:\n      - { when: " + Repeat("(a+", Mebibyte - 500) + ", to: door }\n") },
        { "a mebibyte of slips", Text(Good + Repeat("  x: a: b\n", Mebibyte - 500)) },
        { "a hundred kibibytes of slips", Text(Good + Repeat("  x: a: b\n", 100_000)) },
        { "a mebibyte of quotes", Text(Repeat("'")) },
        { "a mebibyte of tags", Text(Repeat("! ")) },
        { "a mebibyte of comments cut short", Text(Good + "  fork:\n    then:\n" + Repeat("      - to: door #x\n", Mebibyte - 500)) },
        { "a mebibyte of one text with places", Text(Good + "  more: { ending: good, text: '" + Repeat("{nobody.they}", Mebibyte - 500) + "' }\n") },
        { "one map set and added to", Text(Good + "  more: { choices: [{ id: a, text: b, to: door, set: {" + Many(30_000, n => $"v{n}: 1, ") + "}, add: {" + Many(30_000, n => $"v{n}: 1, ") + "} }] }\n") },
    };

    private readonly MentorSimProcess _mentorsim = new();

    /// <summary>The program is started anew for each, and the engine's tests read every one of them: a quarter where not all is asked for.</summary>
    public static TheoryData<string> Names => [.. Bad.Keys.Where((_, i) => i % 4 == 0 || Needs.RequiresAll)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_file_is_answered(string name)
    {
        var path = Path.Combine(_mentorsim.Home, "scenario.yaml");
        File.WriteAllBytes(path, Bad[name]);

        Sound(name, _mentorsim.RunAnew(null, "check", path)).Exit.ShouldBe(1);
        Sound(name, _mentorsim.RunAnew(null, "check", path, "--format", "json")).Exit.ShouldBe(1);
    }

    public static TheoryData<string, byte[]> Harmless => new()
    {
        { "a byte order mark", [.. Encoding.UTF8.Preamble, .. Text(Good)] },
        { "CRLF", Text(Good.Replace("\n", "\r\n", StringComparison.Ordinal)) },
        { "no line break at the end", Text(Good.TrimEnd()) },
    };

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_only_looks_odd_is_read(string name, byte[] bytes)
    {
        var path = Path.Combine(_mentorsim.Home, "scenario.yaml");
        File.WriteAllBytes(path, bytes);

        Sound(name, _mentorsim.RunAnew(null, "check", path)).With(0);
    }

    [Theory]
    [InlineData("mkfifo pipe.yaml; exec $M check pipe.yaml", 2)]
    [InlineData("mkfifo pipe.yaml; sleep 9 > pipe.yaml & $M check pipe.yaml; status=$?; kill $!; exit $status", 2)]
    [InlineData("mkdir many; mkfifo many/pipe.yaml; exec $M check many", 2)]
    [InlineData("mkfifo pipe.panel; echo secret | $M panel status pipe.panel", 2)]
    [InlineData("mkfifo pipe.station; echo 7777 | $M panel sit pipe.station --candidate 7", 2)]
    [InlineData("mkfifo pipe.answers; exec $M verify pipe.answers", 2)]
    [InlineData("mkfifo pipe.zip; exec $M take-in pipe.zip", 2)]
    [InlineData("mkfifo pipe.zip; exec $M data restore pipe.zip", 2)]
    [InlineData("exec $M check /dev/zero", 1)]
    [InlineData("exec $M check /dev/null", 1)]
    [InlineData("exec $M check /dev/stdin < /dev/zero", 1)]
    [InlineData("printf 'a: [' | exec $M check /dev/stdin", 1)]
    [InlineData("cat good.yaml | exec $M check /dev/stdin", 0)]
    [InlineData("mkdir folder.yaml; exec $M check folder.yaml", 0)]
    [InlineData("ln -s b.yaml a.yaml; ln -s a.yaml b.yaml; exec $M check a.yaml", 2)]
    [InlineData("ln -s nowhere a.yaml; exec $M check a.yaml", 2)]
    [InlineData("ln -s good.yaml link.yaml; exec $M check link.yaml", 0)]
    [InlineData("mkdir round; ln -s ../round round/round; cp good.yaml round; exec $M check round", 0)]
    [InlineData("n=$(printf 'a\\033[2J\\nb.yaml'); printf 'a: [' > \"$n\"; exec $M check \"$n\"", 1)]
    [InlineData("n=$(printf 'a\\033[2J\\nb.yaml'); exec $M check \"$n\"", 2)]
    [InlineData("mkdir many; n=$(printf 'a\\033[2J\\nb.yaml'); printf 'a: [' > \"many/$n\"; exec $M check many --format json", 1)]
    [InlineData("mkdir many; i=0; while [ $i -lt 2000 ]; do echo 'a: [' > many/$i.yaml; i=$((i+1)); done; exec $M check many", 1)]
    [InlineData("exec $M check no-such-file.yaml", 2)]
    public void What_is_no_plain_file_is_answered(string command, int exit)
    {
        if (OperatingSystem.IsWindows()) return;
        _mentorsim.File("good.yaml", Good);

        Sound(command, _mentorsim.Shell(command)).Exit.ShouldBe(exit);
    }

    [Fact]
    public void A_file_that_nobody_may_read_is_answered()
    {
        // The superuser may read any file.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        File.SetUnixFileMode(_mentorsim.File("closed.yaml", Good), UnixFileMode.None);

        Sound("closed", _mentorsim.RunAnew(null, "check", Path.Combine(_mentorsim.Home, "closed.yaml"))).Exit.ShouldBe(2);
    }

    public void Dispose() => _mentorsim.Dispose();

    private Outcome Sound(string name, Outcome outcome)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Took.TotalSeconds:0.00} s, {outcome.PeakKiB / 1024} MiB, {outcome.Output.Length / 1024} KiB of output: {name}"));
        foreach (var text in (string[])[outcome.Output, outcome.Error])
        {
            var hostile = text.FirstOrDefault(c => c is '\u2028' or '\u202e' or '\u2066' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')));
            hostile.ShouldBe('\0', $"U+{(int)hostile:X4} reached the terminal.");
            text.ShouldNotContain("   at MentorSim");
        }

        outcome.Took.ShouldBeLessThan(Hang);
        outcome.PeakKiB.ShouldBeLessThan(MostMemory);
        return outcome;
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string piece, int length = Mebibyte) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static string Many(int count, Func<int, string> piece) => string.Concat(Enumerable.Range(0, count).Select(piece));

    private static byte[] Noise()
    {
        var bytes = new byte[100_000];
        new Random(20261121).NextBytes(bytes);
        return bytes;
    }
}
