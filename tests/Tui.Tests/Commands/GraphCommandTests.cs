using System.Globalization;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>The command; what a drawing shows is held in the engine's tests.</summary>
public sealed class GraphCommandTests : IDisposable
{
    private const string Planted =
        """
        kind: scenario
        id: planted
        title: Planted
        topic: safeguarding
        summary: Something happens, and somebody decides.
        minutes: 5
        policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
        standards: [nos-2005, critical-2026]
        start: door
        scenes:
          door:
            text: A knock.
            choices:
              - { id: promise, text: Promise., to: end, critical: CF-01, evidence: { LM3.2: -2 }, feedback: No. }
              - { id: honest, text: Say how it is., to: end, evidence: { LM3.2: 2 }, feedback: Yes. }
          attic: { text: Nobody comes here., choices: [ { id: down, text: Down., to: end, feedback: Yes. } ] }
          end: { ending: good, text: Done. }
        """;

    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_scenario_is_drawn_for_mermaid_unless_asked_otherwise()
    {
        var outcome = _program.Run(null, "graph", _program.File("planted.yaml", Planted)).With(0);

        outcome.Error.ShouldBeEmpty();
        outcome.Output.ShouldStartWith("flowchart TB\n");
        outcome.Output.ShouldContain("s0 --x|\"promise<br/>SERIOUS BREACH CF-01\"| s2\n");
        outcome.Output.ShouldContain("s0 ==>|\"honest<br/>BEST 1\"| s2\n");
        outcome.Output.ShouldContain("s1[\"attic<br/>1 choice<br/>NEVER REACHED\"]\n");
        outcome.Output.ShouldNotContain("\r");
        _program.Run(null, "graph", "planted.yaml", "--format", "mermaid").With(0).Output.ShouldBe(outcome.Output);
    }

    [Fact]
    public void A_scenario_is_drawn_for_graphviz()
    {
        var outcome = _program.Run(null, "graph", _program.File("planted.yaml", Planted), "--format", "dot").With(0);

        outcome.Error.ShouldBeEmpty();
        outcome.Output.ShouldStartWith("// Planted (planted)\n");
        outcome.Output.ShouldContain("s0 -> s2 [label=\" honest \\n BEST 1 \", penwidth=3.5];\n");
        outcome.Output.ShouldContain("arrowhead=box");
        outcome.Output.ShouldContain("s1 [label=\"attic\\n1 choice\\nNEVER REACHED\"");
        outcome.Output.ShouldEndWith("}\n");
    }

    [DotFact]
    public void What_help_shows_gives_a_picture() =>
        _program.Shell("$M graph first-morning-back --max-states 2000 --format dot | dot -Tsvg").With(0).Output.ShouldContain("<svg");

    [Fact]
    public void A_search_that_met_its_limit_says_that_it_proves_nothing()
    {
        var outcome = _program.Run(null, "graph", "first-morning-back", "--max-states", "50").With(0);

        outcome.Error.ShouldStartWith("mentorsim: first-morning-back: not proved; ");
        outcome.Output.ShouldContain("NOT PROVED");
        outcome.Output.ShouldNotContain("NEVER REACHED");
    }

    [Fact]
    public void More_than_mermaid_draws_is_said()
    {
        var scenes = string.Concat(Enumerable.Range(0, 300).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"  s{i}: {{ choices: [ {{ id: a, text: A., to: s{i + 1}, feedback: Yes. }}, {{ id: b, text: B., to: s{i + 1}, feedback: Yes. }} ] }}\n")));
        var path = _program.File("long.yaml", $"{Planted[..Planted.IndexOf("start:", StringComparison.Ordinal)]}start: s0\nscenes:\n{scenes}  s300: {{ ending: good, text: Done. }}\n");

        _program.Run(null, "graph", path).With(0).Error.ShouldStartWith("mentorsim: Mermaid draws at most 50,000 characters and 500 arrows unless it is told otherwise; this is ");
        _program.Run(null, "graph", path, "--format", "dot").With(0).Error.ShouldBeEmpty();
    }

    [Fact]
    public void Mistakes_in_the_file_are_told_instead()
    {
        var outcome = _program.Run(null, "graph", _program.File("planted.yaml", Planted.Replace("to: end", "to: nowhere", StringComparison.Ordinal))).With(1);

        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("MS3001");
    }

    [Theory]
    [InlineData("ten-before-nine", "ten-before-nine is an in-tray paper: it has no scenes to draw.")]
    [InlineData("scenarios/in-tray/ten-before-nine.yaml", "is an in-tray paper: it has no scenes to draw.")]
    [InlineData("scenarios/standards/nos-2005.yaml", "is a pack of standards: it has no scenes to draw.")]
    [InlineData("scenarios/school.yaml", "is a school profile: it has no scenes to draw.")]
    [InlineData("tests/nowhere.yaml", "There is no file ")]
    [InlineData("first-mornin-back", "There is no scenario 'first-mornin-back'. Did you mean 'first-morning-back'?")]
    public void What_is_no_scenario_is_said(string what, string expected)
    {
        var outcome = _program.Run(null, "graph", what.Contains('/', StringComparison.Ordinal) ? Path.Combine(Golden.Root, what) : what).With(2);

        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldStartWith("mentorsim: ");
        outcome.Error.ShouldContain(expected);
    }

    [Fact]
    public void Shared_scenes_are_drawn_with_a_scenario_that_includes_them()
    {
        _program.File("shared.yaml", "kind: scenes\nscenes:\n  shared: { ending: good, text: Done. }\n");
        var path = _program.File("planted.yaml", Planted.Replace("  end: {", "  other-end: {", StringComparison.Ordinal).Replace("to: end", "to: shared", StringComparison.Ordinal).Replace("start: door", "include: [shared.yaml]\nstart: door", StringComparison.Ordinal));

        _program.Run(null, "graph", "shared.yaml").With(2).Error.ShouldContain("they are drawn with a scenario that includes them");
        _program.Run(null, "graph", path).With(0).Output.ShouldContain("[\"shared<br/>ending#58; good<br/>included\"]");
    }
}
