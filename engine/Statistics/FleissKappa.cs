using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.Distributions;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// How far two or more markers put the same answers into the same classes beyond what chance gives (Fleiss 1971):
/// (P̄ - P_e) / (1 - P_e), where P̄ is the share of pairs of markers who agree and P_e = Σ p_j² what chance gives them. From
/// -1/(markers - 1) to 1. It is for classes without an order, is not Cohen's kappa where there are two markers, and falls where nearly all
/// is in one class, so <see cref="RawAgreement"/> always stands beside it.
/// </summary>
public sealed record FleissKappa
{
    private FleissKappa(int subjects, int markers) => (Subjects, Markers) = (subjects, markers);

    /// <summary>The number of answers (N), the rows.</summary>
    public int Subjects { get; }

    /// <summary>The number of markers of each answer (n); where they differ, of the first.</summary>
    public int Markers { get; }

    /// <summary>The share of pairs of markers who agree, 0 to 1 (P̄); null where there are no pairs.</summary>
    public double? RawAgreement { get; private init; }

    /// <summary>The share that chance gives, 0 to 1 (P_e); null likewise.</summary>
    public double? Expected { get; private init; }

    /// <summary>Kappa; null where <see cref="WhyNot"/> says why.</summary>
    public double? Value { get; private init; }

    /// <summary>Each class, in order; empty where there is no kappa of all.</summary>
    public ImmutableArray<FleissClass> Classes { get; private init; } = [];

    /// <summary>
    /// The standard error that kappa has if all agreement is chance (Fleiss, Nee and Landis 1979): for <see cref="Z"/>, and for nothing
    /// else. Null where there is no kappa.
    /// </summary>
    public double? ErrorByChance { get; private init; }

    /// <summary>Kappa over <see cref="ErrorByChance"/>, nearly normal where there are many answers and all agreement is chance; null where there is none.</summary>
    public double? Z => Value is { } value && ErrorByChance is > 0 and var error ? value / error : null;

    /// <summary>The standard error over samples of answers (Gwet 2014, linearised), 0 where all markers agree throughout; null where there is no kappa.</summary>
    public double? StandardError { get; private init; }

    /// <summary>
    /// The 95% interval: kappa and so many <see cref="StandardError"/> to either side as Student's t has for N - 1 (Gwet 2014), not
    /// beyond what kappa can be; null where the standard error is 0: no width would be a claim.
    /// </summary>
    public Interval? Confidence { get; private init; }

    /// <summary>Why there is no kappa, as a sentence; null where there is one.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>Kappa with the word of Landis and Koch; null where there is none or it has no interval.</summary>
    public AgreementInWords? InWords => Value is { } value && Confidence is { } interval ? AgreementInWords.OfKappa(value, interval, Subjects) : null;

    /// <summary>From marks of a scale of whole numbers, taken as classes.</summary>
    /// <param name="marks">The mark of each answer (row) by each marker (column); null where one is missing, which leaves no kappa.</param>
    /// <param name="lowest">The lowest mark that the scale has, used or not.</param>
    /// <param name="highest">The highest.</param>
    /// <exception cref="ArgumentOutOfRangeException">A mark is not on the scale, or the scale has no two marks.</exception>
    public static FleissKappa OfMarks(int?[,] marks, int lowest, int highest)
    {
        if (highest <= lowest) throw new ArgumentOutOfRangeException(nameof(highest), $"A scale from {lowest} goes to {lowest + 1} or more, not to {highest}.");
        var counts = new int[marks.GetLength(0), highest - lowest + 1];
        for (var row = 0; row < marks.GetLength(0); row++)
        {
            for (var column = 0; column < marks.GetLength(1); column++)
            {
                if (marks[row, column] is not { } mark) continue;
                if (mark < lowest || mark > highest) throw new ArgumentOutOfRangeException(nameof(marks), $"A mark of this scale is {lowest} to {highest}, not {mark}.");
                counts[row, mark - lowest]++;
            }
        }

        return Of(counts);
    }

