namespace MentorSim.Engine.Scripting;

/// <summary>A checked expression over the slots of a state. Evaluating one cannot fail: sums and products stay at the edge of int.</summary>
internal abstract record Term
{
    private protected Term() { }

    public abstract int Evaluate(ReadOnlySpan<int> slots);
}

internal sealed record Constant(int Value) : Term
{
    public override int Evaluate(ReadOnlySpan<int> slots) => Value;
}

internal sealed record SlotValue(int Slot) : Term
{
    public override int Evaluate(ReadOnlySpan<int> slots) => slots[Slot];
}

/// <summary>How the play has ended, which stands behind the slots of a state, wherever they end: only claims ask, and only they are given it.</summary>
internal sealed record EndingNumber : Term
{
    public override int Evaluate(ReadOnlySpan<int> slots) => slots[^1];
}

internal sealed record Not(Term Operand) : Term
{
    public override int Evaluate(ReadOnlySpan<int> slots) => 1 - Operand.Evaluate(slots);
}

internal sealed record Operation(BinaryOperator Operator, Term Left, Term Right) : Term
{
    public override int Evaluate(ReadOnlySpan<int> slots)
    {
        var left = Left.Evaluate(slots);
        // Both sides of 'and' and 'or' can be evaluated freely, but need not be.
        if (Operator == BinaryOperator.And && left == 0) return 0;
        if (Operator == BinaryOperator.Or && left != 0) return 1;
        var right = Right.Evaluate(slots);
        return Operator switch
        {
            BinaryOperator.Or or BinaryOperator.And => right,
            BinaryOperator.Equal => left == right ? 1 : 0,
            BinaryOperator.NotEqual => left != right ? 1 : 0,
            BinaryOperator.Less => left < right ? 1 : 0,
            BinaryOperator.LessOrEqual => left <= right ? 1 : 0,
            BinaryOperator.Greater => left > right ? 1 : 0,
            BinaryOperator.GreaterOrEqual => left >= right ? 1 : 0,
            BinaryOperator.Plus => Clamp((long)left + right),
            BinaryOperator.Minus => Clamp((long)left - right),
            BinaryOperator.Times => Clamp((long)left * right),
        };
    }

    private static int Clamp(long value) => (int)Math.Clamp(value, int.MinValue, int.MaxValue);
}
