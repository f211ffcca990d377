using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Panel;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>What somebody should know before the clock starts, with the practice item. No time runs here.</summary>
/// <param name="Seat">The sitting, which has not been opened.</param>
/// <param name="Prepare">Makes it with another extra time, in per cent; null where that is settled.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record InstructionsScreen(Seat Seat, Func<int, Seat>? Prepare, int Selected = 1) : SeatListScreen(Seat, Selected)
{
    private static readonly ImmutableArray<int> ExtraTimes = [0, 25, 50, 100];

    private SittingTerms Terms => Seat.Sitting.Terms;

    private bool HasPractice => Paper.Practice is not null;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Paper.Title,
        Aside = Seat.IsTraining ? "in-tray, training" : $"Candidate {Terms.Candidate}",
        Blocks =
        [
            .. Notice(),
            new Heading("Your task"),
            new Paragraph(Paper.Brief),
            new Gap(),
            new Heading("How it works"),
            .. HowItWorks().Select(words => new Paragraph(words, Lead: "- ")),
            new Gap(),
            new Heading("The time"),
            .. Time().Select(words => new Paragraph(words, Lead: "- ")),
            new Gap(),
            new Paragraph(Provenance.Words(Paper.Policy, Paper.Review), Tone: Tone.Quiet),
            new Gap(),
            .. HasPractice ? [new Item(1, "Try the practice item: no time runs, and nothing of it is kept")] : Array.Empty<Block>(),
            new Item(Count, $"Start: the clock runs for {Text.Duration(Seat.Sitting.Limit)}"),
        ],
        Selected = Selected,
        Hints =
        [
            new Hint(Act.Take, "choose"),
            .. Prepare is null ? [] : (Hint[])[new Hint(Act.Time, $"extra time: {Terms.ExtraTime}%")],
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, Seat.Station is null ? "leave" : "invigilator"),
        ],
    };

    /// <inheritdoc/>
    protected override int Count => HasPractice ? 2 : 1;

    /// <inheritdoc/>
    protected override Turn Take(int number) => number == Count
        ? new Go(new StartScreen(this with { Selected = number }))
        : new OpenFrom(this with { Selected = Count }, new ItemScreen(new Slip(Seat, Paper.Practice!)));

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Time } && Prepare is not null
        ? new Stay(this with { Seat = Prepare(ExtraTimes[(ExtraTimes.IndexOf(Terms.ExtraTime) + 1) % ExtraTimes.Length]) })
        : message is Asked { Act: Act.Back } && Seat.Station is { } station ? new Go(new StationPinScreen(station, "Back to the list of candidates. The clock was not started.", () => new GoHome(), new Go(this)) { Seat = Seat })
        : message is Asked { Act: Act.Background or Act.Diary } ? Same : base.After(message);

    private IEnumerable<Block> Notice()
    {
        if (Paper.Notice is not { } notice) yield break;
        yield return new Heading("Before you start");
        yield return new Paragraph(notice);
        if (Seat.IsTraining)
        {
            yield return new Gap();
            yield return new Paragraph(
                "You can go back now, and you can stop at any moment. If it touches something of your own, talk to somebody you trust: " +
                "your line manager, your school's safeguarding lead, your GP.");
        }

        yield return new Gap();
    }

    private IEnumerable<string> HowItWorks()
    {
        var people = Paper.People.IsEmpty ? "" : "to whom it goes, ";
        yield return $"Your tray holds items; more come while the clock runs, and are told at once. Of each you say how urgent it is, what you do with it ({(Paper.MaxActions == 1 ? "one thing" : $"up to {Paper.MaxActions} things")}), {people}by when, and which number it has in the order of dealing; and why, in your own words.";
        yield return "Several items may be urgent at once. To hand on, to send a holding reply, to send back, and to do nothing with a reason are answers like any other.";
        yield return "*By when* is what you say, in words or in minutes after the item came; how long you take to type is not looked at.";
        yield return "Every answer is stored as you give it, also while you write, and can be changed until the end.";
        var beside = string.Join(" and ", new[] { Paper.Background.IsEmpty ? null : "B opens the background papers", DayKey }.OfType<string>());
        yield return $"Each page names its keys at its foot, and ? lists them. {(beside.Length == 0 ? "" : $"{beside}. ")}R in the tray shows what is not answered yet, and hands in.";
        if (Seat.IsTraining) yield return "At the end you see the key with its reasons, item by item. The reasons that you write are for people: no machine scores them.";
        else yield return "If anything is wrong, call your invigilator, who can stop the clock: a key in the tray leads there. Nothing is told at the end of how it went; that is for the panel.";
    }

    private string? DayKey => Paper.Diary.IsEmpty && Paper.People.IsEmpty ? null : Paper.Background.IsEmpty ? "D opens the diary and who is there" : "D the diary and who is there";

    private IEnumerable<string> Time()
    {
        var minutes = ItemText.Minutes(Paper.Minutes);
        yield return Terms.ExtraTime == 0
            ? $"You have {minutes} from when you start the clock. It does not run yet."
            : $"You have {Text.Duration(Seat.Sitting.Limit)} from when you start the clock: {minutes} and {Terms.ExtraTime}% extra time. It does not run yet.";
        if (Terms.ExtraTime > 0)
            yield return Terms.ArrivalsUnscaled ? "New items come when they come to everybody, whatever the extra time." : "New items come as much later, too.";
        var warnings = Bell.Warnings.Where(warning => warning < Paper.Minutes).Select(Terms.Lasting).Select(Text.Duration).ToList();
        yield return warnings.Count == 0
            ? "The time left is always in sight."
            : $"The time left is always in sight, and you are told with {string.Join(", ", warnings[..^1])}{(warnings.Count > 1 ? " and " : "")}{warnings[^1]} left.";
        yield return "When the time is up, what is there is handed in.";
    }
}

/// <summary>Asks before the clock starts.</summary>
/// <param name="From">The instructions.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record StartScreen(InstructionsScreen From, int Selected = 1) : SeatListScreen(From.Seat, Selected)
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Start the clock?",
        Aside = Paper.Title,
        Blocks =
        [
            new Paragraph($"The clock will run for {Text.Duration(Seat.Sitting.Limit)}."),
            .. Seat.IsTraining ? [] : (Block[])[new Paragraph("Start when your invigilator says so.")],
            new Gap(),
            new Item(1, "Start the clock"),
            new Item(2, "Not yet: back to the instructions"),
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "choose"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "instructions")],
    };

    /// <inheritdoc/>
    protected override int Count => 2;

    /// <inheritdoc/>
    protected override Turn Take(int number)
    {
        if (number == 2) return new Go(From);
        Seat.Sitting.Open();
        return new Go(new TrayScreen(Seat));
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Background or Act.Diary } => Same,
        Asked { Act: Act.Back } => new Go(From),
        _ => base.After(message),
    };
}