    /// <summary>From counts.</summary>
    /// <param name="counts">How many markers put each answer (row) into each class (column); every row has the same sum.</param>
    /// <exception cref="ArgumentException">A count is below 0.</exception>
    public static FleissKappa Of(int[,] counts)
    {
        if (counts.Cast<int>().Any(count => count < 0)) throw new ArgumentException("A count is not below 0.", nameof(counts));
        var (subjects, classes) = (counts.GetLength(0), counts.GetLength(1));
        int[] markers = [.. Enumerable.Range(0, subjects).Select(row => Enumerable.Range(0, classes).Sum(column => counts[row, column]))];
        var none = new FleissKappa(subjects, markers.FirstOrDefault());
        if (subjects < 2) return none with { WhyNot = "It takes two answers or more." };
        if (Array.FindIndex(markers, other => other != markers[0]) is > 0 and var row)
            return none with { WhyNot = string.Create(CultureInfo.InvariantCulture, $"Every answer is marked by as many: the first by {markers[0]}, answer {row + 1} by {markers[row]}.") };
        if (markers[0] < 2) return none with { WhyNot = "It takes two markers or more." };

        double all = subjects * (double)markers[0], pairs = all * (markers[0] - 1);
        double[] shares = [.. Enumerable.Range(0, classes).Select(column => Column(column).Sum(count => (double)count) / all)];
        var agreed = Enumerable.Range(0, classes).Sum(column => Column(column).Sum(count => count * (count - 1.0))) / pairs;
        var expected = shares.Sum(share => share * share);
        var known = none with { RawAgreement = agreed, Expected = expected };
        if (shares.Contains(1)) return known with { WhyNot = "All marks are one and the same, so there is nothing that chance would not give." };

        var value = (agreed - expected) / (1 - expected);
        var (error, chance) = (Error(counts, shares, markers[0], value, expected), Math.Sqrt(2 / pairs));
        return known with
        {
            Value = value,
            Classes = [.. shares.Select((share, column) => FleissClass.Of(share, Column(column).Sum(count => count * (double)(markers[0] - count)) / pairs, chance))],
            ErrorByChance = chance * Math.Sqrt(Math.Max(0, Square(1 - expected) - shares.Sum(share => share * (1 - share) * (1 - (2 * share))))) / (1 - expected),
            StandardError = error,
            Confidence = error > 0 ? Around(value, StudentT.InvCDF(0, 1, subjects - 1, 0.975) * error, -1.0 / (markers[0] - 1)) : null,
        };

        IEnumerable<int> Column(int column) => Enumerable.Range(0, subjects).Select(row => counts[row, column]);
    }

    /// <summary>
    /// Kappa as it is told to people: with n, the number of markers, the interval and the raw agreement always, and only with them the
    /// word of Landis and Koch (1977).
    /// </summary>
    public override string ToString()
    {
        var told = (Value, InWords) switch
        {
            (null, _) => string.Create(CultureInfo.InvariantCulture, $"no kappa, n = {Subjects}"),
            ({ } value, null) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00}, no interval, n = {Subjects}"),
            (_, { } words) => words.ToString(),
        };
        var raw = RawAgreement is { } agreed ? string.Create(CultureInfo.InvariantCulture, $", {100 * agreed:0}% of pairs agree") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{told}, {Counted.Of(Markers, "marker")}{raw}{(WhyNot is null ? "" : $": {WhyNot}")}");
    }

    // What each answer adds to kappa, chance included: their spread is that of kappa over samples of answers.
    private static double Error(int[,] counts, double[] shares, int markers, double kappa, double expected)
    {
        var subjects = counts.GetLength(0);
        var squares = Enumerable.Range(0, subjects).Sum(row =>
        {
            var agreed = shares.Index().Sum(one => counts[row, one.Index] * (counts[row, one.Index] - 1.0)) / (markers * (markers - 1.0));
            var byChance = shares.Index().Sum(one => one.Item * counts[row, one.Index]) / markers;
            return Square(((agreed - expected - (2 * (1 - kappa) * (byChance - expected))) / (1 - expected)) - kappa);
        });
        // What is left of a variance of nothing is the rounding of numbers near 1.
        return squares < 1e-20 * subjects ? 0 : Math.Sqrt(squares / (subjects * (subjects - 1.0)));
    }

    private static Interval Around(double value, double width, double least) => new(Math.Max(Math.Min(value, least), value - width), Math.Min(1, value + width));

    private static double Square(double value) => value * value;
}

/// <summary>One class of <see cref="FleissKappa"/>.</summary>
/// <param name="Share">The share of all marks that are of this class (p_j).</param>
/// <param name="Kappa">The kappa of being in it against being in any other; no number where nobody put anything into it.</param>
/// <param name="Z">That kappa over the standard error that it has if all agreement is chance; no number likewise.</param>
public sealed record FleissClass(double Share, Figure Kappa, Figure Z)
{
    private static readonly Figure Unused = Figure.None("Nobody put anything into it.");

    internal static FleissClass Of(double share, double apart, double error)
    {
        if (share == 0) return new FleissClass(share, Unused, Unused);
        var kappa = 1 - (apart / (share * (1 - share)));
        return new FleissClass(share, Figure.Of(kappa), Figure.Of(kappa / error));
    }
}
