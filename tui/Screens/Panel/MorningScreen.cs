using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>What to do on the morning when something goes wrong, in the words of somebody who stands in the room.</summary>
internal sealed record MorningScreen : MenuScreen
{
    private static readonly (string When, string What)[] Cases =
    [
        ("Fire alarm, evacuation", $"People first: everybody leaves at once. Only if it takes no time, pause each sitting: {KeyNames.Of(Act.Back)}, Evacuation, which needs no PIN; going on does. If nobody could, the clock ran on: note how long nobody was in the room, and the panel decides, for instance by another paper on another day. A pause costs nobody any time."),
        ("A candidate is distressed", "Stop: pause with the invigilator PIN. Stay with them, and give them time. Note what happened. Tell the head. They say whether and when to go on; if they do not, end the sitting with the invigilator PIN, and the panel decides with them what is marked."),
        ("A candidate is late", "Their clock starts when they begin. Note when they came and why. Rather another time on the same day than less time."),
        ("The laptop or the program stops", "Start it again, or take the answer files to another laptop with the same station file. Same number, same entry code, invigilator PIN: it goes on where it stopped, at most five seconds back. The gap stands in the record and costs no time."),
        ("The code is not taken", "Look whether the number on the slip is the one on the screen, and type it again slowly. A slip that is lost is made anew in 1 Set up, and the station file is written again; a sitting that was begun opens with its first code alone."),
        ("The fingerprint is another one", "Do not begin. It is another station file: copy the right one from the panel's stick."),
        ("The end", "The screen shows 16 characters. Invigilator and candidate each note them: without them nobody can prove later that the answers are what was handed in. Then the next candidate."),
    ];

    /// <inheritdoc/>
    protected override string Title => "When something goes wrong";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        foreach (var (when, what) in Cases) menu.Say(new Heading(when), new Paragraph(what), new Gap());
    }
}
