using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>The end of a training sitting: what the answers are worth, and each item to look at with its key.</summary>
/// <param name="Seat">The sitting, which is over.</param>
/// <param name="Score">Its score.</param>
/// <param name="Selected">Number of the selected item, from 1.</param>
internal sealed record SittingDebriefScreen(Seat Seat, SittingScore Score, int Selected = 1) : SeatListScreen(Seat, Selected)
{
    /// <summary>Whether it was over before and is only looked at again.</summary>
    public bool IsOld { get; init; }

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"Debrief: {Paper.Title}",
        Aside = IsOld || Seat.Keeping is InStore ? "" : Seat.Keeping is InRescue ? "not in the records yet" : "not kept",
        Blocks =
        [
            new Paragraph(Seat.HowItEnded, Tone: Tone.Quiet),
            .. SittingDebriefText.Blocks(Score),
            new Gap(),
            new Heading("Item by item"),
            new Paragraph("Open an item to see what you said, what is sound and why, and your reason beside what a reader looks for.", Tone: Tone.Quiet),
            .. Score.Items.Select((item, index) => new Item(index + 1, Text.Verbatim(ItemText.Name(item.Item)), Right(item))),
            .. Receipt(),
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "open"), .. Beside, new Hint(Act.Help, "keys"), new Hint(Act.Back, IsOld ? "back" : "finish")],
    };

    /// <inheritdoc/>
    protected override int Count => Score.Items.Length;

    /// <inheritdoc/>
    protected override Turn Take(int number) => new OpenFrom(this with { Selected = number }, new ItemDebriefScreen(Seat, Score, number - 1));

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Back } when IsOld => new GoBack(),
        Asked { Act: Act.Back } => new GoHome(Seat.Keeping is InStore or InRescue ? null : new PlayedResult(Paper.Id, Seat.ResultWords(Score))),
        _ => base.After(message),
    };

    private string Right(ItemScore item) => Seat.Sitting.Tray.Find(item.Item.Id) is { ArrivedAt: null }
        ? "had not come"
        : string.Create(CultureInfo.InvariantCulture, $"{item.Points} of {item.Item.Key.Most}");

    private IEnumerable<Block> Receipt()
    {
        if (Seat.Recording is not { Receipt: { } receipt, Keeping: InStore }) yield break;
        yield return new Gap();
        yield return new Heading("Your receipt");
        yield return new Paragraph(Text.Verbatim(receipt.ToString()), Indent: 3);
        yield return new Paragraph("Note it down outside this machine: with it anybody can show later, by `mentorsim verify --receipt`, that nothing up to here was changed.", Indent: 3, Tone: Tone.Quiet);
    }
}

/// <summary>One item of a debrief.</summary>
/// <param name="Seat">The sitting, which is over.</param>
/// <param name="Score">Its score.</param>
/// <param name="Index">Number of the item in the paper, from 0.</param>
internal sealed record ItemDebriefScreen(Seat Seat, SittingScore Score, int Index) : SeatScreen(Seat)
{
    private PaperItem Item => Score.Items[Index].Item;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = string.Create(CultureInfo.InvariantCulture, $"Debrief: item {Index + 1} of {Score.Items.Length}"),
        Blocks =
        [
            .. Seat.Sitting.Tray.Find(Item.Id) is { ArrivedAt: null } ? [new Paragraph("It had not come when you handed in.", Tone: Tone.Quiet)] : Array.Empty<Block>(),
            .. SittingDebriefText.BreachesOf(Score, Item),
            .. ItemDebriefText.Blocks(Score.Items[Index], Paper),
            new Gap(),
            new Paragraph(SittingDebriefText.NaiveOf(Score, Index), Tone: Tone.Quiet),
        ],
        Side = [.. ItemScreen.Head(Item, null), new Gap(), new Paragraph(Item.Text)],
        Hints =
        [
            new Hint(Act.Take, IsLast ? "back" : "next item"),
            new Hint(Act.Review, "read the item"),
            .. Beside,
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "back"),
        ],
    };

    private bool IsLast => Index == Score.Items.Length - 1;

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take } => IsLast ? new GoBack() : new Go(this with { Index = Index + 1 }),
        Asked { Act: Act.Review } => new Open(new ReadItemScreen(Seat, Item)),
        _ => base.After(message),
    };
}

/// <summary>An item to read again, with what hangs on it.</summary>
internal sealed record ReadItemScreen(Seat Seat, PaperItem Item) : SeatScreen(Seat)
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "The item",
        Blocks =
        [
            .. ItemScreen.Head(Item, null),
            new Gap(),
            new Paragraph(Item.Text),
            .. Item.Attachments.SelectMany(sheet => new Block[] { new Gap(), new Heading($"Attached: {sheet.Title}"), new Paragraph(sheet.Text) }),
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back or Act.Review } ? new GoBack() : Same;
}
