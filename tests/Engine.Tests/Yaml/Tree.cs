using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace MentorSim.Engine.Tests.Yaml;

/// <summary>A tree as an author means it, with how each part is to be written.</summary>
internal abstract record Tree
{
    private protected Tree() { }

    /// <summary>Trees with keys and texts of some kinds, the larger the more FsCheck asks for.</summary>
    public static Gen<Tree> Of(Gen<string> keys, Gen<string> texts) => Gen.Sized(size => Of(keys, texts, Math.Min(size, 30)));

    private static Gen<Tree> Of(Gen<string> keys, Gen<string> texts, int size)
    {
        var leaf = Gen.Choose(0, 3).SelectMany(_ => texts, (style, text) => (Tree)new Leaf(text, style));
        if (size < 2) return leaf;
        var part = Of(keys, texts, size / 3);
        var count = Gen.Choose(1, 4);
        var flow = Gen.Elements(true, false);
        var list = count.SelectMany(part.ArrayOf).SelectMany(_ => flow, (items, isFlow) => (Tree)new Branches(items, isFlow));
        var map = count.SelectMany(n => keys.SelectMany(_ => part, (key, value) => (key, value)).ArrayOf(n))
            .SelectMany(_ => flow, (entries, isFlow) => (Tree)new Keyed([.. entries.DistinctBy(entry => entry.key)], isFlow));
        return Gen.Frequency((1, leaf), (2, list), (4, map));
    }
}

/// <summary>A text, written plainly, in either kind of quotes or as a block, as far as its letters allow.</summary>
internal sealed record Leaf(string Text, int Style) : Tree;

/// <summary>A list, in brackets or in lines.</summary>
internal sealed record Branches(Tree[] Items, bool IsFlow) : Tree;

/// <summary>A map, in braces or in lines.</summary>
internal sealed record Keyed((string Key, Tree Value)[] Entries, bool IsFlow) : Tree;

/// <summary>Writes a tree as YAML and remembers what was written for each text, in the order of the file.</summary>
internal sealed class TreeWriter
{
    private readonly StringBuilder _text = new();

    public List<string> Written { get; } = [];

    public string Text => _text.ToString();

    public TreeWriter Write(Tree tree)
    {
        Write(tree, indent: 0, isFlow: false);
        _text.Append('\n');
        return this;
    }

    private void Write(Tree tree, int indent, bool isFlow)
    {
        switch (tree)
        {
            case Leaf leaf:
                WriteText(leaf.Text, leaf.Style, indent, mayBeBlock: !isFlow);
                break;
            case Branches list when isFlow || list.IsFlow:
                WriteAll("[", list.Items, item => Write(item, indent, isFlow: true), "]");
                break;
            case Keyed map when isFlow || map.IsFlow:
                WriteAll("{ ", map.Entries, entry => WriteEntry(entry.Key, entry.Value, indent, isFlow: true), " }");
                break;
            case Branches list:
                foreach (var item in list.Items)
                {
                    Line(indent);
                    _text.Append("- ");
                    Write(item, indent + 2, isFlow: false);
                }

                break;
            case Keyed map:
                foreach (var (key, value) in map.Entries)
                {
                    Line(indent);
                    WriteEntry(key, value, indent + 2, isFlow: false);
                }

                break;
        }
    }

    private void WriteEntry(string key, Tree value, int indent, bool isFlow)
    {
        WriteText(key, style: 0, indent, mayBeBlock: false);
        _text.Append(": ");
        Write(value, indent, isFlow);
    }

    private void WriteAll<T>(string open, T[] parts, Action<T> write, string close)
    {
        _text.Append(open);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) _text.Append(", ");
            write(parts[i]);
        }

        _text.Append(close);
    }

    private void WriteText(string text, int style, int indent, bool mayBeBlock)
    {
        var from = _text.Length;
        if (style == 0 && IsPlain(text)) _text.Append(text);
        else if (style == 1 && !text.Contains('\n', StringComparison.Ordinal)) _text.Append('\'').Append(text.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
        else if (style == 2 && mayBeBlock && IsLines(text)) WriteBlock(text, indent);
        else WriteQuoted(text);
        Written.Add(_text.ToString(from, _text.Length - from));
    }

    private void WriteBlock(string text, int indent)
    {
        _text.Append("|-");
        foreach (var line in text.Split('\n'))
        {
            _text.Append('\n');
            if (line.Length > 0) _text.Append(' ', indent + 1).Append(line);
        }
    }

    private void WriteQuoted(string text)
    {
        _text.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => _text.Append('\\').Append(c),
                '\n' => _text.Append("\\n"),
                '\t' => _text.Append("\\t"),
                '\u00e9' => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }

    private void Line(int indent)
    {
        if (_text.Length > 0 && _text[^1] != '\n') _text.Append('\n');
        _text.Append(' ', indent);
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text[^1] != ' ' && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-');

    // A block's indent is that of its first line, and blank lines at its end are no part of it.
    private static bool IsLines(string text) => text.Length > 0 && !char.IsWhiteSpace(text[0]) && text[^1] is not ('\n' or ' ' or '\t') &&
        text.Split('\n').All(line => line.Length == 0 || line.Trim().Length > 0);
}
