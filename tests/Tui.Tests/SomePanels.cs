using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;

namespace MentorSim.Tui.Tests;

/// <summary>Panels in a folder of their own, with a clock that a test sets and keys that are quick to derive.</summary>
internal sealed class SomePanels : IDisposable
{
    private static readonly Lazy<Kit> SomeKit = new(() =>
    {
        var bank = Bank.Open(Golden.SmallLibrary);
        var ground = InterviewGround.OfPacks(bank);
        return new Kit(
            [],
            [SpecificationFile.Read(YamlFile.Read(new SourceText("specification.yaml", Specification)), ground).Specification.ShouldNotBeNull()],
            [QuestionFile.Read(YamlFile.Read(new SourceText("questions.yaml", Questions)), ground).Questions.ShouldNotBeNull()],
            []);
    });

    private const string Specification =
        """
        kind: person-specification
        id: mentor
        title: Learning mentor, secondary
        phase: secondary
        standards: [nos-2005]
        criteria:
          - { id: E1, text: "keeps children safe: notices, acts at once, passes on", kind: essential, weight: 5, minimum: 2, assessed: [interview, in-tray] }
          - { id: E2, text: knows what a learning mentor is and is not, kind: essential, weight: 3, assessed: [interview] }
          - { id: E3, text: holds a good general education, kind: essential, weight: 2, assessed: [application] }
          - { id: D1, text: has worked in a school before, kind: desirable, weight: 2, assessed: [application, interview] }
        """;

    private const string Questions =
        """
        kind: questions
        id: some-questions
        title: Questions for learning mentors
        phase: any
        standards: [nos-2005]
        questions:
          - id: worried
            text: Tell us about a time when you were worried about a child.
            safeguarding: true
            criteria: [E1]
            elements: [LM3.3]
            probes: [What did you do first?, Whom did you tell?]
            anchors: { 0: Kept it to themselves., 2: Told somebody in the end., 4: Told the right person at once. }
          - id: is-not
            text: What is a learning mentor not?
            criteria: [E2]
            anchors: { 0: Cannot say., 4: Names the boundaries and gives reasons. }
        wash-up:
          - { id: own-child, text: "Would you want this person beside a child of your own?" }
        """;

    /// <summary>A paper whose items go beside those of the small one.</summary>
    private static readonly Lazy<Engine.InTray.PaperFile> Board = new(() => SomePapers.File("board.yaml", PaperTexts.Small
        .Replace("id: small-tray", "id: other-tray", StringComparison.Ordinal)
        .Replace("title: A small tray", "title: Another tray", StringComparison.Ordinal)
        .Replace("- id: room", "- id: board", StringComparison.Ordinal)
        .Replace("[room]]", "[board]]", StringComparison.Ordinal)
        .Replace("[[note, room]]", "[[note, board]]", StringComparison.Ordinal)
        .Replace("room: {", "board: {", StringComparison.Ordinal)
        .Replace("Your room on Thursday", "A notice on the board", StringComparison.Ordinal)));

    /// <summary>The clock.</summary>
    public SetClock Clock { get; } = new();

    /// <summary>The folder with the panel files.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("mentorsim-panels-").FullName;

    /// <summary>What the screens need.</summary>
    public PanelDesk Desk => new(new PanelFolder(Folder, "", Folder), () => [new LibraryPaper(SomePapers.Bare, false), new LibraryPaper(SomePapers.Small, true), new LibraryPaper(Board.Value, false)], () => SomeKit.Value, Clock)
    {
        Rounds = SomeExercises.Rounds,
        WriteStation = StationFileScreen.WriteBeside,
    };

    /// <summary>The home screen of another start of the program.</summary>
    public ScreenStack AtHome() => new([new HomeScreen(new PractiseScreen(LibraryDesk.Of([Some.Corridor], [], _ => throw new InvalidOperationException()), [])) { Panel = Desk }]);

    /// <summary>The only panel file in the folder, opened anew as another start of the program would.</summary>
    public PanelFile Reopened(string passphrase) => PanelFile.TryOpen(Directory.EnumerateFiles(Folder, "*.panel").ShouldHaveSingleItem(), passphrase, Clock).ShouldNotBeNull();

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
