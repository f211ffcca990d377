using System.Collections.Immutable;

namespace MentorSim.Engine.InTray;

/// <summary>What time brought: to be told to the candidate at once, without taking what they are doing away from them.</summary>
public abstract record TrayNews
{
    private protected TrayNews() { }
}

/// <summary>Items came into the tray.</summary>
public sealed record NewItems(ImmutableArray<PaperItem> Items) : TrayNews;

/// <summary>Little time is left.</summary>
/// <param name="Left">How much: 10, 5 and 1 minutes, as much longer as the sitting is by extra time.</param>
public sealed record TimeWarning(TimeSpan Left) : TrayNews;

/// <summary>The time is up, and what is there was submitted.</summary>
public sealed record TimeIsUp : TrayNews;
