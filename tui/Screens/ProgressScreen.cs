using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Locking;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Tui.Screens;

/// <summary>What to play next, how each unit stands, the ways to induction, training, ledger and calendar, and the PIN that guards it all.</summary>
/// <param name="Desk">Who reads the records.</param>
/// <param name="Held">What they held when the screen was opened.</param>
internal sealed record ProgressScreen(Desk Desk, ProgressHeld Held) : MenuScreen
{
    private const int MostNext = 3;

    /// <summary>Opens the briefing of a scenario.</summary>
    public required Func<ScenarioFile, Screen> Start { get; init; }

    /// <summary>What is due in the induction, in a sentence, or nothing: it takes reading a route.</summary>
    public Task<string?> Due { get; init; } = Task.FromResult<string?>(null);

    /// <summary>The same, as far as it is known.</summary>
    public string? DueWords { get; init; }

    /// <summary>Whether that is still to come.</summary>
    public bool IsDueToCome { get; init; }

    /// <summary>The progress of somebody.</summary>
    /// <param name="desk">Who reads the records.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="start">Makes the briefing of a scenario.</param>
    public static ProgressScreen Of(Desk desk, Person person, Func<ScenarioFile, Screen> start) => new ProgressScreen(desk, desk.Progress(person)) { Start = start }.Asking();

    /// <summary>The screen with what the records hold now.</summary>
    public ProgressScreen Anew() => (this with { Held = Desk.Progress(Person) }).Asking();

    /// <inheritdoc/>
    public override string CommandLine => "mentorsim progress";

    /// <inheritdoc/>
    public override bool TellsWaysOn => true;

    /// <inheritdoc/>
    public override Task? Expects => IsDueToCome ? Due : null;

    /// <inheritdoc/>
    public override RoomLock? RoomLock => Desk.Gate.LockOf(Person, "Set one at the end of My progress.");

    /// <inheritdoc/>
    protected override string Title => "My progress";

    /// <inheritdoc/>
    protected override string Aside => Person.Name;

    /// <inheritdoc/>
    protected override string BackWord => "home";

    /// <inheritdoc/>
    protected override Turn Back => new GoHome();

    /// <inheritdoc/>
    protected override IEnumerable<Hint> MoreHints =>
    [
        new Hint(Act.GoOn, "play next", NextFile is null ? Held.Trouble is null ? "Nothing is due now: play what you like, in Practise." : "The records cannot be read, so nobody knows what is next." : null),
        new Hint(Act.Induction, "induction"),
        new Hint(Act.Review, "outside your role"),
        new Hint(Act.Diary, "calendar"),
    ];

    /// <inheritdoc/>
    public override Page Page => base.Page with
    {
        Side = Held.Calendar.Last is null ? [] : [new Heading("The last 12 weeks"), new Gap(), CalendarText.Narrow(Held.Calendar), new Gap(), new Paragraph($"{Text.Capital(CalendarText.Summary(Held.Calendar))}.")],
    };

    private Person Person => Held.Person;

    // Whoever knows nothing of what was played can propose nothing.
    private IEnumerable<NextPlay> Proposals => Held.Trouble is null ? Held.Next.Plays.Take(MostNext) : [];

