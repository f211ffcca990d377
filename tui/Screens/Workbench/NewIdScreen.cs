using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>Asks for the id of something new, writes its file, never over another, and opens it. What is refused stays in the box.</summary>
/// <param name="Bench">What knows the files.</param>
/// <param name="Own">The library that it goes to; null where there is none of one's own.</param>
/// <param name="What">What it is, for people.</param>
/// <param name="Folder">The folder that it goes to.</param>
/// <param name="TextOf">The text of the file, by its id, its path and the library that it rests on; null where it cannot be made.</param>
internal sealed record NewIdScreen(Bench Bench, BenchLibrary Own, string What, string Folder, Func<string, string, Bank, string?> TextOf) : Screen
{
    /// <summary>What was typed so far.</summary>
    public string Typed { get; init; } = "";

    /// <summary>The screen to which going back leads; null for the one below this.</summary>
    public Screen? Before { get; init; }

    /// <summary>Something from a template.</summary>
    public static NewIdScreen Template(Bench bench, BenchLibrary own, string kind) =>
        new(bench, own, kind switch { "paper" => "in-tray paper", "route" => "induction route", "pack" => "standards pack", _ => kind }, FolderFor(own.Folder, kind), (id, path, bank) => NewFile.TextOf(kind, id, path, bank, bench.Clock));

    /// <summary>A copy of a scenario in one's own library.</summary>
    public static Screen Copy(Bench bench, BenchEntry entry) => bench.Own is { } own
        ? new NewIdScreen(bench, own, $"copy of '{entry.Title}'", own.Folder, (id, path, bank) => bench.Look.Of(entry.Path)?.Source is { } source ? NewFile.CopyOf(source, id, path, bank) : null)
        : NewKindScreen.Of(bench);

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Text.Capital($"{(What.StartsWith("in", StringComparison.Ordinal) ? "an" : "a")} {What}"),
        Blocks =
        [
            new Paragraph("Type an id for it: lower-case words and hyphens, as in a-quiet-word. Learners never see it; its file is named after it."),
            new Paragraph($"It goes to {Text.Verbatim(Folder)}", Tone: Tone.Quiet),
        ],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "write it"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override bool DropsLine => Typed.Trim().Length > 0;

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Back } => Before is { } before ? new Go(before) : new GoBack(),
        Asked { Act: Act.Take } => Write(Typed.Trim()),
        _ => Same,
    };

    private Turn Write(string id)
    {
        if (id.Length == 0) return new Refuse("Nothing was typed.");
        if (NewFile.WhyNoId(id) is { } why) return new Refuse(Text.Verbatim(why));
        var path = Path.Combine(Folder, id + NewFile.Ending);
        if (Path.Exists(path)) return new Refuse($"There is a file of that name already, and nothing is written over it: {Text.Verbatim(path)}. Choose another id.");
        try
        {
            if (TextOf(id, path, Bench.Library.BankFor(path)) is not { } text)
                return new Refuse("It includes scenes of other files, so a copy of it alone would not hold together. Copy its folder, and name it with `--bank FOLDER`.");
            NewFile.Write(path, text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refuse($"Nothing was written: {Text.Verbatim(failure.Message)}");
        }

        Bench.Wrote(path);
        return new Go(new FileScreen(Sheet.Of(Bench, Own, BenchEntry.Of(path, Own.Folder))));
    }

    /// <summary>Where a library keeps files of a kind, if it has a folder for them.</summary>
    private static string FolderFor(string library, string kind)
    {
        var name = kind switch { "paper" => "in-tray", "route" => "routes", "pack" => "standards", _ => "" };
        return name.Length > 0 && Path.Combine(library, name) is var folder && Directory.Exists(folder) ? folder : library;
    }
}
