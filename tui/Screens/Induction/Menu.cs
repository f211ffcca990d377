using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>What stands on a page while it is put together: texts, and things to take with what comes of each.</summary>
internal sealed class Menu
{
    /// <summary>The content so far.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>What comes of taking each item, in their order.</summary>
    public List<Func<Turn>> Turns { get; } = [];

    /// <summary>The number that the next item gets.</summary>
    public int Next => Turns.Count + 1;

    /// <summary>Adds texts.</summary>
    public void Say(params IEnumerable<Block> blocks) => Blocks.AddRange(blocks);

    /// <summary>Adds something to take.</summary>
    /// <param name="text">What it says, as it is.</param>
    /// <param name="then">What comes of it.</param>
    /// <param name="right">A short text at the right edge.</param>
    /// <param name="mark">Whether it is taken, as in "[x]".</param>
    public void Offer(string text, Func<Turn> then, string right = "", string mark = "")
    {
        Blocks.Add(new Item(Next, Text.Verbatim(text), right) { Mark = mark });
        Turns.Add(then);
    }
}
