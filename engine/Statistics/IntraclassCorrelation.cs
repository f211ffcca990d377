using System.Globalization;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// How much of the variance of marks is between the answers and not between or within their markers (Shrout and Fleiss 1979, McGraw and
/// Wong 1996), for one marker and for the mean of all. It is at most 1, may be below 0, and with a few answers and markers it is known
/// very roughly: lead with <see cref="Confidence"/>.
/// </summary>
/// <remarks>
/// ICC(1,1) = (MSR - MSW) / (MSR + (k-1)·MSW), ICC(1,k) = (MSR - MSW) / MSR;
/// ICC(2,1) = (MSR - MSE) / (MSR + (k-1)·MSE + k·(MSC - MSE)/n), ICC(2,k) = (MSR - MSE) / (MSR + (MSC - MSE)/n);
/// ICC(3,1) = (MSR - MSE) / (MSR + (k-1)·MSE), ICC(3,k) = (MSR - MSE) / MSR.
/// </remarks>
public sealed record IntraclassCorrelation
{
    private const string NoVariance = "The marks do not vary.";

    private IntraclassCorrelation(IntraclassForm form, int subjects, int markers) => (Form, Subjects, Markers) = (form, subjects, markers);

    /// <summary>What the markers are taken for.</summary>
    public IntraclassForm Form { get; }

    /// <summary>The number of answers (n), the rows.</summary>
    public int Subjects { get; }

    /// <summary>The number of markers (k), the columns.</summary>
    public int Markers { get; }

    /// <summary>The coefficient of one marker, as ICC(2,1), at most 1; null where <see cref="WhyNot"/> says why.</summary>
    public double? Value { get; private init; }

    /// <summary>The coefficient of the mean of all markers, as ICC(2,k); null where <see cref="WhyNotOfMean"/> says why.</summary>
    public double? OfMean { get; private init; }

    /// <summary>The 95% interval of <see cref="Value"/>; null where the distribution has no such number, as where all markers agree throughout.</summary>
    public Interval? Confidence { get; private init; }

    /// <summary>The 95% interval of <see cref="OfMean"/>; null likewise.</summary>
    public Interval? ConfidenceOfMean { get; private init; }

    /// <summary>The mean square between answers (MSR).</summary>
    public double BetweenSubjects { get; private init; }

    /// <summary>The mean square between markers (MSC).</summary>
    public double BetweenMarkers { get; private init; }

    /// <summary>The mean square of what is left (MSE).</summary>
    public double Residual { get; private init; }

    /// <summary>The mean square within answers (MSW), whoever marked.</summary>
    public double WithinSubjects { get; private init; }

    /// <summary>Why there is no ICC, as a sentence; null where there is one.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>Why there is none of the mean of all markers, as a sentence; null where there is one.</summary>
    public string? WhyNotOfMean => OfMean is not null ? null : WhyNot ?? "The markers' means of the answers do not vary.";

    /// <summary>The coefficient of one marker as it is written, as in ICC(2,1).</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"ICC({Case},1)");

    /// <summary>The coefficient of the mean of all markers as it is written, as in ICC(2,4).</summary>
    public string NameOfMean => string.Create(CultureInfo.InvariantCulture, $"ICC({Case},{Markers})");

    /// <summary>The coefficient of one marker with the words of Koo and Li; null where there is none or it has no interval.</summary>
    public AgreementInWords? InWords => Value is { } value && Confidence is { } interval ? AgreementInWords.OfIntraclass(value, interval, Subjects) : null;

    private int Case => Form switch
    {
        IntraclassForm.OneWay => 1,
        IntraclassForm.TwoWayAgreement => 2,
        IntraclassForm.TwoWayConsistency => 3,
    };

    /// <summary>From a table of marks.</summary>
    /// <param name="marks">The mark of each answer (row) by each marker (column); null where one is missing, which leaves no ICC.</param>
    /// <param name="form">What the markers are taken for.</param>
    /// <exception cref="ArgumentException">A mark is not a finite number.</exception>
    public static IntraclassCorrelation Of(double?[,] marks, IntraclassForm form = IntraclassForm.TwoWayAgreement)
    {
        var (subjects, markers) = (marks.GetLength(0), marks.GetLength(1));
        var none = new IntraclassCorrelation(form, subjects, markers);
        var (table, missing) = MarkTable.Whole(marks);
        if (missing is not null) return none with { WhyNot = missing };
        if (subjects < 2) return none with { WhyNot = "It takes two answers or more." };
        if (markers < 2) return none with { WhyNot = "It takes two markers or more." };

        var squares = MeanSquares.Of(table);
        var known = none with { BetweenSubjects = squares.Rows, BetweenMarkers = squares.Columns, Residual = squares.Residual, WithinSubjects = squares.Within };
        return form switch
        {
            IntraclassForm.OneWay => known.OfRatio(squares.Within, subjects * (markers - 1.0)),
            IntraclassForm.TwoWayAgreement => known.OfAgreement(squares),
            IntraclassForm.TwoWayConsistency => known.OfRatio(squares.Residual, (subjects - 1.0) * (markers - 1)),
        };
    }

    /// <summary>
    /// The coefficient of one marker as it is told to people: with n, the number of markers and the interval always, and only with them
    /// the words of Koo and Li (2016).
    /// </summary>
    public override string ToString() => (Value, InWords) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"no ICC, n = {Subjects}, {Counted.Of(Markers, "marker")}: {WhyNot}"),
        ({ } single, null) => string.Create(CultureInfo.InvariantCulture, $"{single:0.00}, no interval, n = {Subjects}, {Counted.Of(Markers, "marker")}"),
        (_, { } told) => string.Create(CultureInfo.InvariantCulture, $"{told}, {Counted.Of(Markers, "marker")}"),
    };

    // One-way and consistency are the same formula with another error.
    private IntraclassCorrelation OfRatio(double error, double freedom)
    {
        var (between, spread) = (BetweenSubjects, BetweenSubjects + ((Markers - 1) * error));
        if (spread <= 0) return this with { WhyNot = BetweenMarkers > 0 ? "The answers do not differ, only the markers." : NoVariance };
        var interval = IntraclassInterval.OfRatio(between, error, freedom, Subjects, Markers);
        return this with
        {
            Value = (between - error) / spread,
            OfMean = between > 0 ? (between - error) / between : null,
            Confidence = interval.Single,
            ConfidenceOfMean = interval.OfMean,
        };
    }

    private IntraclassCorrelation OfAgreement(MeanSquares squares)
    {
        double n = Subjects, k = Markers;
        var spread = (n * squares.Rows) + (k * squares.Columns) + (((k * n) - k - n) * squares.Residual);
        if (spread <= 0) return this with { WhyNot = NoVariance };
        var single = n * (squares.Rows - squares.Residual) / spread;
        var ofMean = squares.Rows + ((squares.Columns - squares.Residual) / n);
        // What is left where these cancel out is rounding.
        if (ofMean <= 1e-12 * (squares.Rows + ((squares.Columns + squares.Residual) / n))) ofMean = 0;
        var interval = IntraclassInterval.OfAgreement(single, squares, n, k);
        return this with
        {
            Value = single,
            OfMean = ofMean > 0 ? (squares.Rows - squares.Residual) / ofMean : null,
            Confidence = interval.Single,
            ConfidenceOfMean = ofMean > 0 ? interval.OfMean : null,
        };
    }
}
