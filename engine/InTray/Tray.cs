using System.Collections.Immutable;

namespace MentorSim.Engine.InTray;

/// <summary>What a candidate has before them: each item of the paper with what was done with it. Made of events, and of nothing else.</summary>
/// <param name="Items">One entry for each item of the paper, in its order.</param>
public sealed record Tray(ImmutableArray<TrayItem> Items)
{
    /// <summary>An empty tray for a paper.</summary>
    public static Tray Of(Paper paper) => new([.. paper.Items.Select(item => new TrayItem(item))]);

    /// <summary>What has arrived, the earliest first.</summary>
    public IEnumerable<TrayItem> Arrived => Items.Where(item => item.ArrivedAt is not null).OrderBy(item => item.ArrivedAt).ThenBy(item => item.Item.Index);

    /// <summary>The entry of an item; null where the paper has none of that id.</summary>
    public TrayItem? Find(string item) => Items.FirstOrDefault(entry => entry.Item.Id == item);

    internal Tray With(TrayItem entry) => new(Items.SetItem(entry.Item.Index, entry));
}

/// <summary>An item and what was done with it.</summary>
/// <param name="Item">The item.</param>
public sealed record TrayItem(PaperItem Item)
{
    /// <summary>When it came into the tray, by the sitting's own clock; null while it has not.</summary>
    public TimeSpan? ArrivedAt { get; init; }

    /// <summary>Whether the candidate has opened it.</summary>
    public bool IsRead { get; init; }

    /// <summary>What the candidate says of it.</summary>
    public ItemAnswer Answer { get; init; } = ItemAnswer.None;

    /// <summary>When its number in the order of dealing was last given or changed, by the sitting's own clock; null where it has none.</summary>
    public TimeSpan? NumberedAt { get; init; }
}
