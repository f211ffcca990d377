using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>A screen of somebody's induction, with what the records held when it was opened or came to the top again.</summary>
/// <param name="Desk">Whose it is, and who reads and keeps.</param>
/// <param name="Look">What the records held.</param>
internal abstract record InductionScreen(InductionDesk Desk, InductionLook Look) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Aside => Desk.Person.Name;

    /// <inheritdoc/>
    public override RoomLock? RoomLock => Desk.Lock;

    /// <summary>What stands about the person.</summary>
    protected InductionFile File => Look.File;

    /// <summary>The screen with what the records hold now.</summary>
    public InductionScreen Anew() => this with { Look = Desk.Look() };

    /// <summary>Opens a screen over this one.</summary>
    protected Func<Turn> Opening(Func<Screen> screen) => () => new OpenFrom(this, screen());

    /// <summary>Writes something down.</summary>
    /// <param name="note">What.</param>
    /// <param name="then">What comes of it where it is kept; where it is not, this screen stays and says why.</param>
    protected Turn Keep(Func<DateTimeOffset, InductionEvent> note, Func<Turn> then) => Desk.Write(note) is { } why ? Refused(why) : then();

    /// <summary>This screen as it is, under the reason why something is not kept.</summary>
    protected Turn Refused(string why) => new OpenFrom(this, new NoticeScreen("Not kept", Text.Verbatim(why)));

    /// <summary>That the records cannot be read, where that is so.</summary>
    protected void SayTrouble(Menu menu)
    {
        if (Look.Trouble is not { } trouble) return;
        menu.Say(new Paragraph($"**The records cannot be read now, so something may be missing here.** {Text.Verbatim(trouble)}", Tone: Tone.Alert), new Gap());
    }
}
