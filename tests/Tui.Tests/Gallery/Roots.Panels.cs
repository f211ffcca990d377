using System.Collections.Immutable;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Gallery;

/// <remarks>Exercises of a panel from the first step to the last but marking.</remarks>
internal static partial class Roots
{
    private static readonly Lazy<Kit> ShippedKit = new(() => new Library(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] }.Kit());

    private static readonly Lazy<SatExercise> Sat = new(() => new SatExercise(SomePapers.Small));

    private static readonly ImmutableArray<(string Name, Func<PanelTable, Screen> Screen)> SetUpScreens =
    [
        ("paper", table => new PaperScreen(table)), ("items", table => new ItemsScreen(table)), ("an item", table => new ItemPlaceScreen(table, "note")), ("more items", table => new AddItemScreen(table)),
        ("criteria", table => new CriteriaScreen(table)), ("specifications", table => new SpecificationsScreen(table)), ("questions", table => new QuestionsScreen(table)),
        ("members", table => new MembersScreen(table)), ("candidates", table => new CandidatesScreen(table)), ("slips", table => new SlipsScreen(table)),
        ("arrivals", table => new ArrivalsScreen(table)), ("station file", table => new StationFileScreen(table, StationFileScreen.WriteBeside)), ("rehearsal", table => new RehearseScreen(table)),
    ];

    private static ImmutableArray<Root> OfPanels =>
    [
        new("panels", () => Panels(Begin, table => new PanelScreen(table.Desk))) { Steps = 500 },
        new("an interview kit", () => new Ground(new ScreenStack([new KitScreen(ShippedKit.Value)]))) { Steps = 40 },
        new("setting up", () => Panels(Begin)) { Steps = 500 },
        new("an exercise that is set up", () => Panels(SetUp)) { Steps = 200 },
        .. SetUpScreens.Select(one => new Root($"{one.Name} of an exercise that is set up", () => Panels(SetUp, one.Screen)) { Steps = 120 }),
        new("a criterion", () => Panels(SetUp, table => new CriterionScreen(table, "E1"))) { Steps = 20 },
        new("a question", () => Panels(SetUp, table => new CoreQuestionScreen(table, "safe"))) { Steps = 20 },
        new("a sheet", () => Panels(SetUp, table => new SheetScreen(table, SecretCode.New(SecretCode.RecoveryLength), IsFirst: false))) { Steps = 10 },
        new("the back of a sheet", () => Panels(SetUp, table => new SheetBackScreen(new SheetScreen(table, SecretCode.New(SecretCode.RecoveryLength), IsFirst: false)))) { Steps = 10 },
        new("the end of a rehearsal", () => Panels(SetUp, table => new RehearsedScreen(table, "0b1f 22c9 5d0c 8a6b", "0000 0000 0000 0000", []))) { Steps = 10 },
        new("a receipt that nobody noted", () => Collecting(table => new NoReceiptScreen(new ReceiptScreen(table, Found(table), "A. Arden")))) { Steps = 5 },
        new("what goes wrong on a morning", () => Panels(ToSit, table => new SitScreen(table))) { Steps = 60 },
        new("answers against which something stands", () => Collecting(table => new ObjectionScreen(new ReceiptScreen(table, Found(table), "A. Arden"), ["The receipt is another."], null))) { Steps = 5 },
        new("closing the collection", () => Collecting(table => new CloseCollectionScreen(table, "A. Arden"))) { Steps = 5 },
        new("collecting", () => Collecting(table => StepsScreen.Of(table))) { Steps = 300 },
        new("answers that were found", () => Collecting(table => FoundAnswersScreen.Look(table, Path.Combine(Path.GetDirectoryName(table.File.Path)!, "stick"), "A. Arden")!)) { Steps = 100 },
    ];

    /// <summary>The steps of an exercise.</summary>
    private static Ground Panels(Func<Folder, (PanelFile File, TimeProvider Clock, Action<TimeSpan> Pass)> make, Func<PanelTable, Screen>? first = null)
    {
        var folder = new Folder();
        var (file, clock, pass) = make(folder);
        var table = new PanelTable(DeskOf(folder.Path, clock), file);
        return new Ground(Everywhere(new ScreenStack([first?.Invoke(table) ?? StepsScreen.Of(table)])), folder) { Pass = pass, Keys = PanelTexts(folder.Path) };
    }

    private static ImmutableArray<string> PanelTexts(string folder) =>
        [SomeExercises.Passphrase, SomeExercises.PinOf("m1"), SomeExercises.InvigilatorPinText, "Learning mentor, spring", "E4", Path.Combine(folder, "stick"), folder, "20"];

    private static PanelDesk DeskOf(string folder, TimeProvider clock)
    {
        var places = new PanelFolder(folder, "", folder);
        return new PanelDesk(places, () => [new LibraryPaper(SomePapers.Bare, false), new LibraryPaper(SomePapers.Small, true), new LibraryPaper(SomePanelFile.Tray, false)], () => ShippedKit.Value, clock)
        {
            Rounds = SomeExercises.Rounds,
            WriteStation = StationFileScreen.WriteBeside,
            Station = () => new FilesScreen(places, PanelFileKind.Station, clock, path => new Go(StationScreen.Open(path, null, clock, "test"))),
            KitScreen = () => new KitScreen(ShippedKit.Value),
        };
    }

    private static (PanelFile File, TimeProvider Clock, Action<TimeSpan> Pass) Begin(Folder folder)
    {
        var clock = new PanelClock();
        return (SomeExercises.Begin(folder.Path, clock).File, clock, clock.Pass);
    }

    private static (PanelFile File, TimeProvider Clock, Action<TimeSpan> Pass) SetUp(Folder folder)
    {
        var begun = Begin(folder);
        SomeExercises.SetUp(begun.File, SomePanelFile.Tray);
        return begun;
    }

    private static (PanelFile File, TimeProvider Clock, Action<TimeSpan> Pass) ToSit(Folder folder)
    {
        var begun = SetUp(folder);
        SomeExercises.LetSit(begun.File);
        return begun;
    }

    private static SurveyedFile Found(PanelTable table) =>
        CollectionSurvey.Of(table.Exercise, [Path.Combine(Path.GetDirectoryName(table.File.Path)!, "stick")]).Files.First(file => file.CanBeTaken);

    private static Ground Collecting(Func<PanelTable, Screen> first)
    {
        PanelFile panel;
        string stick;
        lock (Sat) (panel, stick) = Sat.Value.Copy();
        var folder = Path.GetDirectoryName(panel.Path)!;
        File.WriteAllText(Path.Combine(stick, "old.answers"), "Nothing.");
        var receipts = Sat.Value.Receipts;
        return new Ground(Everywhere(new ScreenStack([first(new PanelTable(DeskOf(folder, Sat.Value.Clock), panel))])))
        {
            Keys = [stick, "A. Arden", .. receipts.OrderBy(receipt => receipt.Key, StringComparer.Ordinal).Select(receipt => receipt.Value), "0000111122223333", SomeExercises.Passphrase],
        };
    }
}
