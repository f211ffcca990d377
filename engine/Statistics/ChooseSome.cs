namespace MentorSim.Engine.Statistics;

/// <summary>
/// What is earned by choosing some of several options: so much for each right one, and nothing at all by whoever chooses more than were
/// asked for. Fewer may be chosen. Options have the numbers 1 to <see cref="Options"/>.
/// </summary>
public sealed record ChooseSome
{
    /// <summary>A rule.</summary>
    /// <param name="options">How many there are to choose from.</param>
    /// <param name="wanted">How many are right, and may be chosen.</param>
    /// <param name="each">What each right one earns.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not 1 to all options right, or a right one earns nothing.</exception>
    public ChooseSome(int options, int wanted, Fraction each)
    {
        if (wanted < 1) throw new ArgumentOutOfRangeException(nameof(wanted), $"At least 1 option is right, not {wanted}.");
        if (options < wanted) throw new ArgumentOutOfRangeException(nameof(options), $"Where {wanted} options are right there are as many or more, not {options}.");
        if (each <= 0) throw new ArgumentOutOfRangeException(nameof(each), $"A right option earns more than 0, not {each}.");
        (Options, Wanted, Each) = (options, wanted, each);
    }

    /// <summary>
    /// The UK Foundation Programme's: three of eight, four marks each (as published on foundationprogramme.nhs.uk), and nothing for more
    /// than three (as published on themdu.com and mcqbank.co.uk).
    /// </summary>
    public static ChooseSome UkFoundationProgramme { get; } = new(8, 3, 4);

    /// <summary>How many there are to choose from.</summary>
    public int Options { get; }

    /// <summary>How many are right, and may be chosen.</summary>
    public int Wanted { get; }

    /// <summary>What each right one earns.</summary>
    public Fraction Each { get; }

    /// <summary>What the right ones earn together.</summary>
    public Fraction Most => Each * Wanted;

    /// <summary>The mean of what is earned by choosing as many as are asked for by chance: each · n²/m, 9/2 for three of eight at 4.</summary>
    public Fraction MeanByChance => Most * new Fraction(Wanted, Options);

    /// <summary>
    /// A rule by which the right ones share full marks: 12/n each in GPST stage 2, as published on mcqbank.co.uk. What too many earn is not
    /// said there; here it is nothing, as in the UK Foundation Programme.
    /// </summary>
    /// <param name="options">How many there are to choose from.</param>
    /// <param name="wanted">How many are right, and may be chosen.</param>
    /// <param name="full">What the right ones earn together.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not 1 to all options right, or full marks are not above 0.</exception>
    public static ChooseSome Sharing(int options, int wanted, int full)
    {
        Ranking.DemandFull(full);
        // A number of right ones that cannot be is refused by the rule itself.
        return new(options, wanted, new Fraction(full, Math.Max(1, wanted)));
    }

    /// <summary>What a choice earns.</summary>
    /// <param name="right">The numbers of the right options, as many as are wanted.</param>
    /// <param name="chosen">The numbers of those that were chosen, each once; none to all of them.</param>
    /// <exception cref="ArgumentException">A number is no option's or stands twice, or not as many are right as are wanted.</exception>
    public Fraction Score(IReadOnlyCollection<int> right, IReadOnlyCollection<int> chosen)
    {
        Demand(right, nameof(right));
        Demand(chosen, nameof(chosen));
        if (right.Count != Wanted) throw new ArgumentException($"{Wanted} options are right, not {right.Count}.", nameof(right));
        return chosen.Count > Wanted ? 0 : Each * chosen.Count(right.Contains);
    }

    private void Demand(IReadOnlyCollection<int> numbers, string name)
    {
        foreach (var number in numbers)
        {
            if (number < 1 || number > Options) throw new ArgumentException($"Options have numbers from 1 to {Options}, not {number}.", name);
        }

        if (numbers.Distinct().Count() != numbers.Count) throw new ArgumentException("An option is chosen once.", name);
    }
}
