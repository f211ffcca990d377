using System.Diagnostics;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scripting;

/// <summary>
/// Gives each part of an expression its type and turns it into a term over slots. Null means that the part was wrong and has been
/// reported, so that one mistake gives one finding.
/// </summary>
internal sealed class TypeChecker(Scope scope, ExpressionProblems problems, bool isClaim)
{
    // A condition is short, so a look at each is cheaper than a table.
    private readonly List<int> _reads = [];
    private bool _saidNoClock;

    public IReadOnlyCollection<int> Reads => _reads;

    public (Term Term, ExpressionType Type)? Check(Expression expression) => expression switch
    {
        NumberLiteral number => (new Constant(number.Value), ExpressionType.Number),
        TimeLiteral time => scope.TimeSlot is null ? NoClock(time) : (new Constant(time.Minutes), ExpressionType.Time),
        FlagLiteral flag => (new Constant(flag.Value ? 1 : 0), ExpressionType.Flag),
        NameExpression name => CheckName(name),
        CallExpression call => CheckCall(call),
        NotExpression not => Expect(not.Operand, ExpressionType.Flag, "not") is { } term ? (new Not(term), ExpressionType.Flag) : null,
        NegateExpression negate => Expect(negate.Operand, ExpressionType.Number, "-") is { } term
            ? (new Operation(BinaryOperator.Minus, new Constant(0), term), ExpressionType.Number)
            : null,
        BinaryExpression binary => CheckBinary(binary),
        _ => throw new UnreachableException(),
    };

    private (Term Term, ExpressionType Type)? CheckName(NameExpression name)
    {
        if (scope.Unread.Contains(name.Name)) return null;
        if (scope.Vars.TryGetValue(name.Name, out var known)) return (Read(known.Slot), known.Type);
        if (name.Name == "time") return scope.TimeSlot is { } slot ? (Read(slot), ExpressionType.Time) : NoClock(name);
        if (scope.Words.TryGetValue(name.Name, out var word)) return (new Constant(word), ExpressionType.Word([name.Name]));
        if (name.Name == "ending")
        {
            if (isClaim) problems.Add(Rules.TypeMismatch, name.Span, "'ending' has to be compared with good, mixed, poor or none.", "Write it as in ending == good.");
            else problems.Add(Rules.EndingOutsideClaims, name.Span, "'ending' is known only in claims: here the play has not ended yet.");
            return null;
        }

        ReportUnknown(name);
        return null;
    }

    private void ReportUnknown(NameExpression name)
    {
        var dash = name.Name.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && scope.Vars.ContainsKey(name.Name[..dash]))
        {
            var (left, right) = (name.Name[..dash], name.Name[(dash + 1)..]);
            problems.Add(Rules.UnknownName, name.Span, $"No var is called '{name.Name}'.", $"To subtract, put spaces: {left} - {right}.");
            return;
        }

        if (NodeReader.MeantFlag(name.Name) is { } meant)
        {
            problems.Add(Rules.UnknownName, name.Span, $"No var and no word is called '{name.Name}'.", $"Write {meant}.");
            return;
        }

