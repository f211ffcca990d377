using System.Globalization;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>Where a share from 0 to 1 lies, evenly: each value between the two ends is as likely as any other.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end, not below the lower.</param>
public readonly record struct ShareRange(double Low, double High)
{
    /// <summary>The skill of trainees unless another is given: from nearly none to nearly all.</summary>
    public static ShareRange UsualSkill { get; } = new(0.1, 0.9);

    /// <summary>The noise unless another is given: a slip at three decisions in a hundred.</summary>
    public static ShareRange UsualNoise { get; } = new(0.03, 0.03);

    /// <summary>The same for everybody.</summary>
    public static ShareRange Of(double value) => new(value, value);

    /// <summary>Reads a share such as 0.6, or a range such as 0.2-0.8.</summary>
    /// <param name="written">The text.</param>
    /// <param name="option">What it is for, for the message.</param>
    /// <param name="whyNot">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static ShareRange? Read(string written, string option, out string whyNot)
    {
        var parts = written.Split('-', 2, StringSplitOptions.TrimEntries);
        if (Share(parts[0]) is { } low && Share(parts[^1]) is { } high && low <= high)
        {
            whyNot = "";
            return new ShareRange(low, high);
        }

        whyNot = $"{option} '{UnsafeCharacters.Strip(written)}' is no share: write a number from 0 to 1, as in 0.6, or the lower and the upper end of a range, as in 0.2-0.8.";
        return null;
    }

    /// <summary>The value at a point of the range, from 0 to 1.</summary>
    public double At(double point) => Low + ((High - Low) * point);

    /// <inheritdoc/>
    public override string ToString() => Low == High
        ? Low.ToString("0.##", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Low:0.##}-{High:0.##}");

    private static double? Share(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share : null;
}
