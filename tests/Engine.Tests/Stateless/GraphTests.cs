using global::Stateless.Graph;
using Machine = global::Stateless.StateMachine<string, string>;

namespace MentorSim.Engine.Tests.Stateless;

public sealed class GraphTests
{
    [Fact]
    public void Mermaid_shows_the_start_the_arrows_and_what_lies_inside()
    {
        var lines = Lines(MermaidGraph.Format(Sample().GetInfo()));

        lines[0].ShouldBe("stateDiagram-v2");
        lines[^1].ShouldBe("[*] --> Ready");
        lines.Where(line => line.Contains("-->", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(
        [
            "Open --> Expired : expire [time is up]",
            "Open --> Open : noise",
            "Open --> Open : save / keep",
            "Open --> Paused : pause",
            "Paused --> Decision1 : jump",
            "Paused --> Open : resume / show the paper",
            "Ready --> Open : open",
            "[*] --> Ready",
        ]);
        var start = Array.IndexOf(lines, "state Sitting {");
        lines[(start + 1)..(start + 4)].Order(StringComparer.Ordinal).ShouldBe(["Open", "Paused", "}"]);
        lines.ShouldContain("state Decision1 <<choice>>");
    }

    [Theory]
    [InlineData(MermaidGraphDirection.LeftToRight, "direction LR")]
    [InlineData(MermaidGraphDirection.RightToLeft, "direction RL")]
    [InlineData(MermaidGraphDirection.TopToBottom, "direction TB")]
    [InlineData(MermaidGraphDirection.BottomToTop, "direction BT")]
    public void Mermaid_runs_the_way_it_is_told(MermaidGraphDirection direction, string expected)
    {
        Lines(MermaidGraph.Format(Sample().GetInfo(), direction))[1].ShouldBe(expected);
    }

    [Fact]
    public void Graphviz_shows_the_start_and_the_arrows()
    {
        var text = UmlDotGraph.Format(Sample().GetInfo());

        text.ShouldStartWith("digraph {");
        text.ShouldEndWith("}");
        text.ShouldContain("init -> \"Ready\"");
        text.ShouldContain("subgraph \"clusterSitting\"");
        text.ShouldContain("\"Expired\" [label=\"Expired");
        text.ShouldContain("\"Open\" -> \"Expired\" [style=\"solid\", label=\"expire [time is up]\"];");
        text.ShouldContain("\"Paused\" -> \"Open\" [style=\"solid\", label=\"resume / show the paper\"];");
        Lines(text).Count(line => line.Contains("\" -> \"", StringComparison.Ordinal)).ShouldBe(7);
    }

    [Fact]
    public void Graphviz_escapes_quotation_marks()
    {
        var machine = new Machine("A");
        machine.Configure("A").Permit("say \"go\"", "B");

        UmlDotGraph.Format(machine.GetInfo()).ShouldContain("label=\"say \\\"go\\\"\"");
    }

    [Fact]
    public void The_start_stays_where_the_machine_began()
    {
        var machine = Sample();

        machine.Fire("open");

        Lines(MermaidGraph.Format(machine.GetInfo()))[^1].ShouldBe("[*] --> Ready");
    }

    private static Machine Sample()
    {
        var machine = new Machine("Ready");
        var jump = machine.SetTriggerParameters<string>("jump");
        machine.Configure("Ready").Permit("open", "Open");
        machine.Configure("Open").SubstateOf("Sitting").Permit("pause", "Paused").PermitIf("expire", "Expired", () => true, "time is up")
            .PermitReentry("save").Ignore("noise").OnEntryFrom("save", () => { }, "keep").OnEntryFrom("resume", () => { }, "show the paper");
        machine.Configure("Paused").SubstateOf("Sitting").Permit("resume", "Open").PermitDynamic(jump, state => state);
        return machine;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
