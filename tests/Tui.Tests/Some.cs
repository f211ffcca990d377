using System.Collections.Concurrent;
using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests;

/// <summary>Test data: scenarios, and the screens that they open with, always with the same people and the same luck.</summary>
internal static class Some
{
    private static readonly Lazy<Bank> SmallBank = new(() => Bank.Open(Golden.SmallLibrary));

    private static readonly Lazy<ImmutableArray<ScenarioFile>> SmallFiles = new(() =>
        new Library(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] }.Scenarios());

    // Searching a story takes a while, and many tests play the same one.
    private static readonly ConcurrentDictionary<ScenarioFile, Lazy<Task<Survey>>> Surveys = new(ReferenceEqualityComparer.Instance);

    /// <summary>The scenarios of the small library, in the order of the list.</summary>
    public static ImmutableArray<ScenarioFile> Scenarios => SmallFiles.Value;

    /// <summary>The safeguarding scenario among them.</summary>
    public static ScenarioFile Breakfast => Scenarios.First(file => file.Scenario?.Id == "breakfast-club-disclosure");

    /// <summary>A short story with what a story can have: a round, a breach, an overstep, a clock, two endings.</summary>
    public static ScenarioFile Corridor { get; } = File("corridor.yaml", Texts.Corridor);

    /// <summary>A story in which every text is as long as it may be, with people whose names are hard to draw.</summary>
    public static ScenarioFile Longest { get; } = File("longest.yaml", Texts.Longest);

    /// <summary>A short story with every kind of decision, the first of them in a hurry.</summary>
    public static ScenarioFile Note { get; } = File("note.yaml", DecisionTexts.Note);

    /// <summary>Every kind of decision with texts as long as they may be.</summary>
    public static ScenarioFile LongestDecisions { get; } = File("longest-decisions.yaml", DecisionTexts.Longest);

    /// <summary>A scenario with mistakes in it.</summary>
    public static ScenarioFile Broken { get; } = File("broken.yaml", Texts.Corridor.Replace("to: office", "to: offise", StringComparison.Ordinal));

    /// <summary>A scenario that can be played for ever. Made anew: what a search of the story finds is added to its file.</summary>
    public static ScenarioFile Endless => File("endless.yaml", Texts.Corridor.Replace("once: true", "once: false", StringComparison.Ordinal));

    private static readonly Lazy<Handbook> ShippedHandbook = new(() => new Library(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] }.Handbook());

    /// <summary>The handbook that comes with the program.</summary>
    public static Handbook Handbook => ShippedHandbook.Value;

    /// <summary>A scenario of a text, read beside the packs and the school that come with the program.</summary>
    public static ScenarioFile File(string name, string text) => SmallBank.Value.Read(YamlFile.Read(new SourceText(name, text)));

    /// <summary>A text's scenario, which must be playable.</summary>
    public static ScenarioFile Playable(ScenarioFile file)
    {
        file.IsPlayable.ShouldBeTrue(string.Concat(file.Findings.Select(finding => FindingText.Show(finding) + "\n")));
        return file;
    }

    /// <summary>A session at its briefing.</summary>
    public static Session Session(ScenarioFile file, PlayMode mode = PlayMode.Practice, long seed = 1, Pace? pace = null, TimeProvider? clock = null) =>
        Engine.Play.Session.Prepare(Playable(file).Scenario!, seed, mode, clock ?? new StoppedClock(), pace: pace);

    /// <summary>The briefing of a scenario.</summary>
    public static BriefingScreen Briefing(ScenarioFile file, PlayMode mode = PlayMode.Practice, long seed = 1, Pace? pace = null, TimeProvider? clock = null)
    {
        Playing Prepare(PlayMode chosen, Pace given) => new(Session(file, chosen, seed, given, clock), SurveyOf(file), given);
        return new BriefingScreen(Prepare(mode, pace ?? Pace.AsWritten), Prepare);
    }

    /// <summary>The search of a scenario.</summary>
    public static Task<Survey> SurveyOf(ScenarioFile file) =>
        Surveys.GetOrAdd(file, key => new Lazy<Task<Survey>>(() => Task.FromResult(Survey.Of(key, key.Scenario!.ScoringPack)))).Value;

    /// <summary>The list over some scenarios.</summary>
    public static PractiseScreen Practise(params ScenarioFile[] files) => new(LibraryDesk.Of(files, [], file => Briefing(file)), []);

    /// <summary>The list, behind the first door.</summary>
    public static ScreenStack AtPractise(params ScenarioFile[] files)
    {
        var practise = Practise(files);
        return new ScreenStack([new HomeScreen(practise), practise]);
    }

    /// <summary>The briefing as a stack of one, as <c>mentorsim play</c> opens it.</summary>
    public static ScreenStack AtBriefing(ScenarioFile file, PlayMode mode = PlayMode.Practice) => new([Briefing(file, mode)]);
}

/// <summary>A clock that always tells the same time.</summary>
internal sealed class StoppedClock : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => 0;
}
