using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a machine in the language of Graphviz.</summary>
public static class UmlDotGraph
{
    /// <summary>The text of the diagram.</summary>
    public static string Format(StateMachineInfo machineInfo) => string.Join(Environment.NewLine,
    [
        "digraph {\ncompound=true;\nnode [shape=Mrecord]\nrankdir=\"LR\"",
        .. machineInfo.Inside.Select(inside => $"subgraph {Quoted($"cluster{inside.Key}")} {{ {string.Join("; ", inside.Select(Quoted))} }}"),
        .. machineInfo.States.Select(state => $"{Quoted(state.Name)} [label={Quoted(state.Name)}];"),
        .. machineInfo.Choices.Select(choice => $"{Quoted(choice)} [shape = \"diamond\"];"),
        .. machineInfo.Arrows.Select(arrow => $"{Quoted(arrow.From)} -> {Quoted(arrow.To)} [style=\"solid\", label={Quoted(arrow.Label)}];"),
        $" init [label=\"\", shape=point];\n init -> {Quoted(machineInfo.Initial)}[style = \"solid\"]\n}}",
    ]);

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
