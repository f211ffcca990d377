using System.Collections.Immutable;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>Elements to tick.</summary>
/// <param name="Elements">The elements.</param>
/// <param name="Ticked">The ids of those that are ticked.</param>
/// <param name="Then">What comes of the choice.</param>
internal sealed record ElementsScreen(ImmutableArray<Element> Elements, ImmutableHashSet<string> Ticked, Func<ImmutableArray<string>, Turn> Then) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => "For which elements?";

    /// <inheritdoc/>
    protected override string TakeWord => "tick";

    /// <inheritdoc/>
    protected override string BackWord => "take these";

    /// <inheritdoc/>
    protected override Turn Back => Chosen;

    private Turn Chosen => Then([.. Elements.Select(element => element.Id).Where(Ticked.Contains)]);

    /// <inheritdoc/>
    public override Page Page => base.Page with { TakesSeveral = "the numbers of those to tick, with blanks between, or 0 for none" };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is NumberedAll { Numbers: var numbers }
        ? (this with { Ticked = [.. numbers.Where(number => number >= 1 && number <= Elements.Length).Select(number => Elements[number - 1].Id)] }).Chosen
        : base.After(message);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (Elements.IsEmpty) menu.Say(new Paragraph("The scenario libraries of this machine have no standards with elements."));
        foreach (var element in Elements)
            menu.Offer($"{element.Id}  {element.Title}", () => new Stay(this with { Ticked = Ticked.Contains(element.Id) ? Ticked.Remove(element.Id) : Ticked.Add(element.Id) }), mark: Ticked.Contains(element.Id) ? "[x]" : "[ ]");
        menu.Offer("Take these", () => Chosen);
        menu.Blocks[^1] = (Item)menu.Blocks[^1] with { Label = Item.DoneLabel };
    }
}
