using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>An item with what hangs on it, and what is said of it so far.</summary>
/// <param name="Slip">The item with its answer.</param>
/// <param name="Chosen">Number of what was selected by hand, from 1; null for what is to be done next.</param>
internal sealed record ItemScreen(Slip Slip, int? Chosen = null) : SeatListScreen(Slip.Seat, Chosen ?? 1)
{
    private ImmutableArray<AnswerPart> Parts => ItemText.PartsOf(Paper);

    private PaperItem Item => Slip.Item;

    private int Done => Parts.Length + Item.Attachments.Length + 1;

    private int Current => Chosen ?? (ItemText.Lacking(Slip.Answer, Paper).ToList() is [var missing, ..] ? Parts.IndexOf(missing) + 1 : Done);

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Slip.Title,
        Aside = Slip.IsPractice ? "nothing of it is kept" : "",
        Blocks =
        [
            .. Head(Item, Slip.IsPractice ? null : Slip.Entry.ArrivedAt),
            new Gap(),
            new Paragraph(Item.Text),
            .. Item.Attachments.IsEmpty ? [] : (Block[])[new Gap(), new Paragraph($"Attached: {string.Join("; ", Item.Attachments.Select(sheet => Text.Verbatim(sheet.Title)))}.")],
            new Gap(),
            new Heading("Your answer"),
            .. Parts.Select((part, index) => Line(part, index + 1)),
            .. Item.Attachments.IsEmpty ? [] : (Block[])[new Gap(), new Heading("Attached"), .. Item.Attachments.Select((sheet, index) => new Item(Parts.Length + index + 1, Text.Verbatim(sheet.Title)))],
            new Gap(),
            new Item(Done, Slip.IsPractice ? "Show the explained answer" : Slip.Next() is null ? "Back to the tray" : "Next item") { Label = Pages.Item.DoneLabel },
        ],
        Side = [.. ItemText.Day(Paper)],
        Selected = Current,
        Hints =
        [
            new Hint(Act.Take, "open"),
            .. Beside,
            .. Slip.IsPractice ? [] : (Hint[])[new Hint(Act.Next, "next item")],
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, Slip.IsPractice ? "instructions" : "back"),
        ],
    };

    /// <summary>What an item is about, who sent it, and when it came.</summary>
    public static IEnumerable<Block> Head(PaperItem item, TimeSpan? arrived)
    {
        if (item.Subject is { } subject) yield return new Heading(subject);
        var came = arrived is { } at && item.Arrives > 0 ? $"It came {Text.Duration(TimeSpan.FromMinutes(Math.Floor(at.TotalMinutes)))} after the start." : "";
        var sender = ItemText.Sender(item);
        var words = string.Join(' ', new[] { sender.Length == 0 ? "" : $"{Text.Verbatim(sender)}.", came }.Where(part => part.Length > 0));
        if (words.Length > 0) yield return new Paragraph(words, Tone: Tone.Quiet);
    }

    /// <inheritdoc/>
    protected override int Count => Done;

    /// <inheritdoc/>
    protected override Turn Take(int number)
    {
        if (number == Done) return GoOn();
        var from = this with { Chosen = null };
        return number > Parts.Length
            ? new OpenFrom(this with { Chosen = number }, new SheetScreen(Seat, Item.Attachments[number - Parts.Length - 1]))
            : new OpenFrom(from, Slip.ScreenOf(Parts[number - 1]));
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Chosen = Math.Max(1, Current - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Chosen = Math.Min(Done, Current + 1) }),
        Asked { Act: Act.Take } => Take(Current),
        Asked { Act: Act.Next } when !Slip.IsPractice => Slip.Next() is { } next ? Go(next) : new Refuse("Nothing else in the tray waits for an answer."),
        _ => base.After(message),
    };

    private Turn GoOn() => Slip.IsPractice ? new Go(new PracticeAnswerScreen(Slip)) : Slip.Next() is { } next ? Go(next) : new GoBack();

    private static Turn Go(Slip next)
    {
        next.Seat.Read(next.Item.Id);
        return new Go(new ItemScreen(next));
    }

    private Item Line(AnswerPart part, int number)
    {
        var name = Text.Capital(ItemText.Part(part));
        return ItemText.Said(part, Slip.Answer, Paper) is { } said
            ? new Item(number, part == AnswerPart.Reason ? $"{name}: {said}" : $"{name}: **{said}**")
            : new Item(number, name, part == AnswerPart.To && !Slip.Answer.Actions.IsEmpty ? "nobody" : "not yet");
    }
}
