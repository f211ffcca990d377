using System.Collections.Immutable;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The exercises that are there, and what else a panel needs.</summary>
/// <param name="Desk">What the screens need of the program.</param>
internal sealed record PanelScreen(PanelDesk Desk) : MenuScreen
{
    private readonly ImmutableArray<FoundFile> _found = Desk.Folder.Find(PanelFileKind.Panel.Ending);

    /// <summary>The screen with the files that are there now.</summary>
    public PanelScreen Anew() => new(Desk) { Selected = Selected };

    /// <inheritdoc/>
    protected override string Title => "Panel";

    /// <inheritdoc/>
    protected override string Aside => "Interviewing for learning mentors";

    /// <inheritdoc/>
    protected override string BackWord => "home";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(
            new Paragraph("A panel of two to five people judges candidates by an in-tray paper and by interview questions: each member alone first, then together. All of an exercise is in one encrypted file, and the candidates' laptop gets another one without keys or marks."),
            new Gap(),
            new Heading("Exercises"));
        foreach (var file in _found) menu.Offer(Desk.Folder.Shown(file.Path), () => new OpenFrom(this, new OpenExerciseScreen(Desk, file.Path)), Days.Of(file.Written, Desk.Clock));
        if (_found.IsEmpty) menu.Say(new Paragraph("None yet.", Indent: 3, Tone: Tone.Quiet));
        menu.Offer("New exercise", () => new OpenFrom(this, NewExercise.Title(Desk, this)));
        menu.Offer("An exercise that is somewhere else", () => new OpenFrom(this, new FilesScreen(Desk.Folder, PanelFileKind.Panel, Desk.Clock, path => new Go(new OpenExerciseScreen(Desk, path)))));
        if (Desk.Station is null && Desk.KitScreen is null) return;
        menu.Say(new Gap(), new Heading("Beside them"));
        if (Desk.Station is { } station) menu.Offer("Station: sit a candidate", () => new OpenFrom(this, station()));
        if (Desk.KitScreen is { } kit) menu.Offer("Interview kit: job descriptions, adverts, questions, case studies", () => new OpenFrom(this, kit()));
    }
}
