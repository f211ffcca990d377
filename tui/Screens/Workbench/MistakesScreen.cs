using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Papers;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>The small mistakes that no test notices.</summary>
/// <param name="Title">The title of the scenario or paper.</param>
/// <param name="Count">How many mistakes were put in.</param>
/// <param name="Unnoticed">Those that no test noticed.</param>
internal sealed record MistakesScreen(string Title, int Count, ImmutableArray<SmallMistake> Unnoticed) : Screen
{
    /// <summary>Those of which the file says that they change nothing.</summary>
    public int Equivalent { get; init; }

    /// <summary>Those of which the file says so, and which a test notices all the same.</summary>
    public ImmutableArray<SmallMistake> NoticedAfterAll { get; init; } = [];

    /// <summary>The screen of a scenario, behind a moment of waiting.</summary>
    public static Screen Search(Scenario scenario, TimeProvider clock) => Trials.Begin(
        scenario.Title,
        "Small mistakes are put in, one at a time, and the tests run on each.",
        (told, stop) => Of(TestReport.Of(scenario, mutates: true, clock, cancellation: stop, tried: told)));

    /// <summary>The screen of a paper, whose mistakes are few.</summary>
    public static MistakesScreen Of(Paper paper)
    {
        var report = PaperTestReport.Of(paper, mutates: true);
        return new MistakesScreen(paper.Title, report.Mutations ?? 0, [.. report.Unnoticed.Select(mutation => new SmallMistake(null, mutation.What, mutation.Place))]);
    }

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"Small mistakes in {Title}",
        Aside = string.Create(CultureInfo.InvariantCulture, $"{Count - Unnoticed.Length - Equivalent} of {Count} noticed"),
        Blocks =
        [
            new Bar("Noticed by a test", Count == 0 ? null : (decimal)(Count - Unnoticed.Length - Equivalent) / Count, string.Create(CultureInfo.InvariantCulture, $"{Count - Unnoticed.Length - Equivalent} of {Count}")),
            new Gap(),
            .. Unnoticed.IsEmpty ? [new Paragraph("The tests notice every one that changes anything.")] : Listed("No test notices when", Unnoticed),
            .. Equivalent == 0 ? [] : (Block[])[new Gap(), new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Equivalent} more change nothing, as `unnoticed:` says."), Tone: Tone.Quiet)],
            .. NoticedAfterAll.IsEmpty ? [] : (Block[])[new Gap(), .. Listed("Take off the list `unnoticed:`, since a test does notice when", NoticedAfterAll)],
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;

    private static MistakesScreen Of(TestReport report) => new(report.Scenario.Title, report.Mutations ?? 0, Shown(report.Unnoticed))
    {
        Equivalent = report.Equivalent.Length,
        NoticedAfterAll = Shown(report.NoticedAfterAll),
    };

    private static ImmutableArray<SmallMistake> Shown(ImmutableArray<Mutation> mutations) => [.. mutations.Select(mutation => new SmallMistake(mutation.Id, mutation.What, mutation.Place))];

    private static IEnumerable<Block> Listed(string heading, ImmutableArray<SmallMistake> mistakes) =>
    [
        new Heading(heading),
        .. mistakes.Select(mistake => new Paragraph(
            $"{Text.Verbatim(mistake.What)}{(mistake.Id is { } id ? $" ({Text.Verbatim(id)})" : "")}",
            Lead: string.Create(CultureInfo.InvariantCulture, $"line {TestSheet.LineOf(mistake.Place)}: "))),
    ];
}

/// <summary>A small mistake that was put in.</summary>
/// <param name="Id">The name by which a scenario can say that it changes nothing; null where it cannot.</param>
/// <param name="What">The change.</param>
/// <param name="Place">Where it was made.</param>
internal sealed record SmallMistake(string? Id, string What, SourcePlace Place);
