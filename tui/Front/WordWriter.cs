using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Front;

/// <summary>
/// Writes lines to a terminal and breaks those that are too wide between words, where the terminal itself would break them anywhere: what
/// reads a screen aloud reads each row by itself. A following row is indented as its line is.
/// </summary>
/// <param name="output">Where lines go.</param>
/// <param name="columns">How wide the terminal is now; 0 where nobody knows.</param>
internal sealed class WordWriter(TextWriter output, Func<int> columns) : TextWriter
{
    // In less room there is a break at nearly every word.
    private const int Narrowest = 20;

    private readonly StringBuilder _pending = new();
    private int _column;
    private int _indent;
    private bool _isBlankBefore;

    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value == '\n') End();
        else if (value != '\r') _pending.Append(value);
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        foreach (var value in buffer) Write(value);
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value.AsSpan());
        End();
    }

    /// <inheritdoc/>
    public override void WriteLine() => End();

    /// <inheritdoc/>
    public override void Flush()
    {
        Put();
        output.Flush();
    }

    private void End()
    {
        Put();
        output.WriteLine();
        (_column, _indent, _isBlankBefore) = (0, 0, false);
    }

    private void Put()
    {
        var text = _pending.ToString();
        _pending.Clear();
        var room = columns() - 1;
        if (room < Narrowest || text.Contains('\e', StringComparison.Ordinal))
        {
            // What steers the terminal takes no room.
            output.Write(text);
            return;
        }

        if (_column == 0) _indent = Math.Min(text.Length - text.TrimStart(' ').Length, room / 2);
        for (var at = 0; at < text.Length;)
        {
            var word = at;
            while (word < text.Length && text[word] == ' ') word++;
            var end = text.IndexOf(' ', word);
            if (end < 0) end = text.Length;
            var width = WidthOf(text[word..end]);
            if (_column > _indent && (word > at || _isBlankBefore) && end > word && _column + (word - at) + width > room)
            {
                output.WriteLine();
                output.Write(new string(' ', _indent));
                (_column, at) = (_indent, word);
            }

            output.Write(text[at..end]);
            (_column, at, _isBlankBefore) = (_column + (word - at) + width, end, end == word);
        }
    }

    private static int WidthOf(string word) => GraphemeHelper.GetGraphemes(word).Sum(grapheme => grapheme.GetColumns());
}
