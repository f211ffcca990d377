using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Locking;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Tui.Screens;

/// <summary>All that somebody has played, the latest first.</summary>
/// <param name="Desk">Who opens sessions.</param>
/// <param name="Person">Whose they are.</param>
/// <param name="Sessions">The sessions.</param>
internal sealed record PlayedScreen(Desk Desk, Person Person, ImmutableArray<PlayedSession> Sessions) : MenuScreen
{
    /// <inheritdoc/>
    public override RoomLock? RoomLock => Desk.Gate.LockOf(Person, "Set one at the end of My progress.");

    /// <inheritdoc/>
    protected override string Title => string.Create(CultureInfo.InvariantCulture, $"What you have played: {Sessions.Length:N0}");

    /// <inheritdoc/>
    protected override string Aside => Person.Name;

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (Sessions.IsEmpty) menu.Say(new Paragraph(Text.Verbatim(Desk.Trouble ?? $"Nothing yet. Go back and press {KeyNames.Of(Act.GoOn)} for what to play first.")));
        foreach (var played in Sessions) Offer(menu, Desk, played, this);
    }

    /// <summary>Adds a session to a page: its debrief, or the place where it goes on.</summary>
    public static void Offer(Menu menu, Desk desk, PlayedSession played, Screen from)
    {
        menu.Offer(played.Session.Title, () => new OpenFrom(from, Desk.IsOver(played.Session) ? desk.LookAt(played.Session) : desk.Resume(played.Session)), $"{BriefingScreen.ModeName(played.Session.Mode)}, {played.When}");
        menu.Say(new Paragraph(played.Words, Indent: 3, Tone: Tone.Quiet));
    }
}
