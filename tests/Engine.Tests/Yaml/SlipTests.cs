using System.Text;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Yaml;

/// <summary>
/// What people type who have never seen YAML: Cases/Slips/slips.txt holds a scene or a whole file for each slip, and expected.txt what is said
/// about it.
/// </summary>
public sealed class SlipTests
{
    private static readonly string[] Slips = File.ReadAllText(Path.Combine(Golden.Cases, "Slips", "slips.txt")).ReplaceLineEndings("\n").Split("\n====\n");

    // A parser's words, which say nothing to somebody who writes stories.
    private static readonly string[] Cryptic =
    [
        "parsing", "scanning", "scalar", "mapping", "sequence", "token", "indicator", "expected key", "<document start>", "anchor", "indentation", "node",
        "end of stream", "exception", "operation", "indent ", "YamlDotNet",
    ];

    [Fact]
    public void Each_slip_is_told_at_its_place_with_how_to_mend_it()
    {
        var report = new StringBuilder();
        foreach (var slip in Slips)
        {
            report.Append("==== ").AppendLine(slip.Trim('\n').ReplaceLineEndings(" / "));
            foreach (var finding in Read(slip)) report.AppendLine(Said(finding));
        }

        Golden.Match(report.ToString().ReplaceLineEndings("\n"), Path.Combine("Slips", "expected.txt"));
    }

    [Fact]
    public void No_message_has_words_of_the_parser()
    {
        foreach (var finding in Slips.SelectMany(Read))
        {
            foreach (var word in Cryptic)
                $"{finding.Message} {finding.Help}".Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"'{word}' in: {finding.Message} {finding.Help}");
        }
    }

    [Fact]
    public void Slips_do_not_hide_each_other_nor_what_else_is_wrong() =>
        Some.Places(Some.Findings(Some.Head +
            """
            start: door
            scenes:
              door:
                text: "Hi," he says.
                choices:
                  - id: a
                    text: What's up: tell me.
                    to:nowhere
                    feedback: Good.
                  - id: b
                    text: @you
                    to: dor
                    feedback: It is.

            """)).ShouldBe([(12, 16, "MS1016"), (15, 24, "MS1016"), (16, 9, "MS1017"), (19, 15, "MS1016"), (20, 13, "MS3001")]);

    [Theory]
    [InlineData("text: A text. # cut", true)]
    [InlineData("text: A text.  #cut", true)]
    [InlineData("text: A text.  # a comment", false)]
    [InlineData("text: A text.      # a comment", false)]
    [InlineData("text: A text #1", true)]
    [InlineData("text: A text#1", false)]
    [InlineData("text: 'A text' # a comment", false)]
    [InlineData("text: A text.  #", false)]
    [InlineData("{ text: A text #1\n  }", true)]
    public void A_text_that_a_hash_may_have_cut_short_is_known(string text, bool isCut)
    {
        var file = YamlFile.Read(new SourceText("x", text + "\n"));
        var scalar = file.Root.ShouldBeOfType<YamlMap>()["text"].ShouldBeOfType<YamlScalar>();

        new NodeReader(file.Findings).Text(scalar, "It");
        file.Findings.InOrder().Select(finding => (finding.Rule.Code, finding.Span.Start)).ShouldBe(isCut ? [("MS1014", text.IndexOf('#', StringComparison.Ordinal))] : []);
    }

    // Rules of other rooms, of which the help shows the very line to write.
    private static readonly string[] WithHelp = ["MS2003", "MS2005", "MS2006", "MS3004", "MS3005", "MS3006", "MS3007", "MS4001", "MS4002"];

    /// <summary>In full where it is about YAML or shows what to write; other rooms have tests of their own for what they say.</summary>
    private static string Said(Finding finding) => finding.Rule.Code.StartsWith("MS1", StringComparison.Ordinal) || WithHelp.Contains(finding.Rule.Code)
        ? FindingText.Show(finding)
        : $"{finding.Start.Line}:{finding.Start.Column}: {finding.Rule.Code}";

    private static IEnumerable<Finding> Read(string slip)
    {
        var text = slip.StartsWith("WHOLE\n", StringComparison.Ordinal) ? slip[6..] : $"{Some.Head}start: door\nscenes:\n{slip}";
        return Some.Findings(text.Replace("<TAB>", "\t", StringComparison.Ordinal) + "\n").Where(finding => finding.Rule.Code != "MS6002");
    }
}
