using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>What the screens of panels need of the program.</summary>
/// <param name="folder">Where the files of panels are.</param>
/// <param name="papers">Finds the papers that can be sat.</param>
/// <param name="kit">Reads the specifications and the questions of the libraries.</param>
/// <param name="clock">Now, and where.</param>
internal sealed class PanelDesk(PanelFolder folder, Func<ImmutableArray<LibraryPaper>> papers, Func<Kit> kit, TimeProvider clock)
{
    private readonly Lazy<ImmutableArray<LibraryPaper>> _papers = new(papers);
    private readonly Lazy<Kit> _kit = new(kit);

    /// <summary>What the program has.</summary>
    public static PanelDesk Of(PanelFolder folder, Library library, TimeProvider clock, Func<Engine.Records.Archive?> records) => new(
        folder,
        () => PapersOf(library),
        // To read all scenarios takes a while, and setting up needs none of them.
        () => new Kit([], library.Specifications(), library.QuestionBanks(), []),
        clock)
    {
        WriteStation = StationFileScreen.WriteBeside,
        Station = () => new FilesScreen(folder, PanelFileKind.Station, clock, path => new Go(StationScreen.Open(path, null, clock, Hosting.Records.Program))),
        KitScreen = () => new KitScreen(library.Kit()),
        Records = records,
    };

    /// <summary>Where the files of panels are.</summary>
    public PanelFolder Folder => folder;

    /// <summary>The papers that can be sat, by title.</summary>
    public ImmutableArray<LibraryPaper> Papers => _papers.Value;

    /// <summary>The specifications and the questions of the libraries.</summary>
    public Kit Kit => _kit.Value;

    /// <summary>Now, and where.</summary>
    public TimeProvider Clock => clock;

    /// <summary>The rounds by which passphrases, PINs and codes are made into keys.</summary>
    public int Rounds { get; init; } = WrappedKey.UsualRounds;

    /// <summary>The records of this machine, in which candidates' sittings may be kept; null where there are none.</summary>
    public Func<Engine.Records.Archive?> Records { get; init; } = () => null;

    /// <summary>Where a candidate sits; null where this run has no such screen.</summary>
    public Func<Screen>? Station { get; init; }

    /// <summary>The interview kit; null where this run has no such screen.</summary>
    public Func<Screen>? KitScreen { get; init; }

    /// <summary>Writes the station file of an exercise, and says where it is; null where this run cannot.</summary>
    /// <remarks>What it cannot write it says by <see cref="PanelFileException"/> or <see cref="ExerciseException"/>.</remarks>
    public Func<PanelTable, string>? WriteStation { get; init; }

    private static ImmutableArray<LibraryPaper> PapersOf(Library library)
    {
        var shipped = Directory.Exists(Library.Shipped) ? PaperFile.PathsIn(Library.Shipped).Select(path => YamlFile.Peek(path, "id")).ToHashSet(StringComparer.Ordinal) : [];
        // A copy under the same id is as well known as the original.
        return [.. library.Papers().Where(file => file.CanBeSat).Select(file => new LibraryPaper(file, shipped.Contains(file.Paper!.Id)))];
    }
}

/// <summary>A paper that can be chosen.</summary>
/// <param name="File">The paper's file, which can be sat.</param>
/// <param name="IsPublic">Whether it came with the program, so that anybody can read it.</param>
internal sealed record LibraryPaper(PaperFile File, bool IsPublic)
{
    /// <summary>The paper.</summary>
    public Paper Paper => File.Paper!;
}
