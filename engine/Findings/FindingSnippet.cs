using System.Globalization;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Findings;

/// <summary>A line under a finding's message.</summary>
/// <param name="Margin">What stands before the bar: a line's number, dots for lines left out, or nothing beside marks.</param>
/// <param name="Text">The line, or the marks below it.</param>
/// <param name="IsMark">Whether it is marks.</param>
internal readonly record struct SnippetRow(string Margin, string Text, bool IsMark = false);

/// <summary>
/// The lines that a finding is about, each with carets under what is meant. Columns are those of a terminal, where a tab takes four, a
/// wide letter or an emoji two.
/// </summary>
internal sealed class FindingSnippet(Finding finding, Func<string, int> cells)
{
    private const int WidestLine = 110;
    private const int LeadBeforeMark = 20;
    private const string Tab = "    ";

    // Of a line of a million letters only those near the mistake are looked at.
    private const int MostUnits = 3 * WidestLine;

    private readonly SourceText _source = finding.Source;

    /// <summary>The rows; none where there is no text at the finding's place.</summary>
    public IEnumerable<SnippetRow> Rows()
    {
        var start = finding.Start;
        var end = EndWithoutBlanks();
        if (IsBlank(start.Line))
        {
            // Where something is missing at the end of a file, the last line that says something shows where that is.
            var above = start.Line - 1;
            while (above > 0 && IsBlank(above)) above--;
            if (above == 0) yield break;
            yield return new SnippetRow(Number(above), Marked(above, 1, 1).Line);
        }

        for (var line = start.Line; line <= end.Line; line++)
        {
            if (line == start.Line + 1 && end.Line > start.Line + 2)
            {
                yield return new SnippetRow("...", "");
                line = end.Line;
            }

            var (first, length) = InkOf(line);
            var (shown, marks) = Marked(line, line == start.Line ? start.Column : first + 1, line == end.Line ? end.Column : length + 1);
            yield return new SnippetRow(Number(line), shown);
            if (length > 0 || line == start.Line) yield return new SnippetRow("", marks, IsMark: true);
        }
    }

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);

    private bool IsBlank(int line) => InkOf(line).Length == 0;

    private ReadOnlySpan<char> Line(int line)
    {
        var span = _source.LineSpan(line);
        return _source.Text.AsSpan(span.Start, span.Length);
    }

    /// <summary>Where a line's first letter stands, and how long the line is up to its last; 0 and 0 for a blank one.</summary>
    private (int First, int Length) InkOf(int line)
    {
        var text = Line(line).TrimEnd();
        return (text.Length - text.TrimStart().Length, text.Length);
    }

    /// <summary>A block of text ends with the line break of its last line, and what is meant is its last letter.</summary>
    private LinePosition EndWithoutBlanks()
    {
        var end = Math.Clamp(finding.Span.End, 0, _source.Text.Length);
        while (_source.PositionOf(end).Line > finding.Start.Line && char.IsWhiteSpace(_source.Text[end - 1])) end--;
        return _source.PositionOf(end);
    }

    /// <summary>A line as it is shown, and carets below its columns <paramref name="from"/> up to, and without, <paramref name="to"/>.</summary>
    private (string Line, string Marks) Marked(int line, int from, int to)
    {
        var text = Line(line).TrimEnd();
        var elements = Elements(text, from - 1);
        var mark = elements.FindIndex(element => element.End > from - 1) is var index and >= 0 ? index : elements.Count;
        var room = elements.Sum(element => element.Width) <= WidestLine ? int.MaxValue : WidestLine;
        // A very long line is shown as the part around its mistake.
        var first = 0;
        var lead = elements.Take(mark).Sum(element => element.Width);
        if (lead > room - LeadBeforeMark)
        {
            for (; lead > LeadBeforeMark; first++) lead -= elements[first].Width;
        }

        var last = first;
        for (var width = 0; last < elements.Count && (width += elements[last].Width) <= room;) last++;
        var isCutBefore = first < elements.Count && elements[first].Start > 0;
        var isCutAfter = last > 0 && elements[last - 1].End < text.Length;
        var shown = elements.Take(first..last).ToList();
        var marks = elements.Take(Math.Min(mark, last)..last).TakeWhile(element => element.Start < to - 1).Sum(element => element.Width);
        return (
            $"{(isCutBefore ? "…" : "")}{string.Concat(shown.Select(element => element.Shown))}{(isCutAfter ? "…" : "")}",
            new string(' ', lead + (isCutBefore ? 1 : 0)) + new string('^', Math.Max(1, marks)));
    }

    /// <summary>A line's letters with the columns that they take; of an endless line, those near a place.</summary>
    private List<Element> Elements(ReadOnlySpan<char> text, int near)
    {
        var elements = new List<Element>();
        var at = Math.Max(0, near - MostUnits);
        var end = Math.Min(text.Length, near + MostUnits);
        if (at > 0 && char.IsLowSurrogate(text[at])) at++;
        while (at < end)
        {
            var length = StringInfo.GetNextTextElementLength(text.Slice(at, Math.Min(MostUnits, text.Length - at)));
            var shown = text[at] == '\t' ? Tab : UnsafeCharacters.Strip(text.Slice(at, length).ToString());
            elements.Add(new Element(at, at + length, shown, shown == Tab ? Tab.Length : cells(shown)));
            at += length;
        }

        return elements;
    }

    private readonly record struct Element(int Start, int End, string Shown, int Width);
}
