using System.Globalization;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// How far two markers agree on the same answers beyond what chance gives: Cohen's kappa with weights (Cohen 1968),
/// 1 - Σ v·p / Σ v·p·p, at most 1, 0 where they agree as by chance. It falls where nearly all marks are the same, whatever the markers do
/// (the prevalence paradox), so <see cref="RawAgreement"/> always stands beside it.
/// </summary>
public sealed record WeightedKappa
{
    private WeightedKappa(int pairs) => Pairs = pairs;

    /// <summary>The number of answers that both marked (n).</summary>
    public int Pairs { get; }

    /// <summary>The share of pairs whose marks are the same, 0 to 1; null where there is no pair.</summary>
    public double? RawAgreement { get; private init; }

    /// <summary>The weighted agreement that was seen, 0 to 1 (p_o); the raw one where the weights are plain. Null where there is no pair.</summary>
    public double? Observed { get; private init; }

    /// <summary>The weighted agreement that chance gives to markers who use the scale as these do, 0 to 1 (p_e). Null where there is no pair.</summary>
    public double? Expected { get; private init; }

    /// <summary>Kappa; null where there is no pair or <see cref="Expected"/> is 1, since both gave one and the same mark throughout.</summary>
    public double? Value { get; private init; }

    /// <summary>The asymptotic standard error (Fleiss, Cohen and Everitt 1969), 0 where every pair agrees; null where kappa is.</summary>
    public double? StandardError { get; private init; }

    /// <summary>
    /// Kappa and 1.96 standard errors to either side, as SAS and R's vcd print it, but not beyond 1 and, where kappa is not, not below -1;
    /// null where there is no kappa, or where the standard error is 0: a formula for many pairs then has nothing to say, and no width would
    /// be a claim.
    /// </summary>
    public Interval? Confidence { get; private init; }

    /// <summary>Why there is no kappa, as a sentence; null where there is one.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>Kappa with the word of Landis and Koch; null where there is none or it has no interval.</summary>
    public AgreementInWords? InWords => Value is { } value && Confidence is { } interval ? AgreementInWords.OfKappa(value, interval, Pairs) : null;

    /// <summary>From pairs of marks of a scale of whole numbers.</summary>
    /// <param name="pairs">The first and the second marker's mark of each answer that both marked.</param>
    /// <param name="lowest">The lowest mark that the scale has, used or not.</param>
    /// <param name="weights">The weights of disagreement, for all places of the scale.</param>
    /// <exception cref="ArgumentOutOfRangeException">A mark is not on the scale.</exception>
    public static WeightedKappa Of(IEnumerable<(int First, int Second)> pairs, int lowest, KappaWeights weights)
    {
        var counts = new int[weights.Places, weights.Places];
        foreach (var (first, second) in pairs) counts[Place(first), Place(second)]++;
        return Of(counts, weights);

        int Place(int mark) => mark >= lowest && mark < lowest + weights.Places
            ? mark - lowest
            : throw new ArgumentOutOfRangeException(nameof(pairs), $"A mark of this scale is {lowest} to {lowest + weights.Places - 1}, not {mark}.");
    }

    /// <summary>From a table of counts.</summary>
    /// <param name="counts">How many answers have which mark of the first marker (row) and of the second (column).</param>
    /// <param name="weights">The weights of disagreement, as many places as the table has rows and columns.</param>
    /// <exception cref="ArgumentException">The table is not as large as the weights, or a count is below 0.</exception>
    public static WeightedKappa Of(int[,] counts, KappaWeights weights)
    {
        var places = weights.Places;
        if (counts.GetLength(0) != places || counts.GetLength(1) != places) throw new ArgumentException($"The table has {places} rows and columns, as the weights have.", nameof(counts));
        if (counts.Cast<int>().Any(count => count < 0)) throw new ArgumentException("A count is not below 0.", nameof(counts));
        var pairs = counts.Cast<int>().Sum();
        if (pairs == 0) return new WeightedKappa(0) { WhyNot = "No answer has a mark of both." };

        double[] rows = new double[places], columns = new double[places];
        foreach (var (row, column) in Cells(places)) (rows[row], columns[column]) = (rows[row] + counts[row, column], columns[column] + counts[row, column]);

        // Sums of whole numbers where the weights are: exact, so that "nothing to disagree about" is known for certain.
        var seen = Cells(places).Sum(cell => weights[cell.Row, cell.Column] * counts[cell.Row, cell.Column]);
        var byChance = Cells(places).Sum(cell => weights[cell.Row, cell.Column] * rows[cell.Row] * columns[cell.Column]);
        var kappa = new WeightedKappa(pairs)
        {
            RawAgreement = Enumerable.Range(0, places).Sum(place => (double)counts[place, place]) / pairs,
            Observed = 1 - (seen / (pairs * weights.Largest)),
            Expected = 1 - (byChance / ((double)pairs * pairs * weights.Largest)),
        };
        if (byChance == 0)
        {
            return kappa with
            {
                WhyNot = counts.Cast<int>().Max() == pairs
                    ? "Both gave one and the same mark throughout, so there is nothing that chance would not give."
                    : "Nothing that the two could have disagreed on has a weight.",
            };
        }

        var value = 1 - (pairs * seen / byChance);
        var error = Error(counts, weights, rows, columns, value, kappa.Expected.Value);
        return kappa with
        {
            Value = value,
            StandardError = error,
            Confidence = error > 0 ? new Interval(Math.Max(Math.Min(value, -1), value - (Interval.Normal * error)), Math.Min(1, value + (Interval.Normal * error))) : null,
        };
    }

    /// <summary>
    /// Kappa as it is told to people: with the number of pairs and the interval always, and only with both the word of Landis and Koch
    /// (1977): poor, slight, fair, moderate, substantial, almost perfect.
    /// </summary>
    public override string ToString() => (Value, InWords) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"no kappa, n = {Pairs}: {WhyNot}"),
        ({ } value, null) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00}, no interval, n = {Pairs}"),
        (_, { } told) => told.ToString(),
    };

    private static double Error(int[,] counts, KappaWeights weights, double[] rows, double[] columns, double kappa, double expected)
    {
        var pairs = rows.Sum();
        double[] ofRow = new double[weights.Places], ofColumn = new double[weights.Places];
        foreach (var (row, column) in Cells(weights.Places))
        {
            ofRow[row] += Agreement(row, column) * columns[column] / pairs;
            ofColumn[column] += Agreement(row, column) * rows[row] / pairs;
        }

        var squares = Cells(weights.Places).Sum(cell =>
        {
            var apart = Agreement(cell.Row, cell.Column) - ((ofRow[cell.Row] + ofColumn[cell.Column]) * (1 - kappa));
            return counts[cell.Row, cell.Column] / pairs * apart * apart;
        });
        var middle = kappa - (expected * (1 - kappa));
        var variance = squares - (middle * middle);
        // What is left of a variance of nothing is the rounding of numbers near 1.
        return variance < 1e-12 ? 0 : Math.Sqrt(variance / pairs) / (1 - expected);

        double Agreement(int row, int column) => 1 - (weights[row, column] / weights.Largest);
    }

    private static IEnumerable<(int Row, int Column)> Cells(int places) =>
        Enumerable.Range(0, places * places).Select(cell => (cell / places, cell % places));
}
