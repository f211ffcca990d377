using System.Collections.Immutable;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Chooses a file of a panel: one of those that were found, the newest first, or one whose path is typed.</summary>
/// <param name="Folder">Where to look.</param>
/// <param name="Kind">What is looked for.</param>
/// <param name="Clock">Now, and where.</param>
/// <param name="Then">What comes of a path, at which there is a file.</param>
internal sealed record FilesScreen(PanelFolder Folder, PanelFileKind Kind, TimeProvider Clock, Func<string, Turn> Then) : MenuScreen
{
    private readonly ImmutableArray<FoundFile> _found = Folder.Find(Kind.Ending);

    /// <summary>What is said above the files.</summary>
    public ImmutableArray<Block> Says { get; init; } = [];

    /// <inheritdoc/>
    protected override string Title => $"Which {Kind.Name}?";

    /// <inheritdoc/>
    protected override string TakeWord => "take it";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(Says);
        if (!Says.IsEmpty) menu.Say(new Gap());
        foreach (var file in _found) menu.Offer(Folder.Shown(file.Path), () => Then(file.Path), Days.Of(file.Written, Clock));
        if (_found.IsEmpty) menu.Say(new Paragraph($"No {Kind.Name} was found."));
        menu.Say(new Gap());
        menu.Offer("Type a path", () => new Go(new PathScreen(this, "")));
        menu.Say(
            new Gap(),
            new Paragraph("Looked for in the current folder, in the folder that follows, and in those right below the two. What is on a stick can be copied there, or its path typed.", Tone: Tone.Quiet),
            new Paragraph(Text.Verbatim(Folder.Path), Tone: Tone.Quiet));
    }
}

/// <summary>A kind of file that a panel has.</summary>
/// <param name="Name">What people call one.</param>
/// <param name="Ending">How its name ends.</param>
internal sealed record PanelFileKind(string Name, string Ending)
{
    /// <summary>Everything of an exercise, encrypted.</summary>
    public static PanelFileKind Panel { get; } = new("panel file", ".panel");

    /// <summary>What the candidates' laptop needs.</summary>
    public static PanelFileKind Station { get; } = new("station file", ".station");

    /// <summary>What one sitting leaves.</summary>
    public static PanelFileKind Answers { get; } = new("answer file", ".answers");
}

/// <summary>Takes the path of a file. What is refused stays in the box.</summary>
/// <param name="Files">The screen to which going back leads.</param>
/// <param name="Typed">What stands in the box.</param>
internal sealed record PathScreen(FilesScreen Files, string Typed) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"The path of the {Files.Kind.Name}",
        Blocks =
        [
            new Paragraph($"Type or paste where the file is. The ending {Text.Verbatim(Files.Kind.Ending)} can be left out; where a folder holds only one such file, the folder will do."),
            new Paragraph("A path that does not start at the top starts at the current folder.", Tone: Tone.Quiet),
        ],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "take it"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override bool DropsLine => Typed.Trim().Length > 0;

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Back } => new Go(Files),
        Asked { Act: Act.Take } => Take(),
        _ => Same,
    };

    private Turn Take()
    {
        if (Files.Folder.Typed(Typed) is not { } path) return new Refuse("Nothing was typed.");
        if (File.Exists(path)) return Files.Then(path);
        if (File.Exists(path + Files.Kind.Ending)) return Files.Then(path + Files.Kind.Ending);
        if (!Directory.Exists(path)) return new Refuse($"There is no such file. Look for it in the file manager of this machine, or put the stick in again: {Text.Verbatim(path)}");
        return PanelFolder.In(path, Files.Kind.Ending) is [var one]
            ? Files.Then(one)
            : new Refuse($"This folder holds no {Files.Kind.Name}, or several. Type the path of the file itself: {Text.Verbatim(path)}");
    }
}
