using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Yaml;

/// <summary>
/// Says why a text is not YAML from what stands there: a parser tells where it gave up, in words of its own, and that is often a line
/// below the slip.
/// </summary>
internal sealed partial class Slips
{
    private const string Columns = "Keys that belong together begin in one column, and so do the dashes of one list; what belongs to a key stands two columns further right.";

    private const string OrText = "If it goes on with the text above, put that text in a `|` block.";

    private readonly SourceText _source;
    private readonly int _at;
    private readonly string _reason;
    private readonly TextSpan? _open;
    private readonly int _line;
    private readonly int _above;

    private Slips(SourceText source, int at, string reason, TextSpan? open)
    {
        (_source, _at, _reason, _open) = (source, at, reason, open);
        _line = FilledLine(source.PositionOf(at).Line);
        _above = _line > 1 ? FilledLine(_line - 1) : _line;
        _open ??= OpenInLine();
    }

    /// <summary>The slip behind an error.</summary>
    /// <param name="source">The file.</param>
    /// <param name="at">Where the parser gave up.</param>
    /// <param name="reason">What it said; asked for words, never shown.</param>
    /// <param name="open">The bracket or brace that is open there, if any.</param>
    public static Slip Find(SourceText source, int at, string reason, TextSpan? open) => new Slips(source, at, reason, open).Find();

    /// <summary>A word behind an exclamation mark: programmers' way to say not, and in YAML a sign for programs.</summary>
    /// <param name="text">The file.</param>
    /// <param name="from">Where what it stands before begins.</param>
    public static Slip Tag(string text, int from)
    {
        var tag = SourceSigns.TagAt(text, from);
        var span = new TextSpan(Math.Max(from, text.IndexOf('!', from)), tag.Length);
        return new Slip(
            Rules.Tag,
            span,
            $"{Fields.Shorten(tag)} is taken as a tag, a sign for programs: it is not shown, and the scenario language has none.",
            NodeReader.IsId(tag[1..]) ? $"If it is a condition, write: not {tag[1..]}. Put a text that begins with ! in quotes." : Rules.Tag.Help)
        {
            Bypass = Bypass.Over(span),
        };
    }

    private Slip Find() =>
        Star() ?? TagInBraces() ?? Tab() ?? Directive() ?? InFlow() ?? NoSpace(_line) ?? InValue(_line) ?? Unclosed() ?? NoSpace(_above) ?? CutAbove() ?? NoColon() ?? Column() ??
        new Slip(Rules.NotYaml, new TextSpan(_at, 0), "From here on this cannot be read: brackets, quotes or columns do not match.", Rules.NotYaml.Help);

    /// <summary>A star for a dash, which only a parser that gave up there can tell from one that begins a line of a text.</summary>
    private Slip? Star()
    {
        var line = StarForm().IsMatch(_source.LineText(_line)) ? _line : _above;
        if (StarForm().Match(_source.LineText(line)) is not { Success: true } match) return null;
        var at = _source.LineStart(line) + match.Length - 1;
        return new Slip(Rules.PastedSign, new TextSpan(at, 1), PastedSigns.NoDash('*'), PastedSigns.TypeDash('*')) { Bypass = new Bypass(at, "-", new TextSpan(at, 0)) };
    }

    /// <summary>In braces a tag takes the comma or brace behind it along, and the parser gives up somewhere below.</summary>
    private Slip? TagInBraces()
    {
        for (var line = _line; line >= Math.Max(1, _above); line--)
        {
            if (TagForm().Match(_source.LineText(line)) is { Success: true } match) return Tag(_source.Text, _source.LineStart(line) + match.Groups["tag"].Index);
        }

        return null;
    }

    private Slip? Tab()
    {
        if (!_reason.Contains("tab", StringComparison.Ordinal)) return null;
        // The parser places an indenting tab at the start of the file, whatever its line.
        for (var line = _at == 0 ? 1 : _line; line <= _source.LineCount; line++)
        {
            var text = _source.LineText(line);
            var indent = text.Length - text.TrimStart().Length;
            var tab = text.AsSpan(0, indent).IndexOf('\t');
            if (tab >= 0 && indent < text.Length) return TabAt(_source.LineStart(line) + tab, "This line is indented with a tab; YAML knows spaces only.");
        }

        var inLine = _source.LineText(_line).IndexOf('\t', StringComparison.Ordinal);
        return inLine < 0 ? null : TabAt(_source.LineStart(_line) + inLine, "A tab stands here, where YAML knows spaces only.");

        static Slip TabAt(int at, string message) => new(Rules.Tab, new TextSpan(at, 1), message, Rules.Tab.Help);
    }

