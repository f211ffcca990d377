using System.Collections.Immutable;
using System.Globalization;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// How many people of a group something is true of, and who they are. In what is exported nobody is named, and the number is withheld
/// where it is of fewer than <see cref="SmallCells.Fewest"/> people, or would tell how many such people there are elsewhere.
/// </summary>
public sealed record Cell
{
    private Cell(int? number, ImmutableArray<int> who) => (Number, Who) = (number, who);

    /// <summary>A number that is withheld.</summary>
    public static Cell Withheld { get; } = new(null, []);

    /// <summary>Nobody.</summary>
    public static Cell Nobody { get; } = new(0, []);

    /// <summary>The number; null where it is withheld.</summary>
    public int? Number { get; }

    /// <summary>Who they are: places in <see cref="CohortReport.Members"/>, rising; empty in what is exported.</summary>
    public ImmutableArray<int> Who { get; }

    /// <summary>Whether the number is withheld.</summary>
    public bool IsWithheld => Number is null;

    /// <summary>Some people.</summary>
    /// <param name="who">Their places in <see cref="CohortReport.Members"/>; each counts once.</param>
    public static Cell Of(IEnumerable<int> who)
    {
        ImmutableArray<int> people = [.. who.Distinct().Order()];
        return new Cell(people.Length, people);
    }

    /// <summary>The same number without the people.</summary>
    internal Cell Nameless => new(Number, []);

    /// <inheritdoc/>
    public override string ToString() => Show(Number);

    /// <summary>A number as it is written; "withheld" in the place of one that is.</summary>
    public static string Show(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "withheld";
}
