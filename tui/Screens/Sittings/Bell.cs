using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>Tells what time brought: for a while, or until something is done.</summary>
internal sealed class Bell
{
    /// <summary>The minutes of the paper's own time at which little of it is left.</summary>
    public static readonly ImmutableArray<int> Warnings = [10, 5, 1];

    // Beside it there is to be room for the time.
    private const int LongestName = 40;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    private ImmutableArray<(string Words, TimeSpan At)> _said = [];

    /// <summary>What is still to be told; null for nothing.</summary>
    /// <param name="now">The sitting's own time.</param>
    public string? Words(TimeSpan now) => _said.Where(news => now - news.At < Long).Select(news => news.Words).ToList() is { Count: > 0 } words ? string.Join(' ', words) : null;

    /// <summary>Takes what was told for heard.</summary>
    public void Hush() => _said = [];

    /// <summary>Tells something.</summary>
    public void Ring(string words, TimeSpan now) => _said = [.. _said.Where(news => now - news.At < Long), (words, now)];

    /// <summary>Tells what came into the tray. What is left of the time is told as long as it lasts.</summary>
    public void Ring(ImmutableArray<TrayNews> news, Sitting sitting)
    {
        // What lies there from the start is no news.
        foreach (var come in news.OfType<NewItems>().SelectMany(brought => brought.Items).Where(item => item.Arrives > 0))
        {
            var number = sitting.Tray.Arrived.TakeWhile(entry => entry.Item != come).Count() + 1;
            Ring(string.Create(CultureInfo.InvariantCulture, $"New in the tray: {number}, {TextWidth.Cut(ItemText.Name(come), LongestName)}."), sitting.Elapsed);
        }
    }
}
