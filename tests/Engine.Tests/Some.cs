using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests;

/// <summary>Test data: small banks, scenarios and what is found in them.</summary>
internal static class Some
{
    /// <summary>The first lines of a scenario that rests on the tiny packs; the scenes and what else a test wants come after.</summary>
    public const string Head =
        """
        kind: scenario
        id: some-story
        title: Some story
        topic: safeguarding
        summary: Something happens, and somebody decides.
        minutes: 5
        policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
        standards: [tiny]

        """;

    /// <summary>A moment on the clock on the wall.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Bank> Tiny = new(() => Engine.Scenarios.Bank.Open(Path.Combine(Golden.Cases, "Bank")));

    private static readonly Lazy<Bank> Shipped = new(() => Engine.Scenarios.Bank.Open(Path.Combine(Golden.Root, "scenarios")));

    private static readonly Lazy<InterviewGround> TinyInterviews = new(() => Engine.Panel.Interviews.InterviewGround.Of(Bank(), Path.Combine(Golden.Cases, "Interviews")));

    private static readonly Lazy<RouteGround> TinyGround = new(() => Engine.Induction.RouteGround.Of(Bank(), RouteLibrary));

    /// <summary>The bank of the folder Cases/Bank: three tiny packs and a tiny school.</summary>
    public static Bank Bank() => Tiny.Value;

    /// <summary>The bank that comes with the program.</summary>
    public static Bank ShippedBank() => Shipped.Value;

    /// <summary>What files for interviews of tests may name: the tiny bank, and the library of the folder Cases/Interviews.</summary>
    public static InterviewGround InterviewGround => TinyInterviews.Value;

    /// <summary>What routes of tests may name: the tiny bank, and the library of the folder Cases/Routes.</summary>
    public static RouteGround RouteGround => TinyGround.Value;

    /// <summary>The folder of that library.</summary>
    public static string RouteLibrary => Path.Combine(Golden.Cases, "Routes");

    /// <summary>A bank made of texts, each with its path inside the bank.</summary>
    public static Bank BankOf(params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("mentorsim-").FullName;
        try
        {
            foreach (var (path, text) in files)
            {
                var full = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                System.IO.File.WriteAllText(full, text);
            }

            var bank = Engine.Scenarios.Bank.Open(folder);
            // They are read when they are asked for, and then the folder is gone.
            _ = bank.Schools;
            return bank;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What is found in a scenario's text, against the tiny bank.</summary>
    public static ImmutableArray<Finding> Findings(string text) => File(text).Findings;

    /// <summary>A scenario's text, read against the tiny bank.</summary>
    public static ScenarioFile File(string text) => Bank().Read(YamlFile.Read(new SourceText("scenario.yaml", text)));

    /// <summary>The scenario of a text, which must be without errors.</summary>
    public static Scenario Scenario(string text)
    {
        var file = File(text);
        return file.Scenario ?? throw new InvalidOperationException(Report(file.Findings));
    }

    /// <summary>A scenario that is <see cref="Head"/> and more.</summary>
    public static Scenario Story(string rest) => Scenario(Head + rest);

    /// <summary>A session of a story, not yet begun, on a clock that stands still.</summary>
    public static Session Session(Scenario scenario, PlayMode mode = PlayMode.Practice, long seed = 1) =>
        Engine.Play.Session.Prepare(scenario, seed, mode, new StoppedClock());

    /// <summary>Findings as people read them, one after the other.</summary>
    public static string Report(IEnumerable<Finding> findings) => string.Concat(findings.Select(finding => FindingText.Show(finding) + "\n"));

    /// <summary>Findings as place and code.</summary>
    public static IEnumerable<(int Line, int Column, string Code)> Places(IEnumerable<Finding> findings) =>
        findings.Select(finding => (finding.Start.Line, finding.Start.Column, finding.Rule.Code));

    /// <summary>
    /// A small library that stays the same while the one that comes with the program grows, as tests/SmallLibrary.props lists it: for whatever
    /// is not about the library itself.
    /// </summary>
    public static string SmallLibrary { get; } = Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <summary>Paths of the scenarios of the small library, where their authors keep them.</summary>
    public static IEnumerable<string> SmallPaths() => Kept(Engine.Scenarios.Bank.ScenarioPathsIn(SmallLibrary));

    /// <summary>Paths of the papers of the small library, where their authors keep them.</summary>
    public static IEnumerable<string> SmallPapers() => Kept(PaperFile.PathsIn(SmallLibrary));

    /// <summary>Paths of the scenarios that come with the program.</summary>
    public static IEnumerable<string> ShippedPaths() => ShippedBank().ScenarioPaths();

    private static IEnumerable<string> Kept(IEnumerable<string> paths) => paths.Select(path => Path.Combine(ShippedBank().Folder, Path.GetRelativePath(SmallLibrary, path)));
}

/// <summary>A clock that always tells the same time.</summary>
internal sealed class StoppedClock : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Some.Noon;

    /// <inheritdoc/>
    public override long GetTimestamp() => 0;
}
