using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens;

/// <summary>How much was played on each day of the last twelve weeks. It only counts: nobody has to play every day.</summary>
/// <param name="Desk">Who reads the records.</param>
/// <param name="Held">What they held.</param>
internal sealed record CalendarScreen(Desk Desk, ProgressHeld Held) : Screen
{
    private PracticeCalendar Calendar => Held.Calendar;

    /// <inheritdoc/>
    public override RoomLock? RoomLock => Desk.Gate.LockOf(Held.Person, "Set one at the end of My progress.");

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Calendar of practice",
        Aside = Held.Person.Name,
        Blocks = Held.Trouble is { } trouble ? [new Paragraph($"**The records cannot be read now.** {Text.Verbatim(trouble)}", Tone: Tone.Alert)] : Calendar.Last is not { } last
            ? [new Paragraph($"Nothing has been played yet. Go back and press {KeyNames.Of(Act.GoOn)} for what to play first: ten minutes are enough to begin.")]
            :
            [
                new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Text.Capital(CalendarText.Summary(Calendar))}{(Calendar.Before == 0 ? "" : $", {Calendar.Before:N0} before that")}. The last was on {DayText.Of(last)}.")),
                new Gap(),
                CalendarText.Wide(Calendar),
                new Gap(),
                new Paragraph("Each play stands on the day on which something last happened in it. A little now and then is better kept than much at once; a pause is no failure.", Tone: Tone.Quiet),
            ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Back or Act.Take or Act.Diary } ? new GoBack() : Same;
}
