using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Tests;

/// <summary>Papers, and the screens that they are sat on.</summary>
internal static class SomePapers
{
    private static readonly Lazy<Bank> SmallBank = new(() => Bank.Open(Golden.SmallLibrary));

    private static readonly Lazy<PaperFile> LongestFile = new(() => File("longest.yaml", PaperTexts.Longest));

    /// <summary>A short paper with all that a paper can have.</summary>
    public static PaperFile Small { get; } = File("small-tray.yaml", PaperTexts.Small);

    /// <summary>Items to number, and nothing else.</summary>
    public static PaperFile Bare { get; } = File("bare-tray.yaml", PaperTexts.Bare);

    /// <summary>Every text as long as it may be.</summary>
    public static PaperFile Longest => LongestFile.Value;

    /// <summary>The paper of a text, which must be one that can be sat.</summary>
    public static PaperFile File(string name, string text)
    {
        var file = PaperFile.Read(YamlFile.Read(new SourceText(name, text)), SmallBank.Value);
        file.CanBeSat.ShouldBeTrue(string.Concat(file.Findings.Select(finding => FindingText.Show(finding) + "\n")));
        return file;
    }

    /// <summary>A sitting that nobody keeps.</summary>
    public static Seat Seat(PaperFile file, TimeProvider clock, SittingMode mode = SittingMode.Exercise, int extraTime = 0) =>
        new(Sitting.Prepare(file.Paper!, new SittingTerms(mode == SittingMode.Exercise ? "7" : "", mode) { ExtraTime = extraTime }, clock), clock);

    /// <summary>The instructions of a paper.</summary>
    public static ScreenStack AtInstructions(PaperFile file, TimeProvider clock, SittingMode mode = SittingMode.Exercise, int extraTime = 0) => mode == SittingMode.Training
        ? new ScreenStack([new InstructionsScreen(Seat(file, clock, mode, extraTime), percent => Seat(file, clock, mode, percent))])
        : new ScreenStack([Seat(file, clock, mode, extraTime).Screen]);

    /// <summary>The tray of a sitting that has just begun.</summary>
    public static ScreenStack AtTray(PaperFile file, TimeProvider clock, SittingMode mode = SittingMode.Exercise, int extraTime = 0)
    {
        var seat = Seat(file, clock, mode, extraTime);
        seat.Sitting.Open();
        return new ScreenStack([seat.Screen]);
    }

    /// <summary>The sitting under some screens.</summary>
    public static Seat SeatOf(ScreenStack stack) => (Seat)stack.Screens.Select(screen => screen.Play).Last(activity => activity is not null)!;
}
