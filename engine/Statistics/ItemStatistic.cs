using System.Globalization;

namespace MentorSim.Engine.Statistics;

/// <summary>
/// What the marks of a group say of one item. Of fewer than 10 people nothing is given, neither number nor note; of fewer than 30 it comes
/// with a warning (<see cref="ItemCaution"/>).
/// </summary>
public sealed record ItemStatistic
{
    internal ItemStatistic(int people) => People = people;

    /// <summary>How many people met the item (n).</summary>
    public int People { get; }

    /// <summary>How far the numbers can be trusted.</summary>
    public ItemCaution Caution => ItemCautions.Of(People);

    /// <summary>How easy it is: the mean mark as a share of what can be had, 0 to 1 (p).</summary>
    public required Figure Facility { get; init; }

    /// <summary>
    /// Pearson's correlation of its marks with those of the rest of the items, -1 to 1: the corrected item-total correlation (R's psych prints it as
    /// r.drop). The rest is
    /// taken as a share of what could be had there, so people who met other items can be compared; where all met all, this changes nothing.
    /// </summary>
    public required Figure ItemRest { get; init; }

    /// <summary>The 95% interval of <see cref="ItemRest"/> (Fisher 1921); null where there is none or the correlation is 1 or -1.</summary>
    public Interval? ItemRestConfidence { get; init; }

    /// <summary>
    /// D: the facility among the top 27% less that among the bottom 27% (Kelley 1939) of those who met the item, by their share of all marks, this item
    /// included; -1 to 1. Whoever ties at the boundary counts with the same fraction, so that each group is <see cref="GroupSize"/> people.
    /// </summary>
    public required Figure TopAgainstBottom { get; init; }

    /// <summary>How many people are in the top and in the bottom group.</summary>
    public int GroupSize => People == 0 ? 0 : TopAndBottom.Size(People);

    /// <summary>What Ebel and Frisbie make of <see cref="TopAgainstBottom"/>; null where it has no number.</summary>
    public Discrimination? Discrimination => TopAgainstBottom.Value is { } index ? Discriminations.Of(index) : null;

    /// <summary>That all got the same, as a sentence: an item that everybody or nobody gets right tells nobody apart. Null where marks differ.</summary>
    public string? Note { get; init; }

    /// <summary>The item as it is told to people: the numbers that there are, with n always, and then what there is to say of them.</summary>
    public override string ToString()
    {
        string?[] numbers =
        [
            Told("facility", Facility),
            Told("item-rest correlation", ItemRest),
            Told("top against bottom", TopAgainstBottom) is { } told ? $"{told} ({Discrimination!.Value.Words()})" : null,
            string.Create(CultureInfo.InvariantCulture, $"n = {People}"),
        ];
        var sentences = new[] { Facility.WhyNot, ItemRest.WhyNot, TopAgainstBottom.WhyNot, Caution.Sentence() }.OfType<string>().Distinct();
        return string.Join(". ", sentences.Prepend(string.Join(", ", numbers.OfType<string>())).Select(part => part.TrimEnd('.'))) + ".";

        static string? Told(string what, Figure figure) => figure.Value is null ? null : $"{what} {figure}";
    }
}
