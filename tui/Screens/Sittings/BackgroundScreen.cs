using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>The sheets of the background pack, by their titles.</summary>
internal sealed record BackgroundScreen(Seat Seat, int Selected = 1) : SeatListScreen(Seat, Selected)
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Background",
        Blocks = [new Paragraph("The papers that are always beside you."), new Gap(), .. Paper.Background.Select((sheet, index) => new Item(index + 1, Text.Verbatim(sheet.Title)))],
        Side = [.. ItemText.Day(Paper)],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "read"), .. Beside.Where(hint => hint.Act == Act.Diary), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    protected override int Count => Paper.Background.Length;

    /// <inheritdoc/>
    protected override Turn Take(int number) => new OpenFrom(this with { Selected = number }, new SheetScreen(Seat, Paper.Background[number - 1]));

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Background } ? new GoBack() : base.After(message);
}

/// <summary>One sheet: of the background pack, or hanging on an item.</summary>
internal sealed record SheetScreen(Seat Seat, Sheet Sheet) : SeatScreen(Seat)
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Sheet.Title,
        Blocks = [new Paragraph(Sheet.Text)],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;
}

/// <summary>The day: what stands in the diary, and who is there.</summary>
internal sealed record DiaryScreen(Seat Seat) : SeatScreen(Seat)
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Paper.Diary.IsEmpty ? "Who is there" : "Diary",
        Blocks = [.. ItemText.Day(Paper)],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back or Act.Diary } ? new GoBack() : Same;
}
