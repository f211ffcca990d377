namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>One thing that is so in a version of a scenario. Two versions differ in what one of them says otherwise, or does not say.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Scene">The scene; empty for the whole.</param>
/// <param name="Offer">The choice or option; empty for the scene.</param>
/// <param name="What">What of it; empty for the scene, choice or ending itself.</param>
/// <param name="Value">What is so, for people.</param>
internal sealed record Fact(ChangeTopic Topic, string Scene, string Offer, string What, string Value)
{
    /// <summary>What of it, with the names that both versions know.</summary>
    public string Key { get; init; } = What;

    /// <summary>What is so, with the names that both versions know: what was only renamed is the same.</summary>
    public string Same { get; init; } = Value;

    /// <summary>Whether it is told of elsewhere that only one version has it.</summary>
    public bool IsSaidElsewhere { get; init; }

    /// <summary>Whether only a search of all states shows it, so that it can be compared only where both versions were searched whole.</summary>
    public bool NeedsSearch { get; init; }

    /// <summary>The scene or the choice, as people name it.</summary>
    public string Place => Offer.Length == 0 ? Scene : $"{Scene}.{Offer}";
}
