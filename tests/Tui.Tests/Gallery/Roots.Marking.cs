using System.Collections.Immutable;
using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Screens.Panel.Agreeing;
using MentorSim.Tui.Screens.Panel.Deciding;
using MentorSim.Tui.Screens.Panel.Keeping;
using MentorSim.Tui.Screens.Panel.Marking;

namespace MentorSim.Tui.Tests.Gallery;

/// <remarks>Exercises of a panel that are marked, agreed, decided and kept.</remarks>
internal static partial class Roots
{
    private static ImmutableArray<Root> OfMarking =>
    [
        new("marking", () => Judged(Collected)) { Steps = 500 },
        new("a member's desk", () => Judged(Collected, table => MarkStep.At(table.File, "m1"))) { Steps = 500 },
        new("a desk before a PIN is chosen", () => Panels(Unjoined)) { Steps = 300 },
        new("agreeing marks", () => Judged(ToAgree, table => new ScreenStack([StepsScreen.Of(table), AgreeStep.Of(table.File)]))) { Steps = 350 },
        new("who agrees", () => Judged(ToAgree, table => new ScreenStack([new PresentScreen(AgreeMarkOf(table))]))) { Steps = 10 },
        new("a member to withdraw", () => Judged(Collected, table => new ScreenStack([new RecoveryCodeScreen(new MarkingRoom(table.File), "m1", "B. Birch", "Ill.")]))) { Steps = 10 },
        new("a question before it is done", () => new Ground(new ScreenStack([new SureScreen("Close it?", [new Paragraph("It cannot be opened again.")], "No", "Yes", () => new GoBack())]))) { Steps = 5 },
        new("a record to take along", () => Judged(ToKeep, table => new ScreenStack([new ExportScreen(new DecidingRoom(table))]))) { Steps = 10 },
        new("who forgot a PIN", () => Judged(Collected, table => new ScreenStack([new ForgottenScreen(new MarkingRoom(table.File))]))) { Steps = 10 },
        new("who withdraws", () => Judged(Collected, table => new ScreenStack([new Tui.Screens.Panel.Marking.WithdrawScreen(new MarkingRoom(table.File))]))) { Steps = 20 },
        new("candidates side by side", () => Judged(ToDecide, table => new ScreenStack([new SideBySideScreen(new DecidingRoom(table))]))) { Steps = 10 },
        new("a candidate to decide on", () => Judged(ToDecide, table => new ScreenStack([new Tui.Screens.Panel.Deciding.CandidateScreen(new DecidingRoom(table), "7", ["A. Arden", "B. Birch"])]))) { Steps = 30 },
        new("who decides", () => new Ground(new ScreenStack([new NamesScreen("Who decides?", ["A. Arden", "B. Birch"], ["A. Arden"], _ => new GoBack())]))) { Steps = 10 },
        new("items to mark", () => Judged(Collected, table => new ScreenStack([new Tui.Screens.Panel.Marking.ItemsScreen(DeskOfFirst(table))]))) { Steps = 20 },
        new("interviews", () => Judged(Collected, Interviews)) { Steps = 60 },
        new("feedback for candidates", () => Judged(ToKeep, table => new ScreenStack([new MentorSim.Tui.Screens.Panel.Keeping.FeedbackScreen(new DecidingRoom(table))]))) { Steps = 30 },
        new("deciding", () => Judged(ToDecide)) { Steps = 400 },
        new("keeping", () => Judged(ToKeep)) { Steps = 400 },
        new("deleting", () => Judged(ToKeep, table => new ScreenStack([StepsScreen.Of(table), new PurgeScreen(table)]))) { Steps = 40 },
        new("an exercise that is gone", () => Judged(ToKeep, Gone)) { Steps = 5 },
    ];

    private static readonly Lazy<SomePanelFile> Collected = new(() => new SomePanelFile().Collected());

    private static readonly Lazy<SomePanelFile> ToAgree = new(() => new SomePanelFile().Marked());

    private static readonly Lazy<SomePanelFile> ToDecide = new(() => Opened(new SomePanelFile()));

    private static readonly Lazy<SomePanelFile> ToKeep = new(() => Decided(new SomePanelFile()));

    private static Ground Judged(Lazy<SomePanelFile> original, Func<PanelTable, ScreenStack>? at = null)
    {
        SomePanelFile some;
        lock (original) some = original.Value.Copy();
        var folder = Path.GetDirectoryName(some.File.Path)!;
        var table = new PanelTable(DeskOf(folder, some.Clock), some.File);
        return new Ground(Everywhere(at?.Invoke(table) ?? new ScreenStack([StepsScreen.Of(table)])), some) { Pass = some.Clock.Pass, Keys = [SomeExercises.PinOf("m1"), .. PanelTexts(folder)] };
    }

    private static ScreenStack Gone(PanelTable table) => new([new PanelScreen(table.Desk), new PurgedScreen(table.File.Purge("A. Arden", "It has to be."), Path.Combine("spring", "sheets"))]);

    private static AgreeMarkScreen AgreeMarkOf(PanelTable table)
    {
        var line = PanelMarks.Of(table.Exercise)!.Value.First(line => line.MustAgree);
        return new AgreeMarkScreen(new AgreeTable(table.File), line.Number, line.Line);
    }

    private static ScreenStack Interviews(PanelTable table) =>
        new([new InterviewsScreen(DeskOfFirst(table))]);

    private static OwnDesk DeskOfFirst(PanelTable table) => new(new MarkingRoom(table.File), MemberDesk.TryOpen(table.File, "m1", SomeExercises.PinOf("m1"))!);

    /// <summary>Members who have not chosen a PIN yet.</summary>
    private static (PanelFile File, TimeProvider Clock, Action<TimeSpan> Pass) Unjoined(Folder folder)
    {
        var begun = Begin(folder);
        SomeExercises.SetUp(begun.File, SomePapers.Small);
        begun.File.Append(new MemberAdded(begun.File.Now, "m4", "D. Dogwood", "Governor", false));
        SomeExercises.LetSit(begun.File);
        return begun;
    }

    private static SomePanelFile Opened(SomePanelFile some)
    {
        var file = some.Marked().File;
        foreach (var question in BreachQuestion.AllOf(file.Exercise)) file.Append(new BreachJudged(file.Now, "A. Arden", question.Number, question.Breach.Item.Id, question.Breach.Incident.Id, false, "Read again."));
        var marks = PanelMarks.Of(file.Exercise)!.Value;
        foreach (var line in marks.Where(line => line.MustAgree)) file.Append(new MarkAgreed(file.Now, line.Number, line.Line, 3, "It names the risk.", ["A. Arden", "B. Birch"]));
        file.Append(new ResultsOpened(file.Now, "A. Arden"));
        return some;
    }

    private static SomePanelFile Decided(SomePanelFile some)
    {
        var file = Opened(some).File;
        foreach (var number in SomeExercises.Numbers) file.Append(new CandidateDecided(file.Now, number, DecisionOutcome.NotAppoint, "Others showed more.", ["A. Arden", "B. Birch"]));
        file.Append(new DecisionMade(file.Now, ["A. Arden", "B. Birch"]));
        return some;
    }
}
