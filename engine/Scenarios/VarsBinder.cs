using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>A var as it was declared.</summary>
internal sealed record VarDeclaration(string Name, ExpressionType Type, Slot Range)
{
    /// <summary>Whether it is there, and what it can be was written so that nobody can say: then uses of it are no mistakes.</summary>
    public bool IsUnread { get; init; }
}

/// <summary>Reads the vars: whole numbers with bounds, true or false, or one of some words.</summary>
internal sealed class VarsBinder(NodeReader read)
{
    private const int Furthest = 1_000_000;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>The vars; the n-th has slot n. Words are numbered over all vars in the order in which they first stand.</summary>
    public ImmutableArray<VarDeclaration> Bind(YamlNode? node)
    {
        var vars = ImmutableArray.CreateBuilder<VarDeclaration>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in read.Entries(node, "The vars"))
        {
            if (read.Id(entry.Key, "the name of a var") is not { } name || !IsFree(entry.Key, "var") || !names.Add(name)) continue;
            vars.Add(BindVar(name, entry) ?? new VarDeclaration(name, ExpressionType.Number, new Slot(0, 0, 0)) { IsUnread = true });
        }

        foreach (var declared in vars.Where(declared => _words.ContainsKey(declared.Name)))
        {
            var entry = read.Entries(node, "The vars").First(entry => entry.Key.Value == declared.Name);
            read.Findings.Add(Rules.DuplicateId, entry.Key.Span, $"'{declared.Name}' is the name of a var and a word of another: conditions could not tell them apart.");
        }

        return vars.ToImmutable();
    }

    private VarDeclaration? BindVar(string name, YamlEntry entry)
    {
        switch (entry.Value)
        {
            case YamlScalar { IsEmpty: false, IsPlain: true } number when number.Value.All(c => char.IsAsciiDigit(c) || c is '-' or '+'):
                read.Findings.Add(
                    Rules.WrongShape,
                    number.Span,
                    $"The number '{name}' needs bounds, so that everything that can happen can be tried.",
                    $"Write {name}: {{ start: {number.Value}, min: 0, max: 5 }}.");
                return null;
            case YamlScalar { IsPlain: true } word when NodeReader.IsId(word.Value) && NodeReader.MeantFlag(word.Value) is null:
                read.Findings.Add(
                    Rules.BadFlag,
                    word.Span,
                    $"'{name}' must be true or false, and is '{word.Value}'.",
                    $"If it is a word, write {name}: {{ start: {word.Value}, of: [{word.Value}, other-word] }}.");
                return null;
            case YamlScalar scalar:
                return read.Flag(scalar, $"'{name}'") is { } flag ? new VarDeclaration(name, ExpressionType.Flag, new Slot(flag ? 1 : 0, 0, 1)) : null;
            case YamlMap map when map["of"] is not null:
                return Fields.Open(map, ScenarioKeys.WordVar, read.Findings) is { } words ? BindWords(name, words) : null;
            default:
                return Fields.Open(entry.Value, ScenarioKeys.NumberVar, read.Findings) is { } number2 ? BindNumber(name, number2) : null;
        }
    }

    private VarDeclaration? BindNumber(string name, Fields number)
    {
        var min = read.WholeNumber(number["min"], "'min'", -Furthest, Furthest);
        var max = read.WholeNumber(number["max"], "'max'", -Furthest, Furthest);
        var start = read.WholeNumber(number["start"], "'start'", -Furthest, Furthest);
        if (min is null || max is null || start is null) return null;
        if (min <= start && start <= max) return new VarDeclaration(name, ExpressionType.Number, new Slot(start.Value, min.Value, max.Value));
        read.Findings.Add(Rules.OutOfRange, number["start"]!.Span, $"'{name}' starts at {start}, which is not between {min} and {max}.");
        return null;
    }

    private VarDeclaration? BindWords(string name, Fields fields)
    {
        var words = new List<string>();
        var items = read.Items(fields["of"], "'of'");
        if (items.Length > ScenarioLimits.MostWords)
            read.Findings.Add(Rules.ItemCount, fields.KeySpan("of"), $"'{name}' has {items.Length} words; at most {ScenarioLimits.MostWords} can be told apart.");
        foreach (var item in items.Take(ScenarioLimits.MostWords))
        {
            if (read.Scalar(item, "A word of a var") is not { } word || read.Id(word, "a word of a var") is null || !IsFree(word, "word")) continue;
            if (words.Contains(word.Value)) read.Findings.Add(Rules.DuplicateId, word.Span, $"The word '{word.Value}' stands twice.");
            else words.Add(word.Value);
        }

        foreach (var word in words) _words.TryAdd(word, _words.Count);
        if (fields["of"] is YamlList { Items: [] } none)
            read.Findings.Add(Rules.ItemCount, none.Span, $"'{name}' needs at least one word that it can be.");
        if (words.Count == 0) return null;
        return read.Word(fields["start"], "'start'", words) is { } start
            ? new VarDeclaration(name, ExpressionType.Word(words), new Slot(_words[start], 0, int.MaxValue))
            : null;
    }

    private bool IsFree(YamlScalar name, string what)
    {
        if (!Scope.Reserved.Contains(name.Value)) return true;
        read.Findings.Add(Rules.BadId, name.Span, $"'{name.Value}' means something in conditions already, so no {what} can be called that.");
        return false;
    }
}
