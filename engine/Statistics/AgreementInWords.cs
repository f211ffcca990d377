using System.Globalization;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// A coefficient of agreement with the word that goes with it. There is no word without the interval and the number of answers: a
/// "substantial" that rests on six answers says little, and this is the only way to get one.
/// </summary>
/// <remarks>
/// The classes are conventions of their authors, not laws, and no class fits kappas of different weights alike (Warrens 2013).
/// </remarks>
public sealed record AgreementInWords
{
    private AgreementInWords(double value, Interval confidence, int subjects, Func<Interval, string> word)
    {
        if (!double.IsFinite(value) || !double.IsFinite(confidence.Low) || !double.IsFinite(confidence.High)) throw new ArgumentException("A coefficient and its interval are finite numbers.", nameof(value));
        if (confidence.Low > confidence.High) throw new ArgumentException("The lower end of an interval is not above the upper.", nameof(confidence));
        if (subjects < 1) throw new ArgumentException($"A coefficient rests on 1 answer or more, not on {subjects}.", nameof(subjects));
        (Value, Confidence, Subjects, Word) = (value, confidence, subjects, word(confidence));
    }

    /// <summary>The coefficient.</summary>
    public double Value { get; }

    /// <summary>Its 95% interval.</summary>
    public Interval Confidence { get; }

    /// <summary>On how many answers it rests (n).</summary>
    public int Subjects { get; }

    /// <summary>The word.</summary>
    public string Word { get; }

    /// <summary>
    /// A kappa, in the word of Landis and Koch (1977): below 0 poor, to 0.20 slight, to 0.40 fair, to 0.60 moderate, to 0.80 substantial,
    /// to 1 almost perfect. Their classes are printed to two decimals, so a kappa is put into one as it is printed.
    /// </summary>
    /// <exception cref="ArgumentException">A number is not finite, the interval runs backwards, or there is no answer.</exception>
    public static AgreementInWords OfKappa(double value, Interval confidence, int subjects) => new(value, confidence, subjects, _ => LandisKoch(value));

    /// <summary>
    /// An intraclass correlation, in the words of Koo and Li (2016): below 0.50 poor, below 0.75 moderate, below 0.90 good, from there on
    /// excellent. They put the interval's ends into classes and not the estimate, as in "poor to good".
    /// </summary>
    /// <inheritdoc cref="OfKappa"/>
    public static AgreementInWords OfIntraclass(double value, Interval confidence, int subjects) =>
        new(value, confidence, subjects, ends => KooLi(ends.Low) == KooLi(ends.High) ? KooLi(ends.Low) : $"{KooLi(ends.Low)} to {KooLi(ends.High)}");

    /// <summary>As in "0.40 (fair), 95% interval 0.15 to 0.65, n = 50".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Value:0.00} ({Word}), 95% interval {Confidence.Low:0.00} to {Confidence.High:0.00}, n = {Subjects}");

    private static string LandisKoch(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero) switch
    {
        _ when value < 0 => "poor",
        <= 0.20 => "slight",
        <= 0.40 => "fair",
        <= 0.60 => "moderate",
        <= 0.80 => "substantial",
        _ => "almost perfect",
    };

    private static string KooLi(double end) => end switch
    {
        < 0.50 => "poor",
        < 0.75 => "moderate",
        < 0.90 => "good",
        _ => "excellent",
    };
}
