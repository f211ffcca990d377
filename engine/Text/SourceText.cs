using System.Collections.Immutable;

namespace MentorSim.Engine.Text;

/// <summary>A place for people: line and column, both from 1; columns count UTF-16 units, as editors do.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>A file's text with its name, and the way from offsets to lines and columns.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    /// <summary>Wraps a text that was read from <paramref name="path"/>, or made up under that name.</summary>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>The name that findings print: a path as the user gave it.</summary>
    public string Path { get; }

    /// <summary>The whole text, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>Number of lines; a text without a line break has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The place of an offset; offsets outside the text are moved to its nearest end.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = _lineStarts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offset at which a line (from 1) begins.</summary>
    public int LineStart(int line) => _lineStarts[line - 1];

    /// <summary>The text of a line (from 1), without its line break.</summary>
    public string LineText(int line) => Slice(LineSpan(line));

    /// <summary>The place of a line (from 1), without its line break.</summary>
    public TextSpan LineSpan(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\r' or '\n') end--;
        return TextSpan.Between(start, end);
    }

    /// <summary>The part of the text that a span covers, cut at the text's ends.</summary>
    public string Slice(TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, Text.Length);
        return Text[start..Math.Clamp(span.End, start, Text.Length)];
    }

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>(1 + text.AsSpan().Count('\n'));
        starts.Add(0);
        for (var i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == '\n' || i + 1 == text.Length || text[i + 1] != '\n') starts.Add(i + 1);
            var next = text.AsSpan(i + 1).IndexOfAny('\r', '\n');
            if (next < 0) break;
            i += next;
        }

        return starts.DrainToImmutable();
    }
}