    private Slip? Directive()
    {
        if (!_reason.Contains("document start", StringComparison.Ordinal) || _source.Text is not ['%', ..]) return null;
        return new Slip(Rules.NotYaml, new TextSpan(0, 1), "A line that begins with % is an instruction to programs, and none is needed here.", "Remove the line.");
    }

    /// <summary>The bracket that this line opens and does not close before the place where the parser gave up.</summary>
    private TextSpan? OpenInLine()
    {
        var line = _source.LineText(_line);
        // Without a reason the place is only the last one that was understood.
        var end = _reason.Length == 0 ? line.Length : Math.Clamp(_at - _source.LineStart(_line), 0, line.Length);
        for (var at = line.AsSpan(0, end).IndexOfAny('{', '['); at >= 0 && at < end; at++)
        {
            var begins = line[at] is '{' or '[' && line[..at].TrimEnd(' ') is "" or [.., ':' or '-'];
            if (begins && ValueSlips.ClosingBracket(line[at..end]) < 0) return new TextSpan(_source.LineStart(_line) + at, 1);
        }

        return null;
    }

    /// <summary>Inside brackets: the part between two commas in which the parser gave up.</summary>
    private Slip? InFlow()
    {
        if (_open is not { } open) return null;
        var line = _source.LineText(_line);
        var column = Math.Clamp(_at - _source.LineStart(_line), 0, line.Length);
        var from = Math.Max(column == 0 ? -1 : line.LastIndexOfAny(['{', '[', ','], column - 1), open.Start - _source.LineStart(_line));
        if (column < line.Length && line[column] == ',' && from >= 0 && line[(from + 1)..column].Trim().Length == 0)
            return new Slip(Rules.NotClosed, new TextSpan(_source.LineStart(_line) + column, 1), "Nothing stands before this comma.", "Remove the comma, or write what it should end.");
        if (from < 0 || FlowEntryForm().Match(line, from + 1, line.Length - from - 1) is not { Success: true } entry) return null;
        var value = entry.Groups["value"];
        var end = value.Value.IndexOfAny([',', '}', ']']);
        var part = value.Value is ['"' or '\'', ..] && ValueSlips.ClosingQuote(value.Value) is > 0 and var close
            ? value.Value[..(close + 1 + Math.Max(0, value.Value[(close + 1)..].IndexOfAny([',', '}', ']'])))]
            : end > 0 ? value.Value[..end] : value.Value;
        return ValueSlips.In(part, _source.LineStart(_line) + value.Index);
    }

    private Slip? InValue(int number)
    {
        var line = _source.LineText(number);
        var start = _source.LineStart(number);
        var entry = EntryForm().Match(line);
        if (entry.Success && ValueSlips.In(WithoutComment(entry.Groups["value"].Value), start + entry.Groups["value"].Index) is { } slip) return slip;
        // A list of texts, or a text that begins a line of its own.
        var item = ItemForm().Match(line);
        var quoted = item.Groups["value"].Value;
        if (quoted is ['"' or '\'', ..] && ValueSlips.ClosingQuote(quoted) is var close && close > 0 && quoted[(close + 1)..].TrimStart() is [':', ..]) return null;
        return item.Groups["value"].Value is ['@' or '`' or '%' or '"' or '\'' or '{' or '[' or '|' or '>' or '*' or '&' or '?', ..] && !entry.Success ? ValueSlips.In(item.Groups["value"].Value, start + item.Groups["value"].Index) : null;
    }

