using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Workshop.Drawings;

/// <summary>Conditions as people say them, for authors who read a story and not its file: "trust is at least 3", "the time is after 15:00".</summary>
public sealed class ConditionWords
{
    private readonly StateLayout _layout;
    private readonly Dictionary<int, string> _asked = [];
    private readonly Dictionary<int, string> _counted = [];

    /// <param name="scenario">The scenario whose conditions they are.</param>
    public ConditionWords(Scenario scenario)
    {
        _layout = scenario.Layout;
        foreach (var scene in scenario.Scenes)
        {
            if (_layout.Seen[scene.Index] is { } seen) _asked[seen] = $"the scene '{scene.Id}' was seen";
            if (_layout.Visits[scene.Index] is { } visits) _counted[visits] = $"the number of visits to '{scene.Id}'";
            foreach (var offer in scene.Offers)
            {
                if (_layout.Taken[offer.Index] is { } taken) _asked[taken] = $"'{offer.Id}' was chosen in '{scene.Id}'";
            }
        }
    }

    /// <summary>A condition in words, without a "when" before it.</summary>
    public string Of(Condition condition) => Say(condition.Term);

    private string Say(Term term) => term switch
    {
        Not { Operand: SlotValue flag } => Flag(flag, holds: false),
        Not { Operand: Operation { Operator: var comparison } operation } when Opposite(comparison) is { } opposite => Say(operation with { Operator = opposite }),
        Not { Operand: var operand } => $"it is not so that {Inner(operand)}",
        Operation { Operator: BinaryOperator.And } both => $"{Inner(both.Left, BinaryOperator.And)} and {Inner(both.Right, BinaryOperator.And)}",
        Operation { Operator: BinaryOperator.Or } either => $"{Inner(either.Left, BinaryOperator.Or)} or {Inner(either.Right, BinaryOperator.Or)}",
        Operation { Operator: BinaryOperator.Equal, Left: SlotValue flag, Right: Constant { Value: var value } } when IsFlag(flag) => Flag(flag, value != 0),
        Operation { Operator: BinaryOperator.NotEqual, Left: SlotValue flag, Right: Constant { Value: var value } } when IsFlag(flag) => Flag(flag, value == 0),
        Operation { Operator: BinaryOperator.Equal, Left: SlotValue left, Right: SlotValue right } when IsFlag(left) && IsFlag(right) => $"{Flag(left, holds: true)} exactly when {Flag(right, holds: true)}",
        Operation { Operator: BinaryOperator.NotEqual, Left: SlotValue left, Right: SlotValue right } when IsFlag(left) && IsFlag(right) => $"{Flag(left, holds: true)} exactly when {Flag(right, holds: false)}",
        Operation { Operator: BinaryOperator.GreaterOrEqual } late when IsTime(late.Left) => $"the time is {Value(late.Right, late.Left)} or later",
        Operation { Operator: BinaryOperator.LessOrEqual } early when IsTime(early.Left) => $"the time is {Value(early.Right, early.Left)} or earlier",
        Operation comparison when Opposite(comparison.Operator) is not null => $"{Value(comparison.Left, comparison.Right)} {Compared(comparison)} {Value(comparison.Right, comparison.Left)}",
        SlotValue flag => Flag(flag, holds: true),
        Constant { Value: var value } => value != 0 ? "always" : "never",
        _ => throw new UnreachableException(),
    };

    /// <summary>A part of a longer condition: in brackets where it would be heard as belonging to something else.</summary>
    private string Inner(Term term, BinaryOperator? inside = null) =>
        term is Operation { Operator: BinaryOperator.And or BinaryOperator.Or } part && part.Operator != inside ? $"({Say(term)})" : Say(term);

    private bool IsFlag(SlotValue value) => _asked.ContainsKey(value.Slot) || (value.Slot < _layout.Vars.Length && _layout.Vars[value.Slot].IsFlag);

    private string Flag(SlotValue value, bool holds) => _asked.TryGetValue(value.Slot, out var asked)
        ? holds ? asked : asked.Replace(" was ", " was not ", StringComparison.Ordinal)
        : $"{Name(value.Slot)} is {(holds ? "true" : "false")}";

    private string Compared(Operation comparison)
    {
        var isTime = IsTime(comparison.Left) || IsTime(comparison.Right);
        return comparison.Operator switch
        {
            BinaryOperator.Equal => "is",
            BinaryOperator.NotEqual => "is not",
            BinaryOperator.Less => isTime ? "is before" : "is less than",
            BinaryOperator.LessOrEqual => isTime ? "is not after" : "is at most",
            BinaryOperator.Greater => isTime ? "is after" : "is more than",
            _ => isTime ? "is not before" : "is at least",
        };
    }

    private bool IsTime(Term term) => term is SlotValue { Slot: var slot } && slot == _layout.TimeSlot;

    private string Name(int slot) =>
        slot == _layout.TimeSlot ? "the time"
        : slot < _layout.Vars.Length ? _layout.Vars[slot].Name
        : _counted.GetValueOrDefault(slot, "what happened");

    /// <summary>A value; what it is compared with says what a number stands for.</summary>
    private string Value(Term term, Term? beside = null) => term switch
    {
        Constant { Value: var value } when beside is not null && IsTime(beside) => ClockTime.Show(value),
        Constant { Value: var value } when beside is SlotValue { Slot: var slot } && slot < _layout.Vars.Length => _layout.Vars[slot].Show(value),
        Constant { Value: var value } => value.ToString(CultureInfo.InvariantCulture),
        SlotValue { Slot: var slot } => _asked.GetValueOrDefault(slot, Name(slot)),
        Operation { Operator: BinaryOperator.Plus } sum => $"{Value(sum.Left)} plus {Value(sum.Right)}",
        Operation { Operator: BinaryOperator.Minus } difference => $"{Value(difference.Left)} minus {Value(difference.Right)}",
        Operation { Operator: BinaryOperator.Times } product => $"{Value(product.Left)} times {Value(product.Right)}",
        EndingNumber => "the ending",
        _ => $"({Say(term)})",
    };

    private static BinaryOperator? Opposite(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => BinaryOperator.Equal,
        BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
        BinaryOperator.LessOrEqual => BinaryOperator.Greater,
        BinaryOperator.Greater => BinaryOperator.LessOrEqual,
        BinaryOperator.GreaterOrEqual => BinaryOperator.Less,
        BinaryOperator.Or or BinaryOperator.And or BinaryOperator.Plus or BinaryOperator.Minus or BinaryOperator.Times => null,
    };
}