    private ScenarioFile? NextFile => Proposals.FirstOrDefault() is { } first ? Held.Files[first.Scenario] : null;

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Arrived when IsDueToCome && Due.IsCompleted => new Stay(this with { IsDueToCome = false, DueWords = Due.GetAwaiter().GetResult() }),
        Asked { Act: Act.GoOn } when NextFile is { } file => new Open(Start(file)),
        Asked { Act: Act.Induction } => OpenInduction(),
        Asked { Act: Act.Review } => OpenLedger(),
        Asked { Act: Act.Diary } => OpenCalendar(),
        _ => base.After(message),
    };

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayFirst(menu);
        OfferNext(menu);
        OfferUnits(menu);
        OfferParts(menu);
        OfferSessions(menu);
        OfferLater(menu);
        SayRest(menu);
        OfferPins(menu);
    }

    private ProgressScreen Asking()
    {
        var due = Desk.BeginDue();
        return this with { Due = due, IsDueToCome = !due.IsCompleted, DueWords = due.IsCompleted ? due.GetAwaiter().GetResult() : null };
    }

    private void SayFirst(Menu menu)
    {
        if (Held.Trouble is { } trouble) menu.Say(new Paragraph($"**The records cannot be read now, so something may be missing here.** {Text.Verbatim(trouble)}", Tone: Tone.Alert), new Gap());
        if (Held.Trouble is null && Held.PinTaken is { } taken)
            menu.Say(new Paragraph($"A co-ordinator took your PIN away: {taken}.{(Person.Pin is null ? " You can set a new one below." : "")}"));
        foreach (var unread in Held.LeftOut) menu.Say(new Paragraph(Text.Verbatim(unread), Tone: Tone.Alert));
    }

    private void OfferNext(Menu menu)
    {
        if (Held.Trouble is not null) return;
        menu.Say(new Heading("What next"));
        if (Proposals.FirstOrDefault() is { } first) Offer(menu, first, (text, then, right) => menu.OfferBy(Act.GoOn, text, then, right));
        else menu.Say(new Paragraph("Nothing is due now. Play what you like: **Practise** on the first page has every scenario.", Indent: 3));
        menu.Say(ProgressText.Unserved(Held.Shown, Held.Next));
        menu.Say(new Gap());
    }

    private void Offer(Menu menu, NextPlay play, Action<string, Func<Turn>, string> offer)
    {
        var file = Held.Files[play.Scenario];
        offer(play.Title, () => new OpenFrom(this, Start(file)), string.Create(CultureInfo.InvariantCulture, $"{file.Scenario!.Phase}, {file.Scenario.Minutes} min"));
        menu.Say(ProgressText.Reasons(play));
    }

    private void OfferUnits(Menu menu)
    {
        if (Held.Shown.Plays.IsEmpty)
        {
            if (Held.Trouble is null) menu.Say(new Heading("The units so far"), new Paragraph("Nothing yet: play a scenario to its debrief.", Indent: 3), new Gap());
            return;
        }

        menu.Say(new Heading(string.Create(CultureInfo.InvariantCulture, $"The units so far: {Held.Shown.UnitsEvidenced} of {Held.Shown.Units.Length} evidenced")), UnitRow.Heads);
        foreach (var unit in Held.Shown.Units)
        {
            menu.Offer($"{unit.Id}  {unit.Title}", () => new OpenFrom(this, new ProgressUnitScreen(Held, unit)), UnitRow.Right(unit));
            menu.Shape(item => item with { IsOneLine = true, Sentence = UnitRow.Sentence(unit) });
            if (UnitRow.Why(unit, Held.Shown.Days) is { } why) menu.Say(why);
        }

        menu.Say(new Gap());
    }

    private void OfferParts(Menu menu)
    {
        // What cannot be read is not said to be nothing.
        var isRead = Held.Trouble is null;
        menu.OfferBy(Act.Induction, isRead && Held.Notes.Route is null ? "My induction: no route is chosen yet" : "My induction", OpenInduction);
        if (DueWords is { } due) menu.Shape(item => item with { Markdown = due });
        menu.OfferBy(Act.Review, !isRead ? "Outside your role" : Held.Shown.Plays.IsEmpty ? "Outside your role: nothing yet" : ProgressText.Standing(Held.Ledger), OpenLedger, LastOn(Held.Ledger.Entries.FirstOrDefault()?.Day));
        menu.OfferBy(Act.Diary, isRead ? $"Calendar: {CalendarText.Summary(Held.Calendar)}" : "Calendar", OpenCalendar, LastOn(Held.Calendar.Last));
        menu.Offer(isRead ? $"Training record: {TrainingWords}" : "Training record", () => new OpenFrom(this, TrainingOf(new InductionDesk(Desk, Person, Start))), Renewal.Of(Held.Notes, Held.Calendar.Today) is [var next, ..] ? DayText.Of(next) : "");
        menu.Say(new Gap());
    }

    private string TrainingWords => Held.Notes.Training.Count switch
    {
        0 => "nothing in it yet",
        1 => "1 entry",
        var many => string.Create(CultureInfo.InvariantCulture, $"{many:N0} entries"),
    };

    private string LastOn(DateOnly? day) => day is { } last ? $"last on {Held.Shown.Days.Say(last)}" : "";

    private static TrainingScreen TrainingOf(InductionDesk desk) => new(desk, desk.Look());

    private void OfferSessions(Menu menu)
    {
        if (Held.AllSessions == 0 && Held.Trouble is not null) return;
        menu.Say(new Heading("What you have played"));
        if (Held.AllSessions == 0) menu.Say(new Paragraph("Nothing yet.", Indent: 3));
        foreach (var played in Held.Sessions) PlayedScreen.Offer(menu, Desk, played, this);
        if (Held.AllSessions > Held.Sessions.Length)
            menu.Offer(string.Create(CultureInfo.InvariantCulture, $"All {Held.AllSessions:N0} that you have played"), () => new OpenFrom(this, new PlayedScreen(Desk, Person, Desk.Played(Person))));
        menu.Say(new Gap());
    }

    private void OfferLater(Menu menu)
    {
        if (Proposals.Skip(1).ToList() is not { Count: > 0 } later) return;
        menu.Say(new Heading("And after that"));
        foreach (var play in later) Offer(menu, play, (text, then, right) => menu.Offer(text, then, right));
        menu.Say(new Gap());
    }

    private void SayRest(Menu menu)
    {
        if (Held.Shown.Plays.IsEmpty) return;
        menu.Say(ProgressText.Coverage(Held.Shown).Concat(ProgressText.Others(Held.Shown)));
        menu.Say(new Gap());
        menu.Say(ProgressText.Role(Held.Shown));
    }

    private void OfferPins(Menu menu)
    {
        menu.Say(new Paragraph(
            Person.Pin is null
                ? "You have no PIN: whoever picks or types your name here can see what stands on this screen."
                : "This is behind your PIN.",
            Tone: Tone.Quiet));
        menu.Offer(Person.Pin is null ? "Set a PIN" : "Change the PIN", () => new OpenFrom(this, new NewPinScreen(Desk)));
        if (Person.Pin is not null) menu.Offer("Remove the PIN", () => new OpenFrom(this, new RemovePinScreen(Desk)));
        menu.Say(new Gap());
        menu.Say(NewPinScreen.Limits);
    }

    private OpenFrom OpenInduction() => new(this, Doors.Induction(Desk, Start));

    private OpenFrom OpenLedger() => new(this, LedgerScreen.Of(Desk, Held));

    private OpenFrom OpenCalendar() => new(this, new CalendarScreen(Desk, Held));
}
