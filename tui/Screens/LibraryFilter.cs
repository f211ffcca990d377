using System.Collections.Immutable;
using System.Globalization;

namespace MentorSim.Tui.Screens;

/// <summary>Which scenarios and papers of a library are shown. Each part that is null shows all.</summary>
internal sealed record LibraryFilter
{
    /// <summary>Everything.</summary>
    public static LibraryFilter None { get; } = new();

    /// <summary>The lengths to choose from: at most so many minutes.</summary>
    public static ImmutableArray<int> Lengths { get; } = [10, 15, 20, 30, 45];

    /// <summary>Only of this topic.</summary>
    public string? Topic { get; init; }

    /// <summary>Only for this phase; what is for any phase is for this one too.</summary>
    public string? Phase { get; init; }

    /// <summary>Only what gives a chance to show something on this unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Only what takes at most so many minutes.</summary>
    public int? AtMost { get; init; }

    /// <summary>Only what was not played to an end yet.</summary>
    public bool OnlyNew { get; init; }

    /// <summary>Whether everything is shown.</summary>
    public bool IsOff => this == None;

    /// <summary>Whether something is shown.</summary>
    /// <param name="listing">The scenario or paper.</param>
    /// <param name="isPlayed">Whether whoever plays has a result in it.</param>
    public bool Shows(Listing listing, bool isPlayed) =>
        (Topic is null || listing.Topic == Topic)
        && (Phase is null || listing.Phase == Phase || listing.Phase == "any")
        && (Unit is null || listing.Units.Contains(Unit))
        && (AtMost is null || (listing.Id is not null && listing.Minutes <= AtMost))
        && !(OnlyNew && isPlayed);

    /// <summary>What it shows, in words; empty where it shows everything.</summary>
    public string Words => string.Join(", ", new[]
    {
        Topic?.Replace('-', ' '),
        Phase,
        Unit,
        AtMost is { } most ? string.Create(CultureInfo.InvariantCulture, $"at most {most} minutes") : null,
        OnlyNew ? "not yet played" : null,
    }.OfType<string>());
}
