namespace MentorSim.Engine.Statistics;

/// <summary>
/// How far item statistics of so many people can be trusted. They are steady from about 200 people, to be taken with caution below 100 and
/// tell something from 30 on (rules of thumb of secondary sources, grade C): so with fewer than 10 people they are not given, and with
/// fewer than 30 they come with a warning.
/// </summary>
public enum ItemCaution
{
    /// <summary>Fewer than 10 people: nothing is given.</summary>
    Suppressed,

    /// <summary>10 to 29 people: given, with a warning.</summary>
    Warned,

    /// <summary>30 people or more.</summary>
    None,
}

/// <summary>What each caution says.</summary>
public static class ItemCautions
{
    /// <summary>The fewest people of whom anything is given.</summary>
    public const int Fewest = 10;

    /// <summary>The fewest people of whom it is given without a warning.</summary>
    public const int FewestWithoutWarning = 30;

    /// <summary>The caution of so many people.</summary>
    public static ItemCaution Of(int people) => people switch
    {
        < Fewest => ItemCaution.Suppressed,
        < FewestWithoutWarning => ItemCaution.Warned,
        _ => ItemCaution.None,
    };

    /// <summary>The caution as a sentence; null where there is none.</summary>
    public static string? Sentence(this ItemCaution caution) => caution switch
    {
        ItemCaution.Suppressed => "Fewer than 10 people met it: too few to say anything of the item.",
        ItemCaution.Warned => "Fewer than 30 people met it: another group may well give other numbers.",
        ItemCaution.None => null,
    };
}
