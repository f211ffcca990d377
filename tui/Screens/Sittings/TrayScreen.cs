using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>The tray: all that has come, with what is new, read and answered.</summary>
internal sealed record TrayScreen(Seat Seat, int Selected = 1) : SeatListScreen(Seat, Selected)
{
    private List<TrayItem> Entries => [.. Seat.Sitting.Tray.Arrived];

    /// <inheritdoc/>
    public override Page Page
    {
        get
        {
            var entries = Entries;
            return new Page
            {
                Title = Paper.Title,
                Blocks =
                [
                    entries.Count == 0 ? new Paragraph("Nothing is in your tray yet. What comes is told at once.") : new Paragraph(Words(entries)),
                    new Gap(),
                    .. entries.SelectMany((entry, index) => Lines(entry, index + 1)),
                ],
                Side = [.. ItemText.Day(Paper)],
                Selected = entries.Count == 0 ? 0 : Selected,
                Hints =
                [
                    new Hint(Act.Take, "open"),
                    new Hint(Act.Review, "review"),
                    .. Beside,
                    new Hint(Act.Help, "keys"),
                    new Hint(Act.Back, Seat.Station is null ? "stop" : "invigilator"),
                ],
            };
        }
    }

    /// <inheritdoc/>
    protected override int Count => Entries.Count;

    /// <inheritdoc/>
    protected override Turn Take(int number)
    {
        var item = Entries[number - 1].Item;
        Seat.Read(item.Id);
        return new OpenFrom(this with { Selected = number }, new ItemScreen(new Slip(Seat, item)));
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Review } => new Open(new ReviewScreen(Seat)),
        Asked { Act: Act.Back } => new Open(Seat.WayOut),
        _ => base.After(message),
    };

    private string Words(List<TrayItem> entries)
    {
        var unread = entries.Count(entry => !entry.IsRead);
        var whole = entries.Count(entry => !ItemText.Lacking(entry.Answer, Paper).Any());
        return string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(entries.Count, "item")} in your tray: {whole} answered, {(unread == 0 ? "none" : unread)} unread.");
    }

    private IEnumerable<Block> Lines(TrayItem entry, int number)
    {
        var name = Text.Verbatim(ItemText.Name(entry.Item));
        var sender = entry.Item.Subject is null ? "" : ItemText.Sender(entry.Item);
        // What is new is told by a word; that it stands out is for those who see it.
        yield return new Item(number, entry.IsRead ? name : $"**{name}**", ItemText.Standing(entry, Paper));
        if (sender.Length > 0) yield return new Paragraph(Text.Verbatim(sender), Indent: 3, Tone: Tone.Quiet);
    }
}
