using System.Globalization;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Locking;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Tui.Screens;

/// <summary>What to play next, what somebody has shown and played so far, and the PIN that guards it.</summary>
/// <param name="Desk">Who reads the records.</param>
/// <param name="Held">What they held when the screen was opened.</param>
/// <param name="Selected">Number of the selected item, from 1.</param>
internal sealed record ProgressScreen(Desk Desk, ProgressHeld Held, int Selected = 1) : Screen
{
    private const int MostNext = 3;

    private static readonly string Closed = Words.Of(SessionState.Closed);

    /// <summary>Opens the briefing of a scenario; null where nothing can be begun from here.</summary>
    public Func<ScenarioFile, Screen>? Start { get; init; }

    private Person Person => Held.Person;

    private int Next => Start is null ? 0 : Math.Min(MostNext, Held.Next.Plays.Length);

    private int Units => Held.Shown.Plays.IsEmpty ? 0 : Held.Shown.Units.Length;

    private int Sessions => Held.Sessions.Length;

    private int FirstSession => Next + Units + 1;

    private int Count => Next + Units + Sessions + (Person.Pin is null ? 1 : 2);

    /// <inheritdoc/>
    public override string CommandLine => "mentorsim progress";

    /// <inheritdoc/>
    public override bool TellsWaysOn => true;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "My progress",
        Aside = Person.Name,
        Blocks = [.. Guard(), .. Proposed(), .. Shown(), .. ProgressText.Role(Held.Shown), .. ProgressText.Lapses(Held.Shown), .. Played(), new Gap(), .. Pins()],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "open"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "home")],
    };

    /// <inheritdoc/>
    public override RoomLock? RoomLock => Desk.Gate.LockOf(Person, "Set one at the end of My progress.");

    /// <summary>The screen with what the records hold now.</summary>
    public ProgressScreen Anew()
    {
        var anew = this with { Held = Desk.Progress(Person) };
        return anew with { Selected = Math.Clamp(Selected, 1, anew.Count) };
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Count, Selected + 1) }),
        Asked { Act: Act.Take } => OpenNumber(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Count => (this with { Selected = number }).OpenNumber(number),
        Asked { Act: Act.Back } => new GoHome(),
        _ => Same,
    };

    private OpenFrom OpenNumber(int number)
    {
        if (number <= Next) return new OpenFrom(this, Start!(Held.Files[Held.Next.Plays[number - 1].Scenario]));
        if (number < FirstSession) return new OpenFrom(this, new ProgressUnitScreen(Held, Held.Shown.Units[number - Next - 1]));
        if (number < FirstSession + Sessions)
        {
            var session = Held.Sessions[number - FirstSession].Session;
            return new OpenFrom(this, session.State == Closed ? Desk.LookAt(session) : Desk.Resume(session));
        }

        return new OpenFrom(this, number == FirstSession + Sessions ? new NewPinScreen(Desk) : new RemovePinScreen(Desk));
    }

    private IEnumerable<Block> Guard()
    {
        if (Held.Trouble is { } trouble)
        {
            yield return new Paragraph($"**The records cannot be read now, so something may be missing here.** {Text.Verbatim(trouble)}", Tone: Tone.Alert);
            yield return new Gap();
            yield break;
        }

        yield return new Paragraph(
            Person.Pin is null
                ? "You have no PIN: whoever picks or types your name here can see what stands on this screen."
                : "This is behind your PIN.",
            Tone: Tone.Quiet);
        if (Held.PinTaken is { } taken)
        {
            yield return new Paragraph($"A co-ordinator took your PIN away: {taken}.{(Person.Pin is null ? " You can set a new one below." : "")}");
        }

        foreach (var unread in Held.LeftOut) yield return new Paragraph(Text.Verbatim(unread), Tone: Tone.Alert);
        yield return new Gap();
    }

    private IEnumerable<Block> Proposed()
    {
        // Whoever knows nothing of what was played can propose nothing.
        if (Held.Trouble is not null || (Next == 0 && Held.Next.Unserved.IsEmpty)) yield break;
        yield return new Heading("What to play next");
        for (var i = 0; i < Next; i++)
        {
            var play = Held.Next.Plays[i];
            var scenario = Held.Files[play.Scenario].Scenario!;
            yield return new Item(i + 1, Text.Verbatim(play.Title), string.Create(CultureInfo.InvariantCulture, $"{scenario.Phase}, {scenario.Minutes} min"));
            yield return ProgressText.Reasons(play);
        }

        foreach (var unserved in ProgressText.Unserved(Held.Shown, Held.Next)) yield return unserved;
        yield return new Gap();
    }

    private IEnumerable<Block> Shown()
    {
        if (Held.Shown.Plays.IsEmpty && Held.Trouble is not null) yield break;
        yield return new Heading("The units so far");
        if (Held.Shown.Plays.IsEmpty) yield return new Paragraph("Nothing yet: play a scenario to its debrief.", Indent: 3);
        for (var i = 0; i < Units; i++)
        {
            var unit = Held.Shown.Units[i];
            yield return new Item(Next + i + 1, Text.Verbatim($"{unit.Id}  {unit.Title}"), unit.Times == 0 ? unit.Words : "");
            foreach (var bar in ProgressText.Bars(unit)) yield return bar;
        }

        yield return new Gap();
        if (Held.Shown.Plays.IsEmpty) yield break;
        foreach (var covered in ProgressText.Coverage(Held.Shown)) yield return covered;
        foreach (var other in ProgressText.Others(Held.Shown)) yield return other;
        yield return new Gap();
    }

    private IEnumerable<Block> Played()
    {
        if (Sessions == 0 && Held.Trouble is not null) yield break;
        yield return new Heading("What you have played");
        if (Sessions == 0) yield return new Paragraph("Nothing yet.", Indent: 3);
        for (var i = 0; i < Sessions; i++)
        {
            var played = Held.Sessions[i];
            yield return new Item(FirstSession + i, Text.Verbatim(played.Session.Title), $"{BriefingScreen.ModeName(played.Session.Mode)}, {played.When}");
            yield return new Paragraph(played.Words, Indent: 3, Tone: Tone.Quiet);
        }
    }

    private IEnumerable<Block> Pins()
    {
        var first = FirstSession + Sessions;
        yield return new Item(first, Person.Pin is null ? "Set a PIN" : "Change the PIN");
        if (Person.Pin is not null) yield return new Item(first + 1, "Remove the PIN");
        yield return new Gap();
        foreach (var limit in NewPinScreen.Limits) yield return limit;
    }
}
