using System.Globalization;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Tests.TerminalGui.Internals;

/// <summary>A terminal as far as our output needs one: it fails on anything that it does not know.</summary>
internal sealed class TerminalModel(int cols, int rows)
{
    private const string RightHalf = "";

    private string[,] _text = Blank(rows, cols);
    private string[,] _style = Styles(rows, cols);
    private string _current = "";
    private int _col;
    private int _row;

    public bool CursorVisible { get; private set; } = true;

    public (int Col, int Row) Cursor => (_col, _row);

    /// <summary>What is seen in a cell; nothing for the right half of a wide character.</summary>
    public string Text(int row, int col) => _text[row, col];

    /// <summary>The numbers of the colours and styles of a cell, sorted.</summary>
    public string Style(int row, int col) => _style[row, col];

    public string Line(int row)
    {
        var line = "";
        for (var col = 0; col < cols; col++)
            line += _text[row, col];

        return line;
    }

    public void Feed(string output)
    {
        for (var i = 0; i < output.Length;)
        {
            if (output[i] == '\e')
            {
                i = Escape(output, i + 1);
                continue;
            }

            if (output[i] is '\r' or '\n')
            {
                (_col, _row) = output[i] == '\r' ? (0, _row) : (_col, _row + 1);
                i++;
                continue;
            }

            char.IsControl(output[i]).ShouldBeFalse($"control {(int)output[i]:x}");
            var length = StringInfo.GetNextTextElementLength(output.AsSpan(i));
            Put(output.Substring(i, length));
            i += length;
        }
    }

    private static string[,] Blank(int rows, int cols) => Filled(rows, cols, " ");

    private static string[,] Styles(int rows, int cols) => Filled(rows, cols, "");

    private static string[,] Filled(int rows, int cols, string with)
    {
        var cells = new string[rows, cols];
        for (var i = 0; i < rows * cols; i++)
            cells[i / cols, i % cols] = with;

        return cells;
    }

    private void Put(string grapheme)
    {
        var width = grapheme.GetColumns();
        width.ShouldBeInRange(1, 2);
        (_col + width).ShouldBeLessThanOrEqualTo(cols, "written past the last column");
        for (var i = 0; i < width; i++)
            Overwrite(_row, _col + i);

        _text[_row, _col] = grapheme;
        if (width == 2)
            _text[_row, _col + 1] = RightHalf;

        for (var i = 0; i < width; i++)
            _style[_row, _col + i] = _current;

        _col = Math.Min(_col + width, cols - 1);
    }

    // Half of a wide character becomes a blank when the other half is overwritten.
    private void Overwrite(int row, int col)
    {
        if (_text[row, col] == RightHalf)
            _text[row, col - 1] = "?";

        if (col + 1 < cols && _text[row, col + 1] == RightHalf)
            _text[row, col + 1] = "?";
    }

    private int Escape(string output, int i)
    {
        output[i].ShouldBe('[');
        var end = i + 1;
        while (output[end] is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
            end++;

        var arguments = output[(i + 1)..end];
        switch (output[end])
        {
            case 'H':
                var place = arguments.Split(';');
                (_row, _col) = (Number(place[0]) - 1, place.Length > 1 ? Number(place[1]) - 1 : 0);
                break;
            case 'C':
                _col += Number(arguments);
                break;
            case 'J':
                arguments.ShouldBe("2");
                _current.ShouldBe("");
                (_text, _style) = (Blank(rows, cols), Styles(rows, cols));
                break;
            case 'm':
                SetStyle(arguments.Split(';'));
                break;
            case 'h' or 'l':
                arguments.ShouldBe("?25");
                CursorVisible = output[end] == 'h';
                break;
            case 'q':
                break;
            default:
                throw new InvalidOperationException($"Unknown sequence {arguments}{output[end]}");
        }

        return end + 1;
    }

    private static int Number(string text) => text.Length == 0 ? 1 : int.Parse(text, CultureInfo.InvariantCulture);

    private void SetStyle(string[] numbers)
    {
        SortedSet<string> styles = [.. _current.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        for (var i = 0; i < numbers.Length; i++)
        {
            switch (numbers[i])
            {
                case "0":
                    styles.Clear();
                    break;
                case "38" or "48":
                    var length = numbers[i + 1] == "2" ? 5 : 3;
                    styles.RemoveWhere(style => style[0] == numbers[i][0] && style.Length > 1);
                    styles.Add(string.Join(';', numbers[i..(i + length)]));
                    i += length - 1;
                    break;
                case "39" or "49":
                    styles.RemoveWhere(style => style[0] == numbers[i][0] && style.Length > 1);
                    break;
                default:
                    styles.Add(numbers[i]);
                    break;
            }
        }

        _current = string.Join(' ', styles);
    }
}
