using System.Globalization;

namespace MentorSim.Engine.Statistics;

/// <summary>What every table of marks is asked before anything is reckoned from it.</summary>
internal static class MarkTable
{
    /// <summary>The table without its question marks, or the sentence that says how many cells are missing.</summary>
    /// <param name="marks">Rows and columns; null where a mark is missing.</param>
    /// <param name="things">What the cells hold, as in marks.</param>
    /// <exception cref="ArgumentException">A mark is not a finite number.</exception>
    public static (double[,] Table, string? WhyNot) Whole(double?[,] marks, string things = "marks")
    {
        var table = new double[marks.GetLength(0), marks.GetLength(1)];
        var missing = 0;
        for (var row = 0; row < table.GetLength(0); row++)
        {
            for (var column = 0; column < table.GetLength(1); column++)
            {
                if (marks[row, column] is not { } mark) missing++;
                else table[row, column] = Finite(mark, nameof(marks));
            }
        }

        return (table, missing switch
        {
            0 => null,
            1 => string.Create(CultureInfo.InvariantCulture, $"1 of {marks.Length} {things} is missing."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{missing} of {marks.Length} {things} are missing."),
        });
    }

    /// <summary>A column of a table.</summary>
    public static double[] Column(double[,] table, int column) => [.. Enumerable.Range(0, table.GetLength(0)).Select(row => table[row, column])];

    /// <summary>All columns, read row by row as they lie in memory: a table may be of a hundred thousand people.</summary>
    public static double[][] Columns(double[,] table)
    {
        double[][] columns = [.. Enumerable.Range(0, table.GetLength(1)).Select(_ => new double[table.GetLength(0)])];
        for (var row = 0; row < table.GetLength(0); row++)
        {
            for (var column = 0; column < columns.Length; column++) columns[column][row] = table[row, column];
        }

        return columns;
    }

    /// <summary>The sum of each row.</summary>
    public static double[] RowSums(double[,] table)
    {
        var sums = new double[table.GetLength(0)];
        for (var row = 0; row < sums.Length; row++)
        {
            for (var column = 0; column < table.GetLength(1); column++) sums[row] += table[row, column];
        }

        return sums;
    }

    /// <summary>A number that is one.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static double Finite(double number, string name) => double.IsFinite(number)
        ? number
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A mark is a finite number, not {number}."), name);
}
