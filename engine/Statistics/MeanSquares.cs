namespace MentorSim.Engine.Statistics;

/// <summary>The two-way analysis of variance of a table without replication, as Shrout and Fleiss (1979) write it.</summary>
/// <param name="Rows">Between rows (MSR, their BMS).</param>
/// <param name="Columns">Between columns (MSC, their JMS).</param>
/// <param name="Residual">What is left of both (MSE, their EMS).</param>
/// <param name="Within">Within rows, whatever the columns (MSW, their WMS).</param>
internal readonly record struct MeanSquares(double Rows, double Columns, double Residual, double Within)
{
    /// <summary>Those of a table of two rows and two columns or more.</summary>
    public static MeanSquares Of(double[,] table)
    {
        int n = table.GetLength(0), k = table.GetLength(1);
        var rows = Enumerable.Range(0, n).Select(row => Enumerable.Range(0, k).Average(column => table[row, column])).ToArray();
        var columns = Enumerable.Range(0, k).Select(column => Enumerable.Range(0, n).Average(row => table[row, column])).ToArray();
        var mean = rows.Average();
        var total = Cells().Sum(cell => Square(table[cell.Row, cell.Column] - mean));
        var ofRows = Exact(k * rows.Sum(row => Square(row - mean)));
        var ofColumns = Exact(n * columns.Sum(column => Square(column - mean)));
        var left = Exact(Cells().Sum(cell => Square(table[cell.Row, cell.Column] - rows[cell.Row] - columns[cell.Column] + mean)));
        return new MeanSquares(ofRows / (n - 1), ofColumns / (k - 1), left / ((n - 1.0) * (k - 1)), (ofColumns + left) / (n * (k - 1.0)));

        IEnumerable<(int Row, int Column)> Cells() => Enumerable.Range(0, n * k).Select(cell => (cell / k, cell % k));

        // A part that is nothing but the rounding of means is nothing; without this, marks that agree throughout have some variance.
        double Exact(double part) => part <= 1e-12 * total || part <= 1e-24 * n * k * mean * mean ? 0 : part;
    }

    private static double Square(double value) => value * value;
}
