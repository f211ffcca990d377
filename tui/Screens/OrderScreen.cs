using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>A scene with things to put in order: they are taken one after the other, the first one first.</summary>
/// <param name="Playing">The session, at such a decision.</param>
/// <param name="Selected">Number of the selected item.</param>
/// <param name="Placed">Numbers of those that were placed, in the order of the answer.</param>
internal sealed record OrderScreen(Playing Playing, int Selected, ImmutableArray<int> Placed) : DecisionScreen(Playing, Selected)
{
    private OrderDecision Order => (OrderDecision)Session.Decision!;

    private int Done => Order.Options.Length + 1;

    /// <inheritdoc/>
    public override Page Page => base.Page with { TakesSeveral = "all the numbers, the first one first, with blanks between" };

    /// <inheritdoc/>
    protected override int ItemCount => Done;

    /// <inheritdoc/>
    protected override IEnumerable<Block> Decision =>
    [
        Ask("put these in order."),
        new Paragraph(Order.Prompt.With(Session.Cast)),
        new Paragraph("All of them get a place: first the one that comes first, then the next.", Tone: Tone.Quiet),
        new Gap(),
        .. Session.OnOffer.Select((option, index) => new Item(index + 1, option.Text.With(Session.Cast)) { Mark = MarkOf(index + 1) }),
        new Item(Done, Placed.Length == Order.Options.Length ? "That is my order" : string.Create(CultureInfo.InvariantCulture, $"That is my order ({Order.Options.Length - Placed.Length} still without a place)")) { Label = Item.DoneLabel },
    ];

    /// <inheritdoc/>
    protected override ImmutableArray<Hint> OwnHints => [new Hint(Act.Take, Selected == Done ? "answer" : Placed.Contains(Selected) ? "free it" : "place"), new Hint(Act.Done, "answer")];

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take } => Take(Selected),
        Asked { Act: Act.Done } => Submit(Placed),
        Numbered { Number: var number } when number >= 1 && number <= Done => Take(number),
        NumberedAll { Numbers: var numbers } => Submit(numbers),
        _ => base.After(message),
    };

    /// <inheritdoc/>
    protected override string? Begun => Placed.IsEmpty ? null : "The order that you have begun here";

    /// <inheritdoc/>
    protected override string? Words => string.Join('+', Placed.Select(number => Session.OnOffer[number - 1].Id));

    /// <summary>The screen with the order of a draft, as far as there still are such things.</summary>
    public static OrderScreen For(Playing playing, string begun)
    {
        var offered = playing.Session.OnOffer.Select(offer => offer.Id).ToList();
        return new OrderScreen(playing, 1, [.. begun.Split('+').Select(id => offered.IndexOf(id) + 1).Where(number => number > 0).Distinct()]);
    }

    private Turn Take(int number)
    {
        if (number == Done) return Submit(Placed);
        var placed = Placed.Contains(number) ? Placed.Remove(number) : Placed.Add(number);
        return new Stay(this with { Selected = number, Placed = placed });
    }

    private Turn Submit(ImmutableArray<int> placed)
    {
        var all = Enumerable.Range(1, Order.Options.Length);
        if (!placed.Order().SequenceEqual(all))
            return new Refuse(string.Create(CultureInfo.InvariantCulture, $"All {Order.Options.Length} need a place, each once, the first one first."));
        return Answer(new OrderAnswer(Order, [.. placed.Select(number => (Option)Session.OnOffer[number - 1])]).Written);
    }

    private string MarkOf(int number) => Placed.IndexOf(number) is >= 0 and var place ? string.Create(CultureInfo.InvariantCulture, $"[{place + 1}]") : "[ ]";
}
