using System.Collections.Immutable;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Pages;

/// <summary>
/// Short texts in rows and columns. Columns that have no room beside each other go over several blocks, one below the other and in their order,
/// each with the names of all rows; lines of text say each cell with the names of its row and its column.
/// </summary>
/// <param name="Names">What the names of rows are names of, as the head of their column; empty for nothing.</param>
/// <param name="Heads">The names of the columns.</param>
/// <param name="Rows">The rows from top to bottom.</param>
internal sealed record Grid(string Names, ImmutableArray<string> Heads, ImmutableArray<GridRow> Rows) : Block
{
    private const string Between = "  ";
    private const int NarrowestCell = 8;
    private const int WidestCell = 36;
    private const int WidestName = 34;

    /// <summary>Each cell by itself, for those who do not see where it stands.</summary>
    public IEnumerable<string> Spoken => Rows.SelectMany(row => row.Cells.Zip(Heads).Select(cell => $"{row.Name}, {cell.Second}: {(cell.First.Length == 0 ? "-" : cell.First)}"));

    /// <summary>The grid as lines of a width.</summary>
    public IEnumerable<Line> Lines(int width)
    {
        var name = Math.Min(Math.Min(WidestName, Math.Max(NarrowestCell, width / 3)), Rows.Select(row => row.Name).Append(Names).Max(text => text.GetColumns()));
        var room = width - name;
        var first = 0;
        while (first < Heads.Length)
        {
            var widths = Fitting(first, room);
            if (first > 0) yield return new Line([], 0);
            foreach (var line in Row(Names, [.. Heads.Skip(first).Take(widths.Length)], name, widths, Tone.Strong)) yield return line;
            foreach (var row in Rows)
                foreach (var line in Row(row.Name, [.. row.Cells.Skip(first).Take(widths.Length)], name, widths, row.Tone)) yield return line;
            first += widths.Length;
        }
    }

    /// <summary>The widths of the columns that stand beside each other from one on: all that are left where that can be, and else as many as fit.</summary>
    private ImmutableArray<int> Fitting(int first, int room)
    {
        var wanted = Enumerable.Range(first, Heads.Length - first).Select(Wanted).ToList();
        for (var count = wanted.Count; count > 1; count--)
        {
            var taken = wanted.Take(count).ToList();
            // A word that is broken is worse than one block more.
            var least = Math.Max(NarrowestCell, Enumerable.Range(first, count).Max(LongestWord));
            for (var most = taken.Max(); most >= least; most--)
                if (taken.Sum(want => Math.Min(want, most)) + (count * Between.Length) <= room) return [.. taken.Select(want => Math.Min(want, most))];
        }

        return [Math.Max(NarrowestCell, Math.Min(wanted[0], room - Between.Length))];
    }

    private int Wanted(int column) => Math.Min(WidestCell, TextsOf(column).Max(text => text.GetColumns()));

    private int LongestWord(int column) => Math.Min(WidestCell, TextsOf(column).SelectMany(text => text.Split(' ', '\n')).Max(word => word.GetColumns()));

    private IEnumerable<string> TextsOf(int column) => Rows.Select(row => row.Cells[column]).Append(Heads[column]);

    /// <summary>A row, as high as its highest cell.</summary>
    private static IEnumerable<Line> Row(string name, ImmutableArray<string> cells, int nameWidth, ImmutableArray<int> widths, Tone tone)
    {
        var columns = new List<(ImmutableArray<string> Lines, int Width)> { (Wrapped(name, nameWidth), nameWidth) };
        columns.AddRange(cells.Zip(widths).Select(cell => (Wrapped(cell.First, cell.Second), cell.Second)));
        for (var i = 0; i < columns.Max(column => column.Lines.Length); i++)
        {
            var text = string.Join(Between, columns.Select(column => i < column.Lines.Length ? column.Lines[i] + new string(' ', Math.Max(0, column.Width - column.Lines[i].GetColumns())) : new string(' ', column.Width))).TrimEnd();
            yield return new Line(text.Length == 0 ? [] : [new LinePart(text, tone)], 0);
        }
    }

    private static ImmutableArray<string> Wrapped(string text, int width) =>
        [.. text.Split('\n').SelectMany(line => PageLayout.Lines([new Heading(line)], width)).Select(line => line.ToString())];
}

/// <summary>A row of a grid.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Cells">Its cells, as many as there are columns; plain texts.</param>
/// <param name="Tone">How it is said; what it says never rests on that alone.</param>
internal sealed record GridRow(string Name, ImmutableArray<string> Cells, Tone Tone = Tone.Normal);
