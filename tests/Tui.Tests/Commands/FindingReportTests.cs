using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Tui.Commands;

namespace MentorSim.Tui.Tests.Commands;

public sealed class FindingReportTests
{
    [Theory]
    [InlineData("\u65e5\u672c here", "here", "       |      ^^^^")]
    [InlineData("\u65e5\u672c here", "\u672c", "       |   ^^")]
    [InlineData("\ud83d\ude42 here", "here", "       |    ^^^^")]
    [InlineData("\ud83d\udc69\u200d\ud83c\udfeb here", "here", "       |    ^^^^")]
    [InlineData("cafe\u0301 here", "here", "       |      ^^^^")]
    [InlineData("\ud55c\uae00 \u0e01\u0e33 here", "here", "       |         ^^^^")]
    public void A_caret_stands_under_its_letter_whatever_stands_before_it(string text, string meant, string marks) => Print(text, meant)[2].ShouldBe(marks);

    [Theory]
    [InlineData(null, "xterm-256color", true)]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData("0", "xterm", false)]
    [InlineData(null, "dumb", false)]
    [InlineData(null, null, true)]
    public void Colours_are_wanted_unless_the_environment_says_no(string? noColor, string? term, bool wanted) =>
        FindingReport.IsColourWanted(name => name == "NO_COLOR" ? noColor : term).ShouldBe(wanted);

    [Fact]
    public void Without_a_terminal_there_are_no_colours() => string.Concat(Print("kind: scenario", "kind")).ShouldNotContain('\u001b');

    private static string[] Print(string text, string meant)
    {
        var output = new StringWriter { NewLine = "\n" };
        var place = new TextSpan(text.IndexOf(meant, StringComparison.Ordinal), meant.Length);
        FindingReport.Print([new Finding(Rules.Find("MS2001")!, new SourceText("some.yaml", text), place, "Something.", "Mend it.")], output, isTerminal: false);
        return output.ToString().Split('\n');
    }
}
