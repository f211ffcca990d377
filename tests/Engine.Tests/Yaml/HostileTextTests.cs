using System.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Yaml;

/// <summary>Texts that are made to hurt a reader: each must be refused, or read, in good time and without an exception.</summary>
public sealed class HostileTextTests
{
    private const int Largest = 1 << 20;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, string> Texts = new()
    {
        { "open brackets", Fill("[") },
        { "open braces", Fill("{") },
        { "brackets by line", Fill("[\n") },
        { "dashes in a line", Fill("- ") },
        { "questions in a line", Fill("? ") },
        { "colons", Fill(": ") },
        { "keys in a line", Fill("a: ") },
        { "quotes", Fill("'") },
        { "double quotes", Fill("\"\" ") },
        { "backslashes in quotes", "a: \"" + Fill("\\\\") },
        { "ampersands", Fill("&a ") },
        { "stars", Fill("*a ") },
        { "bangs", Fill("! ") },
        { "commas", "[" + Fill(",") },
        { "blank lines", Fill("\n") },
        { "comments", Fill("#\n") },
        { "documents", Fill("---\n") },
        { "one long word", Fill("a") },
        { "one long text over lines", "a: " + Fill("b\n ") },
        { "one long block", "a: |\n" + Fill(" b\n") },
        { "one deep staircase", string.Concat(Enumerable.Range(0, 1400).Select(depth => new string(' ', depth) + "a:\n")) },
        { "a staircase of dashes", string.Concat(Enumerable.Range(0, 1400).Select(depth => new string(' ', depth) + "-\n")) },
        { "a hundred thousand keys", string.Concat(Enumerable.Range(0, 100_000).Select(n => $"k{n}:\n")) },
        { "one key again and again", Fill("same: x\n") },
        { "directives", Fill("%YAML 1.2\n") },
        { "a huge version", "%YAML 99999999999.99999999999\n---\na\n" },
        { "scenes that lead nowhere", Scenes(n => $" s{n}: {{ choices: [{{ id: x, text: x, to: t{n} }}] }}\n") },
        { "long unknown names", Scenes(n => $" s{n}: {{ choices: [{{ id: x, text: x, to: {new string('q', 40)}{n} }}] }}\n") },
        { "conditions on unknown vars", "vars:\n" + Fill(n => $" var-{n}: false\n", Largest / 2) + Scenes(n => $" s{n}: {{ then: [{{ when: vra-{n}, to: s0 }}, {{ to: s0 }}] }}\n", Largest / 3) },
        { "a text of braces", Scenes(n => $" s{n}: {{ ending: good, text: '{new string('{', 1000)}' }}\n") },
        { "a text of places", Scenes(n => $" s{n}: {{ ending: good, text: '{string.Concat(Enumerable.Repeat("{nobody}", 100))}' }}\n") },
        { "a block of places", "scenes:\n s0:\n  text: |\n" + Fill("   {nobody} and {nobody.they} says\n") },
        { "choices repeated by aliases", "start: s0\nscenes:\n s0:\n  choices: &all\n" + Fill(n => $"   - {{ id: c{n}, text: x, to: s0 }}\n", Largest - 8000)
            + string.Concat(Enumerable.Range(1, 99).Select(n => $" s{n}: {{ choices: *all }}\n")) },
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_text_is_read_in_good_time(string name)
    {
        var text = Texts[name];
        var bytes = Encoding.UTF8.GetBytes(text.Length > Largest ? text[..Largest] : text);

        var read = await Task.Run(() => Some.Bank().Read(YamlFile.Read(name, bytes))).WaitAsync(Long);

        read.Findings.Length.ShouldBeInRange(1, 2000);
        read.Findings.Max(finding => finding.Message.Length).ShouldBeLessThan(1500);
        read.Scenario.ShouldBeNull();
    }

    [Theory]
    [InlineData(63, false)]
    [InlineData(64, true)]
    public void Sixty_four_levels_are_read_and_no_more(int lists, bool isTooDeep)
    {
        var file = YamlFile.Read(new("x", new string('[', lists) + "a" + new string(']', lists)));

        file.Findings.InOrder().Select(finding => finding.Rule.Code).ShouldBe(isTooDeep ? ["MS1003"] : []);
        (file.Root is null).ShouldBe(isTooDeep);
    }

    [Fact]
    public void Aliases_do_not_build_what_may_not_be_written()
    {
        var deep = new string('[', 60) + "x" + new string(']', 60);
        var text = $"- &a0 {deep}\n" + string.Concat(Enumerable.Range(1, 3).Select(n => $"- &a{n} {new string('[', 40)}*a{n - 1}{new string(']', 40)}\n"));

        YamlFile.Read(new("x", text)).Findings.InOrder().Select(finding => finding.Rule.Code).ShouldBe(["MS1003"]);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void A_hundred_aliases_are_read_and_no_more(int aliases, bool areTooMany)
    {
        var file = YamlFile.Read(new("x", "- &a x\n" + string.Concat(Enumerable.Repeat("- *a\n", aliases))));

        file.Findings.InOrder().Select(finding => finding.Rule.Code).ShouldBe(areTooMany ? ["MS1004"] : []);
    }

    [Theory]
    [InlineData(1 << 20, false)]
    [InlineData((1 << 20) + 1, true)]
    public void A_mebibyte_is_read_and_not_a_byte_more(int bytes, bool isTooLarge)
    {
        var file = YamlFile.Read("x", Encoding.UTF8.GetBytes("a: b #".PadRight(bytes, 'x')));

        file.Findings.InOrder().Select(finding => finding.Rule.Code).ShouldBe(isTooLarge ? ["MS1002"] : []);
    }

    private static string Fill(string piece, int length = Largest) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static string Fill(Func<int, string> piece, int length)
    {
        var text = new StringBuilder();
        for (var n = 0; ; n++)
        {
            var next = piece(n);
            if (text.Length + next.Length > length) return text.ToString();
            text.Append(next);
        }
    }

    private static string Scenes(Func<int, string> scene, int length = Largest - 8) => "scenes:\n" + Fill(scene, length);
}
