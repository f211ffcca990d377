namespace MentorSim.Engine.Statistics;

/// <summary>Variances (over n - 1) and what rests on them. What is nothing but the rounding of a mean counts as no variance at all.</summary>
internal static class Variation
{
    /// <summary>The variance; 0 where there are fewer than two numbers.</summary>
    public static double Of(ReadOnlySpan<double> numbers) => numbers.Length < 2 ? 0 : Squares(numbers, Mean(numbers)) / (numbers.Length - 1);

    /// <summary>The mean; 0 where there is no number.</summary>
    public static double Mean(ReadOnlySpan<double> numbers)
    {
        double sum = 0;
        foreach (var number in numbers) sum += number;
        return numbers.IsEmpty ? 0 : sum / numbers.Length;
    }

    /// <summary>Pearson's correlation, -1 to 1; null where one of the two does not vary.</summary>
    public static double? Correlation(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (firstMean, secondMean) = (Mean(first), Mean(second));
        var (firstSquares, secondSquares) = (Squares(first, firstMean), Squares(second, secondMean));
        if (firstSquares == 0 || secondSquares == 0) return null;
        double products = 0;
        for (var at = 0; at < first.Length; at++) products += (first[at] - firstMean) * (second[at] - secondMean);
        return Math.Clamp(products / (Math.Sqrt(firstSquares) * Math.Sqrt(secondSquares)), -1, 1);
    }

    private static double Squares(ReadOnlySpan<double> numbers, double mean)
    {
        double sum = 0, largest = 0;
        foreach (var number in numbers)
        {
            sum += (number - mean) * (number - mean);
            largest = Math.Max(largest, Math.Abs(number));
        }

        return sum <= 1e-24 * numbers.Length * largest * largest ? 0 : sum;
    }
}
