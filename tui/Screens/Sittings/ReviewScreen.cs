using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>What is not answered yet, item by item, and the way to hand in.</summary>
internal sealed record ReviewScreen(Seat Seat, int Selected = 1) : SeatListScreen(Seat, Selected)
{
    private List<TrayItem> Open => [.. Seat.Sitting.Tray.Arrived.Where(entry => ItemText.Lacking(entry.Answer, Paper).Any())];

    /// <inheritdoc/>
    public override Page Page
    {
        get
        {
            var open = Open;
            return new Page
            {
                Title = "Review",
                Blocks =
                [
                    new Paragraph(Words(Seat, open)),
                    .. Twice(Seat).Select(words => new Paragraph(words)),
                    .. Nobody(),
                    new Paragraph($"Items may come until the end. Until then every answer can be changed.{(open.Count == 0 ? "" : $" To hand in, take {Item.DoneLabel} at the end of this list.")}", Tone: Tone.Quiet),
                    new Gap(),
                    .. open.SelectMany((entry, index) => Lines(entry, index + 1)),
                    .. open.Count == 0 ? [] : (Block[])[new Gap()],
                    new Item(open.Count + 1, "Hand in") { Label = Item.DoneLabel },
                ],
                Side = [.. ItemText.Day(Paper)],
                Selected = Math.Min(Selected, open.Count + 1),
                Hints = [new Hint(Act.Take, Selected > open.Count ? "hand in" : "open"), .. Beside, new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
            };
        }
    }

    /// <inheritdoc/>
    protected override int Count => Open.Count + 1;

    private IEnumerable<Block> Nobody()
    {
        var silent = Seat.Sitting.Tray.Arrived
            .Where(entry => entry.Answer.Missing(Paper).Contains(AnswerPart.To) && !ItemText.Lacking(entry.Answer, Paper).Any()).Select(entry => ItemText.Name(entry.Item)).ToList();
        if (silent.Count > 0) yield return new Paragraph($"You tell nobody of: {Text.Verbatim(string.Join("; ", silent))}.");
    }

    /// <summary>How much is missing, in a sentence.</summary>
    public static string Words(Seat seat, IReadOnlyCollection<TrayItem> open)
    {
        var all = seat.Sitting.Tray.Arrived.Count();
        var empty = open.Count(entry => entry.Answer.IsEmpty);
        return open.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"All {all} items in the tray have a whole answer.")
            : string.Create(CultureInfo.InvariantCulture, $"Of {all} items in the tray: {all - open.Count} answered, {open.Count - empty} begun, {empty} without an answer.");
    }

    /// <summary>Numbers that several items have.</summary>
    public static IEnumerable<string> Twice(Seat seat) => seat.Sitting.Tray.Arrived
        .Where(entry => entry.Answer.Number is not null)
        .GroupBy(entry => entry.Answer.Number!.Value)
        .Where(same => same.Count() > 1)
        .OrderBy(same => same.Key)
        .Select(same => string.Create(CultureInfo.InvariantCulture, $"Number {same.Key} is given more than once: {Text.Verbatim(string.Join("; ", same.Select(entry => ItemText.Name(entry.Item))))}."));

    /// <inheritdoc/>
    protected override Turn Take(int number)
    {
        var open = Open;
        if (number > open.Count) return new Open(new SubmitScreen(Seat));
        var item = open[number - 1].Item;
        Seat.Read(item.Id);
        return new OpenFrom(this with { Selected = number }, new ItemScreen(new Slip(Seat, item)));
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Review } ? new GoBack() : base.After(message);

    private IEnumerable<Block> Lines(TrayItem entry, int number)
    {
        var missing = ItemText.Lacking(entry.Answer, Paper).Select(ItemText.Part);
        yield return new Item(number, Text.Verbatim(ItemText.Name(entry.Item)), entry.IsRead ? "" : "not opened");
        yield return new Paragraph(entry.Answer.IsEmpty ? "nothing said yet" : $"still missing: {string.Join(", ", missing)}", Indent: 3, Tone: Tone.Quiet);
    }
}

/// <summary>Asks before the sitting is handed in. The safe answer is selected first.</summary>
internal sealed record SubmitScreen(Seat Seat, int Selected = 1) : SeatListScreen(Seat, Selected)
{
    private const int GoOn = 1;
    private const int HandIn = 2;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Hand in?",
        Blocks =
        [
            new Paragraph(ReviewScreen.Words(Seat, [.. Seat.Sitting.Tray.Arrived.Where(entry => ItemText.Lacking(entry.Answer, Paper).Any())])),
            // In a pause nothing of the tray can be seen.
            .. Seat.TimeLeft is null ? [] : ReviewScreen.Twice(Seat).Select(words => new Paragraph(words)),
            new Paragraph("Once it is handed in nothing can be changed, and nothing more comes."),
            new Gap(),
            new Item(GoOn, "Not yet: go on"),
            new Item(HandIn, "Hand in"),
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "answer"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "go on")],
    };

    /// <inheritdoc/>
    protected override int Count => HandIn;

    /// <inheritdoc/>
    protected override Turn Take(int number)
    {
        if (number == GoOn) return new GoBack();
        // What comes then is the end, in the place of all screens.
        Seat.Submit();
        return Same;
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Background or Act.Diary } ? Same : base.After(message);
}
