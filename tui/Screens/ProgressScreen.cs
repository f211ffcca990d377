using System.Globalization;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scoring;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What somebody has played and shown so far, and the PIN that guards it.</summary>
/// <param name="Desk">Who reads the records.</param>
/// <param name="Progress">What they held when the screen was opened.</param>
/// <param name="Selected">Number of the selected item, from 1.</param>
internal sealed record ProgressScreen(Desk Desk, Progress Progress, int Selected = 1) : Screen
{
    private static readonly string Closed = Words.Of(SessionState.Closed);

    private Person Person => Progress.Person;

    private int Sessions => Progress.Sessions.Length;

    private int Count => Sessions + (Person.Pin is null ? 1 : 2);

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "My progress",
        Aside = Person.Name,
        Blocks = [.. Guard(), .. Units(), .. Played(), new Gap(), .. Pins()],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "open"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "home")],
    };

    /// <summary>The screen with what the records hold now.</summary>
    public ProgressScreen Anew()
    {
        var anew = this with { Progress = Desk.Progress(Person) };
        return anew with { Selected = Math.Min(Selected, anew.Count) };
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
        if (number <= Sessions)
        {
            var session = Progress.Sessions[number - 1].Session;
            return new OpenFrom(this, session.State == Closed ? Desk.LookAt(session) : Desk.Resume(session));
        }

        return new OpenFrom(this, number == Sessions + 1 ? new NewPinScreen(Desk) : new RemovePinScreen(Desk));
    }

    private IEnumerable<Block> Guard()
    {
        if (Progress.Trouble is { } trouble)
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
        if (Progress.PinTaken is { } taken)
        {
            yield return new Paragraph($"A co-ordinator took your PIN away: {taken}.{(Person.Pin is null ? " You can set a new one below." : "")}");
        }

        yield return new Gap();
    }

    private IEnumerable<Block> Units()
    {
        if (Progress.Units.IsEmpty && Progress.Trouble is not null) yield break;
        yield return new Heading("The units so far");
        if (Progress.Units.IsEmpty) yield return new Paragraph("Nothing yet: play a scenario to its debrief.", Indent: 3);
        foreach (var unit in Progress.Units)
        {
            yield return new Bar(unit.Name, unit.Best.Share, $"best: {unit.Best.Words}");
            if (unit.Times > 1) yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"last: {unit.Last.Words}; shown in {unit.Times} plays"), Indent: 3, Tone: Tone.Quiet);
        }

        yield return new Gap();
    }

    private IEnumerable<Block> Played()
    {
        if (Sessions == 0 && Progress.Trouble is not null) yield break;
        yield return new Heading("What you have played");
        if (Sessions == 0) yield return new Paragraph("Nothing yet.", Indent: 3);
        for (var i = 0; i < Sessions; i++)
        {
            var played = Progress.Sessions[i];
            yield return new Item(i + 1, Text.Verbatim(played.Session.Title), $"{BriefingScreen.ModeName(played.Session.Mode)}, {played.When}");
            yield return new Paragraph(played.Words, Indent: 3, Tone: Tone.Quiet);
        }
    }

    private IEnumerable<Block> Pins()
    {
        yield return new Item(Sessions + 1, Person.Pin is null ? "Set a PIN" : "Change the PIN");
        if (Person.Pin is not null) yield return new Item(Sessions + 2, "Remove the PIN");
        yield return new Gap();
        foreach (var limit in NewPinScreen.Limits) yield return limit;
    }
}
