using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Scripting;

/// <summary>The state in which the tables of Cases/Expressions are read; evaluates.txt describes it.</summary>
internal static class FixedScope
{
    private static readonly (string Name, ExpressionType Type, int Value)[] Vars =
    [
        ("trust", ExpressionType.Number, 3), ("fear", ExpressionType.Number, -2), ("most", ExpressionType.Number, int.MaxValue),
        ("least", ExpressionType.Number, int.MinValue), ("zero", ExpressionType.Number, 0), ("told-dsl", ExpressionType.Flag, 1),
        ("alone", ExpressionType.Flag, 0), ("a-1", ExpressionType.Number, 7), ("a", ExpressionType.Number, 5), ("b", ExpressionType.Number, 2),
        ("b-c", ExpressionType.Number, 11), ("mood", ExpressionType.Word(["wary", "at-ease", "closed"]), 0),
        ("tone", ExpressionType.Word(["wary", "loud"]), 3),
    ];

    private static readonly string[] Scenes = ["table", "hall", "yard"];

    /// <summary>The names.</summary>
    public static Scope Scope { get; } = Make();

    /// <summary>Their values: vars, time, visits, whether seen, choices taken.</summary>
    public static ImmutableArray<int> Slots { get; } = [.. Vars.Select(var => var.Value), 14 * 60 + 30, 2, 0, 9, 1, 0, 1, 1, 0];

    /// <summary>Every name that an expression can use here.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Scope.Vars.Keys, .. Scope.Words.Keys, .. Scope.Reserved, "table", "hall", "table.honest"];

    /// <summary>The value of an expression of any type, as the tables write it; findings go to the list.</summary>
    public static string? Evaluate(string text, FindingList findings)
    {
        var problems = new ExpressionProblems(Scalar(text), findings);
        if (ExpressionParser.Parse(text, problems) is not { } expression) return null;
        if (new TypeChecker(Scope, problems, isClaim: false).Check(expression) is not var (term, type)) return null;
        var value = term.Evaluate(Slots.AsSpan());
        return type.Kind switch
        {
            ValueKind.Number => value.ToString(CultureInfo.InvariantCulture),
            ValueKind.Flag => value switch { 0 => "false", 1 => "true", _ => "neither" },
            ValueKind.Time => ClockTime.Show(value),
            ValueKind.Word => Scope.Words.First(word => word.Value == value).Key,
        };
    }

    /// <summary>The condition of a text, with what was found in it.</summary>
    public static (Condition? Condition, ImmutableArray<Finding> Findings) Read(string text)
    {
        var findings = ListFor(text);
        var condition = ConditionReader.Read(Scalar(text), Scope, findings);
        return (condition, findings.InOrder());
    }

    /// <summary>An empty list of findings over a text.</summary>
    public static FindingList ListFor(string text) => new(new SourceText("expression", text));

    private static YamlScalar Scalar(string text) => new(new TextSpan(0, text.Length), text, isPlain: true, valueStart: 0);

    private static Scope Make()
    {
        var scope = new Scope { TimeSlot = Vars.Length, SlotOf = SlotOf };
        for (var slot = 0; slot < Vars.Length; slot++) scope.AddVar(new ScopeName(Vars[slot].Name, Vars[slot].Type, slot));
        for (var i = 0; i < Scenes.Length; i++) scope.AddScene(Scenes[i], i);
        scope.AddChoice("table", "honest", 0);
        scope.AddChoice("table", "joke", 1);
        return scope;
    }

    private static int SlotOf(Remembered what, int number) => Vars.Length + 1 + number + what switch
    {
        Remembered.Visits => 0,
        Remembered.Seen => Scenes.Length,
        Remembered.Taken => 2 * Scenes.Length,
    };
}
