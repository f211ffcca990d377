namespace Stateless.Reflection;

/// <summary>The names of a machine's states and of what leads from one to another, to draw it from.</summary>
public sealed class StateMachineInfo
{
    internal StateMachineInfo(string initial) => Initial = initial;

    internal string Initial { get; }
    internal List<(string Name, string? Parent)> States { get; } = [];
    internal List<(string From, string To, string Label)> Arrows { get; } = [];
    internal List<string> Choices { get; } = [];
    internal ILookup<string?, string> Inside => States.Where(state => state.Parent is not null).ToLookup(pair => pair.Parent, pair => pair.Name);
}
