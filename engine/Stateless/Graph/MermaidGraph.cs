using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Which way a Mermaid graph runs.</summary>
public enum MermaidGraphDirection
{
    /// <summary>To the right.</summary>
    LeftToRight,
    /// <summary>To the left.</summary>
    RightToLeft,
    /// <summary>Down.</summary>
    TopToBottom,
    /// <summary>Up.</summary>
    BottomToTop,
}

/// <summary>Draws a machine as a Mermaid state diagram.</summary>
public static class MermaidGraph
{
    /// <summary>The text of the diagram.</summary>
    public static string Format(StateMachineInfo machineInfo, MermaidGraphDirection? direction = null) => string.Join(Environment.NewLine,
    [
        direction is { } way ? $"stateDiagram-v2{Environment.NewLine}\tdirection {"LRRLTBBT".Substring(2 * (int)way, 2)}" : "stateDiagram-v2",
        .. machineInfo.Inside.SelectMany(inside => inside.Select(name => $"\t\t{name}").Prepend($"\tstate {inside.Key} {{").Append("\t}")),
        .. machineInfo.Choices.Select(choice => $"\tstate {choice} <<choice>>"),
        .. machineInfo.Arrows.Select(arrow => $"\t{arrow.From} --> {arrow.To} : {arrow.Label}"),
        $"[*] --> {machineInfo.Initial}",
    ]);
}
