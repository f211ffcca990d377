using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>One part of an answer, to be chosen from a list. What is said is stored at once, and the next part that is missing follows.</summary>
/// <param name="Slip">The item with its answer.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal abstract record FieldScreen(Slip Slip, int Selected) : SeatListScreen(Slip.Seat, Selected)
{
    /// <summary>Which part.</summary>
    protected abstract AnswerPart Part { get; }

    /// <summary>What is asked, as a sentence.</summary>
    protected abstract string Question { get; }

    /// <summary>What explains it, as a sentence; empty for nothing.</summary>
    protected virtual string Explanation => "";

    /// <summary>What can be chosen.</summary>
    protected abstract ImmutableArray<Item> Items { get; }

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"{Slip.Title}: {ItemText.Part(Part)}",
        Blocks =
        [
            new Paragraph(Text.Verbatim(ItemText.Name(Slip.Item)), Tone: Tone.Quiet),
            new Gap(),
            new Heading(Question),
            .. Explanation.Length == 0 ? [] : (Block[])[new Paragraph(Explanation, Tone: Tone.Quiet)],
            new Gap(),
            .. Items,
        ],
        Side = [.. ItemScreen.Head(Slip.Item, null), new Gap(), new Paragraph(Slip.Item.Text)],
        Selected = Selected,
        Hints = [new Hint(Act.Take, Taking), .. Beside, new Hint(Act.Help, "keys"), new Hint(Act.Back, "item")],
    };

    /// <summary>What Enter does, in a word.</summary>
    protected virtual string Taking => "choose";

    /// <inheritdoc/>
    protected override int Count => Items.Length;

    /// <summary>Stores what was said, and goes on.</summary>
    protected Turn Say(ItemAnswer answer)
    {
        Slip.Say(answer);
        return Slip.After(Part);
    }

    /// <summary>The item that takes back what was said; none where nothing was.</summary>
    protected ImmutableArray<Item> TakeBack(int number, string words) =>
        ItemText.Said(Part, Slip.Answer, Paper) is null ? [] : [new Item(number, words) { Label = Item.DoneLabel }];
}

/// <summary>How urgent an item is.</summary>
internal sealed record PriorityScreen(Slip Slip, int Selected) : FieldScreen(Slip, Selected)
{
    /// <inheritdoc/>
    protected override AnswerPart Part => AnswerPart.Priority;

    /// <inheritdoc/>
    protected override string Question => "How urgent is it?";

    /// <inheritdoc/>
    protected override string Explanation => "More than one item may be as urgent as another.";

    /// <inheritdoc/>
    protected override ImmutableArray<Item> Items =>
    [
        .. Paper.Priorities.Select((priority, index) => new Item(index + 1, Text.Verbatim(Text.Capital(ItemText.Word(priority))), Slip.Answer.Priority == priority ? "chosen" : "")),
        .. TakeBack(Paper.Priorities.Length + 1, "No priority yet"),
    ];

    /// <summary>The screen with what was said selected.</summary>
    public static PriorityScreen For(Slip slip) => new(slip, slip.Answer.Priority is { } said ? slip.Seat.Paper.Priorities.IndexOf(said) + 1 : 1);

    /// <inheritdoc/>
    protected override Turn Take(int number) => Say(Slip.Answer with { Priority = number <= Paper.Priorities.Length ? Paper.Priorities[number - 1] : null });
}

/// <summary>By when an item is dealt with: a word of the priorities, or minutes that are typed.</summary>
internal sealed record ByWhenScreen(Slip Slip, int Selected) : FieldScreen(Slip, Selected)
{
    /// <inheritdoc/>
    protected override AnswerPart Part => AnswerPart.ByWhen;

    /// <inheritdoc/>
    protected override string Question => "By when is it done?";

    /// <inheritdoc/>
    protected override string Explanation => "What counts is what you say here, never how long you take to type it.";

    /// <inheritdoc/>
    protected override ImmutableArray<Item> Items =>
    [
        .. Paper.Priorities.Select((word, index) => new Item(index + 1, Text.Verbatim(Text.Capital(ItemText.Word(word))), Slip.Answer.ByWhen == word ? "chosen" : "")),
        new Item(Typed, "So many minutes after it came", Said is { Word: null, Minutes: var minutes } ? ItemText.Minutes(minutes) : ""),
        .. TakeBack(Typed + 1, "No time yet"),
    ];

    private int Typed => Paper.Priorities.Length + 1;

    private ByWhen? Said => Slip.Answer.ByWhen is { } by ? ByWhen.TryParse(by, Paper.Priorities) : null;

    /// <summary>The screen with what was said selected.</summary>
    public static ByWhenScreen For(Slip slip)
    {
        var words = slip.Seat.Paper.Priorities;
        return new ByWhenScreen(slip, slip.Answer.ByWhen is not { } by ? 1 : words.Contains(by) ? words.IndexOf(by) + 1 : words.Length + 1);
    }

    /// <inheritdoc/>
    protected override Turn Take(int number) => number == Typed
        ? new Go(new MinutesScreen(Slip, Said is { Word: null, Minutes: var minutes } ? minutes.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""))
        : Say(Slip.Answer with { ByWhen = number < Typed ? Paper.Priorities[number - 1] : null });
}
