using System.Globalization;
using MentorSim.Engine.InTray;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>The slip on which somebody answers one item: one in the tray, whose answers are stored as they are given, or the practice item.</summary>
/// <param name="Seat">The sitting.</param>
/// <param name="Item">The item.</param>
internal sealed record Slip(Seat Seat, PaperItem Item)
{
    /// <summary>Whether it is the practice item, of which nothing is kept.</summary>
    public bool IsPractice => ReferenceEquals(Item, Seat.Paper.Practice);

    /// <summary>What is said so far.</summary>
    public ItemAnswer Answer => IsPractice ? Seat.Practice.Answer : Entry.Answer;

    /// <summary>The entry in the tray; of no use for the practice item.</summary>
    public TrayItem Entry => Seat.Sitting.Tray.Find(Item.Id)!;

    /// <summary>What heads its screens.</summary>
    public string Title => IsPractice ? "Practice item" : string.Create(CultureInfo.InvariantCulture, $"Item {Place(Seat, Item)}");

    /// <summary>The number of an item in the tray, by when it came.</summary>
    public static int Place(Seat seat, PaperItem item) => seat.Sitting.Tray.Arrived.TakeWhile(entry => entry.Item != item).Count() + 1;

    /// <summary>Says something.</summary>
    public void Say(ItemAnswer answer)
    {
        if (IsPractice) Seat.Practice.Answer = answer;
        else Seat.Answer(Item.Id, answer);
    }

    /// <summary>The next item of the tray that is not wholly answered, from this one on and round; null where there is none.</summary>
    public Slip? Next()
    {
        var arrived = Seat.Sitting.Tray.Arrived.ToList();
        var place = arrived.FindIndex(entry => entry.Item == Item);
        var open = arrived.Skip(place + 1).Concat(arrived.Take(Math.Max(0, place))).FirstOrDefault(entry => ItemText.Lacking(entry.Answer, Seat.Paper).Any());
        return open is null ? null : new Slip(Seat, open.Item);
    }

    /// <summary>The screen on which a part is said.</summary>
    public Screen ScreenOf(AnswerPart part) => part switch
    {
        AnswerPart.Priority => PriorityScreen.For(this),
        AnswerPart.Actions or AnswerPart.To => TicksScreen.For(this, part),
        AnswerPart.ByWhen => ByWhenScreen.For(this),
        AnswerPart.Number => NumberScreen.For(this),
        AnswerPart.Reason => new ReasonScreen(this, Answer.Reason),
    };

    /// <summary>What comes after a part was said: the next part that says nothing yet, else back to the item.</summary>
    public Turn After(AnswerPart part) =>
        Answer.Missing(Seat.Paper).Where(missing => missing > part).Select(missing => (Turn)new Go(ScreenOf(missing))).FirstOrDefault(new GoBack());
}