    private Slip? NoSpace(int number)
    {
        var line = _source.LineText(number);
        var start = _source.LineStart(number);
        if (ColonForm().Match(line) is { Success: true } colon)
        {
            var (key, value) = (colon.Groups["key"], colon.Groups["value"]);
            return new Slip(Rules.NoSpace, new TextSpan(start + key.Index, key.Length + 1), $"A space is missing behind the colon of '{Fields.Shorten(key.Value)}:'.", $"Write `{key.Value}: ` with a space, then what belongs to it.")
            {
                Bypass = value.Length < 2 ? null : new Bypass(start + value.Index, " " + new string('x', value.Length - 1), new TextSpan(start + value.Index + 1, value.Length - 1)),
            };
        }

        return DashForm().Match(line) is { Success: true } dash
            ? new Slip(Rules.NoSpace, new TextSpan(start + dash.Groups["dash"].Index, 1), "A space is missing behind the dash that begins an entry of a list.", "Write a dash, a space, then the entry.")
            : null;
    }

    private Slip? Unclosed()
    {
        if (_reason.Contains("quoted", StringComparison.Ordinal) && _at < _source.Text.Length && _source.Text[_at] is '"' or '\'')
            return new Slip(Rules.NotClosed, new TextSpan(_at, 1), "This quote is opened and never closed.", "Write the same quote at the end of the text, or put the text in a `|` block.");
        if (_open is not { } open) return null;
        var sign = _source.Text[open.Start];
        return new Slip(Rules.NotClosed, new TextSpan(open.Start, 1), $"This {sign} is opened and not closed, or what stands behind it cannot be read.", $"Write {(sign == '{' ? '}' : ']')} at its end. Inside, commas stand between the entries; a text with a comma, colon or bracket wants quotes.");
    }

    /// <summary>A text over several lines that a # ends in the line above.</summary>
    private Slip? CutAbove()
    {
        var line = _source.LineText(_above);
        var cut = line.IndexOf(" #", StringComparison.Ordinal) + 1;
        if (cut == 0 || _above == _line || IndentOf(_line) <= IndentOf(_above) || EntryForm().Match(line) is not { Success: true } entry) return null;
        if (entry.Groups["value"].Value is ['"' or '\'' or '|' or '>' or '{' or '[', ..] || cut < entry.Groups["value"].Index) return null;
        return new Slip(Rules.WantsQuotes, new TextSpan(_source.LineStart(_above) + cut, 1), "A # behind a space begins a comment and ends the text, and in the next line the text goes on.", "Put the whole text in quotes, or in a `|` block.");
    }

    /// <summary>A key without its colon, in this line or in the one above, which then runs on into this one.</summary>
    private Slip? NoColon()
    {
        if (_reason.Contains("simple key", StringComparison.Ordinal))
        {
            var at = _source.LineStart(_above) + IndentOf(_above);
            return new Slip(
                Rules.WrongColumn,
                new TextSpan(at, Math.Max(1, _source.LineText(_above).TrimEnd().Length - IndentOf(_above))),
                "This line has no colon, so it is no key; and it stands too far left to belong to the key above it.",
                "Lines of a text stand two columns further right than their key.");
        }

        var block = BlockAbove(_line);
        if (block is null && BareForm().Match(_source.LineText(_line)) is { Success: true } bare) return Missing(_line, bare);
        return _reason.Contains("mapping", StringComparison.Ordinal) && BlockAbove(_above) is null &&
            BareForm().Match(_source.LineText(_above)) is { Success: true } above && IndentOf(_above) <= IndentOf(_line)
            ? Missing(_above, above)
            : null;

        Slip Missing(int line, Match match)
        {
            var (start, key, rest) = (_source.LineStart(line), match.Groups["key"], match.Groups["rest"]);
            return new Slip(Rules.NoSpace, new TextSpan(start + key.Index, key.Length), $"A colon is missing behind '{Fields.Shorten(key.Value)}', or this line is part of a text and stands too far left.", $"Write `{key.Value}:` where it is a key. Lines of a text stand further right than their key.")
            {
                Bypass = rest.Length < 3 ? null : new Bypass(start + rest.Index, ": " + new string('x', rest.Length - 2), new TextSpan(start + rest.Index + 2, rest.Length - 2)),
            };
        }
    }

