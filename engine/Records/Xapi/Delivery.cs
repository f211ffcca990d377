namespace MentorSim.Engine.Records.Xapi;

/// <summary>What became of a statement on its way to a learning record store.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Why">Why it was refused or waits, in words for people; null where it is there.</param>
public sealed record Delivery(Statement Statement, DeliveryFate Fate, string? Why = null)
{
    /// <summary>Whether the store is known to have it, so that it need not be sent again.</summary>
    public bool IsThere => Fate is DeliveryFate.Stored or DeliveryFate.AlreadyThere;
}

/// <summary>What can become of a statement.</summary>
public enum DeliveryFate
{
    /// <summary>The store took it; it may have had it already and said nothing.</summary>
    Stored,

    /// <summary>The store had it, the same in all that we say.</summary>
    AlreadyThere,

    /// <summary>The store will not have this one: sending it again is of no use.</summary>
    Refused,

    /// <summary>It was not delivered, and nothing is wrong with it: it is to be sent again.</summary>
    Waiting,
}
