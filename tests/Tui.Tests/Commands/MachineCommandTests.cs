using System.Diagnostics;
using System.Text.RegularExpressions;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Play;
using MentorSim.Engine.Workshop.KeyAgreement;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>What holds of every drawing, by the published package as well as by our own subset of it.</summary>
public sealed partial class MachineCommandTests : IDisposable
{
    private static readonly Dictionary<string, (string Start, string[] States, string[] Triggers)> Machines = new()
    {
        ["session"] = ("Briefing", Enum.GetNames<SessionState>(), Enum.GetNames<SessionTrigger>()),
        ["sitting"] = ("Ready", Enum.GetNames<SittingState>(), Enum.GetNames<SittingTrigger>()),
        ["exercise"] = ("SetUp", Enum.GetNames<ExerciseState>(), Enum.GetNames<ExerciseTrigger>()),
        ["key"] = ("Unrated", Enum.GetNames<KeyState>(), Enum.GetNames<KeyTrigger>()),
    };

    private readonly MentorSimProcess _program = new();

    public static TheoryData<string> Names => [.. Machines.Keys];

    public void Dispose() => _program.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_machine_is_drawn_as_a_mermaid_state_diagram(string name)
    {
        var (start, states, triggers) = Machines[name];
        var outcome = _program.Run(null, "machine", name).With(0);

        outcome.Error.ShouldBeEmpty();
        outcome.Output.ShouldEndWith($"[*] --> {start}\n");
        outcome.Output.ShouldNotContain("\r");
        var lines = outcome.Output.TrimEnd('\n').Split('\n').Select(line => line.Trim()).ToList();
        lines[0].ShouldBe("stateDiagram-v2");
        var arrows = lines.Where(line => ArrowForm.IsMatch(line)).Select(line => ArrowForm.Match(line)).ToList();
        lines[1..^1].Where(line => line.Length > 0 && !ArrowForm.IsMatch(line)).ShouldBeEmpty();
        arrows.SelectMany(arrow => new[] { arrow.Groups["from"].Value, arrow.Groups["to"].Value }).Distinct().ShouldBe(states, ignoreOrder: true);
        arrows.Select(arrow => arrow.Groups["trigger"].Value).Distinct().ShouldBe(triggers, ignoreOrder: true);
        _program.Run(null, "machine", name, "--format", "mermaid").With(0).Output.ShouldBe(outcome.Output);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_machine_is_drawn_for_graphviz(string name)
    {
        var (start, states, triggers) = Machines[name];
        var output = _program.Run(null, "machine", name, "--format", "dot").With(0).Output;

        output.ShouldStartWith("digraph {\n");
        output.ShouldEndWith("}\n");
        output.ShouldNotContain("\r");
        output.ShouldContain($"init -> \"{start}\"");
        foreach (var state in states) output.ShouldContain($"\"{state}\" [label=\"{state}");
        foreach (var trigger in triggers) output.ShouldContain($"label=\"{trigger}");
    }

    [DotTheory]
    [MemberData(nameof(Names))]
    public void Graphviz_lays_out_every_state(string name)
    {
        var (exit, svg, error) = Dot(_program.Run(null, "machine", name, "--format", "dot").With(0).Output);

        exit.ShouldBe(0, error);
        error.ShouldBeEmpty();
        foreach (var state in Machines[name].States) svg.ShouldContain($"<title>{state}</title>");
    }

    [DotFact]
    public void Graphviz_refuses_what_is_cut_off()
    {
        var output = _program.Run(null, "machine", "session", "--format", "dot").With(0).Output;

        Dot(output[..^2]).Exit.ShouldNotBe(0);
    }

    [Fact]
    public void An_unknown_machine_is_told_with_those_that_there_are()
    {
        var outcome = _program.Run(null, "machine", "sesion").With(2);

        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldBe($"mentorsim: There is no machine 'sesion'. Did you mean 'session'? MentorSim runs by: {string.Join(", ", Machines.Keys)}.\n");
    }

    [Fact]
    public void Its_help_names_the_machines() => _program.Run(null, "machine", "--help").With(0).Output.ShouldContain($"Which machine: {string.Join(", ", Machines.Keys)}.");

    private static (int Exit, string Output, string Error) Dot(string text)
    {
        using var process = Process.Start(new ProcessStartInfo("dot", ["-Tsvg"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill();
            throw new TimeoutException("dot did not end.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    [GeneratedRegex(@"^(?<from>[A-Za-z]+) --> (?<to>[A-Za-z]+) : (?<trigger>[A-Za-z]+)(?: / [^:;\[\]]+)?(?: \[[^:;\[\]]+\])?$")]
    private static partial Regex ArrowForm { get; }
}
