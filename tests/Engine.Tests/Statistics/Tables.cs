using FsCheck;
using FsCheck.Fluent;

namespace MentorSim.Engine.Tests.Statistics;

/// <summary>Tables of marks, made up in the ways that tests need them.</summary>
internal static class Tables
{
    /// <summary>Any table of a few rows and columns, with marks from 0 to 4.</summary>
    public static Arbitrary<double?[,]> Any => OfSize(2, 8, 2, 5);

    /// <summary>Any table of so many rows and columns, with marks from 0 to 4.</summary>
    public static Arbitrary<double?[,]> OfSize(int leastRows, int mostRows, int leastColumns, int mostColumns) =>
        (from rows in Gen.Choose(leastRows, mostRows)
         from columns in Gen.Choose(leastColumns, mostColumns)
         from marks in Gen.Choose(0, 4).ArrayOf(rows * columns)
         select Of<double?>(rows, columns, (row, column) => marks[(row * columns) + column])).ToArbitrary();

    /// <summary>A table whose cells are made one by one.</summary>
    public static T[,] Of<T>(int rows, int columns, Func<int, int, T> cell)
    {
        var table = new T[rows, columns];
        foreach (var row in Enumerable.Range(0, rows))
        {
            foreach (var column in Enumerable.Range(0, columns)) table[row, column] = cell(row, column);
        }

        return table;
    }

    /// <summary>A table of the same size, made from another.</summary>
    public static TTo[,] Select<TFrom, TTo>(this TFrom[,] table, Func<int, int, TTo> cell) => Of(table.GetLength(0), table.GetLength(1), cell);

    /// <summary>The same table with its rows and columns in another order.</summary>
    public static T[,] Turned<T>(this T[,] table) => table.Select((row, column) => table[table.GetLength(0) - 1 - row, (column + 1) % table.GetLength(1)]);

    /// <summary>Rows for columns.</summary>
    public static T[,] Transposed<T>(this T[,] table) => Of(table.GetLength(1), table.GetLength(0), (row, column) => table[column, row]);
}
