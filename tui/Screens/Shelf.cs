using System.Collections.Immutable;
using MentorSim.Engine.Records;

namespace MentorSim.Tui.Screens;

/// <summary>What the records held at one moment for whoever plays.</summary>
internal sealed record Shelf
{
    /// <summary>How many unfinished sessions a list shows.</summary>
    public const int MostUnfinished = 5;

    /// <summary>Nothing: where nobody is named, or nothing is kept.</summary>
    public static Shelf Empty { get; } = new();

    /// <summary>Who plays; null where that is not known.</summary>
    public Person? Person { get; init; }

    /// <summary>Whether all of theirs is behind a PIN that was not given.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Sessions that can be gone on with, the latest first.</summary>
    public ImmutableArray<Unfinished> Unfinished { get; init; } = [];

    /// <summary>How many more there are.</summary>
    public int MoreUnfinished { get; init; }

    /// <summary>The last result of each scenario, in words, by the scenario's id.</summary>
    public ImmutableDictionary<string, string> Results { get; init; } = [];

    /// <summary>Training that has to be renewed soon, or should have been.</summary>
    public ImmutableArray<Engine.Induction.Renewal> Renewals { get; init; } = [];

    /// <summary>Why nothing can be kept, or why the store does not answer; null where all is well.</summary>
    public string? Trouble { get; init; }
}

/// <summary>A session that can be gone on with.</summary>
/// <param name="Session">The session.</param>
/// <param name="Place">Where it stands, as in "decision 3".</param>
/// <param name="When">When something last happened in it, as in "today 10:42".</param>
internal sealed record Unfinished(StoredSession Session, string Place, string When)
{
    /// <summary>How it is played, where it stands, and when something last happened in it.</summary>
    public string Words => string.Join(", ", new[] { BriefingScreen.ModeName(Session.Mode), Place, When }.Where(part => part.Length > 0));
}
