using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MentorSim.Engine.Yaml;

/// <summary>Makes a tree with spans from YamlDotNet's events. Whatever the text, it reports findings and does not throw.</summary>
internal sealed class YamlReader
{
    // Up to here a look at each is cheaper than a table.
    private const int FewKeys = 16;

    private readonly FindingList _findings;
    private readonly SourceText _source;
    private readonly Parser _parser;
    private readonly string _text;
    private readonly List<TextSpan> _unread;
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<TextSpan> _flows = [];
    private readonly List<YamlNode> _items = [];
    private readonly List<YamlEntry> _entries = [];
    private int _reached;
    private int _expansions;
    private int _deepest;
    private int _nodes;
    private int _repeated;
    private bool _stopped;
    private Slip? _slip;

    private YamlReader(FindingList findings, string text, List<TextSpan> unread)
    {
        (_findings, _source, _text, _unread) = (findings, findings.Source, text, unread);
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The tree of a text, or null after a finding, or where there is a slip that nothing was said about.</summary>
    /// <param name="findings">Where it reports, and the file as it was written.</param>
    /// <param name="text">The text, of the file's length, in which slips may be written over.</param>
    /// <param name="unread">What of it was written over.</param>
    public static (YamlNode? Root, Slip? Slip) Read(FindingList findings, string text, List<TextSpan> unread)
    {
        var reader = new YamlReader(findings, text, unread);
        var root = reader.ReadDocument();
        return (root, reader._slip);
    }

    private YamlNode? ReadDocument()
    {
        try
        {
            while (Next() is StreamStart or DocumentStart) { }
            if (_parser.Current is StreamEnd or null)
            {
                _findings.Add(Rules.EmptyFile, new TextSpan(0, 0), "This file holds nothing but comments and blank lines.");
                return null;
            }

            var root = ReadNode(1);
            while (!_stopped && _parser.Current is DocumentEnd) Next();
            if (!_stopped && _parser.Current is DocumentStart second)
                _findings.Add(Rules.SecondDocument, SpanOf(second), "A second document starts here, after a line `---`.");
            ReportUnused();
            return _stopped ? null : root;
        }
        catch (YamlException exception)
        {
            _slip = FindSlip(Offset(exception.Start), exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet leaks these for some malformed texts, without a place: the last event is the nearest there is.
            _slip = FindSlip(_parser.Current is { } last ? Offset(last.End) : 0, "");
        }

        return null;
    }

    /// <summary>Looks for it in what was read, in which earlier slips are written over.</summary>
    private Slip FindSlip(int at, string reason) =>
        Slips.Find(ReferenceEquals(_text, _source.Text) ? _source : new SourceText(_source.Path, _text), at, reason, _flows.TryPeek(out var open) ? open : null);

    /// <summary>An anchor on a text that no alias repeats is, most likely, a text that was meant to begin with an ampersand.</summary>
    private void ReportUnused()
    {
        foreach (var (name, anchored) in _anchors)
        {
            if (anchored is not { Node: YamlScalar scalar, Used: false }) continue;
            _findings.Add(Rules.WantsQuotes, scalar.Span, $"A text cannot begin with &: '&{Fields.Shorten(name)}' is taken as a name for what follows, and not shown.");
        }
    }

    private ParsingEvent? Next() => _parser.MoveNext() ? _parser.Current : null;

    /// <summary>Reads the node whose first event is current, and leaves the event after it current.</summary>
    private YamlNode ReadNode(int depth)
    {
        var first = _parser.Current!;
        _reached = Math.Max(_reached, Offset(first.Start));
        if (depth > YamlLimits.Depth)
            return Stop(Rules.TooDeep, first, $"Lists and keys stand inside each other more than {YamlLimits.Depth} deep here.");
        if (first is NodeEvent { Tag.IsEmpty: false })
        {
            _slip = Slips.Tag(_source.Text, Offset(first.Start));
            // What it hides is read again without it: a text that was meant to be there needs no finding of its own.
            if (_stopped = first is Scalar) return new YamlScalar(_slip.Span, "", isPlain: true, valueStart: null);
            _findings.Add(_slip.Rule, _slip.Span, _slip.Message, _slip.Help);
            _slip = null;
        }

        var (before, deepest, nodes) = (_expansions, _deepest, _nodes++);
        _deepest = depth;
        var node = first switch
        {
            Scalar scalar => ReadScalar(scalar),
            AnchorAlias alias => ReadAlias(alias, depth),
            SequenceStart => ReadList(first, depth),
            MappingStart => ReadMap(first, depth),
            _ => Stop(Rules.NotYaml, first, "Expected a text, a list or keys with values here."),
        };
        if (first is NodeEvent { Anchor.IsEmpty: false } anchored)
            _anchors[anchored.Anchor.Value] = new Anchored(node, _expansions - before, _deepest - depth, _nodes - nodes, Used: false);
        _deepest = Math.Max(_deepest, deepest);
        return node;
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var span = SpanOf(scalar);
        // YamlDotNet places some texts that are not written at the start of the file.
        if (scalar.Value.Length == 0 && scalar.Style == ScalarStyle.Plain && span.Start < _reached) span = new TextSpan(_reached, 0);
        int? start = scalar.Style switch
        {
            ScalarStyle.Plain => span.Start,
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => span.Start + 1,
            _ => null,
        };
        if (start is { } at && !_source.Text.AsSpan(Math.Min(at, _source.Text.Length)).StartsWith(scalar.Value, StringComparison.Ordinal)) start = null;
        Next();
        return new YamlScalar(span, Safe(scalar, start, span), scalar.Style == ScalarStyle.Plain, start)
        {
            Written = _source,
            IsBlock = IsBlock(scalar),
            IsUnread = IsUnread(span),
        };
    }

    /// <summary>The text as it may be shown: only an escape can bring in a character that the file does not have.</summary>
    private string Safe(Scalar scalar, int? start, TextSpan span)
    {
        if (start is not null || scalar.Style != ScalarStyle.DoubleQuoted) return scalar.Value;
        var unsafeAt = UnsafeCharacters.IndexIn(scalar.Value);
        if (unsafeAt < 0) return scalar.Value;
        _findings.Add(Rules.UnsafeCharacter, span, $"This text holds {UnsafeCharacters.NameOf(scalar.Value[unsafeAt])}.");
        return UnsafeCharacters.Strip(scalar.Value);
    }

    private bool IsUnread(TextSpan span)
    {
        foreach (var unread in _unread)
        {
            if (unread.Start < span.End && span.Start < unread.End) return true;
        }

        return false;
    }

    private static bool IsBlock(Scalar scalar) => scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;

    private YamlNode ReadAlias(AnchorAlias alias, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            // A star with more text behind it makes an error of its own, which says more.
            var name = Fields.Shorten(alias.Value.Value);
            if (_flows.Count > 0 || _source.Text.AsSpan(Offset(alias.End)).TrimStart(' ') is [] or ['\r' or '\n' or '#' or ':', ..])
                _findings.Add(Rules.UnknownAnchor, SpanOf(alias), $"*{name} repeats something that is not there: no &{name} stands above.");
            Next();
            // Most likely a text that begins with a star: read as one, it needs no second finding.
            return new YamlScalar(SpanOf(alias), "*" + alias.Value.Value, isPlain: false, valueStart: null);
        }

        if (!anchored.Used) _anchors[alias.Value.Value] = anchored with { Used = true };
        _expansions += 1 + anchored.Expansions;
        if (_expansions > YamlLimits.AliasExpansions)
            return Stop(Rules.TooManyAliases, alias, $"Aliases are used more than {YamlLimits.AliasExpansions} times.");
        _nodes += anchored.Nodes;
        _repeated += anchored.Nodes;
        if (_repeated > YamlLimits.RepeatedNodes)
            return Stop(Rules.TooManyAliases, alias, $"Aliases repeat more than {YamlLimits.RepeatedNodes} texts, lists and keys.");
        _deepest = depth + anchored.Height;
        if (_deepest > YamlLimits.Depth)
            return Stop(Rules.TooDeep, alias, $"With what this alias repeats, lists and keys stand inside each other more than {YamlLimits.Depth} deep.");
        Next();
        return anchored.Node;
    }

    private YamlList ReadList(ParsingEvent start, int depth)
    {
        var from = _items.Count;
        var end = Offset(start.End);
        var isFlow = start is SequenceStart { Style: SequenceStyle.Flow };
        if (isFlow) _flows.Push(new TextSpan(end + Math.Max(0, _source.Text.AsSpan(end).IndexOfAny('{', '[')), 1));
        Next();
        while (!_stopped && _parser.Current is not (SequenceEnd or null))
        {
            var item = ReadNode(depth + 1);
            _items.Add(item);
            end = Math.Max(end, item.Span.End);
        }

        if (isFlow) _flows.Pop();
        if (!_stopped) Next();
        return new YamlList(TextSpan.Between(Offset(start.Start), end), TakeFrom(_items, from));
    }

    private YamlMap ReadMap(ParsingEvent start, int depth)
    {
        var from = _entries.Count;
        Dictionary<string, int>? index = null;
        var end = Offset(start.End);
        var isFlow = start is MappingStart { Style: MappingStyle.Flow };
        if (isFlow) _flows.Push(new TextSpan(end + Math.Max(0, _source.Text.AsSpan(end).IndexOfAny('{', '[')), 1));
        Next();
        while (!_stopped && _parser.Current is not (MappingEnd or null))
        {
            var key = ReadNode(depth + 1);
            if (_stopped) break;
            var value = ReadNode(depth + 1);
            end = Math.Max(end, Math.Max(key.Span.End, value.Span.End));
            if (key is not YamlScalar name)
                _findings.Add(Rules.KeyIsNoText, key.Span, $"A key must be a word, and this is {key.Kind}.");
            else if (FindFrom(from, name.Value, ref index) is { } first)
                ReportTwice(name, first.Key.Span, isFlow && SourceSigns.IsBare(_source.Text, name.Span.End));
            else
                _entries.Add(new YamlEntry(name, value) { IsBare = isFlow && SourceSigns.IsBare(_source.Text, name.Span.End) });
        }

        if (isFlow) _flows.Pop();
        if (!_stopped) Next();
        return new YamlMap(TextSpan.Between(Offset(start.Start), end), TakeFrom(_entries, from), index);
    }

    /// <summary>The earlier entry of this key; else null, and where the map has many, the index knows that the key comes next.</summary>
    private YamlEntry? FindFrom(int from, string key, ref Dictionary<string, int>? index)
    {
        var count = _entries.Count - from;
        if (count == FewKeys)
            index ??= _entries.Skip(from).Select((entry, at) => (entry.Key.Value, at)).ToDictionary(pair => pair.Value, pair => pair.at, StringComparer.Ordinal);
        if (index is not null) return index.TryAdd(key, count) ? null : _entries[from + index[key]];
        for (var at = from; at < _entries.Count; at++)
        {
            if (_entries[at].Key.Value == key) return _entries[at];
        }

        return null;
    }

    /// <summary>What was gathered since a place, which is where the next list or map goes on to gather.</summary>
    private static ImmutableArray<T> TakeFrom<T>(List<T> gathered, int from)
    {
        var taken = ImmutableArray.Create(CollectionsMarshal.AsSpan(gathered)[from..]);
        gathered.RemoveRange(from, gathered.Count - from);
        return taken;
    }

    private void ReportTwice(YamlScalar key, TextSpan first, bool isBare)
    {
        // Part of a text with commas, which is told at the first part.
        if (isBare) return;
        _findings.Add(
            Rules.DuplicateKey,
            key.Span,
            $"The key '{Fields.Shorten(key.Value)}' stands here a second time; the first is on line {_source.PositionOf(first.Start).Line}.");
    }

    private YamlScalar Stop(Rule rule, ParsingEvent at, string message)
    {
        _findings.Add(rule, SpanOf(at), message);
        _stopped = true;
        return new YamlScalar(SpanOf(at), "", isPlain: true, valueStart: null);
    }

    private TextSpan SpanOf(ParsingEvent e)
    {
        var span = TextSpan.Between(Offset(e.Start), Offset(e.End));
        // A block text's end lies at the start of the next content; its trailing line breaks are not part of what it says.
        if (e is not Scalar scalar || !IsBlock(scalar)) return span;
        return new TextSpan(span.Start, _source.Text.AsSpan(span.Start, span.Length).TrimEnd().Length);
    }

    private int Offset(Mark mark) => (int)Math.Clamp(mark.Index, 0, _source.Text.Length);

    /// <summary>What an anchor names, what repeating it costs, and whether anything does.</summary>
    private sealed record Anchored(YamlNode Node, int Expansions, int Height, int Nodes, bool Used);
}
