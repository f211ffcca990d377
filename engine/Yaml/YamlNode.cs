using System.Collections.Immutable;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Yaml;

/// <summary>A piece of a YAML file with its place: a scalar, a list or a map. Knows nothing of scenarios.</summary>
public abstract record YamlNode
{
    private protected YamlNode(TextSpan span) => Span = span;

    /// <summary>Where it stands; for lists and maps, from their start to the end of their last child.</summary>
    public TextSpan Span { get; }

    /// <summary>What it is, for messages: "a text", "a list", "a group of keys with values".</summary>
    public abstract string Kind { get; }
}

/// <summary>A text. Numbers and true or false are texts too, until a reader that knows what it wants asks.</summary>
public sealed record YamlScalar : YamlNode
{
    internal YamlScalar(TextSpan span, string value, bool isPlain, int? valueStart) : base(span) =>
        (Value, IsPlain, ValueStart) = (value, isPlain, valueStart);

    /// <summary>The text, with quotes, escapes and folding undone.</summary>
    public string Value { get; }

    /// <summary>Whether it stands without quotes and not in a block: only such a text can be a number, true or false.</summary>
    public bool IsPlain { get; }

    /// <summary>Offset in the file of the value's first character, where file and value are the same letter by letter; else null.</summary>
    public int? ValueStart { get; }

    /// <summary>Whether nothing was written at all, as after <c>key:</c>.</summary>
    public bool IsEmpty => IsPlain && Value.Length == 0;

    /// <inheritdoc/>
    public override string Kind => IsEmpty ? "nothing" : "a text";

    /// <summary>Offset of a # behind the text that may have been meant as part of it, or null.</summary>
    internal int? CutAt => IsPlain && Written is { } source ? SourceSigns.CutAt(source.Text, Span.End) : null;

    /// <summary>Whether all that is known of it is that it is there: a slip in it was told, so nothing else about it need be.</summary>
    internal bool IsUnread { get; init; }

    /// <summary>The file in which the text is written; null for one that stands in no file.</summary>
    internal SourceText? Written { get; init; }

    /// <summary>Whether it stands in a block under a sign, | or >, and not in quotes.</summary>
    internal bool IsBlock { get; init; }

    /// <summary>The place of a part of the value: exact but where escapes stand in the text, else the whole scalar.</summary>
    public TextSpan Within(TextSpan part) =>
        ValueStart is { } start ? new TextSpan(start + part.Start, part.Length)
        : Written is { } source && PlaceIn(source.Text.AsSpan(Span.Start, Span.Length), part) is { } found ? found with { Start = found.Start + Span.Start }
        : Span;

    /// <summary>
    /// Indenting and folding change blanks alone: the n-th letter of the value is the n-th of what is written. Null where it is not.
    /// </summary>
    private TextSpan? PlaceIn(ReadOnlySpan<char> written, TextSpan part)
    {
        int? first = null;
        // Without the line of its sign where it is a block, and without its opening quote.
        var at = !IsPlain && !IsBlock ? 1 : IsBlock ? written.IndexOf('\n') + 1 : 0;
        var end = at;
        for (var i = 0; i < Math.Min(part.Start + Math.Max(part.Length, 1), Value.Length); i++)
        {
            if (char.IsWhiteSpace(Value[i])) continue;
            while (at < written.Length && char.IsWhiteSpace(written[at])) at++;
            if (at == written.Length || written[at] != Value[i]) return null;
            if (i >= part.Start) first ??= at;
            end = ++at;
        }

        return part.Length == 0 ? new TextSpan(first ?? end, 0) : TextSpan.Between(first ?? end, end);
    }
}

/// <summary>A list, in lines with dashes or in square brackets.</summary>
public sealed record YamlList : YamlNode
{
    internal YamlList(TextSpan span, ImmutableArray<YamlNode> items) : base(span) => Items = items;

    /// <summary>The items in order.</summary>
    public ImmutableArray<YamlNode> Items { get; }

    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>Keys with their values, in lines or in braces; no key stands twice.</summary>
public sealed record YamlMap : YamlNode
{
    private readonly Dictionary<string, int>? _index;

    /// <param name="span">Where it stands.</param>
    /// <param name="entries">The entries in the order of the file.</param>
    /// <param name="index">Where each key stands among them; worth its price only where there are many.</param>
    internal YamlMap(TextSpan span, ImmutableArray<YamlEntry> entries, Dictionary<string, int>? index) : base(span) =>
        (Entries, _index) = (entries, index);

    /// <summary>The entries in the order of the file.</summary>
    public ImmutableArray<YamlEntry> Entries { get; }

    /// <inheritdoc/>
    public override string Kind => "a group of keys with values";

    /// <summary>The value of a key, or null where the key is not there.</summary>
    public YamlNode? this[string key] => Find(key)?.Value;

    /// <summary>The entry of a key, or null where the key is not there.</summary>
    public YamlEntry? Find(string key)
    {
        if (_index is not null) return _index.TryGetValue(key, out var at) ? Entries[at] : null;
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key) return entry;
        }

        return null;
    }
}

/// <summary>One key and its value.</summary>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value)
{
    /// <summary>Whether no colon stands behind the key, as only a comma in a text inside braces brings about.</summary>
    internal bool IsBare { get; init; }
}
