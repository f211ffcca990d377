using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The first page: what somebody was doing last, four doors, and what is due.</summary>
/// <param name="Practise">What lies behind the first door, as it was left.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record HomeScreen(PractiseScreen Practise, int Selected = 1) : Screen
{
    private const int DoorCount = 4;

    /// <summary>What panels need; null where this run has none.</summary>
    public Panel.PanelDesk? Panel { get; init; }

    /// <summary>The workbench of whoever writes scenarios; null where this run has none.</summary>
    public Func<Screen>? Bench { get; init; }

    /// <summary>Whether nobody has used MentorSim here before.</summary>
    public bool IsFirstRun { get; init; }

    /// <summary>What is due in the induction of whoever plays, in a sentence, or nothing: it takes reading a route.</summary>
    public Task<string?> Due { get; init; } = Task.FromResult<string?>(null);

    /// <summary>The same, as far as it is known.</summary>
    public string? DueWords { get; init; }

    /// <summary>Whether that is still to come.</summary>
    public bool IsDueToCome { get; init; }

    /// <inheritdoc/>
    public override Task? Expects => Practise.Expects ?? (IsDueToCome ? Due : null);

    private Desk? Desk => Practise.Desk;

    private Shelf Shelf => Practise.Shelf;

    private Unfinished? Last => Shelf.Unfinished is [var last, ..] ? last : null;

    /// <summary>The number of the first door: one that is gone on with stands before them.</summary>
    private int FirstDoor => Last is null ? 1 : 2;

    private int Count => FirstDoor + DoorCount - 1;

    /// <inheritdoc/>
    public override string CommandLine => "mentorsim";

    /// <inheritdoc/>
    public override bool TellsWaysOn => true;

    /// <summary>Goes through one of the doors, counted from 0.</summary>
    public Turn Through(int door) => OpenNumber(FirstDoor + door);

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "MentorSim",
        Aside = "Practise for the work of a learning mentor",
        Blocks =
        [
            .. Player(),
            .. GoOn(),
            .. Door(0, "Practise", Shown(Practise.Known), "Play a scenario, see what comes of it, and read why."),
            .. Door(1, "Write", "", "Check, preview and test scenarios; begin one of your own."),
            .. Door(2, "Panel", "", "Sit candidates for an in-tray exercise, mark, agree and decide."),
            .. Door(3, "My progress", "", "What you have shown so far, your induction and your training."),
            .. News(),
            .. Practise.Known is null ? [] : Practise.Known.Troubles.SelectMany<string, Block>(trouble => [new Gap(), new Paragraph(Text.Verbatim(trouble))]),
        ],
        Side = [.. PractiseScreen.Welcome],
        Selected = Selected,
        Hints =
        [
            new Hint(Act.Take, "open"),
            .. Last is null ? [] : (Hint[])[new Hint(Act.GoOn, "go on")],
            // A narrow foot leaves out the last ones: the tour is for those who are new here.
            .. IsFirstRun ? [new Hint(Act.Tour, "tour")] : Array.Empty<Hint>(),
            .. Desk?.Archive is null ? [] : (Hint[])[new Hint(Act.Induction, "induction"), new Hint(Act.Team, "your team"), new Hint(Act.Player, Shelf.Person is null ? "your name" : "somebody else")],
            .. IsFirstRun ? [] : (Hint[])[new Hint(Act.Tour, "tour")],
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "quit"),
        ],
    };

    /// <summary>The screen with what the records hold now; the same door is selected.</summary>
    public HomeScreen Anew()
    {
        var door = Selected - FirstDoor;
        var due = Desk?.BeginDue() ?? Task.FromResult<string?>(null);
        var anew = this with { Practise = Practise.Anew(), Due = due, IsDueToCome = !due.IsCompleted, DueWords = due.IsCompleted ? due.GetAwaiter().GetResult() : null };
        return anew with { Selected = Math.Clamp(door + anew.FirstDoor, 1, anew.Count) };
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Arrived when Practise.Expects is { IsCompleted: true } && Practise.After(message) is Stay { Screen: PractiseScreen known } => new Stay(this with { Practise = known }),
        Arrived when IsDueToCome && Due.IsCompleted => new Stay(this with { IsDueToCome = false, DueWords = Due.GetAwaiter().GetResult() }),
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Count, Selected + 1) }),
        Asked { Act: Act.Take } => OpenNumber(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Count => OpenNumber(number),
        Asked { Act: Act.GoOn } when Last is not null => OpenNumber(1),
        Asked { Act: Act.Progress } => OpenNumber(FirstDoor + DoorCount - 1),
        Asked { Act: Act.Panel } => OpenNumber(FirstDoor + 2),
        Asked { Act: Act.Player } when Desk is { Archive: not null } desk => new Open(PeopleScreen.For(desk)),
        Asked { Act: Act.Induction } when Desk is { Archive: not null } desk => new Open(Doors.Induction(desk, Practise.Library.Start)),
        Asked { Act: Act.Team } when Desk is { Archive: not null } desk => new Open(desk.Team()),
        Asked { Act: Act.Tour } => new Open(new TourScreen()),
        Asked { Act: Act.Back } => Practise.Results.IsEmpty
            ? new GoBack()
            : new Open(new AskScreen(
                "Leave MentorSim?",
                "Nobody said who plays, so the results of this run are not kept: when you leave, they are gone.",
                "Stay",
                "Leave",
                new Leave())),
        _ => Same,
    };

    private OpenFrom OpenNumber(int number) => new(this with { Selected = number }, (number - FirstDoor) switch
    {
        < 0 => Desk!.Resume(Last!.Session),
        0 => Practise,
        1 => Bench?.Invoke() ?? new NoticeScreen("Write", "There is no workbench in this run."),
        2 => Panel is { } panel ? new Panel.PanelScreen(panel) : new NoticeScreen("Panel", "There are no panels in this run."),
        _ => Desk is { Archive: not null } desk
            ? Doors.Progress(desk, Practise.Library.Start)
            : new NoticeScreen("My progress", $"Nothing is kept here. {Text.Verbatim(Shelf.Trouble ?? Desk?.Trouble ?? "There is no place for records in this run.")}"),
    });

    private static string Shown(Catalogue? known) => known switch
    {
        null => "reading the library",
        { Scenarios.IsEmpty: true, Papers.IsEmpty: true } => "no scenarios yet",
        { Papers.IsEmpty: true } => Counted.Of(known.Scenarios.Length, "scenario"),
        _ => $"{Counted.Of(known.Scenarios.Length, "scenario")}, {Counted.Of(known.Papers.Length, "paper")}",
    };

    private IEnumerable<Block> Player()
    {
        if (Shelf.Trouble is { } trouble)
        {
            yield return new Paragraph($"**Nothing can be kept in the records now.** {Text.Verbatim(trouble)}", Tone: Tone.Alert);
            yield return new Gap();
        }

        if (IsFirstRun && Shelf.Person is null)
        {
            yield return new Paragraph($"**New here?** Press {KeyNames.Of(Act.Tour)} for a tour of less than a minute, or open **Practise** and begin.");
            yield return new Gap();
        }

        if (Shelf.Person is not { } person) yield break;
        yield return new Paragraph($"You are {Text.Verbatim(person.Name)}.{(Shelf.IsLocked ? " What you have played is behind your PIN: open My progress to see it." : "")}", Tone: Tone.Quiet);
        yield return new Gap();
    }

    private IEnumerable<Block> GoOn()
    {
        if (Last is not { } last) yield break;
        yield return new Heading("What you were doing last");
        yield return new Item(1, $"Go on: {Text.Verbatim(last.Session.Title)}", last.Words) { Label = Keys.LabelOf(Act.GoOn) };
        if (Shelf.Unfinished.Length + Shelf.MoreUnfinished is > 1 and var all)
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{all - 1} more to go on with in Practise."), Indent: 3, Tone: Tone.Quiet);
        yield return new Gap();
    }

    private ImmutableArray<Block> Door(int place, string name, string right, string about) =>
    [
        new Item(FirstDoor + place, $"**{name}**", right) { Label = (place + 1).ToString(CultureInfo.InvariantCulture) },
        new Paragraph(about, Indent: 3, Tone: Tone.Quiet),
    ];

    private IEnumerable<Block> News()
    {
        if (DueWords is null && Shelf.Renewals.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("Due");
        if (DueWords is { } due) yield return new Paragraph(due);
        if (Induction.DayText.Of(Shelf.Renewals) is { } renewals) yield return new Paragraph(renewals);
    }
}
