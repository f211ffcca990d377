using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>When an item is dealt with among all items, with what has which number so far.</summary>
internal sealed record NumberScreen(Slip Slip, int Selected) : FieldScreen(Slip, Selected)
{
    private int Most => MostOf(Slip.Seat);

    /// <inheritdoc/>
    protected override AnswerPart Part => AnswerPart.Number;

    /// <inheritdoc/>
    protected override string Question => "Which number has it in the order of dealing?";

    /// <inheritdoc/>
    protected override string Explanation => "1 is dealt with first. A number that another item has can be taken: then you say what becomes of that one.";

    /// <inheritdoc/>
    protected override ImmutableArray<Item> Items =>
    [
        .. Enumerable.Range(1, Most).Select(number => new Item(number, Whose(number) is { Length: > 0 } names ? names : "free")),
        .. TakeBack(Most + 1, "No number yet"),
    ];

    /// <summary>The screen with its number selected, or the first that is free.</summary>
    public static NumberScreen For(Slip slip)
    {
        var given = slip.Seat.Sitting.Tray.Items.Select(entry => entry.Answer.Number).ToHashSet();
        return new NumberScreen(slip, slip.Answer.Number ?? Enumerable.Range(1, MostOf(slip.Seat)).FirstOrDefault(number => !given.Contains(number), 1));
    }

    /// <inheritdoc/>
    protected override Turn Take(int number)
    {
        if (number > Most) return Say(Slip.Answer with { Number = null });
        if (!Slip.IsPractice && number != Slip.Answer.Number && Others(number).FirstOrDefault() is { } other) return new Go(new SharedNumberScreen(Slip, number, other));
        return Say(Slip.Answer with { Number = number });
    }

    /// <summary>As many as there are items now, and whatever was given beyond that.</summary>
    private static int MostOf(Seat seat) => seat.Sitting.Tray.Items.Select(entry => entry.Answer.Number ?? 1).Append(seat.Sitting.Tray.Arrived.Count()).Max();

    private string Whose(int number)
    {
        var names = Others(number).Select(ItemText.Name);
        if (Slip.Answer.Number == number) names = names.Prepend("this one");
        return Text.Verbatim(string.Join("; ", names));
    }

    private IEnumerable<PaperItem> Others(int number) => Slip.IsPractice
        ? []
        : Seat.Sitting.Tray.Arrived.Where(entry => entry.Answer.Number == number && entry.Item != Slip.Item).Select(entry => entry.Item);
}

/// <summary>Asks what becomes of the item that has the number already.</summary>
/// <param name="Slip">The item that is to get it.</param>
/// <param name="Number">The number.</param>
/// <param name="Other">The item that has it.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record SharedNumberScreen(Slip Slip, int Number, PaperItem Other, int Selected = 1) : SeatListScreen(Slip.Seat, Selected)
{
    private const int MoveOn = 1;
    private const int Share = 2;
    private const int Leave = 3;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"{Slip.Title}: {ItemText.Part(AnswerPart.Number)}",
        Blocks =
        [
            new Heading(string.Create(CultureInfo.InvariantCulture, $"Number {Number} is given")),
            new Paragraph(string.Create(CultureInfo.InvariantCulture, $"\"{Text.Verbatim(ItemText.Name(Other))}\" has number {Number}.")),
            new Gap(),
            new Item(MoveOn, "Put this one there, and move the other one on, with those behind it as far as they must"),
            new Item(Share, "Let both have this number"),
            new Item(Leave, "Choose another number"),
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "choose"), .. Beside, new Hint(Act.Help, "keys"), new Hint(Act.Back, "item")],
    };

    /// <inheritdoc/>
    protected override int Count => Leave;

    /// <inheritdoc/>
    protected override Turn Take(int number)
    {
        if (number == Leave) return new Go(NumberScreen.For(Slip));
        if (number == MoveOn) MakeRoom();
        Slip.Say(Slip.Answer with { Number = Number });
        return Slip.After(AnswerPart.Number);
    }

    /// <summary>Moves items one on, from the last of those that stand without a gap.</summary>
    private void MakeRoom()
    {
        var numbered = Seat.Sitting.Tray.Arrived.Where(entry => entry.Item != Slip.Item && entry.Answer.Number is not null).ToList();
        var end = Number;
        while (numbered.Any(entry => entry.Answer.Number == end)) end++;
        foreach (var entry in numbered.Where(entry => entry.Answer.Number >= Number && entry.Answer.Number < end).OrderByDescending(entry => entry.Answer.Number))
        {
            if (entry.Answer.Number < Sitting.HighestNumber) Seat.Answer(entry.Item.Id, entry.Answer with { Number = entry.Answer.Number + 1 });
        }
    }
}
