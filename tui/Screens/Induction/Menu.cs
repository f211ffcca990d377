using System.Globalization;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>What stands on a page while it is put together: texts, and things to take with what comes of each.</summary>
internal sealed class Menu
{
    private int _letters;

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
    public void Offer(string text, Func<Turn> then, string right = "", string mark = "") => Add(
        new Item(Next, Text.Verbatim(text), right) { Mark = mark, Label = (Next - _letters).ToString(CultureInfo.InvariantCulture) }, then);

    /// <summary>Adds something to take that has a key of its own, which stands in the place of its number.</summary>
    /// <param name="act">The action of the key; the screen answers to it by the same turn.</param>
    /// <param name="text">What it says, as it is.</param>
    /// <param name="then">What comes of it.</param>
    /// <param name="right">A short text at the right edge.</param>
    public void OfferBy(Act act, string text, Func<Turn> then, string right = "")
    {
        Add(new Item(Next, Text.Verbatim(text), right) { Label = Keys.LabelOf(act), IsOneLine = true }, then);
        _letters++;
    }

    /// <summary>Gives what was offered last another shape.</summary>
    public void Shape(Func<Item, Item> shape) => Blocks[^1] = shape((Item)Blocks[^1]);

    private void Add(Item item, Func<Turn> then)
    {
        Blocks.Add(item);
        Turns.Add(then);
    }
}