        var nearest = problems.DidYouMean(name.Name, scope.Vars.Keys.Concat(scope.Words.Keys).Concat(Scope.Reserved));
        problems.Add(Rules.UnknownName, name.Span, $"No var and no word is called '{name.Name}'.{nearest}");
    }

    private (Term Term, ExpressionType Type)? CheckCall(CallExpression call)
    {
        switch (call.Function)
        {
            case "seen" when Number(scope.Scenes, "scene") is { } scene:
                return (Read(scope.SlotOf(Remembered.Seen, scene)), ExpressionType.Flag);
            case "times" when Number(scope.Scenes, "scene") is { } scene:
                return (Read(scope.SlotOf(Remembered.Visits, scene)), ExpressionType.Number);
            case "chose" when Number(scope.Choices, "choice") is { } choice:
                return (Read(scope.SlotOf(Remembered.Taken, choice)), ExpressionType.Flag);
            case "seen" or "times" or "chose":
                return null;
            default:
                var nearest = problems.DidYouMean(call.Function, ["seen", "times", "chose"]);
                problems.Add(Rules.UnknownName, call.Span, $"There is no function '{call.Function}'.{nearest}");
                return null;
        }

        int? Number(IReadOnlyDictionary<string, int> known, string what)
        {
            if (known.TryGetValue(call.Argument, out var number)) return number;
            var (nearest, form) = (problems.DidYouMean(call.Argument, known.Keys), what == "choice" ? " as scene.choice" : "");
            if (what == "choice" && known.Keys.Where(key => key.EndsWith("." + call.Argument, StringComparison.Ordinal)).ToList() is [var only]) nearest = $" Did you mean {only}?";
            problems.Add(Rules.UnknownName, call.ArgumentPlace, $"There is no {what} '{Fields.Shorten(call.Argument)}'{form}.{nearest}");
            return null;
        }
    }

    private (Term Term, ExpressionType Type)? CheckBinary(BinaryExpression binary)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.And or BinaryOperator.Or:
                return Both(ExpressionType.Flag, ExpressionType.Flag);
            case BinaryOperator.Plus or BinaryOperator.Minus or BinaryOperator.Times:
                return Both(ExpressionType.Number, ExpressionType.Number);
            default:
                return CheckComparison(binary);
        }

        (Term Term, ExpressionType Type)? Both(ExpressionType sides, ExpressionType result)
        {
            var left = Expect(binary.Left, sides, SignOf(binary.Operator));
            var right = Expect(binary.Right, sides, SignOf(binary.Operator));
            return left is null || right is null ? null : (new Operation(binary.Operator, left, right), result);
        }
    }

    private (Term Term, ExpressionType Type)? CheckComparison(BinaryExpression binary)
    {
        if (binary.Left is NameExpression { Name: "ending" }) return CheckEnding(binary, binary.Left, binary.Right);
        if (binary.Right is NameExpression { Name: "ending" }) return CheckEnding(binary, binary.Right, binary.Left);
        // Beside a var of which nobody knows what it is, any word may be one of its own.
        if (IsUnread(binary.Left) || IsUnread(binary.Right)) return null;
        var left = Check(binary.Left);
        var right = Check(binary.Right);
        if (left is not var (leftTerm, leftType) || right is not var (rightTerm, rightType)) return null;
        if (leftType.Kind != rightType.Kind)
        {
            problems.Add(
                Rules.TypeMismatch,
                binary.Span,
                $"'{SignOf(binary.Operator)}' compares two values of one kind; here {leftType.Name} meets {rightType.Name}.");
            return null;
        }

        var ordered = binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual);
        if (ordered && leftType.Kind is (ValueKind.Flag or ValueKind.Word))
        {
            problems.Add(Rules.TypeMismatch, binary.Span, $"'{SignOf(binary.Operator)}' needs numbers or times; {leftType.Name} has no order.");
            return null;
        }

        if (leftType.Kind == ValueKind.Word && IsWord(binary.Left) && IsWord(binary.Right))
        {
            problems.Add(Rules.ForeignWord, binary.Span, "Two words are compared with each other: nothing that happens can change that.", "Compare a var with one of its words, as in mood == wary.");
            return null;
        }

        if (leftType.Kind == ValueKind.Word && !leftType.Words.Intersect(rightType.Words).Any())
        {
            ReportForeignWord(binary, leftType, rightType);
            return null;
        }

        return (new Operation(binary.Operator, leftTerm, rightTerm), ExpressionType.Flag);
    }

    /// <summary>A comparison of the ending, whose words are its own: elsewhere good, mixed and poor may be words of a var, or nothing.</summary>
    private (Term Term, ExpressionType Type)? CheckEnding(BinaryExpression binary, Expression ending, Expression other)
    {
        // Outside claims the other side needs no finding of its own.
        if (!isClaim) return Check(ending);
        if (binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual))
        {
            problems.Add(Rules.TypeMismatch, binary.Span, $"'{SignOf(binary.Operator)}' needs numbers or times; endings have no order.", "Write it as in ending == good.");
            return null;
        }

        if (other is not NameExpression { Name: var word } || !Scope.EndingWords.Contains(word))
        {
            problems.Add(Rules.ForeignWord, other.Span, $"An ending is one of {string.Join(", ", Scope.EndingWords)}.", "Write it as in ending == good.");
            return null;
        }

        return (new Operation(binary.Operator, new EndingNumber(), new Constant(Scope.EndingWords.IndexOf(word))), ExpressionType.Flag);
    }

    private bool IsUnread(Expression expression) => expression is NameExpression name && scope.Unread.Contains(name.Name);

    private bool IsWord(Expression expression) => expression is NameExpression name && !scope.Vars.ContainsKey(name.Name);

    private void ReportForeignWord(BinaryExpression binary, ExpressionType left, ExpressionType right)
    {
        var (literal, words) = IsWord(binary.Right) ? (binary.Right, left) : (binary.Left, right);
        var known = string.Join(", ", words.Words);
        problems.Add(Rules.ForeignWord, literal.Span, $"This can never be equal: the words here are {known}.");
    }

    private Term? Expect(Expression expression, ExpressionType wanted, string sign)
    {
        if (Check(expression) is not var (term, type)) return null;
        if (type.Kind == wanted.Kind) return term;
        problems.Add(Rules.TypeMismatch, expression.Span, $"'{sign}' needs {wanted.Name}, and this is {type.Name}.");
        return null;
    }

    private (Term Term, ExpressionType Type)? NoClock(Expression expression)
    {
        if (!_saidNoClock) problems.Add(Rules.NoClock, expression.Span, "This scenario has no school clock, so there is no time to ask for.");
        _saidNoClock = true;
        return null;
    }

    private SlotValue Read(int slot)
    {
        if (!_reads.Contains(slot)) _reads.Add(slot);
        return new SlotValue(slot);
    }

    private static string SignOf(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Plus => "+",
        BinaryOperator.Minus => "-",
        BinaryOperator.Times => "*",
    };
}