    private Slip? Column()
    {
        var (indent, above) = (IndentOf(_line), IndentOf(_above));
        var span = new TextSpan(_source.LineStart(_line) + indent, Math.Max(1, _source.LineText(_line).TrimEnd().Length - indent));
        if (PastedSigns.BulletOf(_source.LineText(_line)) is { } bullet) return Bullet(bullet);
        if (KeyColumns.Misplaced(_source, _line) is { } misplaced) return Said(misplaced, indent > above ? OrText : Columns);
        if (BlockAbove(_line) is { } block)
            return Said($"This line begins in column {indent + 1}, too far left to belong to the text under the {SignOf(block)} in line {block}.", "Begin each line of the text in the column of its first line.");
        if (_reason.Contains("'-' indicator", StringComparison.Ordinal))
            return Said($"This line begins in column {indent + 1} among the entries of a list, and has no dash.", $"Begin it with a dash if it is an entry. {Columns}");
        if (_line == _above) return null;
        return indent > above && _reason.Contains("invalid mapping", StringComparison.Ordinal)
            ? Said($"This line begins in column {indent + 1}, further right than line {_above} that it follows, which has a value already.", Columns)
            : Said($"This line begins in column {indent + 1}, and nothing above that it could belong to begins there.", Columns);

        Slip Said(string message, string help) => new(Rules.WrongColumn, span, message, help);

        Slip Bullet(char sign) => new(Rules.PastedSign, new TextSpan(span.Start, 1), PastedSigns.NoDash(sign), PastedSigns.TypeDash(sign));

        string SignOf(int block) => SignForm().Match(_source.LineText(block)).Value.Contains('|', StringComparison.Ordinal) ? "bar |" : "arrow >";
    }

    /// <summary>The line whose sign | or > begins the text block that stands above a line; null where none does.</summary>
    private int? BlockAbove(int number)
    {
        var line = number > 1 ? FilledLine(number - 1) : 0;
        var deepest = line > 0 ? IndentOf(line) : 0;
        for (; line > 0; line--)
        {
            var text = _source.LineText(line);
            if (text.Trim().Length == 0) continue;
            if (SignForm().IsMatch(text) && (line == number - 1 || IndentOf(line) < deepest)) return line;
            if (IndentOf(line) < deepest) return null;
        }

        return null;
    }

    private int FilledLine(int line)
    {
        while (line > 1 && _source.LineText(line).TrimStart() is "" or ['#', ..]) line--;
        return line;
    }

    private int IndentOf(int line)
    {
        var text = _source.LineText(line);
        return text.Length - text.TrimStart().Length;
    }

    private static string WithoutComment(string value)
    {
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 || value is ['"' or '\'', ..] ? value : value[..comment];
    }

    [GeneratedRegex(@"^\s*(?:- +)*(?<key>[^\s:#\[\]{},'""|>@`%&*!-][^:]{0,80}): +(?<value>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex EntryForm();

    [GeneratedRegex(@"^\s*(?:- +)*(?<value>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ItemForm();

    [GeneratedRegex(@"\G\s*(?:(?<key>[^\s:,{}\[\]'""]+): +)?(?<value>\S.*)", RegexOptions.CultureInvariant)]
    private static partial Regex FlowEntryForm();

    [GeneratedRegex(@"^\s*(?:- +)?(?<key>[A-Za-z][A-Za-z0-9_-]{0,60}):(?<value>[^\s:/].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ColonForm();

    [GeneratedRegex(@"^\s*(?<dash>-)[^\s-]", RegexOptions.CultureInvariant)]
    private static partial Regex DashForm();

    [GeneratedRegex(@"^\s*(?:- +)?(?<key>[a-z][a-z0-9-]{0,60})(?<rest>(?: [^:#]*)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex BareForm();

    [GeneratedRegex(@"[{\[,:] +(?<tag>![A-Za-z][A-Za-z0-9-]*) *[,}\]]", RegexOptions.CultureInvariant)]
    private static partial Regex TagForm();

    [GeneratedRegex(@"^ *\*(?= +(?:[a-z][a-z0-9-]*:(?: |$)|\{))", RegexOptions.CultureInvariant)]
    private static partial Regex StarForm();

    [GeneratedRegex(@"(?:^|[:-]) +[|>][-+0-9]*\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SignForm();
}
